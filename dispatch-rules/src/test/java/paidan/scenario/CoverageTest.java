package paidan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether enough is covered. */
class CoverageTest {

  @ParameterizedTest
  @CsvSource({
    "29, 100, 29, true",
    "57, 100, 57, true",
    "2, 3, 66.65, true",
    "2, 3, 66.7, false",
    "999999, 1000000, 100, false",
    "1, 1, 100, true",
    "0, 5, 0, true",
  })
  void a_share_reaches_what_it_is(int covered, int rows, double demanded, boolean reached) {
    assertThat(Coverage.reaches((double) covered / rows, demanded)).isEqualTo(reached);
  }
}
