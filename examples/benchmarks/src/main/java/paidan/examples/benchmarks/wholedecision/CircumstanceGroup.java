package paidan.examples.benchmarks.wholedecision;

import java.util.List;

/**
 * Terms that recognise a circumstance when all of them are in the text.
 *
 * @param row ID of the row that has them
 * @param emergency whether the order goes to the emergency line; otherwise there is only a warning
 * @param terms one or two
 */
record CircumstanceGroup(String row, boolean emergency, List<String> terms) {}
