package paidan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static paidan.rules.Linhai.order;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paidan.Dispatcher;
import paidan.decision.Assignee;
import paidan.decision.Principle;
import paidan.decision.Reason;
import paidan.decision.RoutingDecision;
import paidan.decision.Warning;
import paidan.order.Objection;
import paidan.order.WorkOrder;
import paidan.rulebook.RulebookException;
import paidan.scenario.Coverage;
import paidan.telling.DecisionLine;

/** Whom an upheld objection excludes, and what is left of a row that nobody of it leads. */
@DisplayName("S6, S10, S11: no way leads back to an organizer whose objection was upheld")
class ObjectionsTest {

  private static WorkOrder.Builder after(String organizer, WorkOrder.Builder order) {
    return order.objections(
        List.of(new Objection(organizer, null, Objection.Status.UPHELD, null, null, null)));
  }

  private static RoutingDecision decide(Linhai city, WorkOrder.Builder order) {
    try (Dispatcher dispatcher = city.open()) {
      return dispatcher.dispatch(order.build());
    }
  }

  private static Set<String> won(Linhai city, RoutingDecision decision) {
    try (Dispatcher dispatcher = city.open()) {
      Coverage coverage = new Coverage(city.rulebook(), dispatcher);
      coverage.add(decision);
      return coverage.won().keySet();
    } catch (RulebookException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_liaison_unit_that_objected_does_not_reflect_the_matter_again() {
    assertThat(decide(Linhai.city(), order("Railway")).principle()).isEqualTo(Principle.LIAISON);
    RoutingDecision decision = decide(Linhai.city(), after("LIAISON", order("Railway")));
    assertThat(decision.reason()).isEqualTo(Reason.JOINT_REVIEW);
    assertThat(decision.lead()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PARKS | The objection of Parks Bureau (PARKS) is not decided yet.
          GONE  | The order has an objection of an organizer that is not known: Old Office (GONE).
          XX    | The order has an objection of an organizer that is not known: XX.
          """)
  void an_organizer_that_is_listed_is_told_by_name_and_code(String organizer, String warning) {
    Linhai city =
        Linhai.city().row("organizers", "GONE,Old Office,department,municipal,L,,,,2001-12-31,");
    WorkOrder.Builder raised =
        order("Archives")
            .objections(
                List.of(new Objection(organizer, null, Objection.Status.RAISED, null, null, null)));

    assertThat(decide(city, raised).warnings()).extracting(Warning::text).contains(warning);
  }

  @Test
  void a_successor_that_is_in_force_already_is_excluded_with_whom_it_succeeds() {
    Linhai city =
        Linhai.city()
            .row("organizers", "GREEN,Green Office,department,municipal,L,,,,2026-12-31,PARKS");
    assertThat(decide(city, order("Archives")).lead().code()).isEqualTo("PARKS");
    assertThat(decide(city, after("GREEN", order("Archives"))).reason())
        .isEqualTo(Reason.JOINT_REVIEW);
  }

  @Test
  void what_goes_to_the_district_for_want_of_a_subdistrict_keeps_all_else_that_the_row_says() {
    Linhai city =
        Linhai.city()
            .setting("district fallback", "yes")
            .sheet(
                "dispatch list",
                """
                ID,Matter,Lead,Assist,Time limit,Notice
                D-NOISE,Noise,role:subdistrict,Parks Bureau,24h,We will listen.
                """);
    WorkOrder.Builder noise = order("Noise").location(Linhai.at("North District"));
    RoutingDecision decision = decide(city, noise);
    assertThat(decision.lead().code()).isEqualTo("NG");
    assertThat(decision.assist()).extracting(Assignee::code).containsExactly("PARKS");
    assertThat(decision.timeLimit()).hasToString("24h");
    assertThat(decision.notice()).isEqualTo("We will listen.");
    assertThat(decide(city, after("NG", noise)).reason()).isEqualTo(Reason.JOINT_REVIEW);
  }

  @Test
  @DisplayName("Article 12 §3: whom a review assigns does what the row says, and that is cited")
  void whom_a_review_assigns_has_the_limit_of_the_row_of_the_order() {
    Linhai city =
        Linhai.city()
            .sheet(
                "dispatch list",
                """
                ID,Matter,Lead,Assist,Time limit,Notice
                D-ROADS,Roads,Roads Bureau,Parks Bureau,24h,We will mend it.
                D-ANY,,North Government,,9d,
                """);
    RoutingDecision decision =
        decide(
            city,
            order("Roads")
                .objections(
                    List.of(
                        new Objection(
                            "Roads Bureau",
                            null,
                            Objection.Status.UPHELD,
                            null,
                            null,
                            "Linhai Water"))));
    assertThat(decision.lead().name()).isEqualTo("Linhai Water");
    assertThat(decision.timeLimit()).hasToString("24h");
    assertThat(decision.notice()).isEqualTo("We will mend it.");
    assertThat(decision.assist()).extracting(Assignee::code).containsExactly("PARKS");
    assertThat(decision.evidence())
        .filteredOn(one -> one.source() != null)
        .extracting(one -> one.source().id())
        .contains("D-ROADS")
        .doesNotContain("D-ANY");
  }

  @ParameterizedTest
  @CsvSource({
    "yes, North District, NG",
    "no, North District, -",
    "yes, Linhai, -",
    "yes, , -",
    "yes, Lamp Street, ROADS",
  })
  @DisplayName("Article 12 §1 (2), S11: district known, subdistrict not, and rows below differ")
  void what_hangs_on_the_subdistrict_alone_goes_to_the_district(
      String fallback, String area, String lead) {
    Linhai city =
        Linhai.city()
            .setting("district fallback", fallback)
            .sheet(
                "dispatch list",
                """
                ID,Matter,Area,Lead
                D-1,Roads,,Parks Bureau
                D-2,Roads,Lamp Street,Roads Bureau
                """);
    RoutingDecision decision = decide(city, order("Roads").location(Linhai.at(area)));
    if (lead.equals("-")) {
      assertThat(decision.reason()).isEqualTo(Reason.AMBIGUOUS_AREA);
    } else {
      assertThat(decision.lead().code()).isEqualTo(lead);
    }
  }

  @Test
  @DisplayName(
      "S8: the shortest limit counts, where the first row has none and the city no default")
  void the_limit_of_another_row_with_the_same_lead_counts() {
    Linhai city =
        Linhai.city()
            .sheet("rulebook", "Key,Value\nname,linhai\ntime zone,Asia/Shanghai\n")
            .sheet(
                "dispatch list",
                """
                ID,Matter,Terms,Terms absent,Lead,Time limit
                D-1,Roads,hole,,Roads Bureau,
                D-2,Roads,,party,Roads Bureau,24h
                """);
    assertThat(decide(city, order("Roads", "a hole")).timeLimit()).hasToString("24h");
  }

  @ParameterizedTest
  @CsvSource({
    "10d, 24h, D-2",
    "24h, 24h, -",
    "10d,    , D-2",
    "7d,     , -",
    "24h, 10d, -",
  })
  @DisplayName("S8: the evidence names the row whose limit counts, if it is another one")
  void the_row_whose_limit_counts_is_named(String first, String second, String named) {
    Linhai city =
        Linhai.city()
            .sheet(
                "dispatch list",
                """
                ID,Matter,Terms,Terms absent,Lead,Time limit,Legal basis
                D-1,Roads,hole,,Roads Bureau,%s,Act 1
                D-2,Roads,,party,Roads Bureau,%s,Act 2
                """
                    .formatted(first, Objects.requireNonNullElse(second, "")));
    RoutingDecision decision = decide(city, order("Roads", "a hole"));
    assertThat(decision.evidence())
        .filteredOn(evidence -> evidence.rule().startsWith("Article 13"))
        .singleElement()
        .satisfies(
            evidence -> {
              assertThat(evidence.source() == null ? "-" : evidence.source().id()).isEqualTo(named);
              assertThat(evidence.legalBasis())
                  .isEqualTo(named.equals("-") ? List.of() : List.of("Act 2"));
            });
    assertThat(decision.legalBasis()).containsExactly("Act 1");
    assertThat(won(city, decision)).containsExactly("D-1");
    assertThat(new DecisionLine(Locale.ENGLISH).of(decision)).endsWith("| D-1");
  }
}
