package paidan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static paidan.rules.Linhai.order;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  @Test
  void answers_are_looked_up_by_the_matter_and_the_type_as_the_rulebook_understood_them() {
    List<WorkOrder> asked = new ArrayList<>();
    decide(
        builder ->
            builder.answers(
                order -> {
                  asked.add(order);
                  return Optional.empty();
                }),
        order("Potholes").requestType(RequestType.CONSULTATION));

    assertThat(asked).extracting(WorkOrder::matter).containsExactly(code("Potholes"));
    assertThat(asked).extracting(WorkOrder::requestType).containsExactly(RequestType.CONSULTATION);
  }

  private static String code(String matter) {
    try {
      var matters = Linhai.city().rulebook().matters();
      return matters.code(matters.resolve(matter).found());
    } catch (RulebookException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** An order is in flight for as long as its host looks something up. */
  @Test
  void once_closed_it_takes_no_order_and_no_rulebook_while_those_in_flight_end() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    Dispatcher dispatcher =
        Dispatcher.builder()
            .priorCases(
                asked -> {
                  entered.countDown();
                  try {
                    answered.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  return List.of();
                })
            .load(Linhai.city().rulebook());
    ExecutorService thread = Executors.newSingleThreadExecutor();
    Future<RoutingDecision> inFlight =
        thread.submit(() -> dispatcher.dispatch(order("Roads").build()));
    entered.await();

    dispatcher.close();
    dispatcher.close();

    assertThatIllegalStateException().isThrownBy(() -> dispatcher.dispatch(order("Roads").build()));
    assertThatIllegalStateException().isThrownBy(() -> dispatcher.reload(Linhai.city().rulebook()));
    answered.countDown();
    assertThat(inFlight.get().disposition()).isEqualTo(Disposition.DISPATCH);
    thread.shutdown();
  }

  @Test
  void what_was_decided_before_a_stream_of_orders_broke_is_delivered() {
    WorkOrder order = order("Roads").build();
    Stream<WorkOrder> orders =
        Stream.iterate(0, i -> i + 1)
            .map(
                i -> {
                  if (i == 1_000) {
                    throw new UncheckedIOException(new IOException("line 1,000"));
                  }
                  return order;
                });
    List<RoutingDecision> decided = new ArrayList<>();
    try (Dispatcher dispatcher = Linhai.city().open();
        Stream<RoutingDecision> decisions = dispatcher.dispatchAll(orders)) {
      assertThatThrownBy(() -> decisions.forEach(decided::add))
          .isInstanceOf(UncheckedIOException.class);
    }
    assertThat(decided).hasSize(1_000);
  }

  @Test
  void nothing_of_a_decision_can_be_changed() {
    RoutingDecision decision = decide(builder -> builder, order("Roads"));
    assertThatThrownBy(() -> decision.evidence().get(0).matched().put("x", "y"))
        .isInstanceOf(UnsupportedOperationException.class);
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
    UnaryOperator<Dispatcher.Builder> noCases = builder -> builder.priorCases(asked -> null);
    UnaryOperator<Dispatcher.Builder> noAnswers = builder -> builder.answers(asked -> null);
    return Stream.of(
        Arguments.of("prior-cases-failed", cases),
        Arguments.of("answers-failed", answers),
        Arguments.of("prior-cases-failed", noCases),
        Arguments.of("answers-failed", noAnswers));
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

  static Stream<Throwable> failures_that_are_no_runtime_exception() {
    return Stream.of(
        new IOException("the line is dead"),
        new AssertionError("an assertion of the host"),
        new NoClassDefFoundError("a class of the host"),
        new StackOverflowError());
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void fail(Throwable failure) throws T {
    throw (T) failure;
  }

  @ParameterizedTest
  @MethodSource
  void failures_that_are_no_runtime_exception(Throwable failure) {
    RoutingDecision decision =
        decide(
            builder ->
                builder
                    .priorCases(
                        asked -> {
                          HostLookupsTest.<RuntimeException>fail(failure);
                          return List.of();
                        })
                    .answers(
                        asked -> {
                          HostLookupsTest.<RuntimeException>fail(failure);
                          return Optional.empty();
                        }),
            order("Roads").requestType(RequestType.CONSULTATION));

    assertThat(decision.disposition()).isEqualTo(Disposition.DISPATCH);
    assertThat(decision.warnings())
        .extracting(Warning::code)
        .contains("prior-cases-failed", "answers-failed");
  }

  @Test
  void what_a_builder_is_given_is_refused_at_once_when_it_is_null() {
    Dispatcher.Builder builder = Dispatcher.builder();
    assertThatNullPointerException().isThrownBy(() -> builder.priorCases(null));
    assertThatNullPointerException().isThrownBy(() -> builder.answers(null));
    assertThatNullPointerException().isThrownBy(() -> builder.evidence(null));
    assertThatNullPointerException().isThrownBy(() -> builder.classLoader(null));
  }
}
