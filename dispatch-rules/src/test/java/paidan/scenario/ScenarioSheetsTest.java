package paidan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import paidan.Dispatcher;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Severity;
import paidan.order.Flag;
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.sheet.SourceFile;

/** Scenario sheets on a rulebook of three rows: what passes, what fails, and what is an error. */
class ScenarioSheetsTest {

  private static final Map<String, String> SHEETS = new LinkedHashMap<>();

  static {
    SHEETS.put("rulebook", "Key,Value\nname,small\ntime zone,Asia/Shanghai\nlimit ordinary,7d\n");
    SHEETS.put(
        "areas",
        "Code,Name,Level,Parent\nT,Town,city,\nE,East,district,T\nE1,Mill,subdistrict,E\n");
    SHEETS.put(
        "organizers",
        """
        Code,Name,Kind,Level,Area
        ROADS,Roads Bureau,department,municipal,T
        EG,East Government,government,district,E
        MILL,Mill Office,subdistrict,subdistrict,E1
        """);
    SHEETS.put("matters", "Code,Level 1,Level 2\nR,Roads,\nR1,Roads,Holes\nN,Noise,\n");
    SHEETS.put("vocabulary", "Attribute,Value,When absent\nowner,town,ask\nowner,private,ask\n");
    SHEETS.put(
        "dispatch-list",
        """
        ID,Matter,[owner],Lead,Notice,Legal basis
        1,Roads,,Roads Bureau,We will mend it.,《条例》第二条第（一）项
        2,Roads > Holes,private,role:district,,
        3,Noise,,role:subdistrict,,
        """);
  }

  private static List<SourceFile> files(String scenarios) {
    Map<String, String> all = new LinkedHashMap<>(SHEETS);
    all.put("scenarios", scenarios);
    List<SourceFile> files = new ArrayList<>();
    all.forEach(
        (name, table) ->
            files.add(new SourceFile(name + ".csv", table.getBytes(StandardCharsets.UTF_8))));
    return files;
  }

