package paidan.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import paidan.sheet.TableFormat;
import paidan.sheet.TableRow;
import paidan.sheet.WrittenSheet;

/**
 * A sheet as the template writes it.
 *
 * @param table the table it is of
 * @param name its name in the workbook
 * @param columns from left to right
 * @param source the sheet whose rows it holds, null when it begins empty
 */
record SheetPlan(
    TableFormat table, String name, List<PlannedColumn> columns, @Nullable WrittenSheet source) {

  SheetPlan {
    columns = List.copyOf(columns);
  }

  List<List<String>> titles() {
    return source == null ? List.of() : source.titles();
  }

  List<TableRow> rows() {
    return source == null ? List.of() : source.rows();
  }

  /** Where the headings stand, counted from 0. */
  int headingRow() {
    return titles().size();
  }

  /** Where the rows begin, counted from 0. */
  int firstRow() {
    return headingRow() + 1;
  }

  /** Where a column stands, counted from 0; -1 when the sheet lacks it. */
  int indexOf(String heading) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).heading().equals(heading)) {
        return i;
      }
    }
    return -1;
  }

  /** The columns of the levels of a catalogue, from the top. */
  List<Integer> levels() {
    return java.util.stream.IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).level() > 0)
        .boxed()
        .toList();
  }
}
