package paidan.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import paidan.Dispatcher;
import paidan.check.ListVerification;
import paidan.decision.Assignee;
import paidan.decision.RoutingDecision;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.json.OrderJson;
import paidan.resaved.LibreOffice;
import paidan.resaved.Meaning;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.rulebooks.NamedRulebook;
import paidan.scenario.ScenarioSheets;
import paidan.sheet.CellReader;
import paidan.sheet.ColumnType;
import paidan.sheet.Limits;
import paidan.sheet.RawTables;
import paidan.sheet.RemarkSheet;
import paidan.sheet.SourceFile;
import paidan.sheet.TableRow;
import paidan.sheet.WrittenSheet;

/** A workbook of a rulebook is that rulebook again. */
class RulebookTemplateTest {

  private static final LocalDate DAY = LocalDate.parse("2026-06-01");

  private static final Map<String, String> RULEBOOKS =
      Map.of(
          "beijing", "beijing",
          "nyc311", "../examples/rulebooks/nyc311",
          "boston311", "../examples/rulebooks/boston311",
          "la311", "../examples/rulebooks/la311",
          "rule-tests", "../examples/rule-tests/src/main/rulebook");

  static Stream<Arguments> rulebooks_in_both_languages() {
    return RULEBOOKS.keySet().stream()
        .sorted()
        .flatMap(name -> Stream.of(Locale.CHINESE, Locale.ENGLISH).map(l -> Arguments.of(name, l)));
  }

  /** Beijing's takes seconds to write. */
  private static final Map<List<String>, List<SourceFile>> WRITTEN = new HashMap<>();

  private static List<SourceFile> files(String name) throws RulebookException {
    NamedRulebook named = NamedRulebook.find(String.valueOf(RULEBOOKS.get(name)));
    return Objects.requireNonNull(named).files();
  }

