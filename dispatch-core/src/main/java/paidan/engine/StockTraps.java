package paidan.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.drools.decisiontable.parser.ActionType;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Position;
import paidan.sheet.Grid;
import paidan.sheet.GridCell;

/** What Drools passes over in silence in a decision table, each told with its cell. */
final class StockTraps {

  private static final Set<ActionType.Code> SNIPPETS =
      Set.of(ActionType.Code.CONDITION, ActionType.Code.ACTION, ActionType.Code.METADATA);

  private final StockTable table;
  private final StockSheet sheet;
  private final Findings findings;

  StockTraps(StockTable table, StockSheet sheet, Findings findings) {
    this.table = table;
    this.sheet = sheet;
    this.findings = findings;
  }

  void check() {
    checkStart();
    checkHeadings();
    checkRows();
    for (Grid.Merged merged : table.grid.merged()) {
      checkMerged(merged);
    }
    for (int row : table.rules()) {
      checkRule(row);
    }
  }

  private void checkStart() {
    boolean first = true;
    for (Map.Entry<Integer, GridCell> cell : table.grid.row(table.row).entrySet()) {
      if (StockTable.isStart(cell.getValue().text())) {
        if (!first) {
          error(table.row, cell.getKey(), "table-two-in-row");
        }
        first = false;
      }
    }
  }

  private void checkHeadings() {
    int row = table.row + StockTable.HEADINGS;
    boolean any = false;
    for (int column : table.grid.row(row).tailMap(table.column, true).keySet()) {
      String heading = table.text(row, column);
      if (heading.isEmpty()) {
        continue;
      }
      any = true;
      ActionType.Code code = StockTable.codeOf(heading);
      if (code == null) {
        error(row, column, "table-heading-unknown", heading);
      } else if (!isMeant(heading.toUpperCase(Locale.ROOT), code)) {
        error(row, column, "table-heading", heading, code.getColHeader());
      }
      if (code != null && lacksSnippet(column, code)) {
        error(table.row + StockTable.SNIPPETS, column, "table-no-snippet", heading);
      }
    }
    if (!any) {
      error(row, table.column, "table-no-headings");
    }
  }

  /** A pattern needs no constraint; values that go nowhere are another matter. */
  private boolean lacksSnippet(int column, ActionType.Code code) {
    return SNIPPETS.contains(code)
        && table.snippet(column).isEmpty()
        && (code != ActionType.Code.CONDITION || table.object(column).isEmpty())
        && table.rules().stream().anyMatch(row -> !table.text(row, column).isEmpty());
  }

  /** "Condition", "C", "C2" and "Condition 2" are; "Region" is no RULEFLOW-GROUP. */
  private static boolean isMeant(String heading, ActionType.Code code) {
    return heading.startsWith(code.getColHeader())
        || heading.matches(java.util.regex.Pattern.quote(code.getColShort()) + "\\s*\\d*");
  }

  private void checkRows() {
    List<Integer> rules = table.rules();
    List<Integer> lost = table.lost();
    int blank = table.row + StockTable.FIRST_RULE + rules.size();
    if (rules.isEmpty() && lost.isEmpty()) {
      error(table.row, table.column, "table-without-rows");
    }
    if (lost.isEmpty()) {
      return;
    }
    int last = lost.get(lost.size() - 1);
    boolean rows = lost.stream().anyMatch(this::looksLikeRule);
    if (rows) {
      error(blank, 0, "table-blank-row", blank, lost.size(), lost.get(0), last);
    } else if (lost.stream().anyMatch(row -> !sheet.isSetting(row))) {
      findings.warning(
          table.grid.at(lost.get(0), 0), RuleSource.message("table-text-below", lost.get(0)));
    }
  }

  private boolean looksLikeRule(int row) {
    return table.columns().entrySet().stream()
        .anyMatch(
            column ->
                column.getValue() == ActionType.Code.ACTION
                    && !table.text(row, column.getKey()).isEmpty());
  }

  /** Drools sees a merged cell only in rows where the file happens to store a blank one. */
  private void checkMerged(Grid.Merged merged) {
    List<Integer> rules = table.rules();
    Set<Integer> all = new HashSet<>(rules);
    if (table.text(merged.firstRow(), merged.firstColumn()).isEmpty()) {
      return;
    }
    for (int row = merged.firstRow(); row <= merged.lastRow(); row++) {
      for (int column = merged.firstColumn(); column <= merged.lastColumn(); column++) {
        if (all.contains(row)
            && table.columns().containsKey(column)
            && table.grid.cell(row, column) == null) {
          error(row, column, "table-merge-incomplete", sheet.region(merged));
          return;
        }
      }
    }
  }

  private void checkRule(int row) {
    boolean condition = false;
    boolean action = false;
    int last = table.columns().isEmpty() ? table.column : table.columns().lastKey();
    for (int column : table.grid.row(row).tailMap(table.column, true).keySet()) {
      last = Math.max(last, column);
    }
    for (int column = table.column; column <= last; column++) {
      GridCell cell = table.cell(row, column);
      if (cell == null || isBlank(cell)) {
        continue;
      }
      ActionType.Code code = table.columns().get(column);
      if (code == null) {
        error(row, column, "table-cell-without-heading", cell.text());
        continue;
      }
      condition |= code == ActionType.Code.CONDITION;
      action |= code == ActionType.Code.ACTION;
      checkValue(row, column, code, cell);
    }
    if (!condition) {
      error(row, 0, "table-no-condition", row);
    }
    if (!action) {
      error(row, 0, "table-no-action", row);
    }
  }

  private static boolean isBlank(GridCell cell) {
    return cell.text().isEmpty() && cell.kind() != paidan.sheet.CellKind.ERROR;
  }

  private void checkValue(int row, int column, ActionType.Code code, GridCell cell) {
    StockValue value = sheet.value(cell);
    String trap = value.trap();
    if (trap != null) {
      findings.error(at(row, column), RuleSource.message(trap, value.found(), cell.text()));
      return;
    }
    if (sheet.isCsv() && value.text().matches("(?s).*[\r\n].*")) {
      findings.warning(at(row, column), RuleSource.message("table-line-break"));
    }
    if (!SNIPPETS.contains(code)) {
      return;
    }
    trap =
        StockSnippet.check(
            code, table.object(column), table.snippet(column), value.text(), sheet.escapesQuotes());
    if (trap != null && trap.equals("table-joins")) {
      findings.warning(at(row, column), RuleSource.message("table-joins", value.text()));
    } else if (trap != null) {
      findings.error(at(row, column), RuleSource.message(trap, value.text()));
    }
  }

  private Position at(int row, int column) {
    return table.grid.at(row, column);
  }

  private void error(int row, int column, String code, Object... arguments) {
    findings.error(at(row, column), RuleSource.message(code, arguments));
  }
}
