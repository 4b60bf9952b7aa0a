package paidan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import paidan.Dispatcher;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Severity;
import paidan.engine.RuleDescription;
import paidan.order.Flag;
import paidan.order.RequestType;
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
    return files(Map.of("scenarios", scenarios));
  }

  private static List<SourceFile> files(Map<String, String> others) {
    Map<String, String> all = new LinkedHashMap<>(SHEETS);
    all.putAll(others);
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
      return ScenarioRun.of(dispatcher, ScenarioSheets.read(files, rulebook, dispatcher));
    }
  }

  private static List<Finding> check(String sheet) throws RulebookException {
    List<SourceFile> files = files(sheet);
    Rulebook rulebook = Rulebook.load(files);
    try (Dispatcher dispatcher = Dispatcher.of(rulebook)) {
      return ScenarioSheets.check(files, rulebook, dispatcher);
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
          time limit in Chinese | 预期时限             | 7个自然日
          due                   | Expect due           | 2026-01-12T23:59:59+08:00
          due, local            | Expect due           | 2026-01-12 23:59:59
          principle             | Expect principle     | territorial
          row                   | Expect row           | 3
          rule                  | Expect rule          | Article 12 §1 (1)
          matter                | Expect matter        | Noise
          matter, twice         | Expect matter        | N; Noise
          disposition, twice    | Expect disposition   | dispatch; 派单
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
          预期规则     | S1,Noise,Mill,,    | 第十一条第二款：按照派单目录派单
          预期规则     | S1,Noise,Mill,,    | 第十一条第二款:按照 派单目录派单
          预期规则     | S1,Noise,Mill,,    | 第十二条第一款第(一)项；第十三条
          预期规则     | S1,Noise,Mill,,    | Article 11 §2: dispatch by the list
          预期原因     | S1,Noise,,,        | 区划不明或不够具体
          预期原因     | S1,Noise,,,        | ambiguous-area
          预期原因     | S1,Noise,,,        | the area is missing or not precise enough
          预期询问     | S1,Noise,,,        | 区划
          预期询问     | S1,Noise,,,        | Area
          预期询问     | S1,Noise,,,        | location.area
          预期询问     | S1,Roads > Holes,Mill,, | [owner]
          预期询问     | S1,Roads > Holes,Mill,, | 【owner】
          预期询问     | S1,Roads > Holes,Mill,, | attributes.owner
          预期情形     | S1,Noise,Mill,,紧急119  | 紧急事项
          预期情形     | S1,Noise,Mill,,紧急119  | emergency
          预期情形     | S1,Noise,Mill,,恶意占用 | 恶意占用
          预期情形     | S1,Noise,Mill,,恶意占用 | malicious-use
          预期缺少要素 | S1,Noise,Mill,,    | 联系方式
          预期缺少要素 | S1,Noise,Mill,,    | contact
          """)
  void a_word_means_the_same_in_either_language(String heading, String order, String expected)
      throws Exception {
    ScenarioRun run =
        run("ID,Matter,Area,Text,Flags," + heading + "\n" + order + ",\"" + expected + "\"\n");

    assertThat(run.outcomes()).hasSize(1);
    assertThat(run.failures()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          预期原因     | S1,Noise,, | 缺少事实       | 区划不明或不够具体 | ambiguous-area
          预期询问     | S1,Noise,, | 事项           | 区划               | area
          预期询问     | S1,Roads > Holes,Mill, | 区划 | [owner]          | [owner]
          预期情形     | S1,Noise,Mill,法定途径 | 重复诉求 | 法定途径    | legal channel
          预期缺少要素 | S1,Noise,Mill, | 地点      | 联系方式           | contact
          预期渠道     | S1,Noise,Mill,法定途径 | 仲裁     | 诉讼        | litigation
          """)
  void what_came_out_is_told_in_words_that_the_cell_could_have(
      String heading, String order, String expected, String chinese, String english)
      throws Exception {
    String json =
        "\"{\"\"legalChannels\"\": [{\"\"channel\"\": \"\"litigation\"\", \"\"status\"\": \"\"entered\"\"}]}\"";
    ScenarioRun run =
        run(
            "ID,Matter,Area,Order JSON,"
                + heading
                + "\n"
                + order.replace("法定途径", json)
                + ","
                + expected);
    Outcome outcome = run.outcomes().get(0);

    assertThat(outcome.failed()).hasSize(1);
    Expectation failed = outcome.failed().get(0);
    assertThat(failed.found(outcome.decision(), Locale.CHINESE)).isEqualTo(chinese);
    assertThat(failed.found(outcome.decision(), Locale.ENGLISH)).isEqualTo(english);
    for (String told : List.of(chinese, english)) {
      String sheet = "ID,Matter,Area,Order JSON," + heading + "\n";
      assertThat(run(sheet + order.replace("法定途径", json) + "," + told).failures()).isZero();
    }
  }

  @Test
  void which_rules_acted_is_told_by_their_names_in_the_language_of_the_reader() throws Exception {
    ScenarioRun run = run("ID,Matter,Area,预期规则\nS1,Noise,Mill,第十七条");
    Outcome outcome = run.outcomes().get(0);
    Expectation failed = outcome.failed().get(0);

    assertThat(failed.failure(outcome.decision(), Locale.CHINESE))
        .startsWith("scenarios.csv, D2：预期规则 应为 第十七条，实为 ")
        .contains("第十一条第二款：按照派单目录派单")
        .doesNotContain("Article");
    assertThat(failed.failure(outcome.decision(), Locale.ENGLISH))
        .contains("Article 11 §2: dispatch by the list")
        .doesNotContain("条第");
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
          no-such-word      | C2 | ID,Matter,Expect reason~S1,Noise,whatever
          no-such-word      | C2 | ID,Matter,预期情形~S1,Noise,不知道
          no-such-word-near | C2 | ID,Matter,Expect missing~S1,Noise,[ownr]
          unknown           | C2 | ID,Matter,Expect rule~S1,Noise,Zebra 77
          no-time-limit     | C2 | ID,Matter,Expect time limit~S1,Noise,soon
          time-limit-weeks  | C2 | ID,Matter,Expect time limit~S1,Noise,1周
          several-in-one    | C2 | ID,Matter,Expect lead~S1,Noise,MILL; ROADS
          several-in-one    | C2 | ID,Matter,Expect matter~S1,Noise,Noise; Roads
          several-in-one    | C2 | ID,Matter,Expect time limit~S1,Noise,7d；24h
          several-in-one    | C2 | ID,Matter,Expect due~S1,Noise,2026-01-12 23:59:59; 2026-01-13
          no-such-warning   | C2 | ID,Matter,Expect warnings~S1,Noise,Zebra 77
          no-such-warning-near | C2 | ID,Matter,Expect warnings~S1,Noise,order-unknown-valeu
          no-moment         | B2 | ID,Received at,Expect lead~S1,yesterday,MILL
          syntax-name       | B2 | ID,Order JSON,Expect lead~S1,{oops,MILL
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
          预期规则 | 第十一条第二歀                | 第十一条第二款：按照派单目录派单
          预期规则 | 第十一条第二款：按照派单目录派件 | 第十一条第二款：按照派单目录派单
          预期规则 | Artikle 11 §2                  | Article 11 §2: dispatch by the list
          预期情形 | 紧急事相                       | 紧急事项
          预期情形 | emergencie                     | emergency
          预期原因 | 缺少事时                       | 缺少事实
          预期询问 | 区化                           | 区划
          """)
  void a_word_that_is_misspelt_is_told_with_the_one_that_was_meant(
      String heading, String misspelt, String meant) throws RulebookException {
    List<Finding> findings = check("ID,Matter," + heading + "\nS1,Noise," + misspelt);

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).message().text(Locale.CHINESE)).endsWith("是否指：" + meant + "？");
    assertThat(findings.get(0).message().text(Locale.ENGLISH))
        .endsWith("Did you mean: " + meant + "?");
  }

  @Test
  void rows_of_all_tables_may_be_expected_and_are_proposed() throws RulebookException {
    List<SourceFile> files =
        files(
            Map.of(
                "answers",
                "ID,Matter,Terms,Answer\nA-HOURS,Noise,when,At night.\n",
                "circumstances",
                "ID,Circumstance,Terms,Effect,Notice\nC-LAW,unlawful,bribe,warns,No.\n",
                "scenarios",
                "ID,Matter,Expect row\nS1,Noise,A-HOURS; C-LAW; 3\nS2,Noise,A-HUORS\nS3,Noise,C-LAV"));

    List<Finding> findings = ScenarioSheets.check(files, Rulebook.load(files), List.of());

    assertThat(findings)
        .extracting(finding -> finding.position().cell(), finding -> finding.text(Locale.ENGLISH))
        .satisfiesExactly(
            second -> assertThat(second.toList().toString()).contains("C3", "mean: A-HOURS"),
            third -> assertThat(third.toList().toString()).contains("C4", "mean: C-LAW"));
  }

  @Test
  void warnings_that_rules_give_may_be_expected_and_what_nobody_can_tell_is_not_refused()
      throws RulebookException {
    String rule =
        """
        package town.rules
        import paidan.stage.Completion
        rule "noise is loud" when $c : Completion() then $c.warn(%s, "loud"); end
        """;
    String sheet = "ID,Matter,预期警告\nS1,Noise,very-loud\nS2,Noise,very-laud";
    assertThat(codes(sheet, rule.formatted("\"very-loud\"")))
        .containsExactly(tuple("no-such-warning-near", "C3"));
    assertThat(codes(sheet, rule.formatted("\"very-\" + \"loud\""))).isEmpty();
  }

  private static List<Tuple> codes(String sheet, String rule) throws RulebookException {
    List<SourceFile> files = new ArrayList<>(files(sheet));
    files.add(new SourceFile("rules/loud.drl", rule.getBytes(StandardCharsets.UTF_8)));
    Rulebook rulebook = Rulebook.load(files);
    try (Dispatcher dispatcher = Dispatcher.builder().trustRules().load(rulebook)) {
      return ScenarioSheets.check(files, rulebook, dispatcher).stream()
          .map(finding -> tuple(finding.code(), finding.position().cell()))
          .toList();
    }
  }

  @Test
  void a_name_that_several_rules_have_is_an_error_that_says_so() throws RulebookException {
    List<SourceFile> files =
        files("ID,Matter,预期规则\nS1,Noise,噪声\nS2,Noise,Night\nS3,Noise,Day\nS4,Noise,Nig");
    List<RuleDescription> rules =
        List.of(
            new RuleDescription("a", "Day", null, "噪声"),
            new RuleDescription("a", "Night", null, "噪声"),
            new RuleDescription("a", "Nightly", null, "Day"));

    List<Finding> findings = ScenarioSheets.check(files, Rulebook.load(files), rules);

    assertThat(findings)
        .extracting(Finding::code, finding -> finding.position().cell())
        .containsExactly(tuple("ambiguous-rule", "C2"), tuple("ambiguous-rule", "C4"));
    assertThat(findings.get(0).message().text(Locale.CHINESE))
        .isEqualTo("名称为“噪声”的规则不止一条：Day, Night。");
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
    List<Finding> findings = check(sheet.replace('~', '\n'));

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
    assertThat(check(sheet)).isEmpty();
    assertThat(run(sheet).failures()).isZero();
  }

  @Test
  void what_is_expected_and_cannot_be_read_is_not_said_to_be_missing() throws RulebookException {
    assertThat(check("ID,Matter,Expect lead\nS1,Noise,Zebra 77\n"))
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

    WorkOrder order = ScenarioSheets.read(files, rulebook, List.of()).get(0).order();
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
      ScenarioRun.of(dispatcher, ScenarioSheets.read(files, rulebook, dispatcher))
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh | 投诉      | 待定         | 缺少事实     | 否
          en | complaint | undetermined | missing-fact | no
          """)
  void proposed_scenarios_are_written_in_the_language_of_the_rulebook_and_read_back(
      String language, String type, String disposition, String reason, String confirmed)
      throws Exception {
    List<SourceFile> files =
        files(
            Map.of(
                "rulebook", SHEETS.get("rulebook") + "language," + language + "\n",
                "dispatch-list",
                    SHEETS.get("dispatch-list") + "\"a; \"\"b\"\"\",Noise,town,MILL,,\n"));
    Rulebook rulebook = Rulebook.load(files);
    StringWriter sheet = new StringWriter();
    try (Dispatcher dispatcher = Dispatcher.of(rulebook)) {
      ProposedScenarios proposed = new ProposedScenarios(rulebook, dispatcher);
      proposed.propose(Set.of(), LocalDate.parse("2026-06-01"), true);
      WorkOrder.Builder order =
          WorkOrder.builder("1", OffsetDateTime.parse("2026-06-01T09:00:00+08:00"))
              .requestType(RequestType.COMPLAINT);
      proposed.add("X1", "nowhere", order.matter("Roads > Holes").build());
      proposed.write(sheet);

      List<SourceFile> again = new ArrayList<>(files);
      again.add(new SourceFile("scenarios.csv", sheet.toString().getBytes(StandardCharsets.UTF_8)));
      ScenarioRun run =
          ScenarioRun.of(dispatcher, ScenarioSheets.read(again, rulebook, dispatcher));
      assertThat(run.failures()).isZero();
    }
    assertThat(sheet.toString()).contains(type, disposition, reason, confirmed);
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
