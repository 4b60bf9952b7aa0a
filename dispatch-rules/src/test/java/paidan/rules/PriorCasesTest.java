package paidan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static paidan.rules.Linhai.order;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import paidan.Dispatcher;
import paidan.decision.Disposition;
import paidan.decision.RoutingDecision;
import paidan.json.DecisionJson;
import paidan.order.Complainant;
import paidan.order.ComplainantKind;
import paidan.order.PriorCase;
import paidan.order.PriorCase.Status;
import paidan.order.WorkOrder;

/** Which earlier case is the same matter: S15. What follows from it is in {@link Article11Test}. */
@DisplayName("S15 The same matter")
class PriorCasesTest {

  private static final String PROGRESS = "the bricks have come";
  private static final String RESULT = "the wall stands again";

  private static Dispatcher dispatcher;

  @BeforeAll
  static void open() {
    dispatcher = Linhai.city().open();
  }

  @AfterAll
  static void close() {
    dispatcher.close();
  }

  private static PriorCase prior(String id, String complainant, String matter, Status status) {
    return new PriorCase(id, complainant, matter, status, "ROADS", null, null, PROGRESS, RESULT);
  }

  private static PriorCase closed(String id, String at) {
    OffsetDateTime closedAt = at == null ? null : OffsetDateTime.parse(at + "T10:00:00+08:00");
    return new PriorCase(id, "ann", null, Status.CLOSED, null, null, closedAt, null, id);
  }

  private static PriorCase open(String id, String at) {
    OffsetDateTime receivedAt = at == null ? null : OffsetDateTime.parse(at + "T10:00:00+08:00");
    return new PriorCase(id, "ann", null, Status.IN_PROGRESS, null, receivedAt, null, id, null);
  }

