package paidan.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Message;
import paidan.diagnostic.Position;

/**
 * A sheet as it stands, for those who read more in it than a table with headings: each cell that is
 * stored, with its place, and the merged regions. Rows and columns are counted from 1.
 */
public final class Grid {

  private final String file;
  private final @Nullable String sheet;
  private final NavigableMap<Integer, NavigableMap<Integer, GridCell>> rows = new TreeMap<>();
  private final List<Merged> merged = new ArrayList<>();

  private Grid(String file, @Nullable String sheet) {
    this.file = file;
    this.sheet = sheet;
  }

  /**
   * Merged cells, all counted from 1 and inclusive.
   *
   * @param firstRow first row
   * @param lastRow last row
   * @param firstColumn first column
   * @param lastColumn last column
   */
  public record Merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    /**
     * Whether a cell is in the region.
     *
     * @param row row, from 1
     * @param column column, from 1
     * @return true when it is
     */
    public boolean holds(int row, int column) {
      return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
    }
  }

  /**
   * Reads all sheets of a workbook, or a CSV file with commas. Sheets whose name begins with {@code
   * #} are left out.
   *
   * @param file the file
   * @param limits how much is read at most
   * @param findings takes what cannot be read
   * @return the sheets in their order
   */
  public static List<Grid> read(SourceFile file, Limits limits, Findings findings) {
    return read(file, List.of(), limits, findings);
  }

  /**
   * Reads all sheets of a file that may hold tables: the headings of its table tell the separator
   * of CSV, so that rows and columns are those of {@link RawTables}.
   *
   * @param file the file
   * @param formats the tables it may hold
   * @param limits how much is read at most
   * @param findings takes what cannot be read
   * @return the sheets in their order
   */
  public static List<Grid> read(
      SourceFile file, Collection<TableFormat> formats, Limits limits, Findings findings) {
    List<Grid> grids = new ArrayList<>();
    WorkbookSheets sheets =
        (name, sheet) -> {
          Grid grid = new Grid(name, sheet.isEmpty() ? null : sheet);
          grids.add(grid);
          return grid.new Filling(limits, findings);
        };
    new SheetReading(formats, limits, findings, sheets).read(file);
    return grids;
  }

  /**
   * The name of the sheet.
   *
   * @return null for CSV
   */
  public @Nullable String sheet() {
    return sheet;
  }

  /**
   * The rows that have a stored cell.
   *
   * @return their numbers, in order
   */
  public Iterable<Integer> rows() {
    return Collections.unmodifiableNavigableMap(rows).keySet();
  }

  /**
   * The stored cells of a row.
   *
   * @param row row, from 1
   * @return by column, in order; stored blank cells have the kind {@link CellKind#BLANK}
   */
  public NavigableMap<Integer, GridCell> row(int row) {
    return Collections.unmodifiableNavigableMap(rows.getOrDefault(row, new TreeMap<>()));
  }

  /**
   * A cell.
   *
   * @param row row, from 1
   * @param column column, from 1
   * @return null when it is not stored
   */
  public @Nullable GridCell cell(int row, int column) {
    NavigableMap<Integer, GridCell> cells = rows.get(row);
    return cells == null ? null : cells.get(column);
  }

  /**
   * The merged regions.
   *
   * @return empty when there are none
   */
  public List<Merged> merged() {
    return Collections.unmodifiableList(merged);
  }

  /**
   * Where a cell is.
   *
   * @param row row, from 1
   * @param column column, from 1; 0 for the whole row
   * @return its position
   */
  public Position at(int row, int column) {
    return Position.ofCell(file, sheet, row, column);
  }

  /** Takes the rows as they are read; hidden cells of code are code all the same. */
  private final class Filling implements SheetSink {

    private final Limits limits;
    private final Findings findings;
    private final DataFormatter english = StoredNumber.english();

    Filling(Limits limits, Findings findings) {
      this.limits = limits;
      this.findings = findings;
    }

    @Override
    public boolean wantsStored() {
      return true;
    }

    @Override
    public boolean row(RowBuffer row) {
      if (row.width > limits.columns()) {
        return refused(row, "too-many-columns", limits.columns());
      }
      if (rows.size() >= limits.rows()) {
        return refused(row, "too-many-rows", limits.rows());
      }
      NavigableMap<Integer, GridCell> cells = new TreeMap<>();
      Map<Integer, StoredNumber> stored = row.stored == null ? Map.of() : row.stored;
      stored.forEach(
          (index, number) -> {
            if (index < limits.columns()) {
              cells.put(index + 1, new GridCell("", CellKind.BLANK, null, Double.NaN, true));
            }
          });
      for (int i = 0; i < row.width; i++) {
        String text = row.texts[i];
        if (text != null) {
          if (text.length() > limits.cellLength()) {
            return refused(row, "cell-too-long", text.length(), limits.cellLength());
          }
          cells.put(i + 1, cell(text, TableRow.KINDS[row.kinds[i]], stored.get(i)));
        }
      }
      if (!cells.isEmpty()) {
        rows.put(row.number, cells);
      }
      return true;
    }

    private GridCell cell(String text, CellKind kind, @Nullable StoredNumber number) {
      if (number == null || number.equals(StoredNumber.NONE)) {
        return new GridCell(text, kind, null, Double.NaN, true);
      }
      String pattern = number.pattern();
      return new GridCell(
          text,
          kind,
          number.shown(english),
          number.value(),
          pattern == null || pattern.equalsIgnoreCase("General"));
    }

    private boolean refused(RowBuffer row, String code, Object... arguments) {
      findings.error(at(row.number, 0), Message.of(CellReader.BUNDLE, code, arguments));
      return false;
    }

    @Override
    public void merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {
      merged.add(new Merged(firstRow, lastRow, firstColumn, lastColumn));
    }
  }
}
