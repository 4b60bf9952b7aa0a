package paidan.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms columns: rulebook.md, "Conditions"; S5. */
class TermGroupsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          油烟 + 小区; 餐饮 + 扰民   | 油烟 + 小区; 餐饮 + 扰民
          油烟＋小区；餐饮＋扰民     | 油烟 + 小区; 餐饮 + 扰民
          油 烟                     | 油烟
          ＰＭ2.5; pm2.5            | pm2.5
          Street  Light             | streetlight
          油烟 + 油烟               | 油烟
          "3,5"; “a/b”; 「C++」      | "3,5"; "a/b"; "c++"
          油烟;                     | 油烟
          """,
      quoteCharacter = '\u0001')
  void groups_are_folded(String cell, String canonical) {
    assertThat(TermGroups.parse(cell)).hasToString(canonical);
    assertThat(TermGroups.parse(canonical)).isEqualTo(TermGroups.parse(cell));
  }

  @Test
  void a_blank_cell_has_no_groups() {
    assertThat(TermGroups.parse(" \n").isEmpty()).isTrue();
    assertThat(TermGroups.parse("油烟\n餐饮").groups()).containsExactly(List.of("油烟"), List.of("餐饮"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          油烟，餐饮      | separator-in-term
          油烟,餐饮       | separator-in-term
          油烟/餐饮       | separator-in-term
          油烟、餐饮      | separator-in-term
          油烟 +          | empty-part
          + 油烟          | empty-part
          油烟 + + 餐饮   | empty-part
          油烟;; 餐饮     | empty-part
          " "             | empty-part
          "油烟           | quote-not-closed
          油"烟"          | stray-quote
          """,
      quoteCharacter = '\u0001')
  void what_would_never_match_is_refused(String cell, String code) {
    CellSyntaxException refusal =
        catchThrowableOfType(CellSyntaxException.class, () -> TermGroups.parse(cell));
    assertThat(refusal).isNotNull();
    assertThat(refusal.complaint().code()).isEqualTo(code);
  }

  @Property
  void the_text_form_parses_to_equal_groups(@ForAll("groups") List<List<String>> groups) {
    TermGroups terms = new TermGroups(groups);
    assertThat(TermGroups.parse(terms.toString())).isEqualTo(terms);
  }

  @Provide
  Arbitrary<List<List<String>>> groups() {
    return Arbitraries.strings()
        .withChars("油烟a1;+,/、\"“”「」")
        .ofMinLength(1)
        .ofMaxLength(6)
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(3)
        .list()
        .uniqueElements()
        .ofMaxSize(3);
  }
}
