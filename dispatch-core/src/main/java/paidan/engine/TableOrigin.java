package paidan.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.decisiontable.parser.ActionType;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Position;
import paidan.sheet.Grid;
import paidan.sheet.GridCell;

/**
 * Leads from a line of the DRL that Drools makes of a decision table back to a cell. The row is
 * known, because Drools writes it above each rule; of its cells it is the one whose words stand in
 * the line and in what the compiler says.
 */
final class TableOrigin implements RuleText.Origin {

  private static final Pattern RULE =
      Pattern.compile("^// rule values at [A-Z]*?(\\d+), header at.*");
  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]+");

  private final StockSheet sheet;
  private final List<String> lines;

  /** The row of the sheet, by the line where its rule begins. */
  private final NavigableMap<Integer, Integer> rows = new TreeMap<>();

  private @Nullable Position best;
  private int most;

  TableOrigin(StockSheet sheet, String drl) {
    this.sheet = sheet;
    this.lines = List.of(drl.split("\n", -1));
    for (int i = 0; i < lines.size(); i++) {
      Matcher rule = RULE.matcher(lines.get(i));
      if (rule.matches()) {
        rows.put(i + 1, Integer.valueOf(rule.group(1)));
      }
    }
  }

  @Override
  public Position at(int line, String told) {
    String hint = told.replaceFirst(" in rule \".*", "");
    Map.Entry<Integer, Integer> rule = rows.floorEntry(line);
    String written = line > 0 && line <= lines.size() ? lines.get(line - 1) : "";
    best = null;
    most = 0;
    if (rule == null) {
      inSettings(written, hint);
    }
    for (StockTable table : sheet.tables()) {
      for (int row : table.rules()) {
        if (rule == null || row == rule.getValue()) {
          inRow(table, row, written, hint);
        }
      }
    }
    Position found = best;
    return found != null ? found : sheet.grid().at(rule == null ? 0 : rule.getValue(), 0);
  }

  private void take(int score, Position position) {
    if (score > most) {
      most = score;
      best = position;
    }
  }

  private void inRow(StockTable table, int row, String written, String hint) {
    Set<String> hinted = words(hint);
    for (Map.Entry<Integer, ActionType.Code> column : table.columns().entrySet()) {
      int at = column.getKey();
      String value = table.text(row, at);
      if (value.isEmpty()) {
        continue;
      }
      if (hint.equalsIgnoreCase(column.getValue().getColHeader())) {
        take(Integer.MAX_VALUE, table.grid.at(row, at));
      }
      String snippet = table.snippet(at);
      take(
          score(snippet, written, hint, hinted),
          table.grid.at(table.row + StockTable.SNIPPETS, at));
      String object = table.object(at);
      take(score(object, written, hint, hinted), table.grid.at(table.row + StockTable.OBJECTS, at));
      take(score(value, written, hint, hinted), table.grid.at(row, at));
    }
  }

  /** Words that the compiler names count most; those that stand in every rule hardly. */
  private static int score(String text, String written, String hint, Set<String> hinted) {
    int score = 0;
    boolean own = false;
    for (String word : words(text)) {
      boolean stage = STAGES.contains(word);
      own |= !stage;
      score += hinted.contains(word) ? (stage ? 1 : 6) : 0;
      score += !stage && written.contains(word) ? 1 : 0;
    }
    if (own && text.length() > 2 && (hint.contains(text) || written.strip().equals(text))) {
      score += 8;
    }
    return score;
  }

  /** Imports, functions and whatever else stands above the tables. */
  private void inSettings(String written, String hint) {
    Grid grid = sheet.grid();
    Set<String> hinted = words(hint);
    for (int row : grid.rows()) {
      boolean keyword = true;
      for (Map.Entry<Integer, GridCell> cell : grid.row(row).entrySet()) {
        String text = cell.getValue().text();
        if (!keyword && sheet.isSetting(row)) {
          take(score(text, written, hint, hinted), grid.at(row, cell.getKey()));
        }
        keyword &= text.isEmpty();
      }
    }
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
    words.removeIf(one -> COMMON.contains(one.toLowerCase(Locale.ROOT)));
    return words;
  }

  private static final Set<String> STAGES =
      Set.of("Intake", "Screening", "Assignment", "Completion", "paidan", "stage");

  /** Words of compilers, and of snippets, that lead nowhere. */
  private static final Set<String> COMMON =
      Set.of(
          "unable",
          "to",
          "analyse",
          "analyze",
          "expression",
          "rule",
          "error",
          "cannot",
          "find",
          "the",
          "symbol",
          "of",
          "in",
          "type",
          "class",
          "compilation",
          "param",
          "order",
          "java",
          "lang",
          "parse",
          "resolve",
          "import",
          "err",
          "line",
          "mismatched",
          "input",
          "string",
          "is",
          "not");
}
