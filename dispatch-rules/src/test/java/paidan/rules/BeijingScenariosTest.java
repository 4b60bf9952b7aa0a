package paidan.rules;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import paidan.testing.ScenarioTests;

/** The scenario sheet of the embedded rulebook, an order an article or more. */
class BeijingScenariosTest {

  @TestFactory
  Stream<DynamicTest> scenarios() {
    return ScenarioTests.of("beijing");
  }
}
