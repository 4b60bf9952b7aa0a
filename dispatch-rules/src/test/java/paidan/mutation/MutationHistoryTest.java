package paidan.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paidan.Dispatcher;
import paidan.diagnostic.Findings;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.scenario.ScenarioSheets;
import paidan.sheet.Limits;
import paidan.sheet.RulebookFiles;
import paidan.sheet.SourceFile;

/** What a run with a history finds is what a run from the beginning finds, whatever has changed. */
class MutationHistoryTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final Map<String, String> sheets = new LinkedHashMap<>();
  private byte[] history = {};
  private LocalDate day = DAY;

  /** Read instead of the sheets when it is set. */
  private @Nullable List<SourceFile> others;

  MutationHistoryTest() {
    sheets.put(
        "rulebook.csv", "Key,Value\nname,small\ntime zone,Asia/Shanghai\nlimit ordinary,7d\n");
    sheets.put(
        "areas.csv",
        "Code,Name,Level,Parent\nT,Town,city,\nE,East,district,T\nE1,Mill,subdistrict,E\n");
    sheets.put(
        "organizers.csv",
        """
        Code,Name,Kind,Level,Area
        ROADS,Roads Bureau,department,municipal,T
        EG,East Government,government,district,E
        MILL,Mill Office,subdistrict,subdistrict,E1
        """);
    sheets.put(
        "matters.csv", "Code,Level 1,Level 2\nR,Roads,\nR1,Roads,Holes\nN,Noise,\nW,Water,\n");
    sheets.put(
        "vocabulary.csv", "Attribute,Value,When absent\nowner,town,ask\nowner,private,ask\n");
    sheets.put(
        "circumstances.csv",
        "ID,Circumstance,Matter,Terms,Channel,Effect\nC,legal channel,Noise,court,litigation,decides\n");
    sheets.put(
        "dispatch-list.csv",
        """
        ID,Matter,[owner],Lead,Valid To,Time Limit,Priority
        1,Roads,,Roads Bureau,,,
        2,Roads > Holes,private,role:district,,3d,
        3,Noise,,role:subdistrict,2026-12-31,,
        4,Water,,role:district,,2d,
        """);
    sheets.put(
        "scenarios.csv",
        """
        ID,Received At,Request Type,Matter,Area,[owner],Text,Expect Lead,Expect Time Limit
        a,2026-11-23T09:00+08:00,complaint,Roads,Mill,private,,Roads Bureau,
        b,2026-11-23T09:00+08:00,complaint,Roads > Holes,Mill,private,,East Government,3d
        c,2026-11-23T09:00+08:00,complaint,Noise,Mill,,loud,Mill Office,
        d,2026-11-23T09:00+08:00,complaint,Water,Mill,,,East Government,2d
        """);
  }

  private List<SourceFile> files() {
    List<SourceFile> given = others;
    if (given != null) {
      return given;
    }
    List<SourceFile> files = new ArrayList<>();
    sheets.forEach(
        (name, text) -> files.add(new SourceFile(name, text.getBytes(StandardCharsets.UTF_8))));
    return files;
  }

  private static Dispatcher load(Rulebook rulebook) throws RulebookException {
    return Dispatcher.builder().trustRules().load(rulebook);
  }

  /** What was found, in words, so that runs can be compared. */
  private static List<String> told(MutationRun run) {
    List<String> told = new ArrayList<>();
    told.add(run.caught() + " noticed, " + run.failing() + " failing");
    run.unnoticed().forEach(one -> told.add("unnoticed " + words(one.mutant()) + one.order().id()));
    run.alike().forEach(one -> told.add("alike " + words(one)));
    return told;
  }

  private static String words(Mutant mutant) {
    return mutant.row() + " " + mutant.slip() + " " + mutant.column() + " " + mutant.detail() + " ";
  }

  private List<String> fromTheBeginning(String... only) throws RulebookException {
    Rulebook rulebook = Rulebook.load(files());
    return told(
        MutationRun.of(
            rulebook,
            MutationHistoryTest::load,
            ScenarioSheets.read(files(), rulebook, List.of()),
            Set.of(only),
            day));
  }

  private int reused;
  private int slips;

  private List<String> withHistory(String... only) throws RulebookException, IOException {
    Rulebook rulebook = Rulebook.load(files());
    MutationHistory known = new MutationHistory(files(), rulebook, MutationHistoryTest::load, day);
    if (history.length > 0) {
      known.read(new ByteArrayInputStream(history));
    }
    MutationRun run =
        MutationRun.of(
            rulebook,
            MutationHistoryTest::load,
            ScenarioSheets.read(files(), rulebook, List.of()),
            Set.of(only),
            day,
            known);
    if (only.length > 0) {
      known.keepAll();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    known.write(out);
    history = out.toByteArray();
    reused = known.reused();
    slips = run.mutants();
    return told(run);
  }

  @Test
  void when_nothing_has_changed_nothing_is_tried_again() throws Exception {
    List<String> first = withHistory();
    assertThat(reused).isZero();
    assertThat(first).isEqualTo(fromTheBeginning());
    assertThat(withHistory()).isEqualTo(first);
    assertThat(reused).isEqualTo(slips);
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "dispatch-list.csv | 2,Roads > Holes,private,role:district,,3d, | 2,Roads > Holes,private,role:district,,4d,",
        "dispatch-list.csv | 1,Roads,,Roads Bureau,,, | 1,Roads,,Roads Bureau,,,override",
        "dispatch-list.csv | 4,Water,,role:district,,2d, | 4,Water,,Roads Bureau,,2d,",
        "dispatch-list.csv | 3,Noise,,role:subdistrict,2026-12-31,,\\n | ''",
        "dispatch-list.csv | 1,Roads, | 0,Roads > Holes,,Mill Office,,,\\n1,Roads,",
        "dispatch-list.csv | 1,Roads, | 0,,,Mill Office,,,override\\n1,Roads,",
        "scenarios.csv | Mill Office,\\n | Mill Office,7d\\n",
        "scenarios.csv | Roads > Holes,Mill,private | Roads > Holes,Mill,town",
        "scenarios.csv | loud | in court",
        "circumstances.csv | Noise,court | Water,court",
        "circumstances.csv | Noise,court | Noise,loud",
        "organizers.csv | ROADS,Roads Bureau,department | ROADS,Roads Bureau,enterprise",
        "rulebook.csv | limit ordinary,7d | limit ordinary,9d",
        "areas.csv | E1,Mill,subdistrict,E | E1,Mill,subdistrict,E\\nE2,Hill,subdistrict,E",
        "matters.csv | W,Water, | W,Water,\\nX,Air,",
      })
  void after_a_change_it_finds_what_a_run_from_the_beginning_finds(
      String sheet, String before, String after) throws Exception {
    withHistory();
    String text = sheets.get(sheet);
    String changed = text.replace(before.replace("\\n", "\n"), after.replace("\\n", "\n"));
    assertThat(changed).isNotEqualTo(text);
    sheets.put(sheet, changed);
    assertThat(withHistory()).isEqualTo(fromTheBeginning());
    assertThat(withHistory()).isEqualTo(fromTheBeginning());
    assertThat(reused).isEqualTo(slips);
  }

  @Test
  void after_a_rule_was_added_all_is_tried_again() throws Exception {
    withHistory();
    sheets.put(
        "rules/own.drl",
        """
        package small
        import paidan.stage.*
        rule "by night" salience( 950 )
        when
          $order : Assignment()
        then
          $order.dispatchTo("MILL");
        end
        """);
    assertThat(withHistory()).isEqualTo(fromTheBeginning());
    assertThat(reused).isZero();
  }

  @Test
  void a_changed_row_concerns_only_the_slips_of_rows_that_can_meet_in_an_order() throws Exception {
    withHistory();
    sheets.merge("dispatch-list.csv", "5,Noise,private,Roads Bureau,,1d,\n", String::concat);
    assertThat(withHistory()).isEqualTo(fromTheBeginning());
    assertThat(reused).isGreaterThan(slips / 3);
  }

  @Test
  void a_run_of_one_row_keeps_what_is_known_of_the_others() throws Exception {
    withHistory();
    withHistory("2");
    withHistory();
    assertThat(reused).isEqualTo(slips);
  }

  @Test
  void where_words_tell_the_matter_for_one_that_nobody_knows_rows_of_that_matter_count()
      throws Exception {
    sheets.put("matter-terms.csv", "ID,Matter,Terms\nt,Water,pipe\n");
    sheets.put(
        "scenarios.csv",
        """
        ID,Received At,Request Type,Matter,Area,[owner],Text,Expect Time Limit
        e,2026-11-23T09:00+08:00,complaint,Sewers,Mill,private,pipe,2d
        """);
    sheets.merge("dispatch-list.csv", "5,,,Mill Office,,2d,\n", String::concat);
    assertThat(withHistory().toString()).doesNotContain("unnoticed 4 LIMIT");
    String list = sheets.get("dispatch-list.csv");
    sheets.put("dispatch-list.csv", list.replace("4,Water,,role:district,,2d,\n", ""));
    assertThat(withHistory()).isEqualTo(fromTheBeginning());
  }

  @Test
  void where_a_decision_stops_looking_at_possible_rows_all_rows_count() throws Exception {
    sheets.put(
        "scenarios.csv",
        """
        ID,Received At,Request Type,Matter,Expect Candidates
        f,2026-11-23T09:00+08:00,complaint,Water,East Government
        """);
    sheets.merge("areas.csv", "E2,Hill,subdistrict,E\nF,West,district,T\n", String::concat);
    StringBuilder list = new StringBuilder("ID,Matter,Area,Lead,Valid To\nA,Water,Mill,EG,\n");
    for (int i = 0; i < 1_999; i++) {
      list.append("B").append(i).append(",Water,Hill,ROADS,2020-01-01\n");
    }
    sheets.put("dispatch-list.csv", list + "X,Water,West,EG,\nY,Noise,,MILL,\n");
    assertThat(withHistory("X").toString()).doesNotContain("LEADS_SWAPPED");
    sheets.merge("dispatch-list.csv", "C,Water,Hill,ROADS,2020-01-01\n", String::concat);
    assertThat(withHistory("X")).isEqualTo(fromTheBeginning("X"));
  }

  @Test
  void where_a_decision_does_not_tell_all_candidates_all_rows_count() throws Exception {
    StringBuilder values = new StringBuilder("Attribute,Value,When absent\n");
    StringBuilder units = new StringBuilder(sheets.get("organizers.csv"));
    StringBuilder list = new StringBuilder("1,Roads,,Roads Bureau\n");
    List<String> all = new ArrayList<>();
    for (int i = 1; i <= 21; i++) {
      String unit = "U" + (i == 21 ? 1 : i);
      values.append("owner,v").append(i).append(",ask\n");
      if (i < 21) {
        units.append(unit).append(",Unit ").append(i).append(",department,municipal,T\n");
        all.add(unit);
      }
      list.append("w").append(i + 10).append(",Water,v").append(i).append(",");
      list.append(unit).append("\n");
    }
    sheets.put("vocabulary.csv", values.toString());
    sheets.put("organizers.csv", units.toString());
    sheets.put("dispatch-list.csv", "ID,Matter,[owner],Lead\n" + list);
    sheets.put(
        "scenarios.csv",
        "ID,Received At,Request Type,Matter,Area,Expect Candidates\n"
            + "g,2026-11-23T09:00+08:00,complaint,Water,Mill,"
            + String.join("; ", all)
            + "\n");
    withHistory("w31");
    sheets.put("dispatch-list.csv", "ID,Matter,[owner],Lead\n9,Noise,v21,MILL\n" + list);
    assertThat(withHistory("w31")).isEqualTo(fromTheBeginning("w31"));
  }

  @Test
  void on_the_next_day_only_the_slips_that_no_scenario_notices_are_tried_again() throws Exception {
    List<String> first = withHistory();
    day = DAY.plusDays(1);
    assertThat(withHistory()).isEqualTo(fromTheBeginning());
    assertThat(first.get(0)).isEqualTo(reused + " noticed, 0 failing");
    assertThat(reused).isPositive();
  }

  @Test
  void bytes_that_are_no_text_are_no_history() throws Exception {
    history = new byte[] {0, 0, (byte) 0xFF, (byte) 0xFE, 0, 0, 1, 0};
    assertThat(withHistory()).isEqualTo(fromTheBeginning());
    assertThat(reused).isZero();
  }

  @Test
  void a_changed_row_of_beijing_leaves_most_of_what_is_known_of_other_rows() throws Exception {
    List<SourceFile> files =
        RulebookFiles.ofClassPath(
            MutationHistoryTest.class.getClassLoader(),
            "paidan/rulebooks/beijing",
            Limits.DEFAULT,
            new Findings());
    Rulebook before = Rulebook.load(files);
    String[] some =
        before.rows().stream().limit(40).map(row -> row.source().id()).toArray(String[]::new);
    useFiles(files);
    withHistory(some);
    useFiles(files.stream().map(MutationHistoryTest::withOneLimitChanged).toList());
    assertThat(Rulebook.load(files()).contentHash()).isNotEqualTo(before.contentHash());
    assertThat(withHistory(some)).isEqualTo(fromTheBeginning(some));
    assertThat(reused).isGreaterThan(slips / 2);
  }

  private void useFiles(List<SourceFile> files) {
    others = files;
  }

  /** The first row of the list that has a limit gets one of 99 days. */
  private static SourceFile withOneLimitChanged(SourceFile file) {
    if (!file.name().equals("dispatch-list.xlsx")) {
      return file;
    }
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file.content()))) {
      Sheet sheet = workbook.getSheet("派单目录");
      DataFormatter text = new DataFormatter();
      int column = -1;
      for (Row row : sheet) {
        for (Cell cell : row) {
          String shown = text.formatCellValue(cell);
          if (column < 0 && shown.equals("办理时限")) {
            column = cell.getColumnIndex();
          } else if (cell.getColumnIndex() == column && !shown.isEmpty()) {
            cell.setBlank();
            cell.setCellValue("99d");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return new SourceFile(file.name(), out.toByteArray());
          }
        }
      }
      throw new AssertionError("no row of " + file.name() + " has a limit");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"format\":\"something else\"}",
        "\u0000",
        "{\"format\":\"paidan mutation history 2\"}",
        "{\"format\":\"paidan mutation history 2\",\"noticed\":[1],\"alike\":[],\"unnoticed\":{}}",
        "{\"format\":\"paidan mutation history 2\",\"noticed\":[],\"alike\":[],\"unnoticed\":{}}}",
      })
  void what_is_no_history_is_not_believed(String text) throws Exception {
    Rulebook rulebook = Rulebook.load(files());
    MutationHistory known = new MutationHistory(files(), rulebook, MutationHistoryTest::load, DAY);
    assertThat(known.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
        .isFalse();
    history = text.getBytes(StandardCharsets.UTF_8);
    assertThat(withHistory()).isEqualTo(fromTheBeginning());
    assertThat(reused).isZero();
  }
}
