package paidan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

  @ParameterizedTest
  @CsvSource({
    "circumstance.malicious-use, malicious use, 恶意占用",
    "circumstance.legal-channel, legal channel, 法定途径",
    "fact.location.area, area, 区划",
    "fact.requestType, request type, 诉求类型",
  })
  void circumstances_and_facts_are_called_as_decisions_are_told(
      String key, String english, String chinese) throws IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    HtmlPage.of("report").write(new ObjectMapper().createObjectNode(), Locale.ENGLISH, page);
    assertThat(page.toString(StandardCharsets.UTF_8))
        .contains("\"" + key + "\":\"" + english + "\"")
        .contains("\"" + key + "\":\"" + chinese + "\"");
  }
}
