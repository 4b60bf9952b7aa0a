package paidan.examples.benchmarks.page;

/**
 * One thing that was measured.
 *
 * @param section of the page
 * @param measure what was measured, with its unit, such as {@code µs a decision}
 * @param contestant who
 * @param at for which rows, terms, characters, threads or percentile
 * @param value how much
 * @param error half of the 99.9 % confidence interval; 0 when it was measured once
 */
public record Figure(
    String section, String measure, String contestant, String at, double value, double error) {}
