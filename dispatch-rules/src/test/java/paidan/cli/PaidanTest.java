package paidan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PaidanTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine paidan =
      Paidan.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

  @Test
  void version_is_printed() {
    assertThat(paidan.execute("--version")).isZero();
    assertThat(out.toString()).startsWith("paidan ");
  }

  @Test
  void without_a_command_the_usage_is_printed_and_the_exit_status_is_2() {
    assertThat(paidan.execute()).isEqualTo(2);
    assertThat(err.toString()).contains("Usage: paidan");
  }
}
