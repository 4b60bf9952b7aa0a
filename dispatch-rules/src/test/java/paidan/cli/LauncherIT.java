package paidan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The file {@code paidan} beside the runnable jar, as a shell starts it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there it is paidan.cmd")
class LauncherIT {

  private static final Path LAUNCHER = Path.of("target", "paidan").toAbsolutePath();
  private static final String ORDER =
      """
      {"id":"1","receivedAt":"2026-11-23T09:15:00+08:00","requestType":"complaint",\
      "matter":"城市管理 > 供水 > 停水","location":{"area":"东城区东华门街道"}}
      """;

  @TempDir private Path folder;

  private Ended run(Map<String, String> environment, Path launcher, String... arguments)
      throws IOException, InterruptedException {
    Map<String, String> all = new HashMap<>(environment);
    all.putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    return Ended.run(folder, all, command);
  }

  @BeforeEach
  void an_order() throws IOException {
    Files.writeString(folder.resolve("order.jsonl"), ORDER);
  }

  @Test
  void decides_from_any_folder_and_through_links() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("my bin"));
    Path link = Files.createSymbolicLink(bin.resolve("paidan"), LAUNCHER);
    Path relative = Files.createSymbolicLink(bin.resolve("pd"), Path.of("paidan"));
    for (Path launcher : List.of(LAUNCHER, link, relative)) {
      Ended run =
          run(Map.of(), launcher, "run", "--rulebook", "beijing", "--lang", "zh", "order.jsonl");
      assertThat(run.out()).contains("派单 | 北京市自来水集团有限责任公司");
      assertThat(run.err()).startsWith("已决定 1 张");
      assertThat(run.status()).isZero();
    }
  }

  @Test
  void takes_arguments_as_they_are_and_hands_the_exit_code_on() throws Exception {
    Ended run = run(Map.of(), LAUNCHER, "check", "a folder with $HOME and \"quotes\"", "--lang=en");
    assertThat(run.out() + run.err()).contains("a folder with $HOME and \"quotes\"");
    assertThat(run.status()).isEqualTo(Exit.ERRORS);
  }

  @Test
  void takes_jvm_options_from_the_environment() throws Exception {
    Ended run = run(Map.of("PAIDAN_OPTS", "-Xmx300m -showversion"), LAUNCHER, "--version");
    assertThat(run.err()).containsIgnoringCase("version \"");
    assertThat(run.out()).startsWith("paidan ");
  }

  @Test
  void says_what_to_do_where_there_is_no_java() throws Exception {
    Ended run = run(Map.of("JAVA_HOME", "/nowhere"), LAUNCHER, "--version");
    assertThat(run.err()).contains("install a JDK", "请安装", "JAVA_HOME");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void says_nothing_where_the_archive_of_classes_is_not_of_this_jvm_or_jar() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.copy(LAUNCHER, elsewhere.resolve("paidan"));
    Files.copy(LAUNCHER.resolveSibling("paidan.jar"), elsewhere.resolve("paidan.jar"));
    Files.writeString(elsewhere.resolve("paidan.jsa"), "no archive");
    assertThat(elsewhere.resolve("paidan").toFile().setExecutable(true)).isTrue();
    Ended run = run(Map.of(), elsewhere.resolve("paidan"), "--version");
    assertThat(run.out()).startsWith("paidan ");
    assertThat(run.err()).isEmpty();
  }
}
