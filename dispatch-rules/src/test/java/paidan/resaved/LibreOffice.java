package paidan.resaved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Has workbooks opened and saved by LibreOffice. */
public final class LibreOffice {

  private LibreOffice() {}

  /** Skips a test where LibreOffice is missing. */
  public static void assumeInstalled() {
    boolean installed =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice")));
    assumeTrue(installed, "LibreOffice (soffice) is not installed: nothing can be saved again");
  }

  /**
   * Converts all files of a folder.
   *
   * @param files the folder
   * @param format what to, as LibreOffice names it
   * @param to folder to write into; beside it LibreOffice keeps its profile and log
   * @throws IOException when it cannot be started
   * @throws InterruptedException when it is not waited for
   */
  public static void convert(Path files, String format, Path to)
      throws IOException, InterruptedException {
    Path log = to.resolveSibling("soffice.log");
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "--headless",
                // A profile of its own, so that a running LibreOffice does not answer instead.
                "-env:UserInstallation=" + to.resolveSibling("profile").toUri(),
                "--convert-to",
                format,
                "--outdir",
                to.toString()));
    try (Stream<Path> all = Files.list(files)) {
      all.map(Path::toString).sorted().forEach(command::add);
    }
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(240, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    // It says so and goes on when it cannot read or write a file.
    assertThat(log).content().doesNotContainIgnoringCase("error");
  }
}
