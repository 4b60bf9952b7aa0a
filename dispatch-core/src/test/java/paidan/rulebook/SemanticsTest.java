package paidan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static paidan.rulebook.Town.order;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paidan.decision.Principle;
import paidan.decision.Reason;
import paidan.diagnostic.Message;
import paidan.order.RequestType;
import paidan.order.WorkOrder;

/** What rows mean and which one wins: S1 to S10, with the examples of the semantics. */
class SemanticsTest {

  private static String lead(Selection selection) {
    return selection.lead() == null ? "-" : selection.lead().code();
  }

  private static List<String> missing(Selection selection) {
    return selection.missing().stream().map(fact -> fact.fact()).toList();
  }

  @Nested
  @DisplayName("S1 Moment")
  class S1 {

    private final Town town =
        new Town()
            .list("ID,Matter,Lead,Valid from,Valid to", "1,Water,WATER,2026-03-02,2026-03-03");

    @ParameterizedTest
    @CsvSource({
      "2026-03-02T00:00:00+08:00, WATER",
      "2026-03-03T23:59:59+08:00, WATER",
      "2026-03-04T00:00:00+08:00, -",
      "2026-03-01T23:59:59+08:00, -",
      // The same moment as 2026-03-02 in Shanghai, where the rulebook is.
      "2026-03-01T16:00:00Z, WATER",
    })
    void validity_is_judged_by_the_date_in_the_rulebooks_zone(String moment, String lead) {
      WorkOrder.Builder order =
          WorkOrder.builder("1", OffsetDateTime.parse(moment)).matter("Water");
      assertThat(lead(town.select(order))).isEqualTo(lead);
    }

    @Test
    void the_moment_of_dispatch_counts_before_that_of_receipt() {
      WorkOrder.Builder order =
          WorkOrder.builder("1", OffsetDateTime.parse("2026-02-01T00:00:00+08:00"))
              .dispatchedAt(OffsetDateTime.parse("2026-03-02T00:00:00+08:00"))
              .matter("Water");
      assertThat(lead(town.select(order))).isEqualTo("WATER");
    }
  }

  @Nested
  @DisplayName("S2 Truth")
  class S2 {

    /** Columns: the matter is Water or not, the owner is known or not. */
    @ParameterizedTest
    @CsvSource(
        nullValues = "absent",
        value = {
          "Water, municipal, Water, municipal, holds",
          "Water, municipal, Water, absent, possible",
          "Water, municipal, Water, district, fails",
          "Water, municipal, Roads, municipal, fails",
          // One false condition, and what is unknown does not matter.
          "Water, municipal, Roads, absent, fails",
          "Water, municipal, absent, absent, possible",
          "Water, municipal, absent, district, fails",
          // not swaps true and false, and leaves unknown alone.
          "not(Water), municipal, Water, municipal, fails",
          "not(Water), municipal, Roads, municipal, holds",
          "not(Water), municipal, absent, municipal, possible",
          "Water, not(municipal), Water, municipal, fails",
          "Water, not(municipal), Water, district, holds",
          "Water, not(municipal), Water, absent, possible",
          "not(Water), not(municipal), Water, absent, fails",
        })
    void a_row_holds_is_possible_or_fails(
        String matterCell, String ownerCell, String matter, String owner, String stands) {
      Selection selection =
          new Town()
              .list("ID,Matter,[owner],Lead", "1," + matterCell + "," + ownerCell + ",WATER")
              .select(
                  order(matter, "Harbour")
                      .attributes(owner == null ? Map.of() : Map.of("owner", owner)));
      assertThat(
              selection.obstacle() == null
                  ? "holds"
                  : selection.obstacle() == Reason.NO_RULE ? "fails" : "possible")
          .isEqualTo(stands);
    }
  }

  @Nested
  @DisplayName("S3 Attributes")
  class S3 {