  private static ScenarioRun run(String sheet) throws RulebookException {
    List<SourceFile> files = files(sheet);
    Rulebook rulebook = Rulebook.load(files);
    try (Dispatcher dispatcher = Dispatcher.of(rulebook)) {
      return ScenarioRun.of(dispatcher, ScenarioSheets.read(files, rulebook));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lead by name          | Expect lead          | Mill Office
          lead by code          | Expect lead          | MILL
          in Chinese            | 预期主办             | MILL
          disposition           | Expect disposition   | dispatch
          disposition, Chinese  | 预期处理方式         | 派单
          supervised            | Expect supervise     | East Government
          nobody assists        | Expect assist        | -
          time limit            | Expect time limit    | 7d
          due                   | Expect due           | 2026-01-12T23:59:59+08:00
          due, local            | Expect due           | 2026-01-12 23:59:59
          principle             | Expect principle     | territorial
          row                   | Expect row           | 3
          rule                  | Expect rule          | Article 12 §1 (1)
          matter                | Expect matter        | Noise
          area by path          | Expect area          | Town > East > Mill
          request type          | Expect request type  | 投诉
          no reason             | Expect reason        | -
          """)
  void what_comes_out_passes(String why, String heading, String expected) throws Exception {
    ScenarioRun run =
        run("ID,Request type,Matter,Area," + heading + "\nS1,complaint,Noise,Mill," + expected);

    assertThat(run.outcomes()).as(why).hasSize(1);
    assertThat(run.failures()).as(why).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Expect lead        | Roads Bureau        | Mill Office (MILL)
          Expect supervise   | -                   | East Government (EG)
          Expect assist      | Roads Bureau        | -
          Expect time limit  | 24h                 | 7d
          Expect due         | 2026-01-13 23:59:59 | 2026-01-12T23:59:59+08:00
          Expect disposition | undetermined        | dispatch
          Expect reason      | tie                 | -
          Expect row         | 1                   | 3
          Expect notice      | We will mend it.    | -
          Expect matter      | Roads               | N; Noise
          """)
  void what_does_not_come_out_fails_and_says_what_did(String heading, String expected, String found)
      throws Exception {
    ScenarioRun run =
        run("ID,Request type,Matter,Area," + heading + "\nS1,complaint,Noise,Mill," + expected);

    assertThat(run.failures()).isEqualTo(1);
    Expectation failed = run.outcomes().get(0).failed().get(0);
    assertThat(failed.found(run.outcomes().get(0).decision())).isEqualTo(found);
    assertThat(failed.cell().cell()).isEqualTo("E2");
  }

  @Test
  void what_came_out_is_told_in_the_words_of_the_sheet() throws Exception {
    ScenarioRun run = run("ID,Matter,Area,Expect disposition\nS1,Noise,Mill,待定");
    Outcome outcome = run.outcomes().get(0);
    Expectation failed = outcome.failed().get(0);

    assertThat(outcome.scenario().title()).isEqualTo("S1");
    assertThat(failed.failure(outcome.decision(), Locale.CHINESE))
        .isEqualTo("scenarios.csv, D2：预期处理方式 应为 待定，实为 派单");
    assertThat(failed.failure(outcome.decision(), Locale.ENGLISH))
        .isEqualTo("scenarios.csv, D2: Expect disposition 待定, but was dispatch");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing-expected  | A2 | ID,Matter,Expect lead~S1,Noise,
          unknown-near      | C2 | ID,Matter,Expect lead~S1,Noise,Mill Ofice
          unknown           | C2 | ID,Matter,Expect row~S1,Noise,Zebra 77
          unknown-near      | C2 | ID,Matter,Expect matter~S1,Noise,Noize
          no-such-word      | C2 | ID,Matter,Expect disposition~S1,Noise,send
          no-such-word      | C2 | ID,Matter,Expect time limit~S1,Noise,soon
          no-moment         | B2 | ID,Received at,Expect lead~S1,yesterday,MILL
          no-json           | B2 | ID,Order JSON,Expect lead~S1,{oops,MILL
          no-such-word      | B2 | ID,Flags,Expect lead~S1,very-bad,MILL
          no-order          | A2 | ID,Order JSON,Expect lead~S1,{"language":1},MILL
          unknown-attribute | B2 | ID,[colour],Expect lead~S1,red,MILL
          unknown-heading-near | B1 | ID,Expect leader,Expect lead~S1,,MILL
          id-twice          | A3 | ID,Matter,Expect lead~S1,Noise,MILL~S1,Noise,MILL
          """)
  void a_scenario_that_proves_nothing_is_an_error_at_its_cell(
      String code, String cell, String sheet) {
    RulebookException failure =
        catchThrowableOfType(RulebookException.class, () -> run(sheet.replace('~', '\n')));

    assertThat(failure.findings()).extracting(Finding::code).contains(code);
    Finding finding =
        failure.findings().stream().filter(f -> f.code().equals(code)).findFirst().orElseThrow();
    assertThat(finding.position().cell()).isEqualTo(cell);
    assertThat(finding.message().remedy(Locale.CHINESE)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          order-unknown-near  | B2 | ID,Matter,Expect lead~S1,Noize,MILL
          order-unknown       | B2 | ID,Matter,Expect lead~S1,Zebra 77,MILL
          order-unknown-near  | B2 | ID,Area,Expect lead~S1,Milll,MILL
          order-unknown-value | B2 | ID,[owner],Expect lead~S1,twon,MILL
          """)
  void what_an_order_says_and_the_rulebook_does_not_know_is_a_warning(
      String code, String cell, String sheet) throws RulebookException {
    List<SourceFile> files = files(sheet.replace('~', '\n'));

    List<Finding> findings = ScenarioSheets.check(files, Rulebook.load(files));

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).code()).isEqualTo(code);
    assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(findings.get(0).position().cell()).isEqualTo(cell);
    assertThat(findings.get(0).message().remedy(Locale.CHINESE)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ID,Matter,Expect matter\nS1,Noize,-\n",
        "ID,Area,Expect area\nS1,Milll,Mill\n",
        "ID,[owner],Expect warnings\nS1,twon,order-unknown-value\n",
        "ID,[owner],Matter,Area,Expect lead\nS1,town,Noise,Mill,MILL\n"
      })
  void what_a_scenario_tests_on_purpose_is_no_warning(String sheet) throws RulebookException {
    List<SourceFile> files = files(sheet);

    assertThat(ScenarioSheets.check(files, Rulebook.load(files))).isEmpty();
    assertThat(run(sheet).failures()).isZero();
  }

