package paidan.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a table as its author wrote it, for tools that write it anew: with the title above the
 * headings, and with the columns that are meant for people only (headings that begin with {@code
 * #}).
 *
 * @param format the table
 * @param file name of the file in the rulebook
 * @param name name of the sheet; of CSV that of the file without its ending
 * @param suffix what the name carries behind the name of the table, such as {@code 水务} in {@code
 *     派单目录-水务}; mostly empty
 * @param titles the rows above the headings, from column A on, blank cells as empty texts
 * @param headings the headings from left to right, unknown ones left out
 * @param rows the rows below the headings, blank ones left out
 */
public record WrittenSheet(
    TableFormat format,
    String file,
    String name,
    String suffix,
    List<List<String>> titles,
    List<Heading> headings,
    List<TableRow> rows) {

  /** Takes copies. */
  public WrittenSheet {
    titles = titles.stream().map(List::copyOf).toList();
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /**
   * A heading. It is that of a column, or that of an attribute, or a counted one; when it is none
   * of these, it is meant for people only.
   *
   * @param text as it is written
   * @param index where it stands, counted from 0
   * @param column the column, null when it is another sort of heading
   * @param attribute the attribute without its brackets, null when it is another sort of heading
   * @param level which of the counted columns, from 1; 0 when it is another sort of heading
   */
  public record Heading(
      String text, int index, @Nullable Column column, @Nullable String attribute, int level) {

    /**
     * Whether the column is meant for people only.
     *
     * @return true when the heading begins with {@code #}
     */
    public boolean isRemark() {
      return column == null && attribute == null && level == 0;
    }
  }

  /**
   * The cell of a row below a heading.
   *
   * @param row one of these rows
   * @param heading one of these headings
   * @return its cell, which may be blank
   */
  public Cell cell(TableRow row, Heading heading) {
    return row.cell(heading.index());
  }
}
