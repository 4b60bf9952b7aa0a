/** The routing decision and its parts: what becomes of a work order, and why. */
@NullMarked
package paidan.decision;

import org.jspecify.annotations.NullMarked;
