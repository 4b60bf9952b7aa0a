package paidan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import paidan.Dispatcher;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.rulebooks.NamedRulebook;
import paidan.scenario.Coverage;
import paidan.scenario.Scenario;
import paidan.scenario.ScenarioRun;
import paidan.scenario.ScenarioSheets;
import paidan.testing.ScenarioTests;

/**
 * The scenario sheet of the embedded rulebook: orders for every article, and for the rows of the
 * list orders that were judged from the law by readers who had not seen it.
 */
class BeijingScenariosTest {

  private static final double COVERED = 0.95;
  private static final int CONFIRMED = 300;

  @TestFactory
  Stream<DynamicTest> scenarios() {
    return ScenarioTests.of("beijing");
  }

  @Test
  void nearly_every_row_of_the_list_wins_a_scenario() throws RulebookException {
    NamedRulebook beijing = beijing();
    Rulebook rulebook = beijing.load();
    try (Dispatcher dispatcher = Dispatcher.of(rulebook)) {
      Coverage coverage = new Coverage(rulebook, dispatcher);
      ScenarioRun.of(dispatcher, ScenarioSheets.read(beijing.files(), rulebook, dispatcher.rules()))
          .decisions()
          .forEach(coverage::add);

      assertThat(coverage.ofRows())
          .as("rows that won; never: %s, only lost: %s", coverage.never(), coverage.onlyLost())
          .isGreaterThanOrEqualTo(COVERED);
    }
  }

  @Test
  void no_scenario_waits_to_be_confirmed() throws RulebookException {
    NamedRulebook beijing = beijing();
    List<Scenario> scenarios = ScenarioSheets.read(beijing.files(), beijing.load(), List.of());

    assertThat(scenarios).hasSizeGreaterThan(CONFIRMED).allMatch(Scenario::confirmed);
  }

  private static NamedRulebook beijing() throws RulebookException {
    return Objects.requireNonNull(NamedRulebook.find("beijing"));
  }
}
