package paidan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paidan.diagnostic.Findings;
import paidan.sheet.SourceFile;

/** Where stock decision tables go wrong in silence: each is told with its cell. */
class StockTrapsTest {

  private static final String HEAD =
      """
      RuleSet,linhai
      Import,paidan.stage.Assignment
      RuleTable Streets
      CONDITION,CONDITION,ACTION
      $o : Assignment,,$o
      area,attribute("kind") == "$param",dispatchTo("$param")
      Street,Kind,Lead
      """;

  private static String told(String name, byte[] content) {
    Findings findings = new Findings();
    StockTables.read(List.of(new SourceFile(name, content)), findings);
    List<String> told = new ArrayList<>();
    findings
        .list()
        .forEach(
            finding -> {
              told.add(finding.code() + " " + finding.position().cell());
              assertThat(finding.text(Locale.CHINESE)).containsPattern("\\p{IsHan}");
            });
    return String.join(", ", told);
  }

  private static String csv(String text) {
    return told("rules/a.drl.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | West,big,A",
        "table-blank-row row 9 | West,big,A\\n\\nEast,big,B",
        "table-blank-row row 8 | \\nEast,big,B",
        "table-text-below row 10 | West,big,A\\n\\nnote",
        "`` | West,big,A\\n\\nImport,java.util.List",
        "table-no-action row 9 | West,big,A\\nEast,big",
        "table-no-condition row 8 | ,,A",
        "table-cell-without-heading D8 | West,big,A,note",
        "table-without-rows A3 | ",
        "table-backslash B8 | West,big\\,A",
        "table-line-break B8 | West,\"big\\nsmall\",A",
      })
  void in_the_rows_of_a_table(String told, String rows) {
    String text = rows == null ? "" : rows.replace("`", "").replace("\\n", "\n");
    assertThat(csv(HEAD + text + "\n").replace(" row 9,", ",")).isEqualTo(told == null ? "" : told);
  }

