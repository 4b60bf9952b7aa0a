package paidan.testing;

import paidan.Dispatcher;
import paidan.decision.RoutingDecision;
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;

/** Submits orders to a rulebook and says what must come of them. Safe for many threads. */
public final class RulebookVerifier implements AutoCloseable {

  private final Rulebook rulebook;
  private final Dispatcher dispatcher;

  private RulebookVerifier(Rulebook rulebook, Dispatcher dispatcher) {
    this.rulebook = rulebook;
    this.dispatcher = dispatcher;
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
    return new RulebookVerifier(rulebook, builder.load(rulebook));
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
    return new RoutingDecisionAssert(dispatcher.explain(order), rulebook, order);
  }

  /**
   * Decides an order.
   *
   * @param order the order, in words
   * @return the decision, with full evidence
   */
  public RoutingDecision decide(SampleOrder order) {
    return dispatcher.explain(order.in(rulebook));
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
