/**
 * The dispatch list for other programs: as rules and as a decision table that stock Drools loads,
 * and as CSV that is safe to open in a spreadsheet program.
 */
@NullMarked
package paidan.export;

import org.jspecify.annotations.NullMarked;