  @Test
  void a_quotation_mark_in_a_value_does_not_become_code() {
    String inject = "\"\"\" || true || area == \"\"\"";
    assertThat(csv(HEAD + "West," + inject + ",A\n")).isEqualTo("table-quote B8");
    // The backslash that Drools puts before a quotation mark, undone by one in the value.
    String undone = "\"A\\\"\"); System.exit(1); (\\\"\"\"";
    assertThat(csv(HEAD + "West,big," + undone + "\n")).isEqualTo("table-quote C8");
    // Drools writes the quotation marks of this column, and takes off those of the value.
    assertThat(csv(HEAD + inject + ",big,A\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 | ''",
        "RequestType.HELP | ''",
        "f( \"a)\" ) | ''",
        "5 ) eval( true | table-breaks-out B8",
        "\"open | table-breaks-out B8",
        "5 || true | table-joins B8",
      })
  void a_value_that_no_text_surrounds_stays_in_its_place(String value, String told) {
    String head = HEAD.replace("attribute(\"kind\") == \"$param\"", "level == $param");
    String quoted = '"' + value.replace("\"", "\"\"") + '"';
    // Drools would put a backslash before a quotation mark inside.
    String flags = "EscapeQuotes,false\n";
    assertThat(csv(flags + head + "West," + quoted + ",A\n").replace("B9", "B8"))
        .isEqualTo(told == null ? "" : told);
  }

  @ParameterizedTest
  @CsvSource({
    "CONDITION, ''",
    "Condition 2, ''",
    "C, ''",
    "Region, table-heading B4",
    "Area, table-heading B4",
    "Street, table-heading-unknown B4",
  })
  void a_heading_is_a_keyword_or_an_error(String heading, String told) {
    String text = HEAD.replace("CONDITION,CONDITION", "CONDITION," + heading);
    assertThat(csv(text + "West,big,A\n")).startsWith(told);
    assertThat(csv(text + "West,big,A\n").isEmpty()).isEqualTo(told.isEmpty());
  }

  @Test
  void a_byte_order_mark_is_told_and_left_out() {
    byte[] content = ("\uFEFF" + HEAD + "West,big,A\n").getBytes(StandardCharsets.UTF_8);
    Findings findings = new Findings();
    List<RuleText> rules =
        StockTables.read(List.of(new SourceFile("rules/a.drl.csv", content)), findings);
    assertThat(rules.get(0).drl()).startsWith("package linhai;");
    assertThat(told("rules/a.drl.csv", content)).isEqualTo("table-byte-order-mark ");
  }

  @Test
  void a_file_without_a_table_is_no_decision_table() {
    assertThat(csv("RuleSet,linhai\n")).isEqualTo("table-none ");
  }

  private static byte[] workbook(BiConsumer<Workbook, Sheet> change) {
    try (Workbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("Streets");
      fill(sheet);
      change.accept(workbook, sheet);
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void fill(Sheet sheet) {
    List<String> lines = (HEAD + "West,big,A\nEast,small,B\n").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Row row = sheet.createRow(i);
      String[] cells = lines.get(i).split(",", -1);
      for (int j = 0; j < cells.length; j++) {
        if (!cells[j].isEmpty()) {
          row.createCell(j).setCellValue(cells[j]);
        }
      }
    }
  }

  private static String workbookTold(BiConsumer<Workbook, Sheet> change) {
    return told("rules/a.drl.xlsx", workbook(change));
  }

  private static CellStyle style(Workbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  @ParameterizedTest
  @CsvSource({
    "20261123000017, General, table-long-number B8",
    "12345, General, ''",
    "12345, '#,##0', table-formatted-number B8",
    "42, 0.00, ''",
    "203, 0000, ''",
    "0.5, 0%, ''",
    "3, $0.00, table-formatted-number B8",
    "46000, yyyy-mm-dd, table-date B8",
  })
  void numbers_and_dates_are_what_drools_reads_or_an_error(
      double number, String format, String told) {
    assertThat(
            workbookTold(
                (workbook, sheet) -> {
                  sheet.getRow(7).getCell(1).setCellValue(number);
                  sheet.getRow(7).getCell(1).setCellStyle(style(workbook, format));
                }))
        .isEqualTo(told == null ? "" : told);
  }

  @Test
  void merged_cells_count_in_each_row_or_are_an_error() {
    assertThat(
            workbookTold(
                (workbook, sheet) -> {
                  sheet.getRow(8).removeCell(sheet.getRow(8).getCell(1));
                  sheet.addMergedRegion(new CellRangeAddress(7, 8, 1, 1));
                }))
        .isEqualTo("table-merge-incomplete B9");
    assertThat(
            workbookTold(
                (workbook, sheet) -> {
                  sheet.getRow(8).getCell(1).setBlank();
                  sheet.addMergedRegion(new CellRangeAddress(7, 8, 1, 1));
                }))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/0", "NA()"})
  void an_error_value_is_an_error(String formula) {
    assertThat(
            workbookTold(
                (workbook, sheet) -> {
                  sheet.getRow(7).getCell(1).setCellFormula(formula);
                  workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
                }))
        .isEqualTo("table-error-value B8");
  }

  @Test
  void a_formula_that_nobody_has_calculated_is_an_error() {
    assertThat(
            workbookTold((workbook, sheet) -> sheet.getRow(7).createCell(1).setCellFormula("1+1")))
        .startsWith("table-formula");
  }

  @Test
  void all_sheets_are_read_and_those_behind_the_first_are_told() {
    byte[] content = workbook((workbook, sheet) -> fill(workbook.createSheet("More")));
    assertThat(told("rules/a.drl.xlsx", content)).isEqualTo("table-other-sheet ");
    Findings findings = new Findings();
    List<SourceFile> files = new ArrayList<>(List.of(new SourceFile("rules/a.drl.xlsx", content)));
    assertThat(StockTables.read(files, findings)).hasSize(2);
    files.add(
        new SourceFile(
            "rules/a.drl.xlsx.properties", "sheets=More".getBytes(StandardCharsets.UTF_8)));
    List<RuleText> chosen = StockTables.read(files, new Findings());
    assertThat(chosen).hasSize(1);
    assertThat(chosen.get(0).drl()).contains("rule \"Streets More_8\"");
  }

  @Test
  void a_sheet_that_is_chosen_and_not_there_is_an_error() {
    Findings findings = new Findings();
    StockTables.read(
        List.of(
            new SourceFile("rules/a.drl.xlsx", workbook((workbook, sheet) -> {})),
            new SourceFile(
                "rules/a.drl.xlsx.properties", "sheets=Les".getBytes(StandardCharsets.UTF_8))),
        findings);
    assertThat(findings.list())
        .extracting(finding -> finding.code())
        .contains("table-sheet-unknown");
  }
}
