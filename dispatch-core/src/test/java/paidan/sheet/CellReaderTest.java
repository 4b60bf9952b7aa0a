package paidan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import paidan.decision.TimeLimit;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Message;
import paidan.diagnostic.Position;

/** Lists of texts and time limits in a cell. */
class CellReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "a; b", "a；b", "a\nb", "\"a\"", "a \"b", "\"", "“a", "「a; b」", "[a]"})
  void a_text_of_any_signs_is_read_as_it_was_listed(String text) {
    Findings findings = new Findings();
    Cell cell =
        new Cell(
            CellReader.listed(List.of("first", text)),
            CellKind.TEXT,
            Position.ofCell("a.csv", null, 2, 1));

    assertThat(new CellReader(findings).list(cell))
        .containsExactly("first", CellText.normalize(text));
    assertThat(findings.list()).isEmpty();
  }

  private static @Nullable TimeLimit limit(String text, Findings findings) {
    return new CellReader(findings)
        .timeLimit(new Cell(text, CellKind.TEXT, Position.ofCell("a.csv", null, 2, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "24h, 24h",
    "7 D, 7d",
    "5wd, 5wd",
    "24小时, 24h",
    "2 小时, 2h",
    "2 个 小时, 2h",
    "24个小时内, 24h",
    "10天, 10d",
    "10 天, 10d",
    "１０　天, 10d",
    "10日, 10d",
    "7日内, 7d",
    "3自然日, 3d",
    "3个自然日, 3d",
    "3个日历日, 3d",
    "5工作日, 5wd",
    "5个工作日, 5wd",
    "５个工作日以内, 5wd",
    "9999天, 9999d"
  })
  void time_limits_are_read_as_people_write_them(String text, String limit) {
    Findings findings = new Findings();
    assertThat(limit(text, findings)).hasToString(limit);
    assertThat(findings.list()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TimeLimit.Unit.class)
  void time_limits_are_read_as_they_are_written(TimeLimit.Unit unit) {
    for (int amount : new int[] {1, 99, 100, 9999}) {
      TimeLimit limit = new TimeLimit(amount, unit);
      assertThat(limit(limit.toString(), new Findings())).isEqualTo(limit);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "10, time-limit-unit, 10天（10d",
    "2周, time-limit-weeks, 14天（14d）或 10个工作日（10wd）",
    "1个星期, time-limit-weeks, 7天（7d）或 5个工作日（5wd）",
    "9000周, no-time-limit, 5个工作日",
    "1个月, time-limit-months, 22个工作日（22wd）",
    "十天, time-limit-numerals, 10天",
    "两个工作日, time-limit-numerals, 5个工作日",
    "半天, time-limit-numerals, 24小时",
    "一个半小时, time-limit-numerals, 24小时",
    "0天, no-time-limit, 7天",
    "10000天, no-time-limit, 7天",
    "1.5天, no-time-limit, 7天",
    "1 0天, no-time-limit, 7天",
    "3天12小时, no-time-limit, 7天",
    "3-5天, no-time-limit, 7天",
    "24时, no-time-limit, 24小时",
    "内, no-time-limit, 7天",
    "5内, no-time-limit, 7天"
  })
  void time_limits_that_may_be_several_or_none_are_told_with_what_to_write(
      String text, String code, String remedy) {
    Findings findings = new Findings();
    assertThat(limit(text, findings)).isNull();
    assertThat(findings.list()).extracting(Finding::code).containsExactly(code);
    Message told = findings.list().get(0).message();
    assertThat(told.text(Locale.CHINESE)).contains("“" + text + "”");
    assertThat(told.remedy(Locale.CHINESE)).contains(remedy);
  }

  @Test
  void what_needs_no_quotes_has_none() {
    assertThat(CellReader.listed(List.of("DL-1", "甲、乙", "a > b"))).isEqualTo("DL-1; 甲、乙; a > b");
    assertThat(CellReader.listed(List.of())).isEmpty();
  }
}
