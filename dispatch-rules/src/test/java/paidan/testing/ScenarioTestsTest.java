package paidan.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioTestsTest {

  @TempDir private Path folder;

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
  }

  private void rulebook() throws Exception {
    write("rulebook.csv", "Key,Value\nname,small\ntime zone,Asia/Shanghai\n");
    write("organizers.csv", "Code,Name,Kind\nA,Bureau A,department\nB,Bureau B,department\n");
    write("matters.csv", "Code,Level 1\nN,Noise\n");
    write("dispatch-list.csv", "ID,Matter,Lead\n1,Noise,A\n");
  }

  @Test
  void each_row_is_a_test_named_by_the_row() throws Throwable {
    rulebook();
    write("scenarios.csv", "ID,Name,Matter,Expect lead\nS1,loud,Noise,A\nS2,,Noise,B\n");

    List<DynamicTest> tests;
    try (Stream<DynamicTest> stream = ScenarioTests.of(folder.toString())) {
      tests = stream.toList();
      assertThat(tests).extracting(DynamicTest::getDisplayName).containsExactly("S1 loud", "S2");
      tests.get(0).getExecutable().execute();
      assertThatThrownBy(() -> tests.get(1).getExecutable().execute())
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("scenarios.csv, D3: Expect lead B, but was Bureau A (A)");
    }
  }

  @Test
  void nothing_to_test_does_not_pass() throws Exception {
    assertThatThrownBy(() -> ScenarioTests.of("no/such/rulebook"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no rulebook");
    rulebook();
    assertThatThrownBy(() -> ScenarioTests.of(folder.toString()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("has no scenario");
    write("scenarios.csv", "ID,Name,Expect leader\nS1,loud,A\n");
    assertThatThrownBy(() -> ScenarioTests.of(folder.toString()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("scenarios.csv, C1");
  }
}
