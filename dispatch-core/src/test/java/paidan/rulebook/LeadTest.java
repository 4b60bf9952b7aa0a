package paidan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles as decisions name them are roles as sheets name them. */
class LeadTest {

  @ParameterizedTest
  @CsvSource({
    "role:community, 属地社区",
    "role:subdistrict, 属地街道",
    "role:district, 属地区政府",
    "role:district[urban management], 属地区[urban management]",
    "role:municipal[交通], 市级[交通]",
  })
  void a_role_is_told_in_chinese_as_a_sheet_may_say_it(String text, String chinese) {
    Lead.Role role = Lead.Role.ofText(text).orElseThrow();
    assertThat(role.told(Locale.CHINESE)).isEqualTo(chinese);
    assertThat(role.told(Locale.ENGLISH)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Roads Bureau", "role:", "role:mayor", "role:municipal"})
  void another_text_is_no_role(String text) {
    assertThat(Lead.Role.ofText(text)).isEmpty();
  }

  @Test
  void a_role_of_a_list_is_the_one_that_its_text_names() throws RulebookException {
    Rulebook rulebook =
        new Town()
            .list("ID,Lead", "1,属地街道 否则 属地区[urban management] 否则 市级[transport] 否则 属地区政府")
            .load();
    assertThat(rulebook.rows().get(0).lead().parts())
        .hasSize(4)
        .allSatisfy(
            part ->
                assertThat(Lead.Role.ofText(((Lead.Role) part).text())).hasValue((Lead.Role) part));
  }
}
