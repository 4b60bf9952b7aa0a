package paidan.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.Test;

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
  void the_default_xml_reader_of_the_jvm_stays_what_it_was() {
    assertThat(XMLInputFactory.newFactory().getClass().getModule().getName()).isEqualTo("java.xml");
  }
}
