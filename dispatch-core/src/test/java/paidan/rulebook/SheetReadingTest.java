package paidan.rulebook;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static paidan.rulebook.Book.row;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Severity;
import paidan.order.Urgency;
import paidan.sheet.SourceFile;

/**
 * What administrators do to sheets, each with what becomes of it: read as meant, read with a
 * warning, or an error that names the cell, what was found, what was expected and what to do.
 */
class SheetReadingTest {

  private static final Object[] HEADINGS = row("ID", "Matter", "Area", "Lead", "Valid from");

  /** A mistake and what is told of it. */
  private record Told(
      SourceFile file, Severity severity, String code, String where, List<String> words) {}

  private static Arguments told(
      String mistake,
      SourceFile file,
      Severity severity,
      String code,
      String where,
      String... words) {
    return Arguments.of(Named.of(mistake, new Told(file, severity, code, where, List.of(words))));
  }

  private static Arguments error(
      String mistake, SourceFile file, String code, String where, String... words) {
    return told(mistake, file, Severity.ERROR, code, where, words);
  }

  private static Arguments warning(
      String mistake, SourceFile file, String code, String where, String... words) {
    return told(mistake, file, Severity.WARNING, code, where, words);
  }

  private static SourceFile csv(String... lines) {
    return new SourceFile("dispatch-list.csv", String.join("\n", lines).getBytes(UTF_8));
  }

  /** A dispatch list of the second row below the headings. */
  private static SourceFile list(String ending, Object... cells) {
    return Book.of(ending)
        .sheet("Dispatch list", HEADINGS, row("1", "Water", null, "WATER"), cells)
        .file();
  }

