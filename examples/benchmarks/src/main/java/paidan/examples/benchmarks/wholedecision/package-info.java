/**
 * A whole decision: circumstances by terms in the text, request type, subtrees of matters and
 * areas, roles, time limit and evidence, for a made-up city. Only Paidan and a router written by
 * hand for this very city take part: the other engines find no terms and know no trees.
 */
@NullMarked
package paidan.examples.benchmarks.wholedecision;

import org.jspecify.annotations.NullMarked;