  @Test
  void what_is_expected_and_cannot_be_read_is_not_said_to_be_missing() throws RulebookException {
    List<SourceFile> files = files("ID,Matter,Expect lead\nS1,Noise,Zebra 77\n");

    assertThat(ScenarioSheets.check(files, Rulebook.load(files)))
        .extracting(Finding::code)
        .containsExactly("unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"《条例》第二条第（一）项", "《条例》第二条第(一)项"})
  void signs_of_either_width_are_the_same_in_what_is_expected(String basis)
      throws RulebookException {
    String sheet = "ID,Matter,Area,Expect lead,Expect legal basis\nS1,Roads,Mill,ROADS,";
    assertThat(run(sheet + basis + "\n").failures()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23 09:15", "2026/11/23 9:15", "2026年11月23日 9:15"})
  void orders_are_written_as_in_csv(String received) throws RulebookException {
    List<SourceFile> files =
        files("ID,Received at,Flags,Expect lead\nS1," + received + ",国家秘密；恶意占用,MILL\n");
    Rulebook rulebook = Rulebook.load(files);

    WorkOrder order = ScenarioSheets.read(files, rulebook).get(0).order();
    assertThat(order.receivedAt().toLocalDateTime()).isEqualTo("2026-11-23T09:15");
    assertThat(order.flags()).containsExactlyInAnyOrder(Flag.STATE_SECRET, Flag.MALICIOUS_USE);
  }

  @Test
  void any_field_of_an_order_can_be_given_as_json() throws Exception {
    ScenarioRun run =
        run(
            "ID,Matter,Area,Order JSON,Expect disposition,Expect reason\n"
                + "S1,Noise,Mill,\"{\"\"objections\"\": [{\"\"organizer\"\": \"\"MILL\"\","
                + " \"\"status\"\": \"\"upheld\"\"}]}\",undetermined,joint-review\n");

    assertThat(run.failures()).isZero();
  }

  @Test
  void coverage_tells_what_won_lost_and_never_applied() throws Exception {
    List<SourceFile> files =
        files(
            """
            ID,Matter,Area,[owner],Expect disposition
            S1,Roads > Holes,Mill,private,dispatch
            """);
    Rulebook rulebook = Rulebook.load(files);
    try (Dispatcher dispatcher = Dispatcher.of(rulebook)) {
      Coverage coverage = new Coverage(rulebook, dispatcher);
      ScenarioRun.of(dispatcher, ScenarioSheets.read(files, rulebook))
          .decisions()
          .forEach(coverage::add);

      assertThat(coverage.won()).containsOnlyKeys("2");
      assertThat(coverage.onlyLost()).extracting(row -> row.id()).containsExactly("1");
      assertThat(coverage.never()).extracting(row -> row.id()).containsExactly("3");
      assertThat(coverage.ofRows()).isEqualTo(1 / 3.0);
      assertThat(coverage.roles()).containsOnlyKeys("role:district");
    }
  }

  @Test
  void proposed_scenarios_cover_every_row_and_pass_as_they_are() throws Exception {
    Rulebook rulebook = Rulebook.load(files("ID,Expect lead\n"));
    try (Dispatcher dispatcher = Dispatcher.of(rulebook)) {
      ProposedScenarios proposed = new ProposedScenarios(rulebook, dispatcher);
      int count = proposed.propose(Set.of(), LocalDate.parse("2026-06-01"), true);
      StringWriter sheet = new StringWriter();
      proposed.write(sheet);

      ScenarioRun run = run(sheet.toString());

      // Three rows and the borders of four conditions.
      assertThat(count).isEqualTo(7);
      assertThat(run.outcomes()).hasSize(7);
      assertThat(run.failures()).isZero();
      assertThat(run.unconfirmed()).isEqualTo(7);
      Coverage coverage = new Coverage(rulebook, dispatcher);
      run.decisions().forEach(coverage::add);
      assertThat(coverage.ofRows()).isEqualTo(1);
    }
  }

  /** The town grown to twenty quarters, an office each, and as many matters more. */
  private static List<SourceFile> grown(int rows) {
    Map<String, StringBuilder> more = new LinkedHashMap<>();
    for (int i = 2; i <= 20; i++) {
      grow(more, "areas", "E" + i + ",Quarter " + i + ",subdistrict,E");
      grow(more, "organizers", "O" + i + ",Office " + i + ",subdistrict,subdistrict,E" + i);
      grow(more, "matters", "M" + i + ",Matter " + i + ",");
    }
    for (int i = 2; i < 2 + rows; i++) {
      grow(more, "dispatch-list", "M" + i + ",Matter " + i + ",,role:subdistrict,");
    }
    List<SourceFile> files = new ArrayList<>();
    SHEETS.forEach(
        (name, table) ->
            files.add(
                new SourceFile(
                    name + ".csv",
                    (table + more.getOrDefault(name, new StringBuilder()))
                        .getBytes(StandardCharsets.UTF_8))));
    return files;
  }

  private static void grow(Map<String, StringBuilder> sheets, String name, String row) {
    sheets.computeIfAbsent(name, key -> new StringBuilder()).append(row).append('\n');
  }

  private static List<String> proposals(int rows) throws Exception {
    Rulebook rulebook = Rulebook.load(grown(rows));
    try (Dispatcher dispatcher = Dispatcher.of(rulebook)) {
      ProposedScenarios proposed = new ProposedScenarios(rulebook, dispatcher);
      proposed.propose(Set.of(), LocalDate.parse("2026-06-01"), false);
      StringWriter sheet = new StringWriter();
      proposed.write(sheet);
      return sheet.toString().lines().toList();
    }
  }

  @Test
  void proposed_scenarios_expect_who_assists_and_supervises_and_by_when() throws Exception {
    List<String> sheet = proposals(0);

    assertThat(sheet.get(0))
        .contains("Expect lead,Expect assist,Expect supervise,Expect time limit,Expect reason");
    // The bureau leads alone; the office of the place is supervised by its district.
    assertThat(sheet.get(1)).contains(",dispatch,ROADS,-,-,7d,,1,");
    assertThat(sheet.get(3)).containsPattern(",dispatch,(O\\d+|MILL),-,EG,7d,,3,");
  }

  @Test
  void proposed_scenarios_are_spread_over_the_places_that_their_rows_allow() throws Exception {
    List<String> offices =
        proposals(19).stream()
            .filter(line -> line.startsWith("T-M"))
            .map(line -> line.replaceAll(".*,dispatch,(\\w+),.*", "$1"))
            .toList();

    assertThat(offices).hasSize(19);
    assertThat(Set.copyOf(offices)).hasSizeGreaterThan(9);
  }

  @Test
  void a_new_row_moves_no_proposal_of_another() throws Exception {
    assertThat(proposals(5)).containsAll(proposals(4)).hasSize(proposals(4).size() + 1);
  }

  @Test
  void junit_xml_has_a_case_a_scenario_and_what_failed() throws Exception {
    ScenarioRun run =
        run(
            """
            ID,Name,Matter,Area,Expect lead
            S1,<noise> & \u0001,Noise,Mill,Roads Bureau
            S2,,Noise,Mill,MILL
            """);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    JunitXml.write("small", run, Locale.ENGLISH, out);

    Element suite =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new java.io.ByteArrayInputStream(out.toByteArray())))
            .getDocumentElement();
    assertThat(suite.getAttribute("tests")).isEqualTo("2");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message"))
        .contains("scenarios.csv, E2: Expect lead Roads Bureau, but was Mill Office (MILL)");
    assertThat(((Element) failure.getParentNode()).getAttribute("name")).startsWith("S1 <noise> &");
  }
}
