package paidan.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paidan.sheet.Condition.Named;

/** The table "Conditions" of rulebook.md. */
class ConditionTest {

  private static final Set<String> NAMES =
      Set.of("公园、广场", "小区“三无”管理", "城市管理 > 公园、绿地", "非机动车(含电动车", "仅退款");

  private static Condition parse(String cell) {
    return Condition.parse(cell, NAMES::contains);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "-", "*", "－", "＊", "\u3000"})
  void blank_dash_and_star_are_any(String cell) {
    assertThat(parse(cell)).isEqualTo(new Condition.Any());
  }

  @ParameterizedTest
  @ValueSource(strings = {"absent", "Absent", "未填", " 未填 "})
  void absent_is_a_word_of_its_own(String cell) {
    assertThat(parse(cell)).isEqualTo(new Condition.Absent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          东城区                     | 东城区
          东城区; 西城区              | 东城区; 西城区
          东城区；西城区              | 东城区; 西城区
          东城区、西城区              | 东城区; 西城区
          东城区; 西城区;             | 东城区; 西城区
          东城区; 东城区              | 东城区
          公园、广场                  | 公园、广场
          公园、广场; 绿地            | 公园、广场; 绿地
          仅 公园、广场               | only 公园、广场
          城市管理 > 公园、绿地       | 城市管理 > 公园、绿地
          城市管理 ＞ 供水            | 城市管理 > 供水
          only 0203                  | only 0203
          ONLY 0203                  | only 0203
          仅 东城区                   | only 东城区
          仅东城区                    | only 东城区
          仅退款                      | "仅退款"
          not(A; B)                  | not(A; B)
          NOT (A;B)                  | not(A; B)
          非(A；B)                    | not(A; B)
          非（A；B）                  | not(A; B)
          非（A、B）                  | not(A; B)
          not([1..5))                | not([1..5))
          not(甲(乙))                 | not(甲(乙))
          非机动车(含电动车            | "非机动车(含电动车"
          非机动车                    | 非机动车
          Nothing found              | Nothing found
          >= 3                       | >= 3
          ＞＝ 3                      | >= 3
          ≥3                         | >= 3
          ≤3                         | <= 3
          > -3.5                     | > -3.5
          <3                         | < 3
          [1..5)                     | [1..5)
          （1..5］                    | (1..5]
          ]1..5[                     | (1..5)
          1..5                       | [1..5]
          1 .. 5                     | [1..5]
          2026-01-01..2026-12-31     | [2026-01-01..2026-12-31]
          2026/1/1..2026年12月31日    | [2026-01-01..2026-12-31]
          >= 2026-1-31               | >= 2026-01-31
          1..5; 10..12; > 20         | [1..5]; [10..12]; > 20
          “absent”                   | "absent"
          「A; B」                    | "A; B"
          "A; B"; C                  | "A; B"; C
          only "A; B"                | only "A; B"
          "say ""x"" y"              | "say ""x"" y"
          小区“三无”管理              | "小区“三无”管理"
          ①                          | 1
          """,
      quoteCharacter = '\u0001')
  void a_cell_is_understood_whatever_its_spelling(String cell, String canonical) {
    assertThat(parse(cell)).hasToString(canonical);
    assertThat(parse(canonical)).isEqualTo(parse(cell));
  }

  @Test
  void a_line_break_separates_as_well() {
    assertThat(parse("东城区\n西城区\r\n\r\n海淀区;\n朝阳区")).hasToString("东城区; 西城区; 海淀区; 朝阳区");
  }

  @Test
  void quotes_are_remembered_so_that_a_literal_dash_is_a_value() {
    assertThat(parse("\"-\"")).isEqualTo(new Condition.AnyOf(List.of(new Named("-", false, true))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          not(A); B                | not-is-not-whole
          A; not(B)                | not-is-not-whole
          not(A); not(B)           | not-is-not-whole
          not(not(A))              | not-is-not-whole
          非(A)；非(B)              | not-is-not-whole
          not(A                    | not-is-not-whole
          not()                    | nothing-in-not
          not(*)                   | stands-alone
          not(absent)              | stands-alone
          A; 未填                   | stands-alone
          A; -                     | stands-alone
          A;; B                    | empty-part
          ; A                      | empty-part
          "A                       | quote-not-closed
          “A                       | quote-not-closed
          A”                       | stray-quote
          A "B"                    | stray-quote
          "A" B                    | stray-quote
          A (B                     | bracket-not-closed
          A)                       | bracket-not-closed
          A; B]                    | bracket-not-closed
          =0203                    | equals-sign
          ＝0203                    | equals-sign
          @dept                    | at-sign
          only A、B                 | only-of-several
          only [1..5]              | only-a-name
          > 供水                    | range-end
          >                        | range-end
          1..                      | range-end
          1...5                    | range-end
          ..5                      | range-end
          [a..5]                   | range-end
          5..1                     | range-is-empty
          (1..1]                   | range-is-empty
          1..2026-01-01            | range-of-two-sorts
          """,
      quoteCharacter = '\u0001')
  void what_cannot_be_meant_is_refused(String cell, String code) {
    CellSyntaxException refusal =
        catchThrowableOfType(CellSyntaxException.class, () -> parse(cell));
    assertThat(refusal).isNotNull();
    assertThat(refusal.complaint().code()).isEqualTo(code);
  }

  @Property
  void the_text_form_parses_to_an_equal_condition(@ForAll("conditions") Condition condition) {
    assertThat(Condition.parse(condition.toString(), name -> false)).isEqualTo(condition);
  }

  @Property
  void no_text_makes_the_parser_throw_anything_else(@ForAll("scribbles") String cell) {
    Condition condition;
    try {
      condition = parse(cell);
    } catch (CellSyntaxException refusal) {
      assertThat(refusal.complaint().arguments()).isNotEmpty();
      return;
    }
    assertThat(parse(condition.toString())).isEqualTo(condition);
  }

  @Provide
  Arbitrary<String> scribbles() {
    return Arbitraries.strings()
        .withChars(";；、>＞<=≥.()（）[]\"“”「」only仅not非absent -*@\n甲乙0123456789/+")
        .ofMaxLength(12);
  }

  @Provide
  Arbitrary<Condition> conditions() {
    Arbitrary<List<Condition.Item>> items =
        Arbitraries.oneOf(named(), ranges()).list().uniqueElements().ofMinSize(1).ofMaxSize(4);
    return Arbitraries.oneOf(
        Arbitraries.of(new Condition.Any(), new Condition.Absent()),
        items.map(Condition.AnyOf::new),
        items.map(Condition.NoneOf::new));
  }

  private static Arbitrary<Condition.Item> named() {
    Arbitrary<Condition.Item> plain =
        Combinators.combine(
                Arbitraries.of("东城区", "0203", "城市管理 > 供水", "Noise - Residential", "甲(乙)"),
                Arbitraries.of(true, false))
            .as((text, only) -> new Named(text, only, false));
    Arbitrary<Condition.Item> quoted =
        Combinators.combine(
                Arbitraries.strings()
                    .withChars("甲;、\"“”「」()=@>.*-1\n")
                    .ofMinLength(1)
                    .ofMaxLength(6)
                    .filter(text -> text.equals(text.strip())),
                Arbitraries.of(true, false))
            .as((text, only) -> new Named(text, only, true));
    return Arbitraries.oneOf(plain, quoted);
  }

  private static Arbitrary<Condition.Item> ranges() {
    return Combinators.combine(
            Arbitraries.integers().between(-50, 50),
            Arbitraries.integers().between(1, 50),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 2))
        .as(
            (from, length, lowerIncluded, upperIncluded, open) ->
                new Condition.Range(
                    open == 1 ? null : new Condition.Bound("" + from, lowerIncluded),
                    open == 2 ? null : new Condition.Bound("" + (from + length), upperIncluded)));
  }
}
