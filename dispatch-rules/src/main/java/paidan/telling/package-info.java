/** Tells decisions as a person would: in one line, or point by point with all reasons. */
@NullMarked
package paidan.telling;

import org.jspecify.annotations.NullMarked;
