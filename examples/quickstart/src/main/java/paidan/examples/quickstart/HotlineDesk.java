package paidan.examples.quickstart;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import paidan.Dispatcher;
import paidan.decision.RoutingDecision;
import paidan.order.PriorCase;
import paidan.order.WorkOrder;
import paidan.rulebook.RulebookException;

/**
 * What a hotline's own service would look like: one dispatcher for all threads, earlier cases
 * looked up in its own store, and a rulebook that can be exchanged while calls come in.
 */
public final class HotlineDesk implements AutoCloseable {

  private final Map<String, List<PriorCase>> casesByCaller = new ConcurrentHashMap<>();
  private final Dispatcher dispatcher;

  /**
   * Opens the desk.
   *
   * @param rulebook folder or zip of the rulebook
   * @throws RulebookException when it has errors; all of them are told
   */
  public HotlineDesk(Path rulebook) throws RulebookException {
    dispatcher = Dispatcher.builder().priorCases(this::casesOf).load(rulebook);
  }

  private List<PriorCase> casesOf(WorkOrder order) {
    return Optional.ofNullable(order.complainant())
        .map(who -> who.ref())
        .map(ref -> casesByCaller.getOrDefault(ref, List.of()))
        .orElse(List.of());
  }

  /**
   * Notes a case, so that the same caller's next order finds it.
   *
   * @param caller the host's reference to the caller
   * @param priorCase the case
   */
  public void remember(String caller, PriorCase priorCase) {
    casesByCaller.merge(
        caller,
        List.of(priorCase),
        (known, more) -> java.util.stream.Stream.concat(known.stream(), more.stream()).toList());
  }

  /**
   * Takes an order.
   *
   * @param order the order
   * @return what becomes of it
   */
  public RoutingDecision take(WorkOrder order) {
    return dispatcher.dispatch(order);
  }

  /**
   * Publishes a new edition of the rulebook. When it has errors the desk goes on with the old one.
   *
   * @param rulebook folder or zip of the new edition
   * @return what to tell the administrator: the new version, or every error with its cell
   */
  public List<String> publish(Path rulebook) {
    try {
      return List.of("in force: " + dispatcher.reload(rulebook).version());
    } catch (RulebookException e) {
      return e.findings().stream().map(finding -> finding.text(Locale.ENGLISH)).toList();
    }
  }

  @Override
  public void close() {
    dispatcher.close();
  }
}
