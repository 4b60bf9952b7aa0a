package paidan.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The section "Results" of rulebook.md, and S10. */
class LeadExpressionTest {

  private static final Set<String> NAMES = Set.of("人力、社保局", "Health; Safety");

  private static LeadExpression parse(String cell) {
    return LeadExpression.parse(cell, NAMES::contains);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BJ-WATER                         | BJ-WATER
          市水务局                          | 市水务局
          LASAN/WP1                        | LASAN/WP1
          属地街道                          | role:subdistrict
          属地 街道                         | role:subdistrict
          属地乡镇                          | role:subdistrict
          Role: Subdistrict                | role:subdistrict
          属地区政府                         | role:district
          role:district                    | role:district
          属地社区                          | role:community
          role:community                   | role:community
          属地区[城市管理]                   | role:district[城市管理]
          属地区［城市管理］                 | role:district[城市管理]
          属地区【城市管理】                 | role:district[城市管理]
          role:district[urban management]  | role:district[urban management]
          市级[交通]                        | role:municipal[交通]
          role:municipal[transport]        | role:municipal[transport]
          市级机关事务管理局                 | 市级机关事务管理局
          属地街道 否则 属地区政府           | role:subdistrict else role:district
          属地街道否则属地区政府             | role:subdistrict else role:district
          A else B ELSE C                  | A else B else C
          A else A                         | A
          Elsewhere Office                 | Elsewhere Office
          人力、社保局                       | 人力、社保局
          「否则」 否则 B                    | "否则" else B
          joint review[A; B]               | joint review[A; B]
          会商[A；B]                        | joint review[A; B]
          会商［A；属地区[城市管理]］         | joint review[A; role:district[城市管理]]
          """,
      quoteCharacter = '\u0001')
  void a_lead_is_understood_whatever_its_spelling(String cell, String canonical) {
    assertThat(parse(cell)).hasToString(canonical);
    assertThat(parse(canonical)).isEqualTo(parse(cell));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                        | lead-is-blank
          A; B                      | two-leads
          A；B                      | two-leads
          A、B                      | two-leads
          A else                    | else-without-lead
          else B                    | else-without-lead
          否则 B                    | else-without-lead
          A else else B             | else-without-lead
          会商[A]                   | review-of-one
          会商[A、B]                 | list-separator
          会商[A；B] 否则 C          | review-is-not-whole
          会商（A；B）              | review-is-not-whole
          C 否则 会商[A；B]          | review-is-not-whole
          属地街到                  | unknown-role
          role:distrikt             | unknown-role
          属地区[]                  | role-without-function
          @street                   | at-sign-role
          “A                        | quote-not-closed
          A”                        | stray-quote
          A(B                       | bracket-not-closed
          """)
  void what_cannot_be_meant_is_refused(String cell, String code) {
    CellSyntaxException refusal =
        catchThrowableOfType(CellSyntaxException.class, () -> parse(cell));
    assertThat(refusal).isNotNull();
    assertThat(refusal.complaint().code()).isEqualTo(code);
  }

  @Test
  void assisting_organizers_are_a_list() {
    assertThat(PartyList.parse("A; 属地街道\n属地区【城市管理】；A", NAMES::contains))
        .hasToString("A; role:subdistrict; role:district[城市管理]");
    assertThat(PartyList.parse("", NAMES::contains).parties()).isEmpty();
    CellSyntaxException refusal =
        catchThrowableOfType(
            CellSyntaxException.class, () -> PartyList.parse("A、B", NAMES::contains));
    assertThat(refusal.complaint().code()).isEqualTo("list-separator");
  }

  @Property
  void the_text_form_parses_to_an_equal_lead(@ForAll("parties") List<Party> parties) {
    LeadExpression firstOf = new LeadExpression.FirstOf(parties);
    assertThat(LeadExpression.parse(firstOf.toString(), name -> false)).isEqualTo(firstOf);
    PartyList list = new PartyList(parties);
    assertThat(PartyList.parse(list.toString(), name -> false)).isEqualTo(list);
    if (parties.size() > 1) {
      LeadExpression review = new LeadExpression.JointReview(parties);
      assertThat(LeadExpression.parse(review.toString(), name -> false)).isEqualTo(review);
    }
  }

  @Provide
  Arbitrary<List<Party>> parties() {
    Arbitrary<Party> roles =
        Arbitraries.of(RoleKind.values())
            .map(kind -> new Party.Role(kind, kind.hasFunction() ? "城市管理" : null));
    Arbitrary<Party> plain =
        Arbitraries.of("市水务局", "BJ-WATER", "甲(乙)").map(text -> new Party.Organizer(text, false));
    Arbitrary<Party> quoted =
        Arbitraries.strings()
            .withChars("甲;、\"“”「」()[]@ else否则")
            .ofMinLength(1)
            .ofMaxLength(8)
            .filter(text -> text.equals(text.strip()))
            .map(text -> new Party.Organizer(text, true));
    return Arbitraries.oneOf(roles, plain, quoted)
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(4);
  }
}
