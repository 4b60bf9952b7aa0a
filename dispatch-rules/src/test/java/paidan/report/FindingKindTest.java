package paidan.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Message;
import paidan.diagnostic.Position;
import paidan.diagnostic.Severity;

/** Under which kind the page files what a check has found. */
class FindingKindTest {

  @ParameterizedTest
  @CsvSource({
    "no-such-word, UNKNOWN",
    "no-such-word-near, UNKNOWN",
    "unknown, UNKNOWN",
    "ambiguous, AMBIGUOUS",
    "ambiguous-rule, AMBIGUOUS",
    "no-such-rulebook, FILE",
    "no-such-rulebook-on-class-path, FILE",
    "rule-matter-near, RULES",
  })
  void a_word_of_a_scenario_is_filed_as_those_of_other_sheets(String code, FindingKind kind) {
    Position cell = Position.ofCell("scenarios.csv", null, 2, 1);
    Finding finding = new Finding(Severity.ERROR, cell, Message.of("paidan.scenario", code));

    assertThat(FindingKind.of(finding)).isEqualTo(kind);
  }
}
