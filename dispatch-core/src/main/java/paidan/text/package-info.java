/** Finds many terms in one pass over a text. */
@NullMarked
package paidan.text;

import org.jspecify.annotations.NullMarked;
