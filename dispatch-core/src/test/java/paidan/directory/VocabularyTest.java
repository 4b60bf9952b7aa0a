package paidan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Position;

/** Attributes, their values, and what their absence means (S3). */
class VocabularyTest {

  private static Vocabulary.Entry entry(
      String attribute, String value, String alias, WhenAbsent whenAbsent) {
    return new Vocabulary.Entry(
        attribute,
        value,
        alias == null ? List.of() : List.of(alias),
        whenAbsent,
        Position.ofFile("vocabulary.csv"));
  }

  private static final List<Vocabulary.Entry> ENTRIES =
      List.of(
          entry("owner", "municipal", "city", WhenAbsent.ASK),
          entry("owner", "district", null, null),
          entry("yard", "yes", null, WhenAbsent.NO),
          entry("floor", Attribute.NUMBER, null, null));

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "owner, municipal, municipal",
        "OWNER, Municipal, municipal",
        "owner, city, municipal",
        "ｏｗｎｅｒ, ＣＩＴＹ, municipal",
        "owner, district, district",
        "owner, village, none",
        "yard, yes, yes",
      })
  void a_value_is_known_by_its_name_or_alias(String attribute, String text, String canonical) {
    Attribute found =
        Objects.requireNonNull(Vocabulary.of(ENTRIES, new Findings()).attribute(attribute));
    assertThat(found.canonical(text)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({"owner, true", "yard, false", "floor, true"})
  void to_ask_is_the_default_when_absent(String attribute, boolean asks) {
    Attribute found =
        Objects.requireNonNull(Vocabulary.of(ENTRIES, new Findings()).attribute(attribute));
    assertThat(found.asksWhenAbsent()).isEqualTo(asks);
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "3.50, 3.5", "-1, -1", "three, NaN"})
  void numbers_are_compared_by_value(String text, double number) {
    Attribute floor =
        Objects.requireNonNull(Vocabulary.of(ENTRIES, new Findings()).attribute("floor"));
    assertThat(Double.valueOf(floor.number(text))).isEqualTo(Double.valueOf(number));
  }

  @Test
  void what_is_not_listed_is_no_attribute() {
    Findings findings = new Findings();
    assertThat(Vocabulary.of(ENTRIES, findings).attribute("colour")).isNull();
    assertThat(findings.list()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "municipal, NO, when-absent-differs",
    "city, ASK, value-twice",
  })
  void contradictions_are_told(String value, WhenAbsent whenAbsent, String finding) {
    Findings findings = new Findings();
    Vocabulary.of(
        List.of(
            entry(
                "owner", finding.equals("value-twice") ? "municipal" : "x", "city", WhenAbsent.ASK),
            entry("owner", value, null, whenAbsent)),
        findings);
    assertThat(findings.list()).extracting(Finding::code).containsExactly(finding);
  }
}