  private static byte[] bytes(RulebookTemplate template) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    template.write(out);
    return out.toByteArray();
  }

  private static List<SourceFile> writtenOnce(String name, Locale language)
      throws IOException, RulebookException {
    List<String> key = List.of(name, language.toString());
    List<SourceFile> written = WRITTEN.get(key);
    if (written == null) {
      written = written(files(name), language);
      WRITTEN.put(key, written);
    }
    return written;
  }

  private static List<SourceFile> written(List<SourceFile> files, Locale language)
      throws IOException, RulebookException {
    RulebookTemplate template = RulebookTemplate.of(files, language);
    assertThat(template.findings()).isEmpty();
    List<SourceFile> written = new ArrayList<>(template.code());
    written.add(new SourceFile("template.xlsx", bytes(template)));
    return written;
  }

  private static SourceFile csv(String name, String... lines) {
    return new SourceFile(name + ".csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void an_empty_one_is_a_rulebook_without_a_finding(String language) throws Exception {
    byte[] bytes = bytes(RulebookTemplate.empty(Locale.forLanguageTag(language)));

    Rulebook rulebook = Rulebook.load(List.of(new SourceFile("new.xlsx", bytes)));

    assertThat(rulebook.warnings()).isEmpty();
    assertThat(ListVerification.of(rulebook, DAY)).isEmpty();
    assertThat(rulebook.language()).isEqualTo(Locale.forLanguageTag(language));
  }

  @ParameterizedTest
  @MethodSource("rulebooks_in_both_languages")
  void a_filled_one_says_the_same_as_its_rulebook(String name, Locale language) throws Exception {
    List<SourceFile> files = files(name);
    List<SourceFile> written = writtenOnce(name, language);

    assertSameRulebook(files, written);
    assertThat(cells(written)).isEqualTo(cells(files));
  }

  @ParameterizedTest
  @MethodSource("rulebooks_in_both_languages")
  void orders_are_decided_the_same(String name, Locale language) throws Exception {
    Path orders = Path.of("..", "examples", "orders", name + ".jsonl");
    List<String> lines =
        Files.exists(orders)
            ? Files.readAllLines(orders)
            : List.of(
                "{'id':'1','receivedAt':'2026-01-05T09:00:00+08:00','matter':'Roads > Holes',"
                    + "'location':{'area':'Quay'},'attributes':{'road owner':'harbour'}}");
    try (Dispatcher original = dispatcher(files(name));
        Dispatcher again = dispatcher(writtenOnce(name, language))) {
      for (String line : lines) {
        var order = OrderJson.read(line.replace('\'', '"'));
        assertThat(told(again.dispatch(order))).isEqualTo(told(original.dispatch(order)));
      }
    }
  }

  private static Dispatcher dispatcher(List<SourceFile> files) throws RulebookException {
    return Dispatcher.builder().trustRules().load(Rulebook.load(files));
  }

  private static List<Object> told(RoutingDecision decision) {
    return List.of(
        decision.orderId(),
        decision.disposition(),
        String.valueOf(decision.lead()),
        decision.assist().stream().map(Assignee::code).toList(),
        decision.supervise().stream().map(Assignee::code).toList(),
        String.valueOf(decision.due()),
        String.valueOf(decision.notice()),
        decision.legalBasis(),
        decision.missing(),
        decision.evidence().stream()
            .map(one -> one.rule() + " " + (one.source() == null ? "" : one.source().id()))
            .toList());
  }

  private static void assertSameRulebook(List<SourceFile> files, List<SourceFile> written)
      throws RulebookException {
    Rulebook original = Rulebook.load(files);
    Rulebook again = Rulebook.load(written);
    assertThat(again.warnings()).extracting(Finding::code).isEmpty();
    assertThat(Meaning.rows(again)).isEqualTo(Meaning.rows(original));
    assertThat(Meaning.circumstances(again)).isEqualTo(Meaning.circumstances(original));
    assertThat(again.answerIds()).isEqualTo(original.answerIds());
    assertThat(again.policies()).isEqualTo(original.policies());
    assertThat(ListVerification.of(again, DAY))
        .extracting(found -> found.finding().message())
        .isEqualTo(
            ListVerification.of(original, DAY).stream()
                .map(found -> found.finding().message())
                .toList());
    assertThat(ScenarioSheets.read(written, again, List.of()))
        .hasSameSizeAs(ScenarioSheets.read(files, original, List.of()));
  }

  /** Every cell by table, row and column; dates, numbers and closed words as what they mean. */
  private static Map<String, List<Map<String, String>>> cells(List<SourceFile> files) {
    Findings findings = new Findings();
    RawTables tables =
        RawTables.readAsWritten(files, ScenarioSheets.allTables(), Limits.DEFAULT, findings);
    assertThat(findings.list()).isEmpty();
    Map<String, List<Map<String, String>>> cells = new TreeMap<>();
    for (WrittenSheet sheet : tables.sheets()) {
      for (TableRow row : sheet.rows()) {
        Map<String, String> texts = new TreeMap<>();
        for (WrittenSheet.Heading heading : sheet.headings()) {
          paidan.sheet.Cell cell = sheet.cell(row, heading);
          if (!cell.isBlank()) {
            texts.put(key(heading), meaning(sheet, heading, cell));
          }
        }
        // Settings without a value are explained, not set.
        if (!sheet.format().english().equals("Rulebook") || texts.containsKey("Value")) {
          cells.computeIfAbsent(sheet.format().english(), t -> new ArrayList<>()).add(texts);
        }
      }
    }
    return cells;
  }

  private static String key(WrittenSheet.Heading heading) {
    if (heading.level() > 0) {
      return "level " + heading.level();
    }
    return heading.column() != null
        ? heading.column().english()
        : heading.attribute() != null ? "[" + heading.attribute() + "]" : heading.text();
  }

  private static String meaning(
      WrittenSheet sheet, WrittenSheet.Heading heading, paidan.sheet.Cell cell) {
    var column = heading.column();
    if (column == null) {
      return cell.text();
    }
    CellReader reader = new CellReader(new Findings());
    var words =
        sheet.format().equals(ScenarioSheets.table())
            ? ScenarioSheets.words(column)
            : paidan.rulebook.ClosedColumns.words(sheet.format(), column);
    Object meaning =
        words != null
            ? words.meaning(cell.text())
            : column.type() == ColumnType.DATE ? reader.date(cell) : null;
    return meaning == null ? cell.text() : meaning.toString();
  }

  @Test
  void made_anew_from_itself_it_stays_the_same() throws Exception {
    List<SourceFile> once = written(files("rule-tests"), Locale.CHINESE);
    List<SourceFile> twice = written(once, Locale.CHINESE);

    assertThat(cells(twice)).isEqualTo(cells(once));
    assertThat(names(twice)).isEqualTo(names(once)).doesNotHaveDuplicates();
    // The sheets for people are those of the new workbook, not copies of the old one in English.
    assertThat(names(written(twice, Locale.ENGLISH)))
        .contains("#Guide", "#Lists", "Dispatch list")
        .doesNotContain("#填写说明");
  }

  private static List<String> names(List<SourceFile> files) throws IOException {
    try (Workbook workbook = open(files)) {
      List<String> names = new ArrayList<>();
      workbook.forEach(sheet -> names.add(sheet.getSheetName()));
      return names;
    }
  }

  private static Workbook open(List<SourceFile> files) throws IOException {
    return WorkbookFactory.create(new ByteArrayInputStream(files.get(files.size() - 1).content()));
  }

  /** All that people may have written into a small rulebook. */
  private static List<SourceFile> oddities() {
    return List.of(
        csv("rulebook", "Key,Value", "name,odd", "time zone,Asia/Shanghai"),
        csv(
            "areas",
            "Areas of the town,made in 2025",
            "Code,Name,Level,Parent,Valid from",
            "01,临海,city,,2026年1月31日",
            "0101,东区,区,01,1899-12-31"),
        csv("organizers", "Code,Name,Kind", "007,水务集团,enterprise", "G,=SUM(A1),government"),
        csv("matters", "Code,Level 1,Level 2", "02,@城市管理,", "0203,@城市管理,+供水", "1-5,x,"),
        csv("vocabulary", "Attribute,Value,When absent", "road owner,1-2,no", "road owner,=2,no"),
        csv(
            "派单目录-水务",
            "编号,#为什么,事项,[road owner],词语,主办,告知,优先级,生效日期,备注",
            "1E5,=cmd|'/c calc'!A1,0203,\"\"\"=2\"\"\",\"停水 + \"\"a;b\"\"\",007,"
                + "\"=HYPERLINK(\"\"x\"\")\nzwei\",兜底,20260131,_x0041_ \u0001 "),
        csv("派单目录-道路", "编号,事项,主办,优先级", "B,@城市管理,=SUM(A1),-5", "C,02,水务集团,10.0"),
        csv("#notes", "what,who", "=1,we"));
  }

  @Test
  void odd_cells_come_back_as_they_were() throws Exception {
    List<SourceFile> files = oddities();
    for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      List<SourceFile> written = written(files, language);
      assertSameRulebook(files, written);
      assertThat(cells(written).toString()).isEqualTo(cells(files).toString());
      RawTables tables =
          RawTables.readAsWritten(
              written, ScenarioSheets.allTables(), Limits.DEFAULT, new Findings());
      assertThat(tables.sheets())
          .filteredOn(sheet -> sheet.format().english().equals("Areas"))
          .singleElement()
          .satisfies(
              sheet ->
                  assertThat(sheet.titles())
                      .containsExactly(List.of("Areas of the town", "made in 2025")));
      assertThat(tables.sheets())
          .filteredOn(sheet -> sheet.format().english().equals("Dispatch list"))
          .extracting(WrittenSheet::suffix)
          .containsExactly("水务", "道路");
      assertThat(tables.remarks())
          .filteredOn(sheet -> sheet.name().equals("#notes"))
          .extracting(RemarkSheet::rows)
          .containsExactly(List.of(List.of("what", "who"), List.of("=1", "we")));
    }
  }

  @Test
  void nothing_that_looks_like_a_formula_becomes_one() throws Exception {
    try (Workbook workbook = open(written(oddities(), Locale.ENGLISH))) {
      List<String> texts = new ArrayList<>();
      for (Sheet sheet : workbook) {
        for (var row : sheet) {
          for (Cell cell : row) {
            if (!sheet.getSheetName().startsWith("#Lists")) {
              assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            }
            if (cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().matches("(?s)[=+@-].+")) {
              // Formatted as text it stays one, even when somebody goes into the cell and out.
              assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
              texts.add(cell.getStringCellValue());
            }
          }
        }
      }
      assertThat(texts).contains("=SUM(A1)", "@城市管理", "+供水", "=cmd|'/c calc'!A1", "=1", "=2");
    }
  }

  @Test
  void a_rulebook_with_errors_is_not_written() {
    RulebookException refused =
        catchThrowableOfType(
            RulebookException.class,
            () ->
                RulebookTemplate.of(
                    List.of(csv("dispatch-list", "ID,Mater,Lead", "1,,nobody")), Locale.ENGLISH));

    assertThat(refused.findings()).isNotEmpty();
  }

  @Test
  void what_cannot_be_kept_is_told() throws Exception {
    List<SourceFile> files = new ArrayList<>(oddities());
    try (Workbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Calendar");
      String[][] rows = {{"Date", "Kind"}, {"2026-10-01", "holiday", "", "below no heading"}};
      for (int i = 0; i < rows.length; i++) {
        for (int j = 0; j < rows[i].length; j++) {
          (j == 0 ? sheet.createRow(i) : sheet.getRow(i)).createCell(j).setCellValue(rows[i][j]);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      files.add(new SourceFile("calendar.xlsx", out.toByteArray()));
    }

    assertThat(RulebookTemplate.of(files, Locale.ENGLISH).findings())
        .extracting(finding -> finding.position().cell() + " " + finding.code())
        .containsExactly("D2 cells-without-heading");
  }

  @Test
  void a_long_list_goes_by_way_of_the_disk_and_is_the_same() throws Exception {
    StringBuilder list = new StringBuilder("ID,Matter,Terms,Lead,Priority,Valid from");
    for (int i = 0; i < 12_000; i++) {
      list.append("\nL-%05d,0203,w%d + =x,007,%d,2026-01-01".formatted(i, i, i % 7));
    }
    List<SourceFile> files = new ArrayList<>(oddities());
    files.removeIf(file -> file.name().startsWith("派单目录"));
    files.add(csv("dispatch-list", list.toString()));

    List<SourceFile> written = written(files, Locale.ENGLISH);

    assertThat(Meaning.rows(Rulebook.load(written))).isEqualTo(Meaning.rows(Rulebook.load(files)));
    assertThat(Meaning.rows(Rulebook.load(written))).hasSize(12_000);
  }

  /** Beijing's thousand scenarios cost a minute and show nothing that those of others do not. */
  private static List<SourceFile> quickToOpen(List<SourceFile> files) {
    return files.stream()
        .filter(file -> !file.name().startsWith("scenarios") || file.content().length < 100_000)
        .toList();
  }

  @Test
  void libreoffice_opens_them_and_saves_the_same(@TempDir Path folder) throws Exception {
    LibreOffice.assumeInstalled();
    Path workbooks = Files.createDirectory(folder.resolve("written"));
    Map<String, List<SourceFile>> originals = new TreeMap<>();
    for (String name : RULEBOOKS.keySet()) {
      for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        // Each is slow to open, so all languages only of the smallest one.
        boolean chinese = name.equals("beijing") || name.equals("nyc311");
        if (name.equals("rule-tests") || chinese == language.equals(Locale.CHINESE)) {
          originals.put(name + "-" + language + ".xlsx", quickToOpen(files(name)));
        }
      }
    }
    originals.put("odd-zh.xlsx", oddities());
    for (var original : originals.entrySet()) {
      Locale language = original.getKey().contains("-zh") ? Locale.CHINESE : Locale.ENGLISH;
      Files.write(
          workbooks.resolve(original.getKey()),
          bytes(RulebookTemplate.of(original.getValue(), language)));
    }
    Files.write(workbooks.resolve("new-zh.xlsx"), bytes(RulebookTemplate.empty(Locale.CHINESE)));
    Files.write(workbooks.resolve("new-en.xlsx"), bytes(RulebookTemplate.empty(Locale.ENGLISH)));

    LibreOffice.convert(workbooks, "xlsx", folder.resolve("saved"));

    for (var original : originals.entrySet()) {
      List<SourceFile> saved = new ArrayList<>();
      original.getValue().stream().filter(SourceFile::isCode).forEach(saved::add);
      saved.add(saved(folder, original.getKey()));
      assertSameRulebook(original.getValue(), saved);
      if (!original.getKey().startsWith("odd")) {
        assertThat(cells(saved)).as(original.getKey()).isEqualTo(cells(original.getValue()));
      }
      assertThat(offers(workbooks.resolve(original.getKey())))
          .isEqualTo(offers(folder.resolve("saved").resolve(original.getKey())));
    }
    for (String name : List.of("new-zh.xlsx", "new-en.xlsx")) {
      Rulebook rulebook = Rulebook.load(List.of(saved(folder, name)));
      assertThat(rulebook.warnings()).isEmpty();
      assertThat(ListVerification.of(rulebook, DAY)).isEmpty();
    }
  }

  private static SourceFile saved(Path folder, String name) throws IOException {
    return new SourceFile("saved.xlsx", Files.readAllBytes(folder.resolve("saved").resolve(name)));
  }

  /** How many drop-downs each sheet has, and how many notes. */
  private static List<String> offers(Path path) throws IOException {
    List<String> offers = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(path.toFile(), null, true)) {
      for (Sheet sheet : workbook) {
        offers.add(
            sheet.getSheetName()
                + " "
                + sheet.getDataValidations().size()
                + " "
                + sheet.getCellComments().size());
      }
    }
    return offers;
  }
}