    @ParameterizedTest
    @CsvSource(
        nullValues = "absent",
        value = {
          "owner, municipal, municipal, WATER, -",
          "owner, municipal, CITY, WATER, -",
          "owner, municipal, district, -, NO_RULE",
          "owner, municipal, absent, -, MISSING_FACT",
          "owner, not(municipal), absent, -, MISSING_FACT",
          "owner, not(municipal), district, WATER, -",
          "owner, not(municipal), unheard-of, WATER, -",
          "owner, municipal, unheard-of, -, NO_RULE",
          "yard, yes, absent, -, NO_RULE",
          "yard, not(yes), absent, WATER, -",
          "yard, absent, absent, WATER, -",
          "hours, >= 3, 3, WATER, -",
          "hours, >= 3, 2.9, -, NO_RULE",
          "hours, [1..5), 5, -, NO_RULE",
          "hours, [1..5), 1, WATER, -",
          "hours, 12, 12.0, WATER, -",
          "hours, >= 3, many, -, NO_RULE",
        })
    void a_cell_meets_what_the_vocabulary_says(
        String attribute, String cell, String value, String lead, String obstacle) {
      String written = cell == null ? "absent" : cell;
      Selection selection =
          new Town()
              .list("ID,Matter,[" + attribute + "],Lead", "1,Water," + written + ",WATER")
              .select(
                  order("Water", "Harbour")
                      .attributes(value == null ? Map.of() : Map.of(attribute, value)));
      assertThat(lead(selection)).isEqualTo(lead);
      assertThat(selection.obstacle() == null ? "-" : selection.obstacle().name())
          .isEqualTo(obstacle);
    }
  }

  @Nested
  @DisplayName("S4 Trees")
  class S4 {

    @Test
    void of_a_district_and_a_subdistrict_of_one_name_nobody_guesses_the_lower() {
      Town town =
          new Town()
              .add("areas", "13,Quarry,district,1,")
              .add("areas", "1301,Quarry,subdistrict,13,")
              .list("ID,Matter,Area,Lead", "1,Water,,role:subdistrict", "2,Roads,13,TRANSPORT");
      Selection water = town.select(order("Water", "Quarry"));
      assertThat(water.obstacle()).isEqualTo(Reason.AMBIGUOUS_AREA);
      assertThat(water.missing().get(0).values())
          .containsExactly("Linhai > Quarry", "Linhai > Quarry > Quarry");
      // True of both.
      assertThat(lead(town.select(order("Roads", "Quarry")))).isEqualTo("TRANSPORT");
    }

    @ParameterizedTest
    @CsvSource({
      "Roads, Roads > Damage > Pothole, true",
      "Roads > Damage > Pothole, Roads, unknown",
      "Water, Roads, false",
      "only Roads, Roads, true",
      "only Roads, Roads > Lamps, false",
      "only Roads > Lamps, Roads, unknown",
      "not(Roads), Water, true",
      "not(Roads), Roads > Lamps, false",
      "not(Roads > Lamps), Roads, unknown",
      "Roads > Lamps; Water, Water > Supply, true",
      "Roads, Roads > Lamps > Bulb, true",
      "Roads > Lamps, Roads > Tunnels, false",
      "Roads, Somewhere else, false",
      "not(Roads), Somewhere else, true",
    })
    void a_matter_cell_is_true_above_false_beside_and_unknown_below(
        String cell, String matter, String truth) {
      Selection selection =
          new Town()
              .list("ID,Matter,Lead", "1,\"" + cell + "\",WATER")
              .select(order(matter, "Harbour"));
      assertThat(
              selection.obstacle() == null
                  ? "true"
                  : selection.obstacle() == Reason.NO_RULE ? "false" : "unknown")
          .isEqualTo(truth);
    }

