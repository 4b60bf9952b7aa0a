package paidan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunProgressTest {

  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  private static String line(int width, Locale language) {
    return RunProgress.line(250, 1_000, 63_000, TEN_SECONDS, width, language);
  }

  @Test
  void it_tells_how_much_is_read_how_many_orders_how_fast_and_how_long_it_will_take() {
    assertThat(line(80, Locale.ENGLISH))
        .matches(" 25% \\[=+ +] 63000 orders, 6300 a second, 0:00:30 left")
        .hasSize(80);
    assertThat(line(80, Locale.CHINESE)).matches(" 25% \\[=+ +] 63000 张，每秒 6300 张，剩余 0:00:30");
    assertThat(RunProgress.columns(line(80, Locale.CHINESE))).isEqualTo(80);
  }

  @ParameterizedTest
  @CsvSource({"80", "60", "40", "34"})
  void it_fits_the_width_of_the_terminal(int width) {
    assertThat(line(width, Locale.ENGLISH).length()).isLessThanOrEqualTo(width);
    assertThat(RunProgress.columns(line(width, Locale.CHINESE))).isLessThanOrEqualTo(width);
  }

  @Test
  void of_a_stream_whose_end_nobody_knows_it_tells_no_percentage() {
    assertThat(RunProgress.line(250, -1, 20, TEN_SECONDS, 80, Locale.ENGLISH))
        .isEqualTo("20 orders, 2 a second");
    assertThat(RunProgress.line(0, 1_000, 0, Duration.ZERO, 80, Locale.ENGLISH))
        .isEqualTo("  0% 0 orders, 0 a second");
  }
}
