package paidan.examples.benchmarks.barelist;

import org.jspecify.annotations.Nullable;

/**
 * A row of the bare list.
 *
 * @param matter code of its matter
 * @param area code of its subdistrict; null for anywhere
 * @param type word of its request type
 * @param organizer code of the organizer it names
 */
public record BareRow(String matter, @Nullable String area, String type, String organizer) {}
