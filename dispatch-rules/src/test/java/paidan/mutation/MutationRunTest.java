package paidan.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paidan.Dispatcher;
import paidan.decision.RoutingDecision;
import paidan.diagnostic.Message;
import paidan.rulebook.ListRow;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.rulebooks.NamedRulebook;
import paidan.scenario.Expectation;
import paidan.scenario.Scenario;
import paidan.scenario.ScenarioSheets;
import paidan.sheet.SourceFile;
import paidan.sheet.TableFormat;

/** Slips in a list of three rows, with more or fewer scenarios to notice them. */
class MutationRunTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private static final Map<String, String> SHEETS =
      Map.of(
          "rulebook", "Key,Value\nname,small\ntime zone,Asia/Shanghai\nlimit ordinary,7d\n",
          "areas",
              "Code,Name,Level,Parent\nT,Town,city,\nE,East,district,T\nE1,Mill,subdistrict,E\n",
          "organizers",
              """
              Code,Name,Kind,Level,Area
              ROADS,Roads Bureau,department,municipal,T
              EG,East Government,government,district,E
              MILL,Mill Office,subdistrict,subdistrict,E1
              """,
          "matters", "Code,Level 1,Level 2\nR,Roads,\nR1,Roads,Holes\nN,Noise,\n",
          "vocabulary", "Attribute,Value,When absent\nowner,town,ask\nowner,private,ask\n",
          "dispatch-list",
              """
              ID,Matter,[owner],Lead,Valid To,Time Limit
              1,Roads,,Roads Bureau,,
              2,Roads > Holes,private,role:district,,3d
              3,Noise,,role:subdistrict,2026-12-31,
              """);

  private static List<SourceFile> files(String scenarios) {
    List<SourceFile> files = new ArrayList<>();
    SHEETS.forEach(
        (name, text) ->
            files.add(new SourceFile(name + ".csv", text.getBytes(StandardCharsets.UTF_8))));
    files.add(new SourceFile("scenarios.csv", scenarios.getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  private static MutationRun run(String scenarios) throws RulebookException {
    List<SourceFile> files = files(scenarios);
    Rulebook rulebook = Rulebook.load(files);
    return MutationRun.of(
        rulebook, Dispatcher::of, ScenarioSheets.read(files, rulebook, List.of()), Set.of(), DAY);
  }

  private static Set<String> unnoticed(MutationRun run) {
    Set<String> told = new HashSet<>();
    for (Unnoticed one : run.unnoticed()) {
      Mutant mutant = one.mutant();
      told.add(mutant.row().source().id() + " " + mutant.slip() + " " + mutant.column());
    }
    return told;
  }

  private static final String HEAD =
      "ID,Received At,Request Type,Matter,Area,[owner],Expect Lead,Expect Time Limit\n";

  @Test
  void aScenarioThatSaysWhoLeadsNoticesADeletedRowAndSwappedLeads() throws RulebookException {
    MutationRun run = run(HEAD + "a,2026-11-23T09:00+08:00,complaint,Roads,Mill,,Roads Bureau,\n");
    assertThat(unnoticed(run))
        .doesNotContain("1 DELETED ", "1 LEADS_SWAPPED lead")
        .contains("2 DELETED ", "3 DELETED ", "3 DATE_SHIFTED lastDay", "2 LIMIT_CHANGED limit");
    assertThat(run.score()).isLessThan(0.6);
  }

  @Test
  void eachUnnoticedSlipComesWithAnOrderThatComesOutDifferently() throws RulebookException {
    MutationRun run = run(HEAD + "a,2026-11-23T09:00+08:00,complaint,Roads,Mill,,Roads Bureau,\n");
    assertThat(run.unnoticed())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(Expectation.noneTells(one.right(), one.wrong())).isFalse());
  }

  @Test
  void scenariosAtTheBordersNoticeNearlyAll() throws RulebookException {
    MutationRun few = run(HEAD + "a,2026-11-23T09:00+08:00,complaint,Roads,Mill,,Roads Bureau,\n");
    MutationRun more =
        run(
            HEAD
                + "a,2026-11-23T09:00+08:00,complaint,Roads,Mill,private,Roads Bureau,\n"
                + "b,2026-11-23T09:00+08:00,complaint,Roads > Holes,Mill,private,East Government,3d\n"
                + "c,2026-11-23T09:00+08:00,complaint,Roads > Holes,Mill,town,Roads Bureau,\n"
                + "d,2026-11-23T09:00+08:00,complaint,Noise,Mill,,Mill Office,\n"
                + "e,2027-01-05T09:00+08:00,complaint,Noise,Mill,,-,\n");
    assertThat(more.score()).isGreaterThan(few.score());
    assertThat(unnoticed(more)).doesNotContain("1 DELETED ", "2 DELETED ", "3 DELETED ");
  }

  @Test
  void aSlipIsToldInBothLanguages() throws RulebookException {
    Rulebook rulebook = Rulebook.load(files(HEAD));
    Mutant dropped =
        Slips.of(rulebook, 1).stream()
            .filter(one -> one.slip() == Slip.DROPPED && one.column().equals("matter"))
            .findFirst()
            .orElseThrow();
    assertThat(dropped.text(Locale.ENGLISH)).isEqualTo("Matter is empty");
    assertThat(dropped.text(Locale.CHINESE)).isEqualTo("“事项”被清空");
  }

  @Test
  void leadsAndRequestTypesAreToldInTheLanguageOfTheReader() throws RulebookException {
    List<SourceFile> files = new ArrayList<>(files(HEAD));
    files.removeIf(file -> file.name().equals("dispatch-list.csv"));
    String list =
        """
        ID,Request Type,Matter,Lead
        1,help; complaint,Roads,Roads Bureau
        2,,Noise,role:subdistrict else role:district
        """;
    files.add(new SourceFile("dispatch-list.csv", list.getBytes(StandardCharsets.UTF_8)));
    List<Mutant> slips = Slips.of(Rulebook.load(files), 0);
    assertThat(slips)
        .extracting(slip -> slip.text(Locale.ENGLISH))
        .contains(
            "Request type is narrower: help",
            "Request type is wider: consultation; help; complaint",
            "Lead is swapped: role:subdistrict else role:district (2)");
    assertThat(slips)
        .extracting(slip -> slip.text(Locale.CHINESE))
        .contains("“诉求类型”变窄：求助", "“诉求类型”变宽：咨询; 求助; 投诉", "“主办”对调为 属地街道 否则 属地区政府 (2)");
    assertThat(slips)
        .extracting(Mutant::detail)
        .contains("help", "role:subdistrict else role:district (2)");
  }

  /** Running only the scenarios that a slip can touch comes to the same as running all. */
  @Test
  void whatIsLeftOutCouldNotHaveNoticed() throws Exception {
    NamedRulebook beijing = java.util.Objects.requireNonNull(NamedRulebook.find("beijing"));
    Rulebook rulebook = beijing.load();
    List<Scenario> scenarios = ScenarioSheets.read(beijing.files(), rulebook, List.of());
    int step = Math.max(1, rulebook.rows().size() / 20);
    try (Trial trial = new Trial(rulebook, Dispatcher::of, scenarios, DAY, null);
        Dispatcher mutated = Dispatcher.of(rulebook)) {
      for (int i = 0; i < rulebook.rows().size(); i += step) {
        for (Mutant mutant : Slips.of(rulebook, i)) {
          mutated.reload(mutant.in(rulebook));
          boolean all =
              scenarios.stream()
                  .anyMatch(
                      scenario -> {
                        RoutingDecision decision = mutated.explain(scenario.order());
                        return scenario.expectations().stream().anyMatch(e -> !e.holds(decision));
                      });
          assertThat(trial.noticing(mutant) != null)
              .as("%s %s", mutant.row(), mutant.text(Locale.ENGLISH))
              .isEqualTo(all);
        }
      }
    }
  }

  @Test
  void aRulebookWithOtherRowsIsADifferentOne() throws RulebookException {
    Rulebook rulebook = Rulebook.load(files(HEAD));
    List<ListRow> two = rulebook.rows().subList(0, 2);
    assertThat(rulebook.withRows(two).rows()).hasSize(2);
    assertThat(rulebook.rows()).hasSize(3);
  }

  /** The heading that an administrator looks for in the sheet. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "types",
        "matter",
        "area",
        "terms",
        "termsAbsent",
        "firstDay",
        "lastDay",
        "lead",
        "priority",
        "limit"
      })
  void a_column_is_called_as_in_the_dispatch_list(String column) {
    TableFormat list =
        Rulebook.tables().stream()
            .filter(table -> table.english().equals("Dispatch list"))
            .findFirst()
            .orElseThrow();
    Message told = Message.of("paidan.mutation", "column." + column);
    assertThat(list.columns())
        .anyMatch(
            heading ->
                heading.english().equals(told.text(Locale.ENGLISH))
                    && heading.chinese().equals(told.text(Locale.CHINESE)));
  }
}
