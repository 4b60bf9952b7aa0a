/**
 * Errs on purpose: changes one row of the dispatch list at a time as a person errs, and tells which
 * of these slips no scenario notices, each with an order that would.
 */
@NullMarked
package paidan.mutation;

import org.jspecify.annotations.NullMarked;
