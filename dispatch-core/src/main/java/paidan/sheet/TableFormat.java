package paidan.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Position;

/**
 * A table of a rulebook: under which names its sheets are found, and which columns they have.
 *
 * @param english name of its sheets in English
 * @param chinese name of its sheets in Chinese
 * @param columns the columns, required ones and others
 * @param attributes whether headings like {@code [road owner]} or {@code 【道路权属】} add columns
 * @param numbered counted columns, null when it has none
 */
public record TableFormat(
    String english,
    String chinese,
    List<Column> columns,
    boolean attributes,
    @Nullable NumberedColumns numbered) {

  /**
   * Takes a copy of the columns.
   *
   * @param english name of its sheets in English
   * @param chinese name of its sheets in Chinese
   * @param columns the columns, required ones and others
   * @param attributes whether headings like {@code [road owner]} or {@code 【道路权属】} add columns
   * @param numbered counted columns, null when it has none
   */
  public TableFormat {
    Objects.requireNonNull(english);
    Objects.requireNonNull(chinese);
    columns = List.copyOf(columns);
  }

  /**
   * A table without attribute columns and without counted ones.
   *
   * @param english name of its sheets in English
   * @param chinese name of its sheets in Chinese
   * @param columns the columns
   */
  public TableFormat(String english, String chinese, List<Column> columns) {
    this(english, chinese, columns, false, null);
  }

  /**
   * Tells which table a sheet or file was meant to be, by its name.
   *
   * @param position in the sheet or the file
   * @param formats the tables there are
   * @return null when it is called after none of them
   */
  public static @Nullable TableFormat of(Position position, Collection<TableFormat> formats) {
    String file = position.file();
    String sheet = position.sheet();
    if (sheet == null && file != null) {
      sheet = SheetNames.ofFile(file);
    }
    return sheet == null ? null : new SheetNames(formats).formatOf(sheet);
  }

  /** The English name. */
  @Override
  public String toString() {
    return english;
  }
}
