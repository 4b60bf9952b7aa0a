package paidan.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.decisiontable.parser.DefaultRuleSheetListener;
import org.drools.decisiontable.parser.RuleSheetParserUtil;
import org.drools.template.model.DRLOutput;
import org.drools.template.parser.DataListener;
import org.drools.template.parser.DecisionTableParseException;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Position;
import paidan.sheet.Grid;
import paidan.sheet.GridCell;

/**
 * A sheet with stock Drools decision tables. Drools makes the rules; the cells come from our own
 * reader, because that of Drools changes a setting of the JVM, caches by path, and forgets where
 * things stood.
 */
final class StockSheet {

  private static final Pattern CELL = Pattern.compile("\\bcells? \\[?([A-Z]+)(\\d+)\\b");
  private static final Pattern ROW = Pattern.compile("\\brow: (\\d+)");
  private static final String DOTS = "...";

  private final Grid grid;
  private final List<StockTable> tables;
  private final Map<String, String> settings = new HashMap<>();
  private final Map<Integer, String> settingRows = new HashMap<>();

  StockSheet(Grid grid) {
    this.grid = grid;
    this.tables = StockTable.of(grid);
    for (int row : grid.rows()) {
      if (tableAt(row) == null) {
        readSetting(row);
      }
    }
  }

  /** The first cell of a row outside the tables is a keyword, the next one its value. */
  private void readSetting(int row) {
    List<String> texts =
        grid.row(row).values().stream().map(GridCell::text).filter(t -> !t.isEmpty()).toList();
    if (!texts.isEmpty()) {
      String key = texts.get(0).toLowerCase(java.util.Locale.ROOT);
      settings.putIfAbsent(key, texts.size() > 1 ? texts.get(1) : "");
      settingRows.put(row, key);
    }
  }

  private @Nullable StockTable tableAt(int row) {
    for (StockTable table : tables) {
      int end = table.row + StockTable.FIRST_RULE + table.rules().size();
      if (table.row <= row && row < end) {
        return table;
      }
    }
    return null;
  }

  boolean hasTables() {
    return !tables.isEmpty();
  }

  Grid grid() {
    return grid;
  }

  List<StockTable> tables() {
    return tables;
  }

  /** Whether a row says a setting of Drools, such as {@code Import}. */
  boolean isSetting(int row) {
    return StockKeywords.SETTINGS.contains(settingRows.getOrDefault(row, ""));
  }

  boolean isCsv() {
    return grid.sheet() == null;
  }

  boolean escapesQuotes() {
    return flag(DefaultRuleSheetListener.ESCAPE_QUOTES_FLAG, "true");
  }

