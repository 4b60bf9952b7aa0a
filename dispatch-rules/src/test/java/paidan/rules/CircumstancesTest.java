package paidan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static paidan.rules.Linhai.order;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import paidan.Dispatcher;
import paidan.decision.Circumstance;
import paidan.decision.Disposition;
import paidan.decision.HeldCircumstance;
import paidan.decision.RoutingDecision;
import paidan.decision.Warning;
import paidan.order.Flag;
import paidan.order.LegalChannel;
import paidan.order.PriorCase;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.telling.DecisionLine;

/**
 * What S13 leaves to the sheets and the settings of a rulebook; {@link Article11Test} says what the
 * rules do.
 */
@DisplayName("S13 Circumstances")
class CircumstancesTest {

  private static Dispatcher dispatcher;

  @BeforeAll
  static void open() {
    dispatcher = Linhai.city().open();
  }

  @AfterAll
  static void close() {
    dispatcher.close();
  }

  private static List<String> held(RoutingDecision decision) {
    return decision.circumstances().stream().map(held -> held.circumstance().word()).toList();
  }

  private static List<String> warnings(RoutingDecision decision) {
    return decision.warnings().stream().map(Warning::code).toList();
  }

  private static PriorCase openCase() {
    return new PriorCase(
        "0", "ann", null, PriorCase.Status.IN_PROGRESS, null, null, null, "soon", null);
  }

  private static LegalChannel court() {
    return new LegalChannel(LegalChannel.Channel.LITIGATION, LegalChannel.Status.ENTERED);
  }

