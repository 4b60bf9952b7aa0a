package paidan.examples.benchmarks.wholedecision;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import paidan.Dispatcher;
import paidan.decision.Assignee;
import paidan.decision.RoutingDecision;
import paidan.order.WorkOrder;

/** Whether Paidan and the hand-written router decide the same: only then are they timed. */
final class Agreement {

  private Agreement() {}

  private record Outcome(
      List<String> lines,
      @Nullable String lead,
      List<String> assist,
      List<String> supervise,
      @Nullable String due) {}

  static void check(Dispatcher dispatcher, HandWrittenRouter router, List<WorkOrder> orders) {
    for (WorkOrder order : orders) {
      RoutingDecision decision = dispatcher.dispatch(order);
      Outcome answer = outcome(decision);
      Outcome expected = outcome(router.decide(order));
      if (!Objects.equals(expected, answer)) {
        throw new IllegalStateException(
            "%s: Paidan says %s, the hand-written router %s"
                .formatted(order.id(), decision, expected));
      }
    }
  }

  private static Outcome outcome(RoutingDecision decision) {
    return new Outcome(
        decision.lines(),
        decision.lead() == null ? null : decision.lead().code(),
        codes(decision.assist()),
        codes(decision.supervise()),
        decision.due() == null || decision.lead() == null
            ? null
            : decision.due().toInstant().toString());
  }

  private static List<String> codes(List<Assignee> organizers) {
    return organizers.stream().map(Assignee::code).toList();
  }

  private static Outcome outcome(HandWrittenDecision decision) {
    return new Outcome(
        decision.line() == null ? List.of() : List.of(decision.line()),
        decision.lead(),
        decision.assist(),
        decision.supervise(),
        decision.due() == null ? null : decision.due().toInstant().toString());
  }
}
