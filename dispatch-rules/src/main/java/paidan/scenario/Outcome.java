package paidan.scenario;

import java.util.List;
import java.util.Objects;
import paidan.decision.RoutingDecision;

/**
 * What came of a scenario.
 *
 * @param scenario the scenario
 * @param decision what was decided, with full evidence
 * @param failed the expectations that were not met
 */
public record Outcome(Scenario scenario, RoutingDecision decision, List<Expectation> failed) {

  /** Takes a copy. */
  public Outcome {
    Objects.requireNonNull(scenario);
    Objects.requireNonNull(decision);
    failed = List.copyOf(failed);
  }

  /**
   * Whether all is as expected.
   *
   * @return true when nothing failed
   */
  public boolean passed() {
    return failed.isEmpty();
  }
}
