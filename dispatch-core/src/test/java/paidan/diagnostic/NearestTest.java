package paidan.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips of the pen. */
class NearestTest {

  private static final List<String> KNOWN = List.of("Matter", "Area", "Lead", "Time limit", "主办");

  @ParameterizedTest
  @CsvSource(
      nullValues = "nothing",
      value = {
        "Mater, Matter",
        "matter, Matter",
        "Ｍａｔｔｅｒ, Matter",
        "Matterr, Matter",
        "Timelimit, Time limit",
        "Leed, Lead",
        "主辦, 主办",
        "Colour, nothing",
        "'', nothing",
        "zz, nothing",
      })
  void the_nearest_is_named_when_it_is_near_enough(String text, String nearest) {
    assertThat(Nearest.of(text, KNOWN).orElse(null)).isEqualTo(nearest);
  }

  @Test
  void of_equals_the_first_is_named() {
    assertThat(Nearest.of("cat", List.of("bat", "rat"))).contains("bat");
    assertThat(Nearest.of("cat", List.of("rat", "bat"))).contains("rat");
  }

  @Test
  void of_nothing_nothing_is_named() {
    assertThat(Nearest.of("Matter", List.of())).isEmpty();
  }

  @Property
  void what_is_written_right_is_its_own_nearest(
      @ForAll @AlphaChars @StringLength(min = 1, max = 12) String text) {
    assertThat(Nearest.of(text, List.of("12345678901234567890", text))).contains(text);
  }

  @Property
  void one_letter_too_many_is_still_near(
      @ForAll @AlphaChars @StringLength(min = 2, max = 12) String text) {
    assertThat(Nearest.of(text + "1", List.of(text))).contains(text);
  }
}