  @ParameterizedTest
  @EnumSource(Flag.class)
  void every_flag_has_a_rule(Flag flag) {
    assertThat(dispatcher.dispatch(order("Roads").flags(Set.of(flag)).build()).disposition())
        .isNotEqualTo(Disposition.DISPATCH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Terms decide or warn as their row says.
        "Roads    | a fire                  | transfer             | true  | emergency",
        "Roads    | fire lane on fire       | dispatch             | -     | -",
        "Roads    | some smoke              | dispatch             | false | emergency",
        "Roads    | the judgment            | inform-legal-channel | true  | legal-channel",
        "Roads    | forged papers           | dissuade             | true  | unlawful",
        // Secrets and privacy by terms alone only warn; with a matter they decide.
        "Roads    | classified              | dispatch             | false | secret",
        "Unlisted | classified              | undetermined         | false | secret",
        "Archives | my personnel file       | explain              | true  | secret",
        "Roads    | my personnel file       | dispatch             | -     | -",
        // Beyond duties by terms only warns when a row of the list with a matter holds.
        "Roads    | the lottery             | dispatch             | false | beyond-duties",
        "Unlisted | the lottery             | refer-elsewhere      | true  | beyond-duties",
        "Roads    | nothing of the kind     | dispatch             | -     | -",
      })
  void terms_decide_or_warn(
      String matter, String text, String disposition, String decides, String circumstance) {
    RoutingDecision decision = dispatcher.dispatch(order(matter, text).build());
    assertThat(decision.disposition().word()).isEqualTo(disposition);
    if (decides.equals("-")) {
      assertThat(decision.circumstances()).isEmpty();
      assertThat(warnings(decision)).doesNotContain("circumstance-noted");
    } else {
      assertThat(held(decision)).containsExactly(circumstance);
      assertThat(decision.circumstances().get(0).decides()).isEqualTo(decides.equals("true"));
      assertThat(warnings(decision).contains("circumstance-noted"))
          .isEqualTo(decides.equals("false"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "some smoke in a diary        | C-DIARY C-SMOKE",
        "hurt: an injured, crash fire | C-CRASH C-FIRE C-HURT",
      })
  void rows_that_hold_are_told_in_the_order_of_their_ids(String text, String ids) {
    RoutingDecision decision = dispatcher.dispatch(order("Roads", text).build());
    assertThat(decision.circumstances())
        .extracting(held -> held.source().id())
        .containsExactly(ids.split(" "));
  }

  @Test
  void the_evidence_names_the_field_of_the_order_that_decided() {
    RoutingDecision entered =
        dispatcher.dispatch(order("Roads").legalChannels(List.of(court())).build());
    assertThat(entered.evidence())
        .anySatisfy(
            one ->
                assertThat(one.matched())
                    .containsOnly(entry("legalChannels", "litigation entered")));
    RoutingDecision flagged =
        dispatcher.dispatch(order("Roads").flags(Set.of(Flag.UNLAWFUL)).build());
    assertThat(flagged.evidence())
        .anySatisfy(one -> assertThat(one.matched()).containsOnly(entry("flags", "unlawful")));
  }

  @ParameterizedTest
  @CsvSource({
    "complaint, Lamp Street, inform-legal-channel, -",
    "consultation, Lamp Street, dispatch, -",
    "-, Lamp Street, dispatch, requestType",
    "complaint, -, dispatch, location.area",
    "-, -, dispatch, 'requestType, location.area'",
    "-, South District, dispatch, -",
  })
  void words_of_a_row_that_waits_for_another_fact_are_told(
      String type, String area, String disposition, String missing) {
    try (Dispatcher city =
        Linhai.city()
            .sheet(
                "circumstances",
                """
                ID,Circumstance,Request type,Area,Terms,Effect
                C-COURT,legal-channel,complaint,North District,sued,decides
                """)
            .sheet("dispatch list", "ID,Lead\nL,Roads Bureau\n")
            .open()) {
      RoutingDecision decision =
          city.dispatch(
              order("Roads", "he has sued us")
                  .requestType(type.equals("-") ? null : RequestType.ofWord(type).orElseThrow())
                  .location(Linhai.at(area.equals("-") ? null : area))
                  .build());
      assertThat(decision.disposition().word()).isEqualTo(disposition);
      assertThat(decision.warnings())
          .filteredOn(warning -> warning.code().equals("circumstance-possible"))
          .extracting(Warning::text)
          .isEqualTo(
              missing.equals("-")
                  ? List.of()
                  : List.of(
                      "Row C-COURT would make this the circumstance \"legal-channel\" if this were"
                          + " known and met it: "
                          + missing
                          + ". Please ask."));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Roads | a fire and smoke | C-FIRE",
        "Roads | smoke            | D-ROADS",
      })
  void the_line_of_a_decision_names_the_row_that_decided(String matter, String text, String row) {
    RoutingDecision decision = dispatcher.dispatch(order(matter, text).build());
    assertThat(warnings(decision)).contains("circumstance-noted");
    assertThat(new DecisionLine(Locale.ENGLISH).of(decision)).endsWith("| " + row);
  }

  @Test
  void a_chinese_rulebook_warns_of_circumstances_and_facts_in_the_words_of_its_sheets() {
    try (Dispatcher city =
        Linhai.city()
            .setting("language", "zh")
            .sheet(
                "circumstances",
                """
                ID,Circumstance,Request type,Area,Terms,[owner],Lines,Effect
                C-COURT,legal-channel,complaint,North District,sued,park,,decides
                C-SMOKE,emergency,,,smoke,,119,warns
                """)
            .sheet("vocabulary", "Attribute,Value,When absent\nowner,park,ask\n")
            .sheet("dispatch list", "ID,Lead\nL,Roads Bureau\n")
            .open()) {
      RoutingDecision decision =
          city.dispatch(
              order("Roads", "sued for smoke").requestType(null).location(Linhai.at(null)).build());
      assertThat(decision.circumstances())
          .singleElement()
          .extracting(HeldCircumstance::circumstance, HeldCircumstance::because)
          .containsExactly(Circumstance.EMERGENCY, "row C-SMOKE");
      assertThat(decision.warnings())
          .extracting(Warning::text)
          .contains(
              "C-SMOKE 行提示可能属于“紧急事项”，请核实。",
              "尚不清楚：诉求类型, 区划, [owner]；若符合，C-COURT 行将使本单属于“法定途径”，请询问。");
    }
  }

  @Test
  void of_two_answers_that_hold_alike_one_is_given_and_the_other_named() {
    try (Dispatcher city =
        Linhai.city()
            .sheet(
                "answers",
                """
                ID,Terms,Answer
                A-2,permit,At the hall.
                A-1,fund,At the bank.
                A-3,fund + rate,Three percent.
                """)
            .open()) {
      WorkOrder.Builder asked = order("Roads").requestType(RequestType.CONSULTATION);
      RoutingDecision both = city.dispatch(asked.text("my permit and my fund").build());
      assertThat(both.answer().id()).isEqualTo("A-1");
      assertThat(both.warnings())
          .singleElement()
          .extracting(Warning::text)
          .isEqualTo("Answer A-1 was given; others answer it as well: A-2. Please check.");
      RoutingDecision narrower = city.dispatch(asked.text("the rate of my fund").build());
      assertThat(narrower.answer().id()).isEqualTo("A-3");
      assertThat(narrower.warnings()).isEmpty();
    }
  }

  /** Only a prior case can tell how an earlier one stands: words cannot. */
  @Test
  void a_row_of_repetition_warns_though_it_says_that_it_decides() {
    try (Dispatcher city =
        Linhai.city().row("circumstances", "C-AGAIN,repeated,,,once more,,,,,decides,").open()) {
      RoutingDecision decision = city.dispatch(order("Roads", "a hole once more").build());
      assertThat(decision.disposition()).isEqualTo(Disposition.DISPATCH);
      assertThat(held(decision)).containsExactly("repeated");
      assertThat(decision.circumstances().get(0).decides()).isFalse();
      assertThat(warnings(decision)).contains("circumstance-noted");
    }
  }

  @Test
  void a_row_without_a_matter_does_not_list_the_matter() {
    try (Dispatcher all = Linhai.city().row("dispatch list", "D-ALL,,,Roads Bureau,,,,,,").open()) {
      assertThat(all.dispatch(order("Unlisted", "the lottery").build()).disposition())
          .isEqualTo(Disposition.REFER_ELSEWHERE);
    }
  }

  @Test
  void beyond_duties_with_a_matter_of_its_own_decides_though_the_list_has_it() {
    String row = "C-OLD,beyond duties,,Archives,parish register,,,diocese,,decides,";
    try (Dispatcher city = Linhai.city().row("circumstances", row).open()) {
      assertThat(city.dispatch(order("Archives", "a parish register").build()).disposition().word())
          .isEqualTo("refer-elsewhere");
    }
  }

  /** Everything at once. */
  private static WorkOrder.Builder everything() {
    return order("Unlisted", "a fire, classified, the lottery, forged")
        .flags(Set.of(Flag.values()))
        .legalChannels(List.of(court()))
        .priorCases(List.of(openCase()))
        .newFacts(false);
  }

  @Test
  void circumstances_lists_all_that_held() {
    RoutingDecision decision = dispatcher.dispatch(everything().build());
    assertThat(decision.disposition()).isEqualTo(Disposition.TRANSFER);
    assertThat(decision.lines()).containsExactly("110", "119", "120", "122");
    assertThat(Set.copyOf(held(decision)))
        .isEqualTo(Set.copyOf(Stream.of(Circumstance.values()).map(Circumstance::word).toList()));
    assertThat(decision.circumstances())
        .extracting(HeldCircumstance::because)
        .contains("row C-FIRE", "row C-WORDS", "row C-LOTTERY", "row C-FAKE", "prior case 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "beyond duties; unlawful; repeated; legal channel; secret | refer-elsewhere",
        "unlawful; beyond duties; secret; repeated; legal channel | dissuade",
        "repeated; secret; legal channel; unlawful; beyond duties | inform-progress",
        "legal channel; repeated; secret; unlawful; beyond duties | inform-legal-channel",
        "secret; legal channel; repeated; unlawful; beyond duties | explain",
      })
  void the_order_is_the_rulebooks_but_emergency_comes_first_and_malicious_use_last(
      String order, String disposition) {
    try (Dispatcher city = Linhai.city().setting("circumstance order", order).open()) {
      Set<Flag> flags =
          Set.of(Flag.STATE_SECRET, Flag.UNLAWFUL, Flag.BEYOND_DUTIES, Flag.MALICIOUS_USE);
      WorkOrder.Builder several =
          order("Roads")
              .flags(flags)
              .legalChannels(List.of(court()))
              .priorCases(List.of(openCase()))
              .newFacts(false);
      RoutingDecision decision = city.dispatch(several.build());
      assertThat(decision.disposition().word()).isEqualTo(disposition);
      assertThat(held(decision)).last().isEqualTo("malicious-use");
      RoutingDecision emergency = city.dispatch(several.text("a fire").build());
      assertThat(emergency.disposition()).isEqualTo(Disposition.TRANSFER);
      assertThat(held(emergency)).first().isEqualTo("emergency");
    }
  }

  @Test
  void malicious_use_is_by_flag_only() {
    try (Dispatcher city =
        Linhai.city().row("circumstances", "C-LOUD,unlawful,,,nuisance caller,,,,,warns,").open()) {
      RoutingDecision decision = city.dispatch(order("Roads", "a nuisance caller").build());
      assertThat(decision.disposition()).isEqualTo(Disposition.DISPATCH);
      assertThat(held(decision)).containsExactly("unlawful");
    }
  }

  @Test
  void a_sheet_cannot_name_malicious_use() {
    Linhai city = Linhai.city().row("circumstances", "C-MAL,malicious use,,,x,,,,,decides,");
    org.assertj.core.api.Assertions.assertThatThrownBy(city::rulebook)
        .hasMessageContaining("malicious use");
  }
}
