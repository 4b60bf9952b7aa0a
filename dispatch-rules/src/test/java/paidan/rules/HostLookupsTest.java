package paidan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static paidan.rules.Linhai.order;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import paidan.Dispatcher;
import paidan.decision.Answer;
import paidan.decision.Disposition;
import paidan.decision.RoutingDecision;
import paidan.decision.Warning;
import paidan.order.PriorCase;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.rulebook.RulebookException;

/** A host's own lookups, when they work and when they do not. */
class HostLookupsTest {

  private static final PriorCase SAME =
      new PriorCase("old", "ann", null, PriorCase.Status.IN_PROGRESS, null, null, null, "soon", "");

  private static RoutingDecision decide(
      UnaryOperator<Dispatcher.Builder> lookups, WorkOrder.Builder order) {
    try (Dispatcher dispatcher =
        lookups.apply(Dispatcher.builder().trustRules()).load(Linhai.city().rulebook())) {
      return dispatcher.dispatch(order.build());
    } catch (RulebookException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  @Test
  void earlier_cases_of_the_host_are_considered_S15() {
    RoutingDecision decision =
        decide(builder -> builder.priorCases(asked -> List.of(SAME)), order("Roads"));

    assertThat(decision.disposition()).isEqualTo(Disposition.INFORM_PROGRESS);
    assertThat(decision.progress()).isEqualTo("soon");
  }

  @Test
  void an_answer_of_the_host_answers_a_consultation() {
    RoutingDecision decision =
        decide(
            builder ->
                builder.answers(asked -> Optional.of(new Answer("h", "At nine.", "the host"))),
            order("Roads", "When do you open?").requestType(RequestType.CONSULTATION));

    assertThat(decision.disposition()).isEqualTo(Disposition.ANSWER);
    assertThat(decision.answer()).isEqualTo(new Answer("h", "At nine.", "the host"));
  }

  static Stream<Arguments> failing() {
    UnaryOperator<Dispatcher.Builder> cases =
        builder ->
            builder.priorCases(
                asked -> {
                  throw new IllegalStateException("no connection");
                });
    UnaryOperator<Dispatcher.Builder> answers =
        builder ->
            builder.answers(
                asked -> {
                  throw new IllegalStateException("no connection");
                });
    return Stream.of(
        Arguments.of("prior-cases-failed", cases), Arguments.of("answers-failed", answers));
  }

  @ParameterizedTest(name = "{0}: decided without it, and told")
  @MethodSource("failing")
  void a_lookup_that_fails_is_told_and_does_not_stop_an_order(
      String code, UnaryOperator<Dispatcher.Builder> lookups) {
    RoutingDecision decision =
        decide(lookups, order("Roads").requestType(RequestType.CONSULTATION));

    assertThat(decision.warnings()).extracting(Warning::code).containsExactly(code);
    assertThat(decision.reason()).isNull();
    assertThat(decision.disposition()).isEqualTo(Disposition.DISPATCH);
  }

  @Test
  void no_order_at_all_is_said_so() throws RulebookException {
    try (Dispatcher dispatcher = Linhai.city().open()) {
      assertThatNullPointerException()
          .isThrownBy(() -> dispatcher.dispatch(null))
          .withMessage("order");
    }
  }

  @Test
  void of_a_rulebook_that_is_not_there_only_that_is_told(@TempDir Path folder) {
    assertThatThrownBy(() -> Dispatcher.load(folder.resolve("none")))
        .isInstanceOfSatisfying(
            RulebookException.class,
            e ->
                assertThat(e.findings())
                    .singleElement()
                    .satisfies(
                        finding ->
                            assertThat(finding.message().text(Locale.ENGLISH))
                                .contains("There is no rulebook at")));
  }
}
