package paidan.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import paidan.rulebook.Lead;
import paidan.rulebook.ListRow;
import paidan.rulebook.Rulebook;

/**
 * The dispatch list as rules that stock Drools loads without this library. For every order that
 * tells all facts they name the row that wins here, or one of those that win with the same lead
 * (S8). What a number cannot say is left out: where rows tie (S8) a stock rule fires all the same,
 * and a fact that the order does not tell counts as not met, while here the order stays
 * undetermined (S9).
 */
public final class ListExport {

  private static final String PACKAGE = "paidan.exported";
  private static final int LONGEST_CELL = 32_767;

  private static final String HEADER =
      """
      The dispatch list of %s %s (%s), exported by paidan.
      Insert a %s for an order, fire all rules, and read its row and lead.
      A row with alternatives is a rule for each of them; the larger salience wins.
      Where rows tie, paidan leaves the order undetermined: here the one written first fires.
      A fact that the order does not tell counts as not met; paidan asks for it.
      """;

  private final Rulebook rulebook;
  private final StockFact fact;
  private final StockList list;

  /**
   * Prepares to export.
   *
   * @param rulebook whose list is exported
   */
  public ListExport(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.fact = new StockFact(rulebook);
    this.list = new StockList(rulebook, fact);
  }

  /**
   * The fact that the rules match.
   *
   * @return its fields, and what orders put into them
   */
  public StockFact fact() {
    return fact;
  }

  private String header() {
    return HEADER.formatted(
        rulebook.name(), rulebook.version(), "sha256:" + rulebook.contentHash(), StockFact.NAME);
  }

  /**
   * Writes the list as DRL, with the class of the fact declared in it.
   *
   * @param out not closed
   * @return how many rules were written
   * @throws IOException when it cannot be written
   */
  public int writeDrl(Writer out) throws IOException {
    out.write("package " + PACKAGE + "\n\n");
    for (String line : header().lines().toList()) {
      out.write("// " + line + "\n");
    }
    out.write("\n" + fact.declaration());
    List<StockRule> rules = list.rules();
    for (StockRule rule : rules) {
      out.write("\n" + drl(rule));
    }
    out.flush();
    return rules.size();
  }

  private static String drl(StockRule rule) {
    String constraints =
        rule.values().entrySet().stream()
            .map(value -> grouped(value.getKey().constraint(value.getValue())))
            .collect(Collectors.joining(",\n        "));
    return """
        rule "%s"
            salience %d
        when
            $order : %s(
                %s )
        then
            $order.setLead( %s );
            modify( $order ) { setRow( %s ) }
        end
        """
        .formatted(
            StockList.inLiteral(rule.name()),
            rule.salience(),
            StockFact.NAME,
            constraints,
            StockList.literal(lead(rule.row())),
            StockList.literal(rule.row().source().id()));
  }

  /** Drools binds {@code ,} weaker than all, but its parser stumbles over a bare {@code ||}. */
  private static String grouped(String constraint) {
    return constraint.contains("||") && !constraint.startsWith("!")
        ? "( " + constraint + " )"
        : constraint;
  }

  private static String lead(ListRow row) {
    boolean review = row.lead() instanceof Lead.JointReview;
    List<String> names = new ArrayList<>();
    for (Lead.Part part : row.lead().parts()) {
      names.add(
          part instanceof Lead.Named named ? named.organizer().name() : ((Lead.Role) part).text());
    }
    return review ? "joint review[" + String.join("; ", names) + "]" : String.join(" else ", names);
  }

  /**
   * Writes the list as a decision table, a workbook with one sheet.
   *
   * @param out not closed
   * @return how many rules were written
   * @throws IOException when it cannot be written, or a condition is longer than a cell
   */
  public int writeTable(OutputStream out) throws IOException {
    List<StockRule> rules = list.rules();
    List<StockColumn> columns = new ArrayList<>();
    for (StockColumn column : list.columns()) {
      if (rules.stream().anyMatch(rule -> rule.values().containsKey(column))) {
        columns.add(column);
      }
    }
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(200)) {
      SXSSFSheet sheet = workbook.createSheet("Dispatch list");
      int at = 0;
      for (String line : header().lines().toList()) {
        cell(sheet.createRow(at++), 0, line);
      }
      at = setting(sheet, at, "RuleSet", PACKAGE);
      // The cells hold DRL: a quotation mark in them is meant.
      at = setting(sheet, at, "EscapeQuotes", "false");
      at = setting(sheet, at, "Declare", fact.declaration());
      at++;
      cell(sheet.createRow(at++), 1, "RuleTable Dispatch list");
      head(sheet, at, columns);
      at += 4;
      for (StockRule rule : rules) {
        row(sheet.createRow(at++), rule, columns);
      }
      workbook.write(out);
    }
    return rules.size();
  }

  private static int setting(SXSSFSheet sheet, int at, String key, String value)
      throws IOException {
    Row row = sheet.createRow(at);
    cell(row, 1, key);
    cell(row, 2, value);
    return at + 1;
  }

  private static void head(SXSSFSheet sheet, int at, List<StockColumn> columns) throws IOException {
    Row keywords = sheet.createRow(at);
    Row objects = sheet.createRow(at + 1);
    Row snippets = sheet.createRow(at + 2);
    Row labels = sheet.createRow(at + 3);
    cell(keywords, 1, "NAME");
    cell(labels, 1, "Rule");
    cell(keywords, 2, "PRIORITY");
    cell(labels, 2, "Rank");
    int column = 3;
    for (StockColumn one : columns) {
      cell(keywords, column, "CONDITION");
      cell(objects, column, column == 3 ? "$order : " + StockFact.NAME : "");
      cell(snippets, column, one.snippet());
      cell(labels, column++, one.label());
    }
    if (columns.size() > 1) {
      sheet.addMergedRegion(new CellRangeAddress(at + 1, at + 1, 3, column - 1));
    }
    cell(keywords, column, "ACTION");
    cell(snippets, column, "$order.setLead( \"$param\" );");
    cell(labels, column++, "Lead");
    cell(keywords, column, "ACTION");
    cell(snippets, column, "modify( $order ) { setRow( \"$param\" ) }");
    cell(labels, column, "Row");
    sheet.createFreezePane(0, at + 4);
  }

  private static void row(Row row, StockRule rule, List<StockColumn> columns) throws IOException {
    cell(row, 1, rule.name());
    cell(row, 2, Integer.toString(rule.salience()));
    int column = 3;
    Map<StockColumn, String> values = rule.values();
    for (StockColumn one : columns) {
      String value = values.get(one);
      if (value != null) {
        cell(row, column, value);
      }
      column++;
    }
    cell(row, column++, StockList.inLiteral(lead(rule.row())));
    cell(row, column, StockList.inLiteral(rule.row().source().id()));
  }

  private static void cell(Row row, int column, String text) throws IOException {
    if (text.length() > LONGEST_CELL) {
      throw new IOException("longer than a cell: " + text.substring(0, 80) + " …");
    }
    Cell cell = row.createCell(column, CellType.STRING);
    cell.setCellValue(text);
  }
}
