/**
 * What the rows of a rulebook mean, which of them apply to an order, and which one wins: the
 * semantics S1 to S16 in code. Sheets become one immutable, hashed, indexed {@link
 * paidan.rulebook.Rulebook}.
 */
@NullMarked
package paidan.rulebook;

import org.jspecify.annotations.NullMarked;
