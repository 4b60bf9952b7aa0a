/**
 * Workbooks and CSV become typed cells that know their position, and cells become their meaning.
 */
@NullMarked
package paidan.sheet;

import org.jspecify.annotations.NullMarked;
