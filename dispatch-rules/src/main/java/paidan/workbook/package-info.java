/**
 * Workbooks in which administrators write a rulebook: every sheet with its headings, notes and
 * drop-downs, empty or filled with the rows of a rulebook that there is.
 */
@NullMarked
package paidan.workbook;

import org.jspecify.annotations.NullMarked;
