/**
 * Verification of a dispatch list before it is live: ties, rows that can never win, gaps, and what
 * leads nowhere. Exact: each finding comes with an order that shows it.
 */
@NullMarked
package paidan.check;

import org.jspecify.annotations.NullMarked;
