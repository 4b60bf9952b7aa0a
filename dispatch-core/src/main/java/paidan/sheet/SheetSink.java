package paidan.sheet;

/**
 * Takes the rows of one sheet, from whatever format it is read. What it does not say anything about
 * it does not want to know.
 */
interface SheetSink {

  /**
   * Takes a row, which is the reader's again afterwards. Rows come from top to bottom.
   *
   * @return false when the sheet need not be read any further
   */
  boolean row(RowBuffer row);

  /** Notes a merged region, all counted from 1 and inclusive. Comes after the rows. */
  default void merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

  /** Notes that columns are not shown, counted from 1 and inclusive. Comes before the end. */
  default void hiddenColumns(int first, int last) {}

  /** Notes that the whole sheet is not shown. Comes before the end. */
  default void hiddenSheet() {}

  /** Whether it wants to know how numbers are stored, and which blank cells are. */
  default boolean wantsStored() {
    return false;
  }

  /** The sheet is at its end. */
  default void end() {}
}
