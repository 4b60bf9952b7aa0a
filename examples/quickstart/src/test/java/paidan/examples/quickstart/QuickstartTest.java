package paidan.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example runs, and the README shows the very code that does. */
class QuickstartTest {

  private static final Path SOURCE =
      Path.of("src/main/java/paidan/examples/quickstart/Quickstart.java");

  @Test
  void it_prints_who_leads_by_when_and_why() throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      Quickstart.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("DISPATCH", "BJ-WATER", "2026-11-24T09:15+08:00", "Article 11 §2");
  }

  @Test
  void the_readme_shows_the_body_of_its_main() throws IOException {
    String source = Files.readString(SOURCE);
    int begin = source.indexOf("    try (Dispatcher dispatcher");
    int end = source.indexOf("\n    }\n", begin) + "\n    }\n".length();
    String shown = source.substring(begin, end).indent(-4).strip();
    assertThat(shown.lines().count()).isLessThanOrEqualTo(15);
    assertThat(Files.readString(Path.of("../../README.md"))).contains(shown);
  }
}