    @Test
    void a_row_below_is_false_when_a_holding_row_names_the_very_node() {
      Town town =
          new Town().list("ID,Matter,Lead", "1,Roads > Damage,WATER", "2,Pothole,TRANSPORT");
      assertThat(lead(town.select(order("Roads > Damage", "Harbour")))).isEqualTo("WATER");
      assertThat(town.select(order("Roads", "Harbour")).obstacle())
          .isEqualTo(Reason.AMBIGUOUS_MATTER);
    }

    @Test
    void then_not_of_the_row_below_is_true() {
      Town town =
          new Town()
              .list(
                  "ID,Matter,[yard],Lead",
                  "1,Roads > Damage,,WATER",
                  "2,not(Pothole),not(yes),TRANSPORT");
      assertThat(town.select(order("Roads > Damage", "Harbour")).rejected())
          .extracting(row -> row.source().id())
          .containsExactly("2");
    }

    @ParameterizedTest
    @CsvSource(
        nullValues = "none",
        value = {
          "Linhai, none, true",
          "East, none, unknown",
          "only Linhai, none, unknown",
          "East, Orient, true",
          "East, EastHarbour, true",
          "East, LinhaiEastHarbour, true",
          "East, Bamboo, unknown",
          "Linhai, Bamboo, true",
          "not(Harbour), Bamboo, true",
          "Harbour, Bamboo, false",
          // Several areas are possible, and the cell comes to the same at each of them.
          "East; West, Bamboo, true",
          "only 1102; West, Bamboo, true",
          "not(East; West), Bamboo, false",
          "East; Harbour, Bamboo, unknown",
          "not(East; Harbour), Bamboo, unknown",
          "Harbour, East, unknown",
          "East, Nowhere, unknown",
          "East, East > Nowhere, true",
        })
    void an_area_cell_is_unknown_where_the_order_is_less_precise(
        String cell, String area, String truth) {
      Selection selection =
          new Town()
              .list("ID,Matter,Area,Lead", "1,Water," + cell + ",WATER")
              .select(order("Water", area));
      assertThat(
              selection.obstacle() == null
                  ? "true"
                  : selection.obstacle() == Reason.NO_RULE ? "false" : "unknown")
          .isEqualTo(truth);
    }
  }

  @Nested
  @DisplayName("S5 Text, type, flags")
  class S5 {

    private final Town town =
        new Town()
            .list("ID,Matter,Terms,Terms absent,Lead", "1,Water,smoke + night; noise,party,WATER");

    @ParameterizedTest
    @CsvSource(
        nullValues = "none",
        value = {
          "SMOKE at the night, none, WATER",
          "smoke, none, -",
          "none, ｎｏｉ ｓｅ, WATER",
          "noise, of a party, -",
          "none, none, -",
        })
    void terms_are_sought_in_title_and_text(String title, String text, String lead) {
      assertThat(lead(town.select(order("Water", "Harbour").title(title).text(text))))
          .isEqualTo(lead);
    }

    @Test
    void without_text_terms_are_false_and_absent_terms_true() {
      assertThat(
              lead(
                  new Town()
                      .list("ID,Matter,Terms absent,Lead", "1,Water,party,WATER")
                      .select(order("Water", "Harbour"))))
          .isEqualTo("WATER");
    }

    @Test
    void weights_of_any_size_are_added_up() throws RulebookException {
      Rulebook rulebook =
          new Town()
              .list("ID,Matter,Lead", "1,Water,WATER")
              .with(
                  "matter-terms",
                  "ID,Matter,Terms,Weight",
                  "1,Water,noise,999999999",
                  "2,Water,loud,999999999",
                  "3,Water,awful,999999999",
                  "4,Roads,here,1")
              .load();
      TreePlace derived =
          rulebook
              .read(order(null, "Harbour").text("awful loud noise here").build())
              .matterByTerms();
      assertThat(rulebook.matters().path(derived.node())).isEqualTo("Water");
    }

