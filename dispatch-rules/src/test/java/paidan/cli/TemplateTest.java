package paidan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** template, as a person types it. */
class TemplateTest {

  private static final String TOWN = "../examples/rule-tests/src/main/rulebook";

  private final PrintStream systemOut = System.out;
  private final PrintStream systemErr = System.err;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @BeforeEach
  void capture() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void release() {
    System.setOut(systemOut);
    System.setErr(systemErr);
  }

  private static int paidan(String... args) {
    return Paidan.commandLine().execute(args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private List<String> written() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void an_empty_workbook_passes_the_check_as_it_is(String language) throws IOException {
    String target = folder.resolve("new.xlsx").toString();
    assertThat(paidan("template", "--out", target, "--lang", language)).isZero();
    assertThat(err()).contains("paidan check " + target);
    assertThat(paidan("check", target, "--lang", language)).isZero();
    // Nothing half-written stays behind.
    assertThat(written()).containsExactly("new.xlsx");
  }

  @Test
  void a_file_that_exists_is_replaced_only_by_force() throws IOException {
    Path target = Files.writeString(folder.resolve("mine.xlsx"), "a day of work");
    assertThat(paidan("template", "--out", target.toString(), "--lang", "en"))
        .isEqualTo(Exit.ERRORS);
    assertThat(target).hasContent("a day of work");
    assertThat(err()).contains("exists already", "--force");
    assertThat(paidan("template", TOWN, "--out", target.toString(), "--force")).isZero();
    assertThat(paidan("check", target.toString(), "--lang", "en")).isZero();
    assertThat(out()).contains("harbour town");
  }

  @Test
  void code_stays_beside_the_workbook_and_is_told_of() {
    String target = folder.resolve("town.xlsx").toString();
    assertThat(paidan("template", TOWN, "--out", target, "--lang", "en")).isZero();
    assertThat(err()).contains("rules/harbour.drl");
  }

  @Test
  void a_rulebook_with_errors_is_not_written_but_told_of() throws IOException {
    Path broken = Files.createDirectory(folder.resolve("broken"));
    Files.writeString(broken.resolve("rulebook.csv"), "Key,Value\nname,x\n");
    String target = folder.resolve("out.xlsx").toString();
    assertThat(paidan("template", broken.toString(), "--out", target, "--lang", "en"))
        .isEqualTo(Exit.ERRORS);
    assertThat(err()).contains("time zone");
    assertThat(written()).containsExactly("broken");
  }

  @Test
  void only_workbooks_are_written_and_only_of_rulebooks_that_exist() throws IOException {
    assertThat(paidan("template", "--out", folder.resolve("new.csv").toString(), "--lang", "en"))
        .isEqualTo(Exit.ERRORS);
    assertThat(err()).contains(".xlsx");
    assertThat(paidan("template", "no-such", "--out", folder.resolve("new.xlsx").toString()))
        .isEqualTo(Exit.ERRORS);
    assertThat(written()).isEmpty();
  }

  @Test
  void a_missing_folder_is_made_and_what_cannot_be_written_is_told() throws IOException {
    Path inside = folder.resolve("my/list/new.xlsx");
    assertThat(paidan("template", "--out", inside.toString(), "--lang", "en")).isZero();
    assertThat(inside).exists();
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertThat(paidan("template", "--out", file.resolve("new.xlsx").toString(), "--lang", "en"))
        .isEqualTo(Exit.ERRORS);
    assertThat(err()).contains("cannot be written");
  }
}
