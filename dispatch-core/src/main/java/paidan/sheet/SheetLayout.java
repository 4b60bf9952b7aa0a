package paidan.sheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a sheet stands where, counted from 0. One for all rows of a sheet.
 *
 * @param attributes names as written → column, in the order of the sheet
 * @param numbered columns of the counted headings, first level first
 */
record SheetLayout(
    TableFormat format,
    String file,
    @Nullable String sheet,
    int headingRow,
    Map<Column, Integer> columns,
    Map<String, Integer> attributes,
    List<Integer> numbered) {

  /** Where a column stands, -1 when the sheet lacks it. */
  int indexOf(Column column) {
    Integer index = columns.get(column);
    return index == null ? -1 : index;
  }
}