  private static RoutingDecision dispatch(WorkOrder.Builder order, PriorCase... cases) {
    return dispatcher.dispatch(order.priorCases(List.of(cases)).build());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        // equal, or one above the other
        "Roads, Roads, inform-progress",
        "Roads > Potholes, Roads, inform-progress",
        "Roads, R1, inform-progress",
        "Roads, Water, dispatch",
        "Roads, an unheard-of matter, dispatch",
        // a case without a matter is one that the host has found to be the same
        "Roads, none, inform-progress",
        "none, none, inform-progress",
        "none, Roads, undetermined",
      })
  void the_matter_is_equal_or_one_is_above_the_other(
      String matter, String ofCase, String disposition) {
    RoutingDecision decision =
        dispatch(order(matter).newFacts(false), prior("0", "ann", ofCase, Status.IN_PROGRESS));
    assertThat(decision.disposition().word()).isEqualTo(disposition);
    if (!disposition.equals("inform-progress")) {
      assertThat(decision.relatedOrders()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "ann, ann, true",
        "ann, bob, false",
        "ann, none, false",
        "none, ann, false",
        "none, none, false"
      })
  void it_is_the_same_complainant(String caller, String ofCase, boolean same) {
    RoutingDecision decision =
        dispatch(
            order("Roads")
                .complainant(new Complainant(caller, ComplainantKind.NATURAL_PERSON, "555", false))
                .newFacts(false),
            prior("0", ofCase, "Roads", Status.IN_PROGRESS));
    assertThat(decision.disposition())
        .isEqualTo(same ? Disposition.INFORM_PROGRESS : Disposition.DISPATCH);
  }

  @Test
  void a_matter_that_has_ended_is_the_one_that_succeeded_it() {
    String matters =
        """
        Code,Level 1,Kind,Valid to,Successor
        R,Roads,asset,,
        OR,Carriageways,asset,2025-12-31,R
        """;
    try (Dispatcher city =
        Linhai.city()
            .sheet("matters", matters)
            .sheet("dispatch list", "ID,Matter,Lead\nD-ROADS,Roads,Roads Bureau\n")
            .sheet("circumstances", "ID,Circumstance,Terms,Effect\nC,unlawful,forged,warns\n")
            .sheet("matter terms", "ID,Matter,Terms\nM,Roads,hole\n")
            .open()) {
      RoutingDecision decision =
          city.dispatch(
              order("Roads")
                  .newFacts(false)
                  .priorCases(List.of(prior("0", "ann", "Carriageways", Status.IN_PROGRESS)))
                  .build());
      assertThat(decision.disposition()).isEqualTo(Disposition.INFORM_PROGRESS);
    }
  }

  /** A host that looks for open cases finds the very order that it dispatches again. */
  @ParameterizedTest
  @CsvSource({"ann", "bob"})
  void the_order_itself_is_no_earlier_case(String complainant) {
    RoutingDecision decision =
        dispatch(order("Roads"), prior("1", complainant, "Roads", Status.IN_PROGRESS));
    assertThat(decision.disposition()).isEqualTo(Disposition.DISPATCH);
    assertThat(decision.relatedOrders()).isEmpty();
    assertThat(decision.circumstances()).isEmpty();
  }

  static Stream<Object[]> several() {
    return Stream.of(
        new Object[] {
          "a case in progress before a closed one",
          new PriorCase[] {closed("C", "2026-03-01"), open("P", "2026-01-01")},
          "P"
        },
        new Object[] {
          "the last closed one",
          new PriorCase[] {closed("A", "2026-01-01"), closed("B", "2026-02-01")},
          "B"
        },
        new Object[] {
          "a closed one with a date before one without",
          new PriorCase[] {closed("A", null), closed("B", "2026-02-01")},
          "B"
        },
        new Object[] {
          "the last received of those in progress",
          new PriorCase[] {open("A", "2026-01-01"), open("B", "2026-02-01")},
          "B"
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("several")
  void of_several_cases_one_is_told_wherever_it_stands(
      String which, PriorCase[] cases, String told) {
    assertThat(dispatch(order("Roads").newFacts(false), cases).relatedOrders())
        .containsExactly(told);
    assertThat(dispatch(order("Roads").newFacts(false), cases[1], cases[0]).relatedOrders())
        .containsExactly(told);
  }

  @Test
  void the_complainant_is_told_how_the_own_case_stands() {
    RoutingDecision decision =
        dispatch(order("Roads").newFacts(false), prior("0", "ann", null, Status.IN_PROGRESS));
    assertThat(decision.progress()).isEqualTo(PROGRESS);
    assertThat(decision.result()).isEqualTo(RESULT);
    assertThat(decision.evidence())
        .anySatisfy(one -> assertThat(one.matched()).containsEntry("priorCases", "0"));
  }

  @ParameterizedTest
  @CsvSource({"IN_PROGRESS", "CLOSED"})
  void cases_of_others_are_related_stop_nothing_and_are_not_told(Status status) {
    RoutingDecision decision =
        dispatch(
            order("Roads").newFacts(false).relatedOrders(List.of("9")),
            prior("7", "bob", "Roads", status),
            prior("2", null, null, status),
            prior("3", "bob", "Water", status));
    assertThat(decision.disposition()).isEqualTo(Disposition.DISPATCH);
    assertThat(decision.lead().code()).isEqualTo("ROADS");
    assertThat(decision.relatedOrders()).containsExactly("9", "7", "2");
    assertThat(decision.circumstances()).isEmpty();
    assertThat(
            DecisionJson.write(
                dispatcher.explain(
                    order("Roads")
                        .priorCases(List.of(prior("7", "bob", "Roads", status)))
                        .build())))
        .doesNotContain(PROGRESS, RESULT, "bob");
  }

  @ParameterizedTest
  @CsvSource({"'',''", "' ',' '"})
  void callers_without_a_reference_are_nobody_and_not_all_one_person(String ref, String theirs) {
    RoutingDecision decision =
        dispatch(
            order("Roads").complainant(new Complainant(ref, null, null, false)),
            prior("of another", theirs, "Roads", Status.IN_PROGRESS));

    assertThat(decision.disposition()).isEqualTo(Disposition.DISPATCH);
    assertThat(decision.relatedOrders()).containsExactly("of another");
    assertThat(DecisionJson.write(decision)).doesNotContain(PROGRESS);
  }

  @Test
  void a_case_with_a_blank_matter_is_one_that_the_host_has_found_to_be_the_same() {
    RoutingDecision decision =
        dispatch(
            order("Roads").complainant(new Complainant("ann", null, null, false)),
            prior("mine", "ann", "", Status.IN_PROGRESS));

    assertThat(decision.disposition()).isEqualTo(Disposition.INFORM_PROGRESS);
  }
}
