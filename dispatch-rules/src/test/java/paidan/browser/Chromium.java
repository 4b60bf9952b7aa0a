package paidan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Opens pages in headless Chromium, and tells what stands in them then. */
public final class Chromium {

  private static final Pattern CONSOLE = Pattern.compile(":CONSOLE[:(]\\d+\\)?\\] (.*)");

  private static final Pattern POLICY =
      Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>");

  private final Path folder;

  /**
   * A browser.
   *
   * @param folder where it keeps its profile and its log
   */
  public Chromium(Path folder) {
    this.folder = folder;
  }

  /**
   * What a browser made of a page.
   *
   * @param dom the document as it stands when all scripts have run
   * @param console what was written to the console, errors and refusals of the page's policy too
   */
  public record Opened(String dom, List<String> console) {}

  /** Skips a test where Chromium is missing. */
  public static void assumeInstalled() {
    boolean installed =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "chromium")));
    assumeTrue(installed, "Chromium (chromium) is not installed: no page can be opened");
  }

  /**
   * Opens a page.
   *
   * @param page the file
   * @param fragment what follows # in the address; may be empty
   * @return what came of it
   * @throws IOException when Chromium cannot be started
   * @throws InterruptedException when it is not waited for
   */
  public Opened open(Path page, String fragment) throws IOException, InterruptedException {
    Path dom = folder.resolve("dom.html");
    Path log = folder.resolve("chromium.log");
    Process process =
        new ProcessBuilder(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("profile"),
                "--enable-logging=stderr",
                "--window-size=390,844",
                "--virtual-time-budget=5000",
                "--dump-dom",
                page.toUri() + (fragment.isEmpty() ? "" : "#" + fragment))
            .redirectOutput(dom.toFile())
            .redirectError(log.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
      return new Opened(
          Files.readString(dom),
          lines.map(CONSOLE::matcher).filter(Matcher::find).map(line -> line.group(1)).toList());
    }
  }

  /**
   * Opens a page and does something in it, as a reader would.
   *
   * @param page the file
   * @param hand a script that clicks and types; it stands in a copy of the page, without the policy
   *     that would refuse it
   * @return what came of it
   * @throws IOException when Chromium cannot be started
   * @throws InterruptedException when it is not waited for
   */
  public Opened use(Path page, String hand) throws IOException, InterruptedException {
    String text = POLICY.matcher(Files.readString(page)).replaceFirst("");
    int end = text.lastIndexOf("</body>");
    Path copy = folder.resolve("used.html");
    Files.writeString(
        copy, text.substring(0, end) + "<script>" + hand + "</script>" + text.substring(end));
    return open(copy, "");
  }
}
