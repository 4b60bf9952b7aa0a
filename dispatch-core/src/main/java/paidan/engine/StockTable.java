package paidan.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.drools.decisiontable.parser.ActionType;
import org.jspecify.annotations.Nullable;
import paidan.sheet.Grid;
import paidan.sheet.GridCell;

/** One {@code RuleTable} of a sheet: where it begins and ends, and what its columns are. */
final class StockTable {

  /** Rows below the one that says {@code RuleTable}. */
  static final int HEADINGS = 1;

  static final int OBJECTS = 2;
  static final int SNIPPETS = 3;
  static final int LABELS = 4;
  static final int FIRST_RULE = 5;

  private static final String KEYWORD = "ruletable";

  final Grid grid;
  final int row;
  final int column;

  /** The row of the next table, or a row below all. */
  final int below;

  private final NavigableMap<Integer, ActionType.Code> columns = new TreeMap<>();

  private final List<Integer> rules = new ArrayList<>();

  private StockTable(Grid grid, int row, int column, int below) {
    this.grid = grid;
    this.row = row;
    this.column = column;
    this.below = below;
    for (int at = column; at <= lastColumn(); at++) {
      ActionType.Code code = codeOf(text(row + HEADINGS, at));
      if (code != null) {
        columns.put(at, code);
      }
    }
    for (int at = row + FIRST_RULE; isFilled(at); at++) {
      rules.add(at);
    }
  }

  /** The tables of a sheet, from top to bottom; of a row the first one. */
  static List<StockTable> of(Grid grid) {
    List<int[]> starts = new ArrayList<>();
    for (int row : grid.rows()) {
      for (Map.Entry<Integer, GridCell> cell : grid.row(row).entrySet()) {
        if (isStart(cell.getValue().text())) {
          starts.add(new int[] {row, cell.getKey()});
          break;
        }
      }
    }
    List<StockTable> tables = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int below = i + 1 < starts.size() ? starts.get(i + 1)[0] : Integer.MAX_VALUE;
      tables.add(new StockTable(grid, starts.get(i)[0], starts.get(i)[1], below));
    }
    return tables;
  }

  static boolean isStart(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    return plain.equals(KEYWORD) || plain.startsWith(KEYWORD + " ");
  }

  /** As Drools takes a heading: the keyword, or whatever begins with its letter. */
  static ActionType.@Nullable Code codeOf(String heading) {
    String plain = heading.toUpperCase(Locale.ROOT);
    if (plain.isEmpty()) {
      return null;
    }
    ActionType.Code code = ActionType.getTag2code().get(plain);
    return code == null ? ActionType.getTag2code().get(plain.substring(0, 1)) : code;
  }

  /** The cell that is shown at a place: of merged cells the first one. */
  @Nullable GridCell cell(int atRow, int atColumn) {
    Grid.Merged merged = merged(atRow, atColumn);
    return merged == null
        ? grid.cell(atRow, atColumn)
        : grid.cell(merged.firstRow(), merged.firstColumn());
  }

  String text(int atRow, int atColumn) {
    GridCell cell = cell(atRow, atColumn);
    return cell == null ? "" : cell.text();
  }

  Grid.@Nullable Merged merged(int atRow, int atColumn) {
    if (atRow <= row) {
      return null;
    }
    for (Grid.Merged merged : grid.merged()) {
      if (merged.holds(atRow, atColumn) && merged.firstRow() > row) {
        return merged;
      }
    }
    return null;
  }

  private int lastColumn() {
    int last = 0;
    for (int at : grid.rows()) {
      if (at >= row && at < below && !grid.row(at).isEmpty()) {
        last = Math.max(last, grid.row(at).lastKey());
      }
    }
    for (Grid.Merged merged : grid.merged()) {
      if (merged.firstRow() > row && merged.firstRow() < below) {
        last = Math.max(last, merged.lastColumn());
      }
    }
    return last;
  }

  /** What the columns are that have a heading. */
  NavigableMap<Integer, ActionType.Code> columns() {
    return columns;
  }

  /** Whether a row has something right of where the table begins; what is left of it is comment. */
  boolean isFilled(int atRow) {
    if (atRow >= below) {
      return false;
    }
    for (GridCell cell : grid.row(atRow).tailMap(column, true).values()) {
      if (!cell.text().isEmpty()) {
        return true;
      }
    }
    for (Grid.Merged merged : grid.merged()) {
      if (merged.firstRow() > row
          && merged.firstRow() <= atRow
          && atRow <= merged.lastRow()
          && merged.lastColumn() >= column
          && !text(merged.firstRow(), merged.firstColumn()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The rows that Drools takes for rules: up to the first blank one. */
  List<Integer> rules() {
    return rules;
  }

  /** What stands below the first blank row. */
  List<Integer> lost() {
    int end = row + FIRST_RULE + rules.size();
    List<Integer> lost = new ArrayList<>();
    for (int at : grid.rows()) {
      if (at > end && isFilled(at)) {
        lost.add(at);
      }
    }
    return lost;
  }

  String snippet(int atColumn) {
    return text(row + SNIPPETS, atColumn);
  }

  /** The pattern above a condition, or the variable above an action. */
  String object(int atColumn) {
    return text(row + OBJECTS, atColumn);
  }
}
