package paidan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static paidan.rulebook.Town.order;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paidan.diagnostic.Message;
import paidan.order.RequestType;
import paidan.order.WorkOrder;

/**
 * What of an order met the row that was selected: the index tells it where it can, the row where it
 * cannot, and nobody sees which of them it was.
 */
class MatchedTest {

  private static final String HEADINGS = "ID,Request type,Matter,Area,Terms,[owner],Valid to,Lead";

  private static WorkOrder potholeInHarbour() {
    return order("Roads > Damage > Pothole", "Harbour")
        .requestType(RequestType.COMPLAINT)
        .text("a deep hole in the road")
        .attributes(Map.of("owner", "municipal"))
        .build();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "any,any,any,any,any,any         | index | {}",
        "complaint,any,any,any,any,any   | index | {requestType=complaint}",
        "any,Roads,any,any,any,any       | index | {matter=Roads}",
        "any,Roads > Damage,East,any,any,any"
            + "| index | {matter=Roads > Damage, location.area=Linhai > East}",
        "complaint,010101,Harbour,any,any,any | index"
            + "| {requestType=complaint, matter=Roads > Damage > Pothole,"
            + " location.area=Linhai > East > Harbour}",
        "any,any,East,hole + road,any,any"
            + "| index | {location.area=Linhai > East, terms=hole + road}",
        "any,Roads,any,any,municipal,any" + "| index | {matter=Roads, attributes.owner=municipal}",
        "any,Roads,any,any,any,2030-12-31 | index | {matter=Roads}",
        // Several nodes, one of them alone, or none of them: only the row can tell.
        "any,Roads > Damage; Water,any,any,any,any | row | {matter=Roads > Damage}",
        "any,only 010101,any,any,any,any | row | {matter=Roads > Damage > Pothole}",
        "any,not(Water),any,any,any,any  | row | {matter=Roads > Damage > Pothole}",
        "any,Roads,any,hole; road,any,any | row | {matter=Roads, terms=hole}",
      })
  void the_cells_that_were_met(String cells, String who, String matched) throws Exception {
    Rulebook rulebook =
        new Town().list(HEADINGS, "1," + cells.replace("any", "") + ",WATER").load();
    Facts facts = rulebook.read(potholeInHarbour()).facts();

    Selection selection = rulebook.select(facts, Set.of(), true);

    assertThat(selection.met() == null).isEqualTo(who.equals("row"));
    assertThat(rulebook.matched(selection, facts)).hasToString(matched);
    assertThat(rulebook.matched(selection.row(), facts)).hasToString(matched);
  }

  @Test
  void of_two_rows_of_one_tier_the_row_that_wins_tells() throws Exception {
    Rulebook rulebook =
        new Town().list(HEADINGS, "1,,Roads,,,,,WATER", "2,complaint,Roads,,,,,TRANSPORT").load();
    Facts facts = rulebook.read(potholeInHarbour()).facts();

    Selection selection = rulebook.select(facts, Set.of(), true);

    assertThat(selection.row()).hasToString("2");
    assertThat(rulebook.matched(selection, facts))
        .isEqualTo(Map.of("requestType", "complaint", "matter", "Roads"));
  }

  /** S6, S10: the best row has left with its lead; what it was found by is not the next one's. */
  @Test
  void after_an_objection_the_row_that_comes_next_tells() throws Exception {
    Rulebook rulebook =
        new Town()
            .list(
                HEADINGS.replace("[owner]", "Priority"),
                "1,,Roads > Damage,,,1,,UM-EAST",
                "2,,Roads,,,,,WATER")
            .load();
    Facts facts = rulebook.read(potholeInHarbour()).facts();

    Selection selection = rulebook.select(facts, Set.of("UM-EAST"), true);

    assertThat(selection.row()).hasToString("2");
    assertThat(rulebook.matched(selection, facts)).isEqualTo(Map.of("matter", "Roads"));
  }

  @Test
  void when_no_row_holds_nothing_was_met() throws Exception {
    Rulebook rulebook = new Town().list("ID,Matter,Lead", "1,Water,WATER").load();
    Facts facts = rulebook.read(potholeInHarbour()).facts();

    assertThat(rulebook.matched(rulebook.select(facts, Set.of(), true), facts)).isEmpty();
  }

  @Test
  void a_row_is_the_same_however_often_it_is_asked_for() throws Exception {
    Rulebook rulebook =
        new Town().list("ID,Matter,Lead", "1,Water,WATER", "2,Roads,TRANSPORT").load();
    ListRow row = rulebook.rows().get(0);

    assertThat(rulebook.rows().get(0)).isEqualTo(row).hasSameHashCodeAs(row);
    assertThat(rulebook.rows().get(1)).isNotEqualTo(row);
    assertThat(row.withPriority(1)).isNotEqualTo(row);
    assertThat(row.with(rulebook.rows().get(1).conditions())).isNotEqualTo(row);
  }

  /** The matter is looked up before the attributes are, but what is wrong is told as before. */
  @Test
  void what_attributes_lack_is_told_before_what_matter_and_area_lack() throws Exception {
    Rulebook rulebook = new Town().list("ID,Matter,[owner],Lead", "1,Water,municipal,WATER").load();
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("colour", "red");
    attributes.put("owner", "nobody");
    WorkOrder order = order("Weather", "Atlantis").attributes(attributes).build();

    List<Message> notes = rulebook.read(order).notes();

    assertThat(notes)
        .extracting(Message::code)
        .containsExactly(
            "order-unknown-attribute",
            "order-unknown-value",
            "order-unknown-matter",
            "order-unknown-area");
  }
}
