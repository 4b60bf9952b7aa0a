package paidan.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import paidan.Dispatcher;
import paidan.decision.RoutingDecision;
import paidan.engine.RuleDescription;
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.scenario.Coverage;

/** Submits orders to a rulebook and says what must come of them. Safe for many threads. */
public final class RulebookVerifier implements AutoCloseable {

  private final Rulebook rulebook;
  private final Dispatcher dispatcher;
  private final @Nullable CoverageWatch watch;

  private RulebookVerifier(
      Rulebook rulebook, Dispatcher dispatcher, @Nullable CoverageWatch watch) {
    this.rulebook = rulebook;
    this.dispatcher = dispatcher;
    this.watch = watch;
  }

  /**
   * A verifier without the JUnit extension.
   *
   * @param rulebook the rulebook
   * @param allowCode whether its own DRL and decision tables are trusted
   * @return a verifier
   * @throws RulebookException when its rules are wrong or not trusted
   */
  public static RulebookVerifier of(Rulebook rulebook, boolean allowCode) throws RulebookException {
    Dispatcher.Builder builder = Dispatcher.builder();
    if (allowCode) {
      builder.trustRules();
    }
    return new RulebookVerifier(rulebook, builder.load(rulebook), null);
  }

  /**
   * Submits an order.
   *
   * @param order the order, in words
   * @return assertions on what came of it
   * @throws AssertionError when the order names an area, a matter or an attribute that the rulebook
   *     does not know, which would make the test prove nothing; see {@link
   *     SampleOrder#withUnknownNames}
   */
  public RoutingDecisionAssert order(SampleOrder order) {
    return order(order.in(rulebook));
  }

  /**
   * Submits an order as a host would.
   *
   * @param order the order
   * @return assertions on what came of it
   */
  public RoutingDecisionAssert order(WorkOrder order) {
    List<String> rules = dispatcher.rules().stream().map(RuleDescription::name).toList();
    return new RoutingDecisionAssert(
        decided(order), rulebook, order, rules, dispatcher::warningCodes);
  }

  /**
   * Decides an order.
   *
   * @param order the order, in words
   * @return the decision, with full evidence
   */
  public RoutingDecision decide(SampleOrder order) {
    return decided(order.in(rulebook));
  }

  private RoutingDecision decided(WorkOrder order) {
    RoutingDecision decision = dispatcher.explain(order);
    if (watch != null) {
      watch.saw(decision);
    }
    return decision;
  }

  /** The same, watched: it shares the rulebook, and need not be closed. */
  RulebookVerifier watchedBy(CoverageWatch watching) {
    return new RulebookVerifier(rulebook, dispatcher, watching);
  }

  /** Counts what is touched of the rulebook, starting with nothing. */
  CoverageWatch newWatch() {
    return new CoverageWatch(new Coverage(rulebook, dispatcher));
  }

  /**
   * The rulebook.
   *
   * @return as it was loaded
   */
  public Rulebook rulebook() {
    return rulebook;
  }

  /** Lets go of the sessions. The JUnit extension does so when the run is over. */
  @Override
  public void close() {
    dispatcher.close();
  }
}
