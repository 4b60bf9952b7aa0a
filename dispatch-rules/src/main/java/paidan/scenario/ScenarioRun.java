package paidan.scenario;

import java.util.ArrayList;
import java.util.List;
import paidan.Dispatcher;
import paidan.decision.RoutingDecision;

/**
 * The outcomes of all scenarios of a rulebook.
 *
 * @param outcomes in the order of the sheets
 */
public record ScenarioRun(List<Outcome> outcomes) {

  /** Takes a copy. */
  public ScenarioRun {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * Runs scenarios.
   *
   * @param dispatcher decides the orders
   * @param scenarios what to run
   * @return what came of them
   */
  public static ScenarioRun of(Dispatcher dispatcher, List<Scenario> scenarios) {
    List<Outcome> outcomes = new ArrayList<>(scenarios.size());
    for (Scenario scenario : scenarios) {
      RoutingDecision decision = dispatcher.explain(scenario.order());
      outcomes.add(
          new Outcome(
              scenario,
              decision,
              scenario.expectations().stream().filter(e -> !e.holds(decision)).toList()));
    }
    return new ScenarioRun(outcomes);
  }

  /**
   * How many failed.
   *
   * @return the number
   */
  public int failures() {
    return (int) outcomes.stream().filter(outcome -> !outcome.passed()).count();
  }

  /**
   * How many no person has confirmed.
   *
   * @return the number
   */
  public int unconfirmed() {
    return (int) outcomes.stream().filter(outcome -> !outcome.scenario().confirmed()).count();
  }

  /**
   * What was decided.
   *
   * @return a decision a scenario
   */
  public List<RoutingDecision> decisions() {
    return outcomes.stream().map(Outcome::decision).toList();
  }
}
