package paidan.testing;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import paidan.Dispatcher;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.rulebooks.NamedRulebook;
import paidan.scenario.Expectation;
import paidan.scenario.Outcome;
import paidan.scenario.Scenario;
import paidan.scenario.ScenarioRun;
import paidan.scenario.ScenarioSheets;
import paidan.telling.DecisionLine;

/**
 * The scenario sheets of a rulebook as dynamic tests, one a row, named by the row.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> scenarios() {
 *   return ScenarioTests.of("src/main/rulebook");
 * }
 * }</pre>
 */
public final class ScenarioTests {

  private ScenarioTests() {}

  /**
   * The scenarios of a rulebook.
   *
   * @param rulebook path of a folder or zip, folder of the class path, or name of a built-in one
   * @return a test a row
   * @throws AssertionError when the rulebook is not there or does not load, when a scenario is
   *     wrong, or when there is none: a run that tests nothing does not pass
   */
  public static Stream<DynamicTest> of(String rulebook) {
    return of(rulebook, false);
  }

  /**
   * The same for a rulebook whose own DRL and decision tables are trusted.
   *
   * @param rulebook path of a folder or zip, folder of the class path, or name of a built-in one
   * @return a test a row
   */
  public static Stream<DynamicTest> trusting(String rulebook) {
    return of(rulebook, true);
  }

  private static Stream<DynamicTest> of(String rulebook, boolean allowCode) {
    try {
      NamedRulebook named = NamedRulebook.find(rulebook);
      if (named == null) {
        throw new AssertionError("There is no rulebook \"" + rulebook + "\".");
      }
      Rulebook read = named.load();
      Dispatcher.Builder builder = Dispatcher.builder();
      if (allowCode) {
        builder.trustRules();
      }
      Dispatcher dispatcher = builder.load(read);
      List<Scenario> scenarios = scenarios(rulebook, named, read, dispatcher);
      return scenarios.stream()
          .map(
              scenario ->
                  DynamicTest.dynamicTest(scenario.title(), () -> run(dispatcher, read, scenario)))
          .onClose(dispatcher::close);
    } catch (RulebookException e) {
      throw new AssertionError(
          "The rulebook \"" + rulebook + "\" does not load:" + NamedRulebook.told(e), e);
    }
  }

  /** The dispatcher is let go of when nothing is to be run. */
  private static List<Scenario> scenarios(
      String rulebook, NamedRulebook named, Rulebook read, Dispatcher dispatcher)
      throws RulebookException {
    List<Scenario> scenarios = List.of();
    try {
      scenarios = ScenarioSheets.read(named.files(), read, dispatcher);
    } finally {
      if (scenarios.isEmpty()) {
        dispatcher.close();
      }
    }
    if (scenarios.isEmpty()) {
      throw new AssertionError(
          "The rulebook \"" + rulebook + "\" has no scenario: nothing would be tested.");
    }
    return scenarios;
  }

  private static void run(Dispatcher dispatcher, Rulebook rulebook, Scenario scenario) {
    Outcome outcome = ScenarioRun.of(dispatcher, List.of(scenario)).outcomes().get(0);
    if (outcome.passed()) {
      return;
    }
    StringBuilder told = new StringBuilder();
    for (Expectation failed : outcome.failed()) {
      told.append(failed.failure(outcome.decision(), rulebook.language())).append('\n');
    }
    told.append(new DecisionLine(rulebook.language()).of(outcome.decision()));
    throw new AssertionError(told.toString());
  }
}
