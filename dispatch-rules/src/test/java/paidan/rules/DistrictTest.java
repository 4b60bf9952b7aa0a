package paidan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static paidan.rules.Linhai.order;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import paidan.Dispatcher;
import paidan.decision.Assignee;
import paidan.decision.Disposition;
import paidan.decision.Principle;
import paidan.decision.Reason;
import paidan.decision.RoutingDecision;
import paidan.decision.Warning;
import paidan.diagnostic.Message;
import paidan.order.Objection;

/** When the district takes an order, and when it gets a copy: S11 and S12. */
class DistrictTest {

  private static final String GONE = "GONE,Gone Bureau,department,municipal,L,,,,2025-12-31,";

  private static Linhai city() {
    return Linhai.city()
        .row("organizers", GONE)
        .row("matters", "G,Gone,,incident,")
        .row("matters", "TI,Ties,,incident,")
        .row("matters", "Q,Questions,,incident,")
        .sheet(
            "dispatch list",
            """
            ID,Matter,Request type,Area,Terms,Lead
            D-ROADS,Roads,,,,Roads Bureau
            D-NOISE,Noise,,,,role:subdistrict
            D-PORT,Water,,,,role:district
            D-GONE,Gone,,,,Gone Bureau
            D-TIE1,Ties,,,one,Roads Bureau
            D-TIE2,Ties,,,two,Parks Bureau
            D-Q1,Questions,help,,,Roads Bureau
            D-Q2,Questions,complaint,,,Parks Bureau
            D-TREES,Old trees,,,,joint review[Roads Bureau; Parks Bureau]
            """);
  }

  @Nested
  @DisplayName("S11 District")
  class S11 {

    private static Dispatcher falling;
    private static Dispatcher strict;

    @BeforeAll
    static void open() {
      falling = city().setting("district fallback", "yes").open();
      strict = city().setting("district fallback", "no").open();
    }

    @AfterAll
    static void close() {
      falling.close();
      strict.close();
    }

    @ParameterizedTest
    @CsvSource({
      "Unlisted, Lamp Street, NG, NO_RULE",
      "Gone, Lamp Street, NG, NO_ORGANIZER",
      "Gone, South District, SG, NO_ORGANIZER",
      "Gone, Port Zone, ZG, NO_ORGANIZER",
      // The district is known, the subdistrict not.
      "Noise, North District, NG, AMBIGUOUS_AREA",
    })
    void goes_to_the_district_government_when_the_policy_says_so(
        String matter, String area, String district, Reason without) {
      RoutingDecision decision = falling.dispatch(order(matter).location(Linhai.at(area)).build());
      assertThat(decision.disposition()).isEqualTo(Disposition.DISPATCH);
      assertThat(decision.lead().code()).isEqualTo(district);
      assertThat(decision.principle()).isEqualTo(Principle.HIERARCHICAL);
      assertThat(decision.fallback()).extracting(Assignee::code).isEqualTo(district);
      assertThat(decision.warnings()).extracting(Warning::code).contains("to-district");
      assertThat(decision.evidence())
          .anySatisfy(one -> assertThat(one.article()).isEqualTo("12 §1 (2)"));

      RoutingDecision open = strict.dispatch(order(matter).location(Linhai.at(area)).build());
      assertThat(open.disposition()).isEqualTo(Disposition.UNDETERMINED);
      assertThat(open.reason()).isEqualTo(without);
      assertThat(open.fallback()).extracting(Assignee::code).isEqualTo(district);
    }

