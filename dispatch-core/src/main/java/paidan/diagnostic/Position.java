package paidan.diagnostic;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a finding is: a cell of a sheet, a line of a file, or a field of a JSON document.
 *
 * @param file name of the file as the rulebook knows it (no directories of the machine), null when
 *     the text came from no file
 * @param sheet name of the sheet, null when the file has none
 * @param row row of a sheet or line of a text file, from 1; 0 when the whole file is meant
 * @param column column of a sheet or text, from 1; 0 when the whole row is meant
 * @param path JSON path such as {@code $.location.area}, null when it is no JSON
 */
public record Position(
    @Nullable String file, @Nullable String sheet, int row, int column, @Nullable String path) {

  /** Nowhere in particular. */
  public static final Position UNKNOWN = new Position(null, null, 0, 0, null);

  /** Files, sheets, rows and columns from the first to the last; what is nowhere comes first. */
  public static final Comparator<Position> ORDER =
      Comparator.comparing(Position::file, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Position::sheet, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparingInt(Position::row)
          .thenComparingInt(Position::column);

  /**
   * A whole file.
   *
   * @param file name of the file
   * @return its position
   */
  public static Position ofFile(String file) {
    return new Position(Objects.requireNonNull(file), null, 0, 0, null);
  }

  /**
   * A line of a text file.
   *
   * @param file name of the file
   * @param line line, from 1
   * @return its position
   */
  public static Position ofLine(String file, int line) {
    return new Position(Objects.requireNonNull(file), null, line, 0, null);
  }

  /**
   * A cell of a sheet.
   *
   * @param file name of the file
   * @param sheet name of the sheet, null for CSV
   * @param row row, from 1
   * @param column column, from 1; 0 for the whole row
   * @return its position
   */
  public static Position ofCell(String file, @Nullable String sheet, int row, int column) {
    return new Position(Objects.requireNonNull(file), sheet, row, column, null);
  }

  /**
   * A field of a JSON document.
   *
   * @param path JSON path
   * @return its position
   */
  public static Position ofJson(String path) {
    return new Position(null, null, 0, 0, Objects.requireNonNull(path));
  }

  /**
   * The cell as a spreadsheet program names it, such as {@code C17}.
   *
   * @return the name; {@code row 17} when the whole row is meant; empty when there is no row
   */
  public String cell() {
    if (row == 0) {
      return "";
    }
    return column == 0 ? "row " + row : columnName(column) + row;
  }

  /**
   * The cell as a person says it.
   *
   * @param language English unless it is Chinese
   * @return such as {@code C17}; {@code row 17} or {@code 第 17 行} when the whole row is meant;
   *     empty when there is no row
   */
  public String cell(Locale language) {
    return row > 0 && column == 0 && isChinese(language) ? "第 " + row + " 行" : cell();
  }

  /**
   * The file and the sheet that it is in.
   *
   * @return the same without row, column and path
   */
  public Position whole() {
    return new Position(file, sheet, 0, 0, null);
  }

  private static boolean isChinese(Locale language) {
    return language.getLanguage().equals("zh");
  }

  private static String columnName(int column) {
    StringBuilder name = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      name.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return name.toString();
  }

  /**
   * Where it is, as a person says it.
   *
   * @param language English unless it is Chinese
   * @return such as {@code dispatch-list.xlsx, 派单目录!C17}; a whole row is {@code row 17} or {@code 第
   *     17 行}
   */
  public String text(Locale language) {
    if (row == 0 || column > 0) {
      return toString();
    }
    String whole = whole().toString();
    return (whole.isEmpty() ? "" : whole + ", ")
        + (isChinese(language) || sheet != null ? cell(language) : "line " + row)
        + (path == null ? "" : ", " + path);
  }

  /** Such as {@code dispatch-list.xlsx, 派单目录!C17} or {@code orders.jsonl, line 3, $.matter}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (file != null) {
      text.append(file);
    }
    if (sheet != null) {
      text.append(text.isEmpty() ? "" : ", ").append(sheet);
      if (row > 0) {
        text.append('!').append(cell());
      }
    } else if (row > 0) {
      text.append(text.isEmpty() ? "" : ", ");
      text.append(column > 0 ? cell() : "line " + row);
    }
    if (path != null) {
      text.append(text.isEmpty() ? "" : ", ").append(path);
    }
    return text.toString();
  }
}
