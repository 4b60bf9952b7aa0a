package paidan.examples.benchmarks.barelist;

/**
 * An order as the bare list sees it.
 *
 * @param matter code of its matter
 * @param area code of its subdistrict
 * @param type word of its request type
 */
public record BareOrder(String matter, String area, String type) {}
