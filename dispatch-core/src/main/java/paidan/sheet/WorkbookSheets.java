package paidan.sheet;

import org.jspecify.annotations.Nullable;

/** Says what to do with each sheet of a workbook. */
interface WorkbookSheets {

  /**
   * The sink of a sheet.
   *
   * @return null when the sheet is to be left out
   */
  @Nullable SheetSink sheet(String file, String sheet);
}