    @Test
    void a_request_type_that_nobody_gives_is_unknown() {
      Town typed = new Town().list("ID,Request type,Matter,Lead", "1,complaint,Water,WATER");
      assertThat(typed.select(order("Water", "Harbour")).obstacle())
          .isEqualTo(Reason.AMBIGUOUS_REQUEST_TYPE);
      assertThat(lead(typed.select(order("Water", "Harbour").requestType(RequestType.COMPLAINT))))
          .isEqualTo("WATER");
    }
  }

  @Nested
  @DisplayName("S6 Exclusion first")
  class S6 {

    private final Town town =
        new Town().list("ID,Matter,Lead", "1,Water,WATER else TRANSPORT", "2,Water > Supply,WATER");

    @Test
    void an_excluded_organizer_leaves_every_lead_before_ranking() {
      assertThat(lead(town.select(order("Water > Supply", "Harbour")))).isEqualTo("WATER");
      assertThat(lead(town.select(order("Water > Supply", "Harbour"), "WATER")))
          .isEqualTo("TRANSPORT");
    }

    @Test
    void a_row_that_left_says_that_an_objection_was_upheld() {
      assertThat(town.select(order("Water > Supply", "Harbour"), "WATER").rejected())
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.source().id()).isEqualTo("2");
                assertThat(row.lead().code()).isEqualTo("WATER");
                assertThat(row.why().code()).isEqualTo("excluded-by-objection");
                assertThat(row.why().text()).contains("2", "objections were upheld");
              });
      assertThat(town.select(order("Water > Supply", "Harbour"), "WATER", "TRANSPORT").rejected())
          .extracting(row -> row.source().id() + " " + row.why().code())
          .containsExactlyInAnyOrder("1 excluded-by-objection", "2 excluded-by-objection");
    }

    @Test
    void when_nothing_is_left_it_goes_to_joint_review() {
      assertThat(town.select(order("Water > Supply", "Harbour"), "WATER", "TRANSPORT").obstacle())
          .isEqualTo(Reason.JOINT_REVIEW);
    }
  }

  @Nested
  @DisplayName("S7 Ranking")
  class S7 {

    /** Of orders without the attribute, {@code not(yes)} takes those and others. */
    @Test
    void absent_is_narrower_than_not() {
      Selection selection =
          new Town()
              .list("ID,Matter,[yard],Lead", "1,Water,not(yes),WATER", "2,Water,absent,TRANSPORT")
              .select(order("Water", "Harbour"));
      assertThat(lead(selection)).isEqualTo("TRANSPORT");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        nullValues = "any",
        value = {
          // Priority beats depth, depth of the area beats that of the matter for incidents.
          "Roads > Damage | any | 0 | Roads | any | 1 | second",
          "Roads > Damage | any | 0 | Roads | any | 0 | first",
          "Roads | East | 0 | Roads > Damage > Pothole | any | 0 | first",
          "only Roads > Damage > Pothole | any | 0 | Roads > Damage > Pothole | any | 0 | first",
          "Roads > Damage > Pothole | any | 0 | any | East | 0 | second",
          "not(Water) | any | 0 | any | any | 0 | first",
          "Roads; Water | any | 0 | Roads | any | 0 | second",
          "not(Water) | any | 0 | not(Water; Roads > Lamps) | any | 0 | second",
        })
    void the_more_precise_row_wins(
        String matter,
        String area,
        int priority,
        String otherMatter,
        String otherArea,
        int otherPriority,
        String winner) {
      Selection selection =
          new Town()
              .list(
                  "ID,Matter,Area,Priority,Lead",
                  "1," + blank(matter) + "," + blank(area) + "," + priority + ",WATER",
                  "2,"
                      + blank(otherMatter)
                      + ","
                      + blank(otherArea)
                      + ","
                      + otherPriority
                      + ",TRANSPORT")
              .select(order("Pothole", "Harbour"));
      assertThat(lead(selection)).isEqualTo(winner.equals("first") ? "WATER" : "TRANSPORT");
    }

    private static String blank(String cell) {
      return cell == null ? "" : cell;
    }

    @Test
    void for_assets_the_matter_comes_before_the_area() {
      Town town =
          new Town()
              .list("ID,Matter,Area,Lead", "1,Roads,East,WATER", "2,Roads > Lamps,,TRANSPORT");
      assertThat(lead(town.select(order("Street lamps", "Harbour")))).isEqualTo("TRANSPORT");
    }

    @ParameterizedTest
    @CsvSource({
      // A strict superset of columns wins; a mere count decides nothing.
      "municipal, '', '', '', first",
      "municipal, '', '', yes, tie",
      "municipal, yes, '', yes, first",
      // The same columns: the narrower cell wins.
      "municipal, '', municipal; district, '', first",
      "not(district), '', municipal, '', second",
    })
    void more_columns_or_narrower_cells_win(
        String owner, String yard, String otherOwner, String otherYard, String winner) {
      Selection selection =
          new Town()
              .list(
                  "ID,Matter,[owner],[yard],Lead",
                  "1,Roads," + owner + "," + yard + ",WATER",
                  "2,Roads," + otherOwner + "," + otherYard + ",TRANSPORT")
              .select(
                  order("Roads", "Harbour")
                      .attributes(Map.of("owner", "municipal", "yard", "yes")));
      assertThat(
              selection.obstacle() == Reason.TIE
                  ? "tie"
                  : lead(selection).equals("WATER") ? "first" : "second")
          .isEqualTo(winner);
    }

    @Test
    void more_terms_in_the_matched_group_are_narrower() {
      Town town =
          new Town()
              .list(
                  "ID,Matter,Terms,Lead", "1,Water,smoke,WATER", "2,Water,smoke + night,TRANSPORT");
      assertThat(lead(town.select(order("Water", "Harbour").text("smoke at night"))))
          .isEqualTo("TRANSPORT");
    }

    @Test
    void a_losing_row_says_why() {
      Selection selection =
          new Town()
              .list("ID,Matter,Lead", "1,Water,WATER", "2,Water > Supply,TRANSPORT")
              .select(order("Water > Supply", "Harbour"));
      assertThat(selection.rejected())
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.source().id()).isEqualTo("1");
                assertThat(row.why().code()).isEqualTo("shallower-matter");
                assertThat(row.lead().code()).isEqualTo("WATER");
              });
    }
  }

  @Nested
  @DisplayName("S8 Ties")
  class S8 {

    @Test
    void rows_with_one_lead_dispatch_and_the_smallest_id_gives_notice() {
      Selection selection =
          new Town()
              .list(
                  "ID,Matter,[owner],[yard],Lead", "B,Roads,municipal,,WATER", "A,Roads,,yes,WATER")
              .select(
                  order("Roads", "Harbour")
                      .attributes(Map.of("owner", "municipal", "yard", "yes")));
      assertThat(selection.row().source().id()).isEqualTo("A");
      assertThat(selection.sameLead()).hasSize(2);
      assertThat(selection.notes()).extracting(Message::code).contains("several-rows-one-lead");
    }

    @ParameterizedTest
    @CsvSource(
        nullValues = "",
        value = {
          "'24h,,', '24h,,', Notice and assist are those of the first",
          "'24h,,', '7d,,', They differ in: Time limit. Notice",
          "'24h,UM-EAST,Call', ',,', 'They differ in: Assist, Time limit, Notice. Notice'",
        })
    void the_warning_names_what_differs(String one, String other, String told) {
      Selection selection =
          new Town()
              .list(
                  "ID,Matter,[owner],[yard],Lead,Time limit,Assist,Notice",
                  "1,Roads,municipal,,WATER," + one,
                  "2,Roads,,yes,WATER," + other)
              .select(
                  order("Roads", "Harbour")
                      .attributes(Map.of("owner", "municipal", "yard", "yes")));
      assertThat(selection.notes())
          .singleElement()
          .extracting(note -> note.text(Locale.ENGLISH))
          .asString()
          .contains("the same organizer: 1, 2. " + told);
    }

    @Test
    void different_leads_are_a_tie_with_candidates_wherever_the_rows_stand() {
      String[] rows = {"1,Roads,municipal,,WATER", "2,Roads,,yes,TRANSPORT"};
      for (int first : new int[] {0, 1}) {
        Selection selection =
            new Town()
                .list("ID,Matter,[owner],[yard],Lead", rows[first], rows[1 - first])
                .select(
                    order("Roads", "Harbour")
                        .attributes(Map.of("owner", "municipal", "yard", "yes")));
        assertThat(selection.obstacle()).isEqualTo(Reason.TIE);
        assertThat(selection.candidates())
            .extracting(candidate -> candidate.lead().code())
            .containsExactly("WATER", "TRANSPORT");
      }
    }
  }

  @Nested
  @DisplayName("S9 Missing facts")
  class S9 {

    @ParameterizedTest
    @CsvSource(
        nullValues = "none",
        value = {"none", "Linhai", "Bamboo"})
    void each_node_of_an_area_cell_may_be_the_one(String area) {
      Selection selection =
          new Town()
              .list("ID,Matter,Area,Lead", "1,Water,,G-EAST", "2,Water,East; West,role:district")
              .select(order("Water", area));
      assertThat(selection.obstacle()).isEqualTo(Reason.AMBIGUOUS_AREA);
    }

    @Test
    void of_several_possible_areas_that_is_supposed_which_the_row_admits() {
      Selection selection =
          new Town()
              .list("ID,Matter,Area,Lead", "1,Water,,WATER", "2,Water,East,role:subdistrict")
              .select(order("Water", "Bamboo"));
      assertThat(selection.obstacle()).isEqualTo(Reason.AMBIGUOUS_AREA);
      assertThat(selection.candidates())
          .extracting(candidate -> candidate.lead().code())
          .containsExactly("WATER", "O-BAMBOO-E");
    }

    @ParameterizedTest
    @CsvSource({
      // By Area the first row wins in the east; in the west both are alike, and Matter tells.
      "'1,Water,1102; West,WATER', '2,Water > Supply,East; West,TRANSPORT', -",
      "'1,Water,1102; West,WATER', '2,Water > Supply,East; West,WATER', WATER",
      "'1,Water,East; West,WATER', '2,Water > Supply,East; West,TRANSPORT', TRANSPORT",
    })
    void rows_that_hold_are_not_ranked_where_the_place_decides(
        String one, String other, String lead) {
      Selection selection =
          new Town()
              .list("ID,Matter,Area,Lead", one, other)
              .select(order("Water > Supply", "Bamboo"));
      assertThat(lead(selection)).isEqualTo(lead);
      if (lead.equals("-")) {
        assertThat(selection.obstacle()).isEqualTo(Reason.AMBIGUOUS_AREA);
        assertThat(selection.missing().get(0).values())
            .containsExactly("Linhai > East > Bamboo", "Linhai > West > Bamboo");
      }
    }

    @Test
    void nodes_of_an_area_cell_that_all_lead_to_the_same_unit_ask_for_nothing() {
      Selection selection =
          new Town()
              .list("ID,Matter,Area,Lead", "1,Water,,G-EAST", "2,Water,Harbour; 1102,role:district")
              .select(order("Water", "East"));
      assertThat(lead(selection)).isEqualTo("G-EAST");
    }

    @Test
    void road_damage_asks_for_the_owner_when_the_owners_lead_to_different_units() {
      Selection selection =
          new Town()
              .list(
                  "ID,Matter,[owner],Lead",
                  "1,Roads > Damage,municipal,role:municipal[transport]",
                  "2,Roads > Damage,district,role:district[urban management]")
              .select(order("Roads > Damage", "Harbour"));
      assertThat(selection.obstacle()).isEqualTo(Reason.MISSING_FACT);
      assertThat(selection.missing())
          .singleElement()
          .satisfies(
              fact -> {
                assertThat(fact.fact()).isEqualTo("attributes.owner");
                assertThat(fact.values()).containsExactlyInAnyOrder("municipal", "district");
              });
      assertThat(selection.candidates())
          .extracting(candidate -> candidate.lead().code())
          .containsExactlyInAnyOrder("TRANSPORT", "UM-EAST");
    }

    @Test
    void an_unknown_that_changes_only_the_limit_does_not_stop_the_dispatch() {
      Selection selection =
          new Town()
              .list(
                  "ID,Matter,[owner],Lead,Time limit",
                  "1,Roads > Damage,,TRANSPORT,7d",
                  "2,Roads > Damage,municipal,TRANSPORT,24h")
              .select(order("Roads > Damage", "Harbour"));
      assertThat(lead(selection)).isEqualTo("TRANSPORT");
      assertThat(selection.sameLead()).hasSize(2);
      assertThat(selection.notes())
          .extracting(Message::code)
          .contains("unknown-changes-limit-only");
    }

    @ParameterizedTest
    @CsvSource({
      "en, Not known: requestType. It changes nothing about the lead; the shortest time limit counts.",
      "zh, 尚不清楚：诉求类型。不影响主办；时限取最短。",
    })
    void an_unknown_is_named_in_the_language_of_the_rulebook(String language, String note) {
      Selection selection =
          new Town()
              .add("rulebook", "language," + language)
              .list(
                  "ID,Matter,Request type,Lead,Time limit",
                  "1,Roads > Damage,,TRANSPORT,7d",
                  "2,Roads > Damage,help,TRANSPORT,24h")
              .select(order("Roads > Damage", "Harbour"));
      assertThat(selection.notes())
          .extracting(message -> message.text(Locale.forLanguageTag(language)))
          .contains(note);
    }

    @Test
    void a_possible_row_that_would_lose_asks_nothing() {
      assertThat(
              lead(
                  new Town()
                      .list(
                          "ID,Matter,[owner],Priority,Lead",
                          "1,Roads > Damage,,,TRANSPORT",
                          "2,Roads,municipal,,WATER",
                          "3,Roads > Damage,municipal,fallback,WATER")
                      .select(order("Roads > Damage", "Harbour"))))
          .isEqualTo("TRANSPORT");
    }

    @Test
    void a_place_of_which_only_the_name_is_known_asks_which() {
      Selection selection =
          new Town()
              .list("ID,Matter,Lead", "1,Water,role:subdistrict")
              .select(order("Water", "Bamboo"));
      assertThat(selection.obstacle()).isEqualTo(Reason.AMBIGUOUS_AREA);
      assertThat(selection.missing().get(0).values())
          .containsExactly("Linhai > East > Bamboo", "Linhai > West > Bamboo");
    }

    @Test
    void without_a_matter_it_asks_for_the_matter_first() {
      Selection selection =
          new Town()
              .list("ID,Matter,[owner],Lead", "1,Roads,municipal,WATER", "2,Water,,WATER")
              .select(order(null, "Harbour"));
      assertThat(selection.obstacle()).isEqualTo(Reason.AMBIGUOUS_MATTER);
      assertThat(missing(selection)).containsExactly("matter");
      assertThat(selection.missing().get(0).values()).containsExactly("Roads", "Water");
    }
  }

  @Nested
  @DisplayName("S10 Lead")
  class S10 {

    @Test
    void a_role_below_a_place_that_has_nothing_below_is_filled_by_nobody() {
      Town town =
          new Town()
              .add("areas", "13,Port,district,1,")
              .list("ID,Matter,Lead", "1,Water,role:subdistrict else WATER");
      assertThat(lead(town.select(order("Water", "Port")))).isEqualTo("WATER");
      assertThat(town.select(order("Water", "East")).obstacle()).isEqualTo(Reason.AMBIGUOUS_AREA);
    }

    @ParameterizedTest
    @CsvSource(
        nullValues = "none",
        value = {
          "WATER, Harbour, WATER, STATUTORY",
          "OLD-WATER, Harbour, WATER, STATUTORY",
          "GONE else WATER, Harbour, WATER, STATUTORY",
          "role:subdistrict, Harbour, O-HARBOUR, TERRITORIAL",
          "role:subdistrict else role:district, Harbour, O-HARBOUR, TERRITORIAL",
          "role:subdistrict else role:district, East, G-EAST, HIERARCHICAL",
          "role:district, Harbour, G-EAST, TERRITORIAL",
          "role:district[urban management], West, UM-WEST, STATUTORY",
          "role:municipal[transport], none, TRANSPORT, STATUTORY",
          "属地街道 否则 属地区政府, West > Bamboo, O-BAMBOO-W, TERRITORIAL",
        })
    void a_lead_is_the_first_that_can_be_found(
        String cell, String area, String lead, Principle principle) {
      Selection selection =
          new Town().list("ID,Matter,Lead", "1,Water," + cell).select(order("Water", area));
      assertThat(lead(selection)).isEqualTo(lead);
      assertThat(selection.principle()).isEqualTo(principle);
    }

    @ParameterizedTest
    @CsvSource(
        nullValues = "none",
        value = {
          "GONE, Harbour, NO_ORGANIZER, false",
          "role:subdistrict, East, AMBIGUOUS_AREA, true",
          "role:subdistrict else WATER, East, AMBIGUOUS_AREA, true",
          "role:district[urban management], none, AMBIGUOUS_AREA, true",
          "joint review[WATER; role:district], Harbour, JOINT_REVIEW, false",
          // Nothing lies below Harbour: there is no community to ask for.
          "role:community, Harbour, NO_ORGANIZER, false",
        })
    void a_lead_that_nobody_can_fill_is_open(
        String cell, String area, Reason obstacle, boolean officeUnknown) {
      Selection selection =
          new Town().list("ID,Matter,Lead", "1,Water," + cell).select(order("Water", area));
      assertThat(selection.obstacle()).isEqualTo(obstacle);
      assertThat(selection.subdistrictUnknown()).isEqualTo(officeUnknown);
    }

    @Test
    void a_meeting_names_whom_to_ask() {
      assertThat(
              new Town()
                  .list("ID,Matter,Lead", "1,Water,会商[WATER；属地区政府]")
                  .select(order("Water", "Harbour"))
                  .candidates())
          .extracting(candidate -> candidate.lead().code())
          .containsExactly("WATER", "G-EAST");
    }

    @Test
    void after_an_objection_the_next_best_row_is_asked_when_nobody_fills_the_best() {
      Town town =
          new Town()
              .list("ID,Matter,Lead", "1,Water > Supply,WATER else GONE", "2,Water,TRANSPORT");
      assertThat(lead(town.select(order("Water > Supply", "Harbour"), "WATER")))
          .isEqualTo("TRANSPORT");
    }
  }

  @Test
  void the_place_of_a_row_in_its_sheet_decides_nothing() {
    String[] rows = {"C,Roads,WATER", "A,Roads > Damage,TRANSPORT", "B,not(Water),UM-EAST"};
    for (int shift = 0; shift < rows.length; shift++) {
      assertThat(
              lead(
                  new Town()
                      .list(
                          "ID,Matter,Lead",
                          rows[shift],
                          rows[(shift + 1) % 3],
                          rows[(shift + 2) % 3])
                      .select(order("Pothole", "Harbour"))))
          .isEqualTo("TRANSPORT");
    }
  }
}
