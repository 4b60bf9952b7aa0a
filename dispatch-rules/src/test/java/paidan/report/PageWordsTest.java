package paidan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paidan.rulebook.Lead;

/** What pages call things that sheets have as well. */
class PageWordsTest {

  @ParameterizedTest
  @CsvSource({
    "role.community, role:community",
    "role.subdistrict, role:subdistrict",
    "role.district, role:district",
    "role.district.function, role:district[{0}]",
    "role.municipal.function, role:municipal[{0}]",
  })
  void a_role_is_called_in_chinese_as_it_is_in_the_sheets(String key, String role) {
    assertThat(ResourceBundle.getBundle("paidan.report.page", Locale.CHINESE).getString(key))
        .isEqualTo(Lead.Role.ofText(role).orElseThrow().told(Locale.CHINESE));
  }
}