  private boolean flag(String name, String unset) {
    String value = settings.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), unset);
    return RuleSheetParserUtil.isStringMeaningTrue(value.isEmpty() ? unset : value);
  }

  StockValue value(GridCell cell) {
    return StockValue.of(
        cell,
        flag(DefaultRuleSheetListener.NUMERIC_DISABLED_FLAG, "false"),
        flag(DefaultRuleSheetListener.IGNORE_NUMERIC_FORMAT_FLAG, "false"));
  }

  String region(Grid.Merged merged) {
    return grid.at(merged.firstRow(), merged.firstColumn()).cell()
        + ":"
        + grid.at(merged.lastRow(), merged.lastColumn()).cell();
  }

  /** Tells the traps. */
  void check(Findings findings) {
    for (StockTable table : tables) {
      new StockTraps(table, this, findings).check();
    }
  }

  /**
   * The rules as Drools makes them.
   *
   * @param file name of the file
   * @param prefix name of the sheet when it is to be part of the rules' names
   * @return null after an error, which is noted
   */
  @Nullable RuleText rules(String file, @Nullable String prefix, Findings findings) {
    DefaultRuleSheetListener listener = new DefaultRuleSheetListener();
    if (prefix != null) {
      listener.setWorksheetName(prefix);
    }
    try {
      feed(listener);
      DRLOutput output = new DRLOutput();
      listener.getRuleSet().renderDRL(output);
      String drl = output.getDRL();
      return new RuleText(file, drl, new TableOrigin(this, drl), /* table= */ true);
    } catch (DecisionTableParseException | IllegalArgumentException e) {
      String told = String.valueOf(e.getMessage());
      findings.error(place(told), RuleSource.message("table-refused", told));
      return null;
    }
  }

  /** Drools names the cell in its sentence. */
  private Position place(String told) {
    Matcher cell = CELL.matcher(told);
    if (cell.find()) {
      int column = 0;
      for (char letter : cell.group(1).toCharArray()) {
        column = 26 * column + (letter - 'A' + 1);
      }
      return grid.at(Integer.parseInt(cell.group(2)), column);
    }
    Matcher row = ROW.matcher(told);
    return row.find() ? grid.at(Integer.parseInt(row.group(1)) + 1, 0) : grid.at(0, 0);
  }

  private void feed(DefaultRuleSheetListener listener) {
    int next = 1;
    for (int row : allRows()) {
      for (; next < row; next++) {
        listener.newRow(next - 1, 0);
      }
      next = row + 1;
      NavigableMap<Integer, GridCell> cells = cells(row);
      listener.newRow(row - 1, cells.isEmpty() ? 0 : cells.lastKey());
      if (isCsv()) {
        feedCsv(listener, row, cells);
      } else {
        cells.forEach(
            (column, cell) ->
                listener.newCell(row - 1, column - 1, value(cell).text(), mergedFrom(row, column)));
      }
    }
    listener.finishSheet();
  }

  private Iterable<Integer> allRows() {
    java.util.TreeSet<Integer> all = new java.util.TreeSet<>();
    grid.rows().forEach(all::add);
    for (Grid.Merged merged : grid.merged()) {
      // A region may reach down to the last row there can be.
      int last = Math.min(merged.lastRow(), all.isEmpty() ? 0 : all.last());
      for (int row = merged.firstRow(); row <= last; row++) {
        all.add(row);
      }
    }
    return all;
  }

  /** In CSV, cells that end with three dots are one. */
  private static void feedCsv(
      DefaultRuleSheetListener listener, int row, NavigableMap<Integer, GridCell> cells) {
    int merged = DataListener.NON_MERGED;
    int before = 0;
    for (Map.Entry<Integer, GridCell> cell : cells.entrySet()) {
      String text = cell.getValue().text();
      boolean dots = text.endsWith(DOTS);
      if (!dots || (merged != DataListener.NON_MERGED && cell.getKey() != before + 1)) {
        merged = DataListener.NON_MERGED;
      }
      if (dots) {
        merged = merged == DataListener.NON_MERGED ? cell.getKey() - 1 : merged;
        text = text.substring(0, text.length() - DOTS.length());
      }
      before = cell.getKey();
      listener.newCell(row - 1, cell.getKey() - 1, text, merged);
    }
  }

  /** The cells of a row as they are shown: inside a table, each of merged ones is filled. */
  private NavigableMap<Integer, GridCell> cells(int row) {
    NavigableMap<Integer, GridCell> cells = new TreeMap<>(grid.row(row));
    StockTable table = tableAt(row);
    if (table == null || row == table.row) {
      return cells;
    }
    for (Grid.Merged merged : grid.merged()) {
      if (merged.firstRow() <= row && row <= merged.lastRow() && merged.firstRow() > table.row) {
        GridCell first = grid.cell(merged.firstRow(), merged.firstColumn());
        for (int column = merged.firstColumn(); column <= merged.lastColumn(); column++) {
          if (first == null) {
            cells.remove(column);
          } else {
            cells.put(column, first);
          }
        }
      }
    }
    return cells;
  }

  private int mergedFrom(int row, int column) {
    StockTable table = tableAt(row);
    if (table != null) {
      for (Grid.Merged merged : grid.merged()) {
        if (merged.holds(row, column)) {
          return merged.firstColumn() - 1;
        }
      }
    }
    return DataListener.NON_MERGED;
  }
}
