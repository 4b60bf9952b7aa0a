package paidan.resaved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
   * Converts all files of a folder, two at a time: it uses one core, however many there are.
   *
   * @param files the folder
   * @param format what to, as LibreOffice names it
   * @param to folder to write into; beside it LibreOffice keeps its profiles and logs
   * @throws IOException when it cannot be started
   * @throws InterruptedException when it is not waited for
   */
  public static void convert(Path files, String format, Path to)
      throws IOException, InterruptedException {
    List<List<Path>> halves = List.of(new ArrayList<>(), new ArrayList<>());
    try (Stream<Path> all = Files.list(files)) {
      // By size, for the time that one takes.
      all.sorted(Comparator.comparing(file -> file.toFile().length()))
          .forEach(file -> halves.get((halves.get(0).size() + halves.get(1).size()) % 2).add(file));
    }
    List<Run> runs = new ArrayList<>();
    for (List<Path> half : halves) {
      if (!half.isEmpty()) {
        runs.add(Run.start(half, format, to, to.resolveSibling("soffice-" + runs.size())));
      }
    }
    for (Run run : runs) {
      run.end();
    }
  }

  /** One LibreOffice at work. */
  private record Run(Process process, Path log) {

    static Run start(List<Path> files, String format, Path to, Path profile) throws IOException {
      Path log = profile.resolveSibling(profile.getFileName() + ".log");
      List<String> command =
          new ArrayList<>(
              List.of(
                  "soffice",
                  "--headless",
                  // A profile of its own, so that a running LibreOffice does not answer instead.
                  "-env:UserInstallation=" + profile.toUri(),
                  "--convert-to",
                  format,
                  "--outdir",
                  to.toString()));
      files.forEach(file -> command.add(file.toString()));
      return new Run(
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start(),
          log);
    }

    void end() throws InterruptedException {
      assertThat(process.waitFor(240, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      // It says so and goes on when it cannot read or write a file.
      assertThat(log).content().doesNotContainIgnoringCase("error");
    }
  }
}
