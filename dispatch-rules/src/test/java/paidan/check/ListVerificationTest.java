package paidan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paidan.decision.Reason;
import paidan.decision.Source;
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;
import paidan.rulebook.Selection;

/** What verification says of small lists, each with one fault. */
class ListVerificationTest {

  private static final LocalDate DAY = LocalDate.parse("2026-06-01");

  /** Takes whatever no other row takes, so that a list has no gaps. */
  private static final String LAST = "Z,,,,,,,,,A,,-100";

  private static List<RowFinding> of(SmallTown town) {
    return ListVerification.of(town.rulebook(), DAY);
  }

  private static List<String> codes(List<RowFinding> findings) {
    return findings.stream().map(f -> f.finding().code()).toList();
  }

  @Test
  void a_list_without_a_fault_has_no_finding() {
    assertThat(
            of(
                new SmallTown()
                    .row("1,,Roads,,,,,,,A")
                    .row("2,,Roads > Holes,,,,town,,,B")
                    .row("3,,Noise,East,,,,,,role:subdistrict")
                    .row("4,,Noise > Bars,,grill,,,,,C")
                    .row(LAST)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          two words of one text     | 1,,Noise,,bar,,,,,A      | 2,,Noise,,grill,,,,,B
          overlapping ranges        | 1,,Noise,,,,,,[1..5],A   | 2,,Noise,,,,,,[5..9],B
          overlapping types         | 1,complaint;help,Gas,,,,,,,A | 2,help;report,Gas,,,,,,,B
          columns neither includes  | 1,,Gas,,,,town,,,A       | 2,,Gas,,,,,yes,,B
          a role and an organizer   | 1,,Gas,,,,,,,role:subdistrict else role:district | 2,,Gas,,,,,,,Mill Office
          not() against not()       | 1,,not(Noise),,,,town,,,A | 2,,not(Roads),,,,private;town,,,B
          """)
  void rows_that_apply_equally_and_lead_elsewhere_tie_S8(String why, String one, String other) {
    Rulebook rulebook = new SmallTown().row(one).row(other).row(LAST).rulebook();

    List<RowFinding> found = ListVerification.of(rulebook, DAY);

    assertThat(codes(found)).as(why).containsExactly("tie");
    RowFinding tie = found.get(0);
    assertThat(tie.rows()).extracting(Source::id).containsExactly("1", "2");
    WorkOrder witness = tie.witness();
    assertThat(witness).isNotNull();
    Selection selection = rulebook.select(rulebook.read(witness).facts(), Set.of(), false);
    assertThat(selection.obstacle()).isEqualTo(Reason.TIE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the same lead             | 1,,Noise,,bar,,,,,A      | 2,,Noise,,grill,,,,,A
          a priority                | 1,,Noise,,bar,,,,,A,,1   | 2,,Noise,,grill,,,,,B
          one term in the other     | 1,,Noise,,bar,,,,,A      | 2,,Noise,,bar + grill,,,,,B
          a term that excludes      | 1,,Noise,,bar,grill,,,,A | 2,,Noise,,grill,,,,,B
          a term inside a term      | 1,,Noise,,sidebars,,,,,A  | 2,,Noise,,grill,bar;sidebars,,,,B
          ranges side by side       | 1,,Noise,,,,,,[1..5),A   | 2,,Noise,,,,,,[5..9],B
          one range in the other    | 1,,Noise,,,,,,[1..5],A   | 2,,Noise,,,,,,[2..3],B
          a deeper matter           | 1,,Noise,,,,,,,A         | 2,,Noise > Bars,,,,,,,B
          area before matter        | 1,,Noise > Bars,,,,,,,A  | 2,,Noise,East,,,,,,B
          validity one by one       | 1,,Gas,,,,,,,A,,,,2026-06-30 | 2,,Gas,,,,,,,B,,,2026-07-01
          more columns              | 1,,Gas,,,,town,,,A       | 2,,Gas,,,,town,yes,,B
          """)
  void rows_of_which_one_gives_way_do_not_tie_S7(String why, String one, String other) {
    assertThat(of(new SmallTown().row(one).row(other).row(LAST))).as(why).isEmpty();
  }

  @Test
  void a_tie_that_a_third_row_always_decides_is_none() {
    assertThat(
            of(
                new SmallTown()
                    .row("1,,Noise,,bar,,,,,A")
                    .row("2,,Noise,,grill,,,,,B")
                    .row("3,,Noise,,bar + grill,,,,,C")
                    .row(LAST)))
        .isEmpty();
  }

  @Test
  void rows_that_together_leave_nothing_shadow_a_row() {
    List<RowFinding> found =
        of(
            new SmallTown()
                .row("1,,Gas,,,,,,,A")
                .row("2,,Gas,East,,,,,,B")
                .row("3,,Gas,West,,,,,,C")
                .row(LAST));

    assertThat(codes(found)).containsExactly("row-never-wins");
    assertThat(found.get(0).rows()).extracting(Source::id).containsExactly("1", "2", "3");
    assertThat(found.get(0).finding().text(Locale.ENGLISH))
        .startsWith("dispatch-list.csv, line 2: Row 1 can never win")
        .contains("2 (3); 3 (4)");
  }

  @Test
  void a_value_that_the_vocabulary_lacks_keeps_a_row_alive_S3() {
    // owner is town or private, and asked for when absent; but an order may say something else.
    assertThat(
            of(
                new SmallTown()
                    .row("1,,Gas,,,,,,,A")
                    .row("2,,Gas,,,,town,,,B")
                    .row("3,,Gas,,,,private,,,C")
                    .row(LAST)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          row-never-matches | 1,,Gas,,sidebars,bar,,,,B
          row-over          | 1,,Gas,,,,,,,B,,,,2025-12-31
          lead-has-ended    | 1,,Gas,,,,,,,Old Bureau
          role-unfilled     | 1,,Gas,,,,,,,role:subdistrict
          duplicate-row     | 0,,Gas,,,,,,,B~1,,Gas,,,,,,,B
          """)
  void a_row_that_does_nothing_is_told(String code, String rows) {
    assertThat(codes(of(new SmallTown().rows(List.of(rows.split("~", -1))).row(LAST))))
        .containsExactly(code);
  }

  @Test
  void a_role_is_named_as_in_a_list_of_the_rulebooks_language() {
    SmallTown town = new SmallTown().setting("language", "zh");
    town.row("1,,Gas,,,,,,,role:subdistrict").row(LAST);

    assertThat(of(town))
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.finding().text(Locale.CHINESE))
                    .contains("“属地街道”")
                    .doesNotContain("role:"));
  }

  @Test
  void of_two_rows_alike_it_is_told_in_what_they_differ_S8() {
    List<RowFinding> found =
        of(
            new SmallTown()
                .row("1,,Gas,,,,,,,B,A,,,,Act")
                .row("2,,Gas,,,,,,,B,,,,,Act,danger")
                .row("3,,Gas,,,,,,,B,A,,,,Act")
                .row(LAST));

    assertThat(codes(found)).containsExactly("duplicate-row-differs", "duplicate-row");
    assertThat(found.get(0).finding().text(Locale.ENGLISH))
        .contains("Row 2", "row 1 (2)", "Assist; Urgency");
  }

  @Test
  void duties_are_not_pushed_to_communities_Article_17() {
    SmallTown town = new SmallTown().setting("no pushing down", "yes");
    town.row("1,,Noise > Bars,,,,,,,A,role:community")
        .row("2,,Gas,,,,,,,A,role:community")
        .row(LAST);

    List<RowFinding> found = of(town);

    assertThat(codes(found)).containsExactly("pushed-down");
    assertThat(found.get(0).rows()).extracting(Source::id).containsExactly("2");
  }

  @Test
  void a_gap_is_told_as_the_largest_region() {
    List<RowFinding> found =
        of(
            new SmallTown()
                .row("1,,Roads,,,,,,,A")
                .row("2,,Noise,East,,,,,,B")
                .row("3,help,Gas,,,,,,,B")
                .row("4,,Gas,,leak,,,,,B"));

    assertThat(codes(found)).containsExactly("gap-of-types", "gap");
    assertThat(found.get(0).finding().text(Locale.ENGLISH))
        .contains("matter Gas · area Town · consultation; complaint; report; suggestion; other");
    assertThat(found.get(1).finding().text(Locale.ENGLISH))
        .contains("matter Noise · area Town > West");
  }

  @Test
  void a_circumstance_that_catches_a_matter_by_its_keyword_is_told() {
    SmallTown town = new SmallTown().row(LAST);
    town.sheet(
        "circumstances",
        """
        ID,Circumstance,Matter,Terms,Terms absent,Lines,Effect
        C1,emergency,,smoke,,119,decides
        C2,emergency,Gas,gas,,119,decides
        C3,emergency,,lamp,lamp,119,decides
        C4,emergency,,bar,,119,warns
        """);

    List<RowFinding> found = of(town);

    assertThat(codes(found)).containsExactly("circumstance-catches");
    assertThat(found.get(0).finding().text(Locale.ENGLISH)).contains("C1", "Noise > Bars", "grill");
  }

  @Test
  void where_the_list_sees_danger_an_emergency_is_meant() {
    SmallTown town = new SmallTown().row("1,,Noise > Bars,,,,,,,A,,,,,,danger").row(LAST);
    town.sheet(
        "circumstances",
        """
        ID,Circumstance,Matter,Terms,Terms absent,Lines,Effect
        C1,emergency,,smoke,,119,decides
        """);

    assertThat(of(town)).isEmpty();
  }
}