  private static SourceFile list(String ending, Consumer<Sheet> change, Object[]... rows) {
    return Book.of(ending).sheet("Dispatch list", rows).changeSheet(change).file();
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  @Test
  void limits_of_rows_and_of_settings_may_be_written_as_in_chinese() throws RulebookException {
    Rulebook rulebook =
        new Town()
            .with("rulebook", "键,值", "名称,临海", "时区,Asia/Shanghai", "一般时限,10天", "危险时限,２ 小时")
            .with("派单目录", "编号,事项,主办,时限", "1,Water,WATER,5个工作日", "2,Roads,TRANSPORT,")
            .load();

    assertThat(rulebook.rows().get(0).timeLimit()).hasToString("5wd");
    assertThat(rulebook.policies().limit(Urgency.ORDINARY)).hasToString("10d");
    assertThat(rulebook.policies().limit(Urgency.DANGER)).hasToString("2h");
  }

  private static List<Finding> findings(SourceFile... files) {
    List<SourceFile> all = new ArrayList<>(new Town().sources());
    all.addAll(List.of(files));
    try {
      return Rulebook.load(all).warnings();
    } catch (RulebookException e) {
      return e.findings();
    }
  }

  private static Rulebook load(SourceFile... files) throws RulebookException {
    List<SourceFile> all = new ArrayList<>(new Town().sources());
    all.addAll(List.of(files));
    return Rulebook.load(all);
  }

  static Stream<Arguments> cells_that_are_not_what_they_look_like() {
    return Stream.of("xlsx", "xls")
        .flatMap(
            type ->
                Stream.of(
                    error(
                        type + ": a code without its zeros",
                        list(type, "2", 201, null, "WATER"),
                        "code-lost-zeros",
                        "B3",
                        "201",
                        "0201"),
                    error(
                        type + ": a code without its zeros, in text",
                        list(type, "2", "01; 201", null, "WATER"),
                        "code-lost-zeros",
                        "B3",
                        "201",
                        "0201"),
                    error(
                        type + ": an organizer's code in an exponent",
                        list(type, "2", "Water", null, "1.10101E+11"),
                        "code-became-exponent",
                        "D3",
                        "1.10101E+11",
                        "110101000000"),
                    error(
                        type + ": an ID that became a date",
                        list(type, LocalDate.of(2026, 1, 5), "Water", null, "WATER"),
                        "code-became-date",
                        "A3",
                        "2026-01-05",
                        "1-5"),
                    error(
                        type + ": a matter that became a date",
                        list(type, "2", LocalDate.of(2026, 1, 5), null, "WATER"),
                        "code-became-date",
                        "B3",
                        "2026-01-05",
                        "1-5"),
                    error(
                        type + ": an ID of more digits than a number keeps",
                        list(type, 1234567890123456789L, "Water", null, "WATER"),
                        "code-too-long-for-number",
                        "A3",
                        "1234567890123460000"),
                    error(
                        type + ": a formula where a code was meant",
                        list(type, "2", new Book.Formula("0201", true), null, "WATER"),
                        "formula-in-code",
                        "B3",
                        // The old format stores the number, as Excel itself does.
                        type.equals("xls") ? "=201" : "=0201",
                        "201"),
                    error(
                        type + ": an ID that is counted",
                        list(type, new Book.Formula("ROW()", true), "Water", null, "WATER"),
                        "formula-in-code",
                        "A3",
                        "=ROW()",
                        "3"),
                    error(
                        type + ": an error value",
                        list(type, "2", "Water", null, new Book.Formula("1/0", true)),
                        "error-value",
                        "D3",
                        "#DIV/0!"),
                    warning(
                        type + ": a formula with a stored value",
                        list(type, "2", "Water", null, new Book.Formula("\"WA\"&\"TER\"", true)),
                        "formulas-read",
                        "D3",
                        "1"),
                    error(
                        type + ": a date that is a bare number",
                        list(type, "2", "Water", null, "WATER", 46023),
                        "date-became-number",
                        "E3",
                        "46023",
                        "2026-01-01"),
                    error(
                        type + ": a date that is no day",
                        list(type, "2", "Water", null, "WATER", "2026-02-30"),
                        "not-a-date",
                        "E3",
                        "2026-02-30",
                        "2026-01-31"),
                    error(
                        type + ": a role with the sign that Excel refuses",
                        list(type, "2", "Water", null, "@district"),
                        "at-sign-role",
                        "D3",
                        "@district",
                        "role:subdistrict"),
                    error(
                        type + ": a comma between names",
                        list(type, "2", "Water", "East，West", "WATER"),
                        "no-separator",
                        "C3",
                        "East,West",
                        "East; West"),
                    error(
                        type + ": two leads",
                        list(type, "2", "Water", null, "WATER、TRANSPORT"),
                        "two-leads",
                        "D3",
                        "WATER、TRANSPORT",
                        "否则"),
                    error(
                        type + ": a Cyrillic letter in a code",
                        list(type, "2", "Water", null, "WАTER"),
                        "look-alike",
                        "D3",
                        "WATER",
                        "2",
                        "U+0410"),
                    error(
                        type + ": a letter O for a zero",
                        list(type, "2", "O201", null, "WATER"),
                        "look-alike",
                        "B3",
                        "0201",
                        "U+004F"),
                    warning(
                        type + ": a note beside the table",
                        list(type, "2", "Water", null, "WATER", null, "ask Ms Li", "!"),
                        "cells-without-heading",
                        "F3",
                        "2",
                        "F3")));
  }

  static Stream<Arguments> shapes_that_sheets_are_given() {
    Object[] water = row("1", "Water", null, "WATER");
    Object[] roads = row("2", "Roads", null, "TRANSPORT");
    return Stream.of("xlsx", "xls")
        .flatMap(
            type ->
                Stream.of(
                    warning(
                        type + ": rows that are hidden",
                        list(
                            type,
                            sheet -> sheet.getRow(2).setZeroHeight(true),
                            HEADINGS,
                            water,
                            roads),
                        "hidden-rows",
                        "row 3",
                        "1",
                        "3"),
                    warning(
                        type + ": columns that are hidden",
                        list(type, sheet -> sheet.setColumnHidden(3, true), HEADINGS, water, roads),
                        "hidden-columns",
                        "D1",
                        "D1"),
                    warning(
                        type + ": a sheet that is hidden",
                        Book.of(type)
                            .sheet("Dispatch list", HEADINGS, water, roads)
                            .sheet("# notes")
                            .change(book -> book.setActiveSheet(1))
                            .change(book -> book.setSheetHidden(0, true))
                            .file(),
                        "hidden-sheet",
                        "",
                        "2"),
                    warning(
                        type + ": a value merged over rows",
                        list(
                            type,
                            sheet -> sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1)),
                            HEADINGS,
                            water,
                            row("2", null, "East", "WATER")),
                        "merged-down",
                        "B2",
                        "B2:B3"),
                    error(
                        type + ": a value merged over columns",
                        list(
                            type,
                            sheet -> sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2)),
                            HEADINGS,
                            water),
                        "merged-across",
                        "B2",
                        "B2:C2"),
                    error(
                        type + ": an ID merged over rows",
                        list(
                            type,
                            sheet -> sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0)),
                            HEADINGS,
                            water,
                            row(null, "Roads", null, "TRANSPORT")),
                        "id-twice",
                        "A3",
                        "1"),
                    error(
                        type + ": no headings",
                        list(type, sheet -> {}, water, roads),
                        "no-heading-row",
                        "",
                        "1 | Water | WATER",
                        "Lead"),
                    error(
                        type + ": a heading that nobody knows",
                        list(type, sheet -> {}, row("ID", "Lead", "Mater"), row("1", "WATER")),
                        "unknown-heading-near",
                        "C1",
                        "Mater",
                        "Matter"),
                    error(
                        type + ": a heading with a character that only looks the same",
                        list(type, sheet -> {}, row("ID", "Leаd"), row("1", "WATER")),
                        "look-alike",
                        "B1",
                        "U+0430"),
                    error(
                        type + ": a heading that stands twice",
                        list(type, sheet -> {}, row("ID", "Lead", "主办"), row("1", "WATER")),
                        "duplicate-heading",
                        "C1",
                        "主办",
                        "B1"),
                    error(
                        type + ": a column that every list has",
                        list(type, sheet -> {}, row("ID", "Matter"), row("1", "Water")),
                        "missing-column",
                        "row 1",
                        "Lead",
                        "主办"),
                    error(
                        type + ": an attribute that is not in the vocabulary",
                        list(
                            type,
                            sheet -> {},
                            row("ID", "Lead", "[ownr]"),
                            row("1", "WATER", "municipal")),
                        "unknown-attribute-near",
                        "C1",
                        "ownr",
                        "owner"),
                    warning(
                        type + ": an empty sheet",
                        list(type, sheet -> {}),
                        "sheet-empty",
                        "",
                        "Dispatch list",
                        "Lead"),
                    warning(
                        type + ": a sheet whose name is a slip of the pen",
                        Book.of(type).sheet("Dispatch lst", HEADINGS, water).file(),
                        "unknown-sheet-near",
                        "",
                        "Dispatch lst",
                        "Dispatch list"),
                    warning(
                        type + ": a sheet that has no meaning",
                        Book.of(type).sheet("Sheet1", HEADINGS, water).file(),
                        "unknown-sheet",
                        "",
                        "Sheet1",
                        "派单目录")));
  }

  static Stream<Arguments> mistakes_in_text_files() {
    return Stream.of(
        error(
            "a quotation mark that is never closed",
            csv("ID,Matter,Lead", "1,\"Water,WATER", "2,Roads,TRANSPORT"),
            "csv-damaged",
            "",
            "2"),
        error(
            "an encoding that nobody knows",
            new SourceFile("dispatch-list.csv", new byte[] {'I', 'D', (byte) 0xFF, 0, 'x'}),
            "csv-encoding",
            "",
            "UTF-8"),
        error(
            "an empty file",
            new SourceFile("dispatch-list.csv", new byte[0]),
            "file-empty",
            "",
            "dispatch-list.csv"),
        warning("nothing but line breaks", csv("", "", ""), "sheet-empty", "", "Dispatch list"),
        error(
            "UTF-8 in which a line is something else",
            new SourceFile(
                "dispatch-list.csv",
                concat(
                    "编号,事项,主办\n1,供水,自来水集团\n2,".getBytes(UTF_8),
                    "供水".getBytes(Charset.forName("GB18030")),
                    ",自来水集团\n".getBytes(UTF_8))),
            "csv-encodings-mixed",
            "",
            "3",
            "UTF-8"),
        error(
            "a workbook with the name of a CSV file",
            new SourceFile("dispatch-list.csv", list("xlsx", row()).content()),
            "csv-is-workbook",
            "",
            ".xlsx"),
        error(
            "a code in an exponent",
            csv("ID,Matter,Area,Lead", "1,Water,1.10101E+11,WATER"),
            "code-became-exponent",
            "C2",
            "1.10101E+11"),
        error(
            "an ID that begins a formula",
            csv("ID,Matter,Lead", "=1,Water,WATER"),
            "code-begins-with-sign",
            "A2",
            "=1"),
        error(
            "a comma in the terms",
            csv("ID,Terms,Lead", "1,水管，漏水,WATER"),
            "separator-in-term",
            "B2",
            "水管,漏水",
            ";"),
        error(
            "a value that is nearly one",
            csv("ID,[owner],Lead", "1,municipl,WATER"),
            "unknown-value-near",
            "B2",
            "municipl",
            "municipal"),
        error(
            "a request type that is nearly one",
            csv("ID,Request type,Lead", "1,complain,WATER"),
            "no-request-type-near",
            "B2",
            "complain",
            "complaint"),
        error(
            "a word that is none of a closed list",
            csv("ID,Urgency,Lead", "1,utilty,WATER"),
            "unknown-word-near",
            "B2",
            "utilty",
            "utility"),
        error(
            "neither yes nor no",
            csv("ID,Enabled,Lead", "1,perhaps,WATER"),
            "unknown-word",
            "B2",
            "perhaps",
            "yes"),
        error(
            "a priority in words",
            csv("ID,Priority,Lead", "1,high,WATER"),
            "not-a-priority",
            "B2",
            "high",
            "压倒"),
        error(
            "an organizer without a code",
            new SourceFile(
                "organizers-b.csv", "Code,Name,Kind\n,Somebody,enterprise".getBytes(UTF_8)),
            "required",
            "A2",
            "Code"),
        error(
            "a weight in words",
            new SourceFile(
                "request-types.csv",
                "ID,Request type,Terms,Weight\n1,help,help me,much".getBytes(UTF_8)),
            "not-an-integer",
            "D2",
            "much"),
        error(
            "a key without a word",
            new SourceFile("rulebook-b.csv", "Key,Value\n,x".getBytes(UTF_8)),
            "required",
            "A2",
            "Key"));
  }

  @ParameterizedTest
  @MethodSource({
    "cells_that_are_not_what_they_look_like",
    "shapes_that_sheets_are_given",
    "mistakes_in_text_files"
  })
  void a_mistake_is_told_with_its_place_and_the_way_out(Told told) {
    List<Finding> findings = findings(told.file());
    assertThat(findings).extracting(Finding::code).contains(told.code());
    Finding finding =
        findings.stream().filter(f -> f.code().equals(told.code())).findFirst().orElseThrow();
    assertThat(finding.severity()).isEqualTo(told.severity());
    assertThat(finding.position().file()).isEqualTo(told.file().name());
    assertThat(finding.position().cell()).isEqualTo(told.where());
    for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      assertThat(finding.text(language)).contains(told.words()).doesNotContain("{", "null");
      assertThat(finding.message().remedy(language)).isNotBlank();
    }
    assertThat(finding.text(Locale.CHINESE)).matches("(?s).*\\p{IsHan}.*");
  }

  @ParameterizedTest
  @MethodSource({"cells_that_are_not_what_they_look_like", "mistakes_in_text_files"})
  void one_mistake_is_told_once(Told told) {
    assertThat(findings(told.file()).stream().map(Finding::code))
        // The first is the town's own, the others are what no list is.
        .filteredOn(
            code ->
                !code.equals("no-successor")
                    && !code.equals("no-dispatch-list")
                    && !code.equals("dispatch-list-empty"))
        .containsExactly(told.code());
  }

  static Stream<Arguments> files_in_all_their_encodings() {
    String text = "编号,事项,主办,法律依据\r\n1,Water,WATER,\"第一条\n第二条\"\r\n2,Roads,TRANSPORT,\r\n";
    return Stream.of(
            Named.of("UTF-8", text.getBytes(UTF_8)),
            Named.of("UTF-8 with a mark", ("\uFEFF" + text).getBytes(UTF_8)),
            Named.of("GB18030", text.getBytes(Charset.forName("GB18030"))),
            Named.of("UTF-16, little end first", ("\uFEFF" + text).getBytes(UTF_16LE)),
            Named.of("UTF-16, big end first", ("\uFEFF" + text).getBytes(UTF_16BE)),
            Named.of("semicolons", text.replace(',', ';').getBytes(UTF_8)),
            Named.of("tabs", text.replace(',', '\t').getBytes(UTF_8)),
            Named.of(
                "a line that names the separator",
                ("sep=;\n" + text.replace(',', ';')).getBytes(UTF_8)))
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("files_in_all_their_encodings")
  void a_csv_file_is_read_in_the_encodings_that_spreadsheet_programs_write(byte[] content)
      throws RulebookException {
    Rulebook rulebook = load(new SourceFile("派单目录.csv", content));
    assertThat(rulebook.rows()).extracting(row -> row.source().id()).containsExactly("1", "2");
    assertThat(rulebook.rows().get(0).legalBasis()).containsExactly("第一条", "第二条");
    assertThat(rulebook.warnings()).extracting(Finding::code).containsOnly("no-successor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void nothing_below_a_blank_row_or_a_title_is_lost(String type) throws RulebookException {
    Rulebook rulebook =
        load(
            list(
                type,
                sheet -> {},
                row("Dispatch list of Linhai"),
                row(),
                row("as of 2026", null, null, "confidential"),
                HEADINGS,
                row("1", "Water", null, "WATER"),
                row(),
                row(null, "  ", "\u00A0", "\u3000"),
                row("2", "Roads", null, "TRANSPORT")));
    assertThat(rulebook.rows())
        .extracting(row -> row.source().id() + " in row " + row.source().row())
        .containsExactly("1 in row 5", "2 in row 8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void values_are_read_as_they_were_meant(String type) throws RulebookException {
    Rulebook rulebook =
        load(
            Book.of(type)
                .sheet(
                    "Dispatch list - a",
                    row("ID", "Matter", "Lead", "Valid from", "Priority", "Enabled", "#note"),
                    row(1, "　０２０１ ", " WATER\u00A0", LocalDate.of(2026, 1, 31), "10", true, "x"),
                    row(2.0, "Ｗａｔｅｒ　＞　Supply", "water", "2026年1月31日", 10, "是"),
                    row("3", "\u200B0201", "ＷＡＴＥＲ", "2026/1/31 0:00", "压倒", 1),
                    row("4", "0201", "WATER", 20260131, "override", false))
                .file());
    assertThat(rulebook.rows())
        .extracting(row -> row.source().id() + ": " + row.priority())
        .containsExactly("1: 10", "2: 10", "3: 100");
    assertThat(rulebook.rows())
        .allMatch(row -> row.conditions().firstDay() == LocalDate.of(2026, 1, 31).toEpochDay())
        .allMatch(row -> row.lead().toString().contains("WATER"))
        .allMatch(row -> row.hasMatter());
  }

  @Test
  void rows_of_a_csv_file_may_be_shorter_or_longer_than_its_headings() throws RulebookException {
    Rulebook rulebook =
        load(
            csv(
                "Dispatch list of Linhai",
                "",
                "ID,Matter,Lead,Remarks",
                "1,Water,WATER",
                "",
                "2, \"Roads\" ,TRANSPORT,,,,"));
    assertThat(rulebook.rows())
        .extracting(row -> row.source().id() + " in row " + row.source().row())
        .containsExactly("1 in row 4", "2 in row 6");
  }

  @Test
  void a_number_with_a_format_of_zeros_keeps_them() throws RulebookException {
    Rulebook rulebook =
        load(
            list(
                "xlsx",
                sheet -> {
                  CellStyle zeros = sheet.getWorkbook().createCellStyle();
                  zeros.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0000"));
                  sheet.getRow(1).getCell(1).setCellStyle(zeros);
                },
                HEADINGS,
                row("1", 201, null, "WATER")));
    assertThat(rulebook.rows()).hasSize(1);
  }

  @Test
  void a_code_that_csv_forces_to_be_text_is_that_code() throws RulebookException {
    assertThat(load(csv("ID,Matter,Lead", "1,=\"0201\",WATER")).rows()).hasSize(1);
  }

  @Test
  void a_formula_that_was_never_calculated_is_an_error() {
    // Only the new format can say so: the old one always stores a number.
    Finding finding =
        findings(list("xlsx", "2", "Water", null, new Book.Formula("\"WATER\"", false))).stream()
            .filter(f -> f.severity() == Severity.ERROR)
            .findFirst()
            .orElseThrow();
    assertThat(finding.code()).isEqualTo("formula-without-value");
    assertThat(finding.position().cell()).isEqualTo("D3");
    assertThat(finding.text(Locale.ENGLISH)).contains("=\"WATER\"", "let it calculate");
    assertThat(finding.text(Locale.CHINESE)).contains("=\"WATER\"", "重新计算");
  }

  @Test
  void days_of_an_old_mac_are_counted_from_1904() throws RulebookException {
    SourceFile file =
        Book.of("xlsx")
            .change(
                book ->
                    ((org.apache.poi.xssf.usermodel.XSSFWorkbook) book)
                        .getCTWorkbook()
                        .getWorkbookPr()
                        .setDate1904(true))
            .sheet(
                "Dispatch list",
                HEADINGS,
                row("1", "Water", null, "WATER", LocalDate.of(2026, 1, 31)))
            .file();
    assertThat(load(file).rows().get(0).conditions().firstDay())
        .isEqualTo((int) LocalDate.of(2026, 1, 31).toEpochDay());
  }
}
