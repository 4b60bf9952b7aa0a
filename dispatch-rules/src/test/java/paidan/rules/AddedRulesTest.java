package paidan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paidan.Dispatcher;
import paidan.decision.Disposition;
import paidan.decision.Reason;
import paidan.decision.RoutingDecision;
import paidan.decision.Warning;
import paidan.engine.RuleDescription;
import paidan.json.DecisionJson;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.rulebook.RulebookException;
import paidan.telling.Narrative;
import paidan.telling.RuleNames;

/**
 * A jurisdiction's own DRL: what joins, what is refused, and what happens while it is exchanged.
 */
class AddedRulesTest {

  private static final String HEAD = "package linhai\nimport paidan.stage.*\n";

  private static String rule(String name, String stage, String consequence, String... attributes) {
    return HEAD
        + "rule \""
        + name
        + "\" "
        + String.join(" ", attributes)
        + "\nwhen\n  $order : "
        + stage
        + "\nthen\n  "
        + consequence
        + "\nend\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Completion() | update($order);",
        "Intake() | update($order);",
        "Completion() | throw new StackOverflowError();",
        "Completion() | throw new AssertionError();",
        "Completion() | throw new NoClassDefFoundError();",
      })
  void a_rule_that_never_ends_or_breaks_loses_no_order_and_spoils_no_other(
      String stage, String consequence) {
    String drl = rule("sets itself off", stage, consequence, "salience( 1000 )");
    try (Dispatcher dispatcher = Linhai.city().rules(drl).open()) {
      WorkOrder order = Linhai.order("Roads").build();
      List<RoutingDecision> decisions = dispatcher.dispatchAll(Stream.of(order, order)).toList();
      assertThat(decisions)
          .hasSize(2)
          .allSatisfy(
              decision -> {
                assertThat(decision.disposition()).isEqualTo(Disposition.UNDETERMINED);
                assertThat(decision.reason()).isEqualTo(Reason.RULE_FAILED);
                assertThat(decision.warnings())
                    .anySatisfy(warning -> assertThat(warning.text()).contains("sets itself off"));
              });
    }
  }

  /**
   * The fact of a stage is in no list of the session's, but rules may do with it what they like.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "delete($order);                                       | no-loop true",
        "$order.warn(\"seen\", \"seen\"); update($order);      | no-loop true",
        "insert(\"a fact of its own\");                        | salience 1",
      })
  void what_a_rule_does_with_the_fact_of_a_stage_concerns_no_other_order(
      String consequence, String attribute) {
    String drl =
        rule("of its own", "Completion( isMatterWithin(\"Roads\") )", consequence, attribute);
    try (Dispatcher dispatcher = Linhai.city().rules(drl).open();
        Dispatcher without = Linhai.city().open()) {
      WorkOrder roads = Linhai.order("Roads").build();
      WorkOrder archives = Linhai.order("Archives").build();
      RoutingDecision first = dispatcher.dispatch(roads);
      assertThat(first.lead().code()).isEqualTo("ROADS");
      for (int i = 0; i < 3; i++) {
        assertThat(DecisionJson.write(dispatcher.dispatch(roads)))
            .isEqualTo(DecisionJson.write(first));
        assertThat(told(dispatcher.dispatch(archives))).isEqualTo(told(without.dispatch(archives)));
      }
    }
  }

  /** In a burst of threads some share a network, whose changes wait in a queue. */
  @ParameterizedTest
  @ValueSource(strings = {"delete($order);", "update($order);"})
  void nor_in_a_burst_of_threads(String change) throws Exception {
    String drl =
        rule(
            "of its own",
            "Assignment( isMatterWithin(\"Roads\") )",
            "$order.dispatchTo(\"HOTLINE\"); " + change,
            "salience 950");
    ExecutorService threads = Executors.newFixedThreadPool(32);
    try (Dispatcher dispatcher = Linhai.city().rules(drl).open()) {
      WorkOrder roads = Linhai.order("Roads").build();
      WorkOrder archives = Linhai.order("Archives").build();
      String ofRoads = DecisionJson.write(dispatcher.dispatch(roads));
      String ofArchives = DecisionJson.write(dispatcher.dispatch(archives));
      assertThat(dispatcher.dispatch(roads).lead().code()).isEqualTo("HOTLINE");
      List<Future<String>> told = new ArrayList<>();
      for (int i = 0; i < 2_000; i++) {
        WorkOrder order = i % 2 == 0 ? roads : archives;
        told.add(threads.submit(() -> DecisionJson.write(dispatcher.dispatch(order))));
      }
      for (int i = 0; i < told.size(); i++) {
        assertThat(told.get(i).get()).isEqualTo(i % 2 == 0 ? ofRoads : ofArchives);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** All but which rulebook it is: that hash has the rules as well. */
  private static String told(RoutingDecision decision) {
    return DecisionJson.write(decision).replaceAll("sha256:\\w+", "");
  }

  @Test
  void rules_join_the_fact_of_a_stage_with_others_and_ask_whether_there_is_one() {
    String drl =
        HEAD
            + """
            rule "leaves a word" when Completion() not Intake() then insert("a word"); end
            rule "takes it up" when $order : Completion() $word : String() exists Completion()
            then $order.warn("taken-up", $word); delete($word); end
            """;
    try (Dispatcher dispatcher = Linhai.city().rules(drl).open()) {
      for (int i = 0; i < 3; i++) {
        assertThat(dispatcher.dispatch(Linhai.order("Roads").build()).warnings())
            .contains(new Warning("taken-up", "a word"));
      }
    }
  }

  @Test
  void an_added_rule_joins_the_shipped_ones_and_the_evidence_names_it() {
    String drl =
        rule(
            "the hotline keeps archives",
            "Assignment( isMatterWithin(\"Archives\") )",
            "$order.dispatchTo(\"HOTLINE\");",
            "@basis(\"Linhai Rules, Article 3\")",
            "salience( 700 )");
    try (Dispatcher dispatcher = Linhai.city().rules(drl).open()) {
      RoutingDecision decision = dispatcher.dispatch(Linhai.order("Archives").build());
      assertThat(decision.lead().code()).isEqualTo("HOTLINE");
      assertThat(decision.evidence())
          .anySatisfy(
              evidence -> {
                assertThat(evidence.rule()).isEqualTo("the hotline keeps archives");
                assertThat(evidence.article()).isEqualTo("Linhai Rules, Article 3");
              });
      assertThat(dispatcher.dispatch(Linhai.order("Roads").build()).lead().code())
          .isEqualTo("ROADS");
    }
  }

  @Test
  void a_rule_has_a_name_for_readers_of_chinese_and_evidence_keeps_the_other() {
    String named =
        rule(
            "the hotline keeps archives",
            "Assignment( isMatterWithin(\"Archives\") )",
            "$order.dispatchTo(\"HOTLINE\");",
            "@chinese(\"档案由热线保管\") @basis(\"Archives Act, section 3\")",
            "salience( 700 )");
    String plain = rule("every order is watched", "Completion()", "$order.superviseBy(\"WATER\");");
    try (Dispatcher dispatcher = Linhai.city().rules(named).rules(plain).open()) {
      RoutingDecision decision = dispatcher.dispatch(Linhai.order("Archives").build());
      assertThat(told(dispatcher, decision, Locale.CHINESE))
          .contains(
              "  档案由热线保管 (Archives Act, section 3)\n",
              "  every order is watched\n",
              "  第十三条：该行紧急程度的办理时限\n")
          .doesNotContain("the hotline keeps archives");
      assertThat(told(dispatcher, decision, Locale.ENGLISH))
          .contains(
              "  the hotline keeps archives (Archives Act, section 3)\n",
              "  Article 13: the limit of the urgency that the row gives\n")
          .doesNotContain("档案");
      assertThat(DecisionJson.write(decision))
          .contains("\"rule\":\"the hotline keeps archives\"")
          .doesNotContain("档案");
    }
  }

  private static String told(Dispatcher dispatcher, RoutingDecision decision, Locale language) {
    StringWriter text = new StringWriter();
    new Narrative(new RuleNames(dispatcher.rules()), language, new PrintWriter(text, true))
        .tell(decision);
    return text.toString().replace("\r", "");
  }

  @Test
  void rules_of_one_name_with_other_names_in_chinese_are_told_by_the_one_that_they_share() {
    RuleDescription one = new RuleDescription("a", "same", null, "甲");
    RuleDescription other = new RuleDescription("b", "same", null, "乙");
    assertThat(new RuleNames(List.of(one, one)).told("same", Locale.CHINESE)).isEqualTo("甲");
    assertThat(new RuleNames(List.of(one, other)).told("same", Locale.CHINESE)).isEqualTo("same");
  }

  @ParameterizedTest
  @CsvSource({
    "en, The rule \"x\" failed., The rule \"a condition\" failed.",
    "zh, 规则“会出错”运行出错。, 规则“某条规则的条件”运行出错。",
  })
  void a_failed_rule_is_named_in_the_language_of_the_rulebook(
      String language, String consequence, String condition) {
    String failing = "throw new IllegalStateException();";
    String chinese = "@chinese(\"会出错\")";
    assertThat(warningOf(language, rule("x", "Completion()", failing, chinese)))
        .isEqualTo(consequence);
    String asking = "Completion( limitOf(\"dangerous\") == null )";
    assertThat(warningOf(language, rule("x", asking, "$order.noLimit();", chinese)))
        .isEqualTo(condition);
  }

  private static String warningOf(String language, String drl) {
    try (Dispatcher dispatcher = Linhai.city().setting("language", language).rules(drl).open()) {
      return dispatcher.dispatch(Linhai.order("Roads").build()).warnings().get(0).text();
    }
  }

  @Test
  void the_kind_of_request_that_the_order_names_stands_unless_a_rule_takes_another() {
    WorkOrder order = Linhai.order("Roads").requestType(RequestType.COMPLAINT).build();
    try (Dispatcher dispatcher = Linhai.city().open()) {
      assertThat(dispatcher.dispatch(order).requestType()).isEqualTo(RequestType.COMPLAINT);
    }
    String drl =
        rule(
            "complaints are requests for help here",
            "Intake( givenRequestType == \"complaint\" )",
            "$order.takeRequestType(\"help\");");
    try (Dispatcher dispatcher = Linhai.city().rules(drl).open()) {
      assertThat(dispatcher.dispatch(order).requestType()).isEqualTo(RequestType.HELP);
    }
  }

  @Test
  void a_rule_of_a_stage_that_no_shipped_rule_cares_for_is_asked_all_the_same() {
    String drl =
        rule(
            "every order is looked at",
            "Screening()",
            "$order.warn(\"looked-at\", \"looked at\");");
    try (Dispatcher dispatcher = Linhai.city().rules(drl).open()) {
      assertThat(dispatcher.dispatch(Linhai.order("Roads").build()).warnings())
          .extracting(warning -> warning.code())
          .contains("looked-at");
    }
  }

  @Test
  void the_codes_of_warnings_are_those_of_the_library_and_of_the_rules() {
    String drl =
        rule(
            "every order is looked at",
            "Screening()",
            "$order.warn( \"looked-at\", $order.getOrder().id() );");
    try (Dispatcher dispatcher = Linhai.city().rules(drl).open()) {
      assertThat(dispatcher.warningCodes())
          .hasValueSatisfying(
              codes ->
                  assertThat(codes)
                      .contains("looked-at", "order-unknown-area", "stepped-up", "rule-failed")
                      .doesNotContain("unknown-area", "drl-syntax", "a-condition")
                      .noneMatch(code -> code.matches("(why|notice)-.*|reason\\..*")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$order.warn(\"looked\" + \"-at\", \"looked at\");",
        "$order.warn(String.valueOf(1), \"looked at\");",
        "java.util.Objects.requireNonNull( $order );",
        "java.util.Map.of($order.getOrder().id(), \"b\").forEach($order::warn);",
      })
  void nobody_can_tell_the_codes_that_a_rule_makes_up(String consequence) {
    String drl = rule("every order is looked at", "Screening()", consequence);
    try (Dispatcher dispatcher = Linhai.city().rules(drl).open()) {
      assertThat(dispatcher.warningCodes()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "drl-error | rule \"x\" when $o : Intake() then $o.fly(); end",
        "drl-error | rule \"x\" when Intake( wings == 2 ) then end",
        "drl-error | rule \"x\" when Intake( wings contains \"two\" ) then end",
        "drl-syntax | rule \"x\" when then then end",
        "drl-no-stage | rule \"x\" when String() then end",
        "drl-global | global String g; rule \"x\" when Intake() then end",
        "drl-attribute | rule \"x\" timer( int: 1s ) when Intake() then end",
        "drl-attribute | rule \"x\" agenda-group \"g\" when Intake() then end",
        "drl-rule-twice | rule \"x\" when Intake() then end rule \"x\" when Intake() then end",
        "drl-replaces-nothing | rule \"x\" @replaces when Intake() then end",
        "drl-equal-salience | rule \"x\" salience( 500 ) when $o : Assignment() then $o.dispatch(); end",
      })
  void what_cannot_work_is_refused_with_file_and_line(String code, String drl) {
    assertThatThrownBy(
            () ->
                Dispatcher.builder().trustRules().load(Linhai.city().rules(HEAD + drl).rulebook()))
        .isInstanceOfSatisfying(
            RulebookException.class,
            e -> {
              assertThat(e.findings()).extracting(finding -> finding.code()).contains(code);
              assertThat(e.findings().get(0).position().file()).isEqualTo("rules/1.drl");
              assertThat(e.findings().get(0).position().row()).isPositive();
              assertThat(e.findings().get(0).text(Locale.CHINESE)).containsPattern("\\p{IsHan}");
            });
  }

  @Test
  void a_shipped_rule_is_not_replaced_in_silence() {
    String drl =
        """
        package paidan.rules.article22
        import paidan.stage.*
        rule "Article 22: no limit of the city binds a central body"
        when
          $o : Completion()
        then
        end
        """;
    assertThatThrownBy(
            () -> Dispatcher.builder().trustRules().load(Linhai.city().rules(drl).rulebook()))
        .hasMessageContaining("@replaces");
  }

  @Test
  void code_loads_only_from_a_source_that_the_host_trusts() {
    String drl = rule("x", "Intake()", "");
    assertThatThrownBy(() -> Dispatcher.of(Linhai.city().rules(drl).rulebook()))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("rules/1.drl")
        .hasMessageContaining("trust");
  }

  @Test
  void a_rule_that_throws_leaves_the_order_undetermined_and_the_next_one_alone() {
    String drl =
        rule(
            "a broken rule",
            "Screening( isMatterWithin(\"Roads\") )",
            "throw new IllegalStateException();");
    try (Dispatcher dispatcher = Linhai.city().rules(drl).open()) {
      RoutingDecision broken = dispatcher.dispatch(Linhai.order("Roads").build());
      assertThat(broken.disposition()).isEqualTo(Disposition.UNDETERMINED);
      assertThat(broken.reason()).isEqualTo(Reason.RULE_FAILED);
      assertThat(broken.warnings())
          .anySatisfy(warning -> assertThat(warning.text()).contains("a broken rule"));
      assertThat(dispatcher.dispatch(Linhai.order("Water").build()).lead().code())
          .isEqualTo("WATER");
    }
  }

  @Test
  void a_dispatch_to_an_organizer_that_is_not_known_is_a_failed_rule_not_a_lost_order() {
    String drl = rule("x", "Assignment()", "$order.dispatchTo(\"Nobody\");", "salience( 950 )");
    try (Dispatcher dispatcher = Linhai.city().rules(drl).open()) {
      assertThat(dispatcher.dispatch(Linhai.order("Roads").build()).reason())
          .isEqualTo(Reason.RULE_FAILED);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Intake() | $order.takeRequestType(\"complaintt\"); | complaint",
        "Screening() | $order.dissuade(\"unlawfull\"); | unlawful",
        "Screening() | $order.dissuade(\"beyond-duties\"); | malicious-use",
        "Screening() | $order.explain(\"state secret\"); | state-secret",
        "Completion() | $order.limitOf(\"dangerous\"); | danger",
      })
  void a_rule_that_misspells_a_word_fails_and_the_log_names_the_words_that_there_are(
      String stage, String consequence, String word) {
    PrintStream usual = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (Dispatcher dispatcher =
        Linhai.city().rules(rule("misspelt", stage, consequence, "salience( 2000 )")).open()) {
      System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
      RoutingDecision decision = dispatcher.dispatch(Linhai.order("Roads").build());
      assertThat(decision.reason()).isEqualTo(Reason.RULE_FAILED);
      assertThat(decision.warnings())
          .anySatisfy(warning -> assertThat(warning.text()).contains("misspelt"));
    } finally {
      System.setErr(usual);
    }
    assertThat(log.toString(StandardCharsets.UTF_8)).containsPattern("there are .*" + word);
  }

  @ParameterizedTest
  @CsvSource({
    "import paidan.stages.Intake, 2",
    "import java.util.List, 3",
  })
  void a_stage_whose_import_is_wrong_or_missing_is_told_with_the_line(String head, int line) {
    String drl = "package linhai\n" + head + "\nrule \"x\" when $o : Intake() then end";
    assertThatThrownBy(
            () -> Dispatcher.builder().trustRules().load(Linhai.city().rules(drl).rulebook()))
        .hasMessageContaining("rules/1.drl, line " + line + ": The class \"Intake\" is not known")
        .hasMessageContaining("paidan.stage.Intake");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Completion( isMatterWithin(\"Potholse\") ) | $order.noLimit(); | rule-matter-near",
        "Completion( requestType == \"help\", !isMatterWithin(\"Zzzzzz\") ) | $order.noLimit(); | rule-matter",
        "Completion( !isAreaWithin( \"Nowhere at all\" ) ) | $order.noLimit(); | rule-area",
        "Completion() | $order.superviseBy(\"WATERR\"); | rule-organizer-near",
        "Completion() | if (true) { $order.assistBy( \"Zzzzzz\" ); } | rule-organizer",
        "Completion() | $order.limit(\"3 days\"); | rule-limit",
        "Intake() | $order.takeMatter(\"Zzzzzz\"); | rule-matter",
      })
  void what_a_rule_names_and_the_sheets_do_not_have_is_told_when_it_is_loaded(
      String stage, String consequence, String code) {
    try (Dispatcher dispatcher = Linhai.city().rules(rule("misspelt", stage, consequence)).open()) {
      assertThat(dispatcher.warnings())
          .anySatisfy(
              finding -> {
                assertThat(finding.code()).isEqualTo(code);
                assertThat(finding.text(Locale.ENGLISH)).startsWith("rules/1.drl, line 3: ");
              });
    }
  }

  @Test
  void names_that_the_sheets_have_and_those_in_comments_are_not_told() {
    String drl =
        rule(
            "fine",
            "Completion( isMatterWithin(\"Potholes\") )",
            "// $order.superviseBy(\"NOBODY\");\n"
                + "  $order.superviseBy(\"WATER\"); $order.limit(\"3d\");");
    try (Dispatcher dispatcher = Linhai.city().rules(drl).open()) {
      assertThat(dispatcher.warnings()).isEmpty();
    }
  }

  @Test
  void a_reload_that_keeps_the_rules_and_takes_what_they_name_away_tells_it()
      throws RulebookException {
    String drl = rule("archives", "Completion( isMatterWithin(\"Dragons\") )", "$order.noLimit();");
    Linhai with = Linhai.city().row("matters", "99,Dragons").rules(drl);
    try (Dispatcher dispatcher = with.open()) {
      assertThat(dispatcher.warnings()).isEmpty();
      dispatcher.reload(Linhai.city().rules(drl).rulebook());
      assertThat(dispatcher.warnings())
          .extracting(finding -> finding.code())
          .singleElement()
          .asString()
          .startsWith("rule-matter");
    }
  }

  @Test
  void two_rules_with_one_chinese_name_are_told_those_shipped_included() {
    String one = rule("one", "Completion()", "$order.noLimit();", "@chinese(\"同名\")");
    String other = rule("other", "Completion()", "$order.noLimit();", "@chinese(\"同名\")");
    String shipped =
        rule("a third", "Completion()", "$order.noLimit();", "@chinese(\"第十三条：该行的办理时限\")");
    try (Dispatcher dispatcher = Linhai.city().rules(one).rules(other).rules(shipped).open()) {
      assertThat(dispatcher.warnings())
          .extracting(finding -> finding.text(Locale.ENGLISH))
          .hasSize(2)
          .anySatisfy(text -> assertThat(text).contains("\"other\" and \"one\"", " name \"同名\":"))
          .anySatisfy(
              text ->
                  assertThat(text)
                      .contains("\"a third\" and \"Article 13: the limit of the row\""));
    }
  }

  @Test
  void rules_of_equal_salience_are_told_with_the_number_however_it_is_written() {
    for (String salience : List.of("salience( 500 )", "salience 500", "salience(500)")) {
      String drl = rule("x", "Assignment()", "$order.dispatch();", salience);
      assertThatThrownBy(
              () -> Dispatcher.builder().trustRules().load(Linhai.city().rules(drl).rulebook()))
          .as(salience)
          .hasMessageContaining("the same salience (500)");
    }
  }

  @Test
  void eight_threads_decide_as_one_does() throws Exception {
    String[] matters = {"Roads", "Water", "Noise", "Stairs", "Railway", "Old trees", "Unlisted"};
    String[] texts = {"a fire", "a crash, someone injured", "nothing", "the lottery", "forged"};
    List<WorkOrder> orders =
        IntStream.range(0, 2_000)
            .mapToObj(
                i -> Linhai.order(matters[i % matters.length], texts[i % texts.length]).build())
            .toList();
    try (Dispatcher dispatcher = Linhai.city().open()) {
      List<RoutingDecision> alone = orders.stream().map(dispatcher::dispatch).toList();
      ExecutorService threads = Executors.newFixedThreadPool(8);
      List<Future<List<RoutingDecision>>> together = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        together.add(threads.submit(() -> orders.stream().map(dispatcher::dispatch).toList()));
      }
      for (Future<List<RoutingDecision>> one : together) {
        assertThat(one.get()).isEqualTo(alone);
      }
      threads.shutdown();
      assertThat(dispatcher.dispatchAll(orders.stream()).toList()).isEqualTo(alone);
    }
  }

  @Test
  void however_many_threads_are_in_a_rule_at_once_each_order_keeps_its_own_decision()
      throws Exception {
    String drl =
        "package linhai\nimport paidan.stage.*\nimport "
            + Meeting.class.getName()
            + "\nrule \"meet\" salience( 950 )\nwhen\n  $order : Intake()\nthen\n"
            + "  Meeting.join(); $order.lacks(\"company\");\nend\n";
    ExecutorService threads = Executors.newFixedThreadPool(Meeting.THREADS);
    try (Dispatcher dispatcher = Linhai.city().rules(drl).open()) {
      for (int round = 0; round < 5; round++) {
        List<Future<RoutingDecision>> decisions = new ArrayList<>();
        for (int i = 0; i < Meeting.THREADS; i++) {
          WorkOrder order = Linhai.order(i % 2 == 0 ? "Roads" : "Water").build();
          decisions.add(threads.submit(() -> dispatcher.dispatch(order)));
        }
        for (int i = 0; i < Meeting.THREADS; i++) {
          RoutingDecision decision = decisions.get(i).get();
          assertThat(decision.incomplete()).contains("company");
          assertThat(decision.matter().path()).isEqualTo(i % 2 == 0 ? "Roads" : "Water");
        }
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void a_batch_is_lazy_and_takes_no_more_than_it_needs() {
    int[] taken = {0};
    try (Dispatcher dispatcher = Linhai.city().open();
        Stream<RoutingDecision> decisions =
            dispatcher.dispatchAll(
                Stream.generate(
                    () -> {
                      taken[0]++;
                      return Linhai.order("Roads").build();
                    }))) {
      assertThat(decisions.limit(10)).hasSize(10);
    }
    assertThat(taken[0]).isLessThan(10_000);
  }

  @Test
  void while_rulebooks_are_exchanged_every_decision_fits_the_one_it_names() throws Exception {
    String gas = "D-ROADS2,Roads > Potholes,,Linhai Gas,,,,,,";
    try (Dispatcher dispatcher = Linhai.city().open()) {
      String first = dispatcher.rulebook().hash();
      WorkOrder order = Linhai.order("Potholes").build();
      ExecutorService thread = Executors.newSingleThreadExecutor();
      Future<List<RoutingDecision>> decisions =
          thread.submit(
              () -> IntStream.range(0, 20_000).mapToObj(i -> dispatcher.dispatch(order)).toList());
      for (int i = 0; i < 10; i++) {
        dispatcher.reload(Linhai.city().row("dispatch list", gas).rulebook());
        dispatcher.reload(Linhai.city().rulebook());
      }
      for (RoutingDecision decision : decisions.get()) {
        assertThat(decision.lead().code())
            .isEqualTo(decision.rulebook().hash().equals(first) ? "ROADS" : "GAS");
      }
      thread.shutdown();
    }
  }

  @Test
  void however_often_rules_are_exchanged_nothing_of_the_old_ones_stays() throws Exception {
    try (Dispatcher dispatcher = Linhai.city().open()) {
      exchange(dispatcher, 0, 5);
      long before = classesInUse();
      exchange(dispatcher, 5, 50);
      // Each exchange compiles about ten classes; those of one knowledge base or two are in use.
      assertThat(classesInUse() - before).isLessThan(100);
    }
  }

  private static void exchange(Dispatcher dispatcher, int from, int to) throws RulebookException {
    for (int i = from; i < to; i++) {
      String drl = rule("rule " + i, "Intake()", "$order.lacks(\"" + i + "\");");
      dispatcher.reload(Linhai.city().rules(drl).rulebook());
      assertThat(dispatcher.dispatch(Linhai.order("Roads").build()).incomplete())
          .containsExactly(String.valueOf(i));
    }
  }

  private static long classesInUse() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 10; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }
    return least;
  }

  @Test
  void every_drl_file_is_named_in_the_list_of_shipped_rules_and_every_rule_has_all_its_names()
      throws IOException {
    Path resources = Path.of("src/main/resources");
    try (Stream<Path> files = Files.walk(resources.resolve("paidan/rules"))) {
      assertThat(Files.readAllLines(resources.resolve("META-INF/paidan/rules")))
          .containsAll(
              files
                  .filter(file -> file.toString().endsWith(".drl"))
                  .map(file -> resources.relativize(file).toString().replace('\\', '/'))
                  .toList());
    }
    try (Dispatcher dispatcher = Linhai.city().open()) {
      assertThat(dispatcher.rules()).hasSizeGreaterThan(30);
      assertThat(dispatcher.rules())
          .allSatisfy(
              rule -> {
                assertThat(rule.basis()).isNotNull();
                assertThat(rule.chinese()).matches("第[一二三四五六七八九十]+条.*：[^A-Za-z]+");
              })
          .extracting(RuleDescription::chinese)
          .doesNotHaveDuplicates();
    }
  }
}