    @ParameterizedTest
    @CsvSource({
      "en, No organizer could be named (no row applies); the district government takes the order.",
      "zh, 无法确定具体承办单位（没有适用的行），由区人民政府接收。",
    })
    void says_why_in_the_language_of_the_rulebook(String language, String warning) {
      try (Dispatcher told =
          city().setting("district fallback", "yes").setting("language", language).open()) {
        assertThat(told.dispatch(order("Unlisted").build()).warnings())
            .extracting(Warning::text)
            .contains(warning);
      }
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void has_words_for_every_reason(Reason reason) {
      Message message = Message.of("paidan.engine", "reason." + reason.word());
      assertThat(message.text(Locale.ENGLISH)).matches("[a-z ]+");
      assertThat(message.text(Locale.CHINESE)).matches("\\p{IsHan}+");
    }

    @Test
    void ties_never_do() {
      assertStays(falling.dispatch(order("Ties", "one two").build()), Reason.TIE);
    }

    @Test
    void other_missing_facts_never_do() {
      assertStays(
          falling.dispatch(order("Questions").requestType(null).build()),
          Reason.AMBIGUOUS_REQUEST_TYPE);
    }

    @Test
    void hard_cases_never_do() {
      assertStays(falling.dispatch(order("Old trees").build()), Reason.JOINT_REVIEW);
    }

    @Test
    void what_is_left_of_upheld_objections_never_does() {
      Objection upheld = new Objection("ROADS", null, Objection.Status.UPHELD, null, null, null);
      assertStays(
          falling.dispatch(order("Roads").objections(List.of(upheld)).build()),
          Reason.JOINT_REVIEW);
    }

    private static void assertStays(RoutingDecision decision, Reason reason) {
      assertThat(decision.disposition()).isEqualTo(Disposition.UNDETERMINED);
      assertThat(decision.reason()).isEqualTo(reason);
      assertThat(decision.fallback()).extracting(Assignee::code).isEqualTo("NG");
    }

    @ParameterizedTest
    @CsvSource(
        nullValues = "none",
        value = {"Linhai", "none", "Nowhere"})
    void without_a_district_nobody_takes_it(String area) {
      RoutingDecision decision =
          falling.dispatch(order("Unlisted").location(Linhai.at(area)).build());
      assertThat(decision.disposition()).isEqualTo(Disposition.UNDETERMINED);
      assertThat(decision.fallback()).isNull();
    }
  }

  @Nested
  @DisplayName("S12 Copy")
  class S12 {

    private static Dispatcher dispatcher;

    @BeforeAll
    static void open() {
      dispatcher =
          city()
              .row("areas", "SZ1,Dock Office,subdistrict,SZ")
              .row("organizers", "SZ1O,Dock Area Office,subdistrict,subdistrict,SZ1,,,,,")
              .open();
    }

    @AfterAll
    static void close() {
      dispatcher.close();
    }

    @ParameterizedTest
    @CsvSource(
        nullValues = "none",
        value = {
          "Noise, Lamp Street, N1O, NG",
          "Noise, Mill Town, N2O, NG",
          "Noise, Lamp First Community, N1O, NG",
          "Noise, Quay Street, S1O, SG",
          // The zone is its own district, though it lies in the south.
          "Noise, Dock Office, SZ1O, ZG",
          "Roads, Lamp Street, ROADS, none",
          "Water, Lamp Street, NG, none",
        })
    void the_district_of_a_lead_at_subdistrict_level_supervises(
        String matter, String area, String lead, String supervises) {
      RoutingDecision decision =
          dispatcher.dispatch(order(matter).location(Linhai.at(area)).build());
      assertThat(decision.lead().code()).isEqualTo(lead);
      assertThat(decision.supervise())
          .extracting(Assignee::code)
          .isEqualTo(supervises == null ? List.of() : List.of(supervises));
    }

    @ParameterizedTest
    @CsvSource({
      "Lamp First Community, NG",
      "Lamp Street, NG",
      "North District, NG",
      "Quay Street, SG",
      "Port Zone, ZG",
      "Dock Office, ZG",
    })
    void the_district_of_a_place_is_the_nearest_area_that_has_a_government_of_that_level(
        String area, String district) {
      assertThat(
              dispatcher.dispatch(order("Water").location(Linhai.at(area)).build()).lead().code())
          .isEqualTo(district);
    }
  }
}
