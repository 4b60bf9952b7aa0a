package paidan.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host gets, and does not get, with its one dependency on dispatch-rules. */
class HostClassPathTest {

  @Test
  void a_host_gets_no_command_line_parser() {
    assertThatThrownBy(() -> Class.forName("picocli.CommandLine"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void a_host_gets_no_logging_backend() {
    assertThatThrownBy(() -> Class.forName("org.slf4j.simple.SimpleLogger"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void a_host_without_any_logging_backend_is_told_of_slf4j_only(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path err = folder.resolve("stderr");
    ProcessBuilder host =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path"),
                Quickstart.class.getName())
            .redirectOutput(folder.resolve("stdout").toFile())
            .redirectError(err.toFile());
    // The JVM tells on stderr that it has picked them up.
    host.environment().keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    assertThat(host.start().waitFor()).isZero();
    assertThat(folder.resolve("stdout")).content().contains("自来水");
    assertThat(Files.readAllLines(err)).allMatch(line -> line.startsWith("SLF4J(W): "));
  }

  @Test
  void the_default_xml_reader_of_the_jvm_stays_what_it_was() {
    assertThat(XMLInputFactory.newFactory().getClass().getModule().getName()).isEqualTo("java.xml");
  }
}
