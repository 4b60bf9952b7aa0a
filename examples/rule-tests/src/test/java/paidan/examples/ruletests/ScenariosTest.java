package paidan.examples.ruletests;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import paidan.testing.ScenarioTests;

/** The scenario sheet of the rulebook, a test a row. */
class ScenariosTest {

  @TestFactory
  Stream<DynamicTest> scenarios() {
    return ScenarioTests.trusting("src/main/rulebook");
  }
}
