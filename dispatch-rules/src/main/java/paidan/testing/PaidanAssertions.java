package paidan.testing;

import paidan.decision.RoutingDecision;

/** The entry to AssertJ assertions on decisions, to be imported beside AssertJ's own. */
public final class PaidanAssertions {

  private PaidanAssertions() {}

  /**
   * Begins assertions on a decision.
   *
   * @param decision the decision, null when there is none, which fails
   * @return the assertions
   */
  public static RoutingDecisionAssert assertThat(RoutingDecision decision) {
    return new RoutingDecisionAssert(decision);
  }
}
