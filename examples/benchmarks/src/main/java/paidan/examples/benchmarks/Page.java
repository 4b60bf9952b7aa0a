package paidan.examples.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paidan.examples.benchmarks.page.Figures;
import paidan.examples.benchmarks.page.Report;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures Paidan and its peers and writes {@code index.html}, {@code figures.md}, figures.json.
 */
@Command(
    name = "page",
    mixinStandardHelpOptions = true,
    description = "Measures Paidan and its peers, and writes one page of results.")
public final class Page implements Callable<Integer> {

  @Option(names = "--quick", description = "Fewer sizes and iterations: a few minutes.")
  private boolean quick;

  @Option(names = "--trial", description = "Whether everything runs; its figures mean nothing.")
  private boolean trial;

  @Option(
      names = "--only",
      split = ",",
      description =
          "Only these sections; figures of the others stay as they are: ${COMPLETION-CANDIDATES}")
  private List<Part> only = List.of(Part.values());

  @Option(names = "--out", description = "Folder of the results (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("target", "benchmarks");

  @Option(names = "--paidan-jar", description = "The command line of Paidan.")
  private Path paidan = Path.of("..", "..", "dispatch-rules", "target", "paidan.jar");

  @Option(names = "--orders", description = "Made-up orders for the command line.")
  private Path orders = Path.of("..", "orders", "beijing.jsonl");

  @Option(
      names = "--newer-jdk",
      description = "Home of a JDK 21 or newer for virtual threads (default: $NEWER_JDK).")
  private @Nullable Path newerJdk =
      System.getenv("NEWER_JDK") == null ? null : Path.of(System.getenv("NEWER_JDK"));

  private Page() {}

  /**
   * Runs it.
   *
   * @param args {@code --help} tells them
   */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Page()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }

  private Scale scale() {
    return trial ? Scale.TRIAL : quick ? Scale.QUICK : Scale.FULL;
  }

  @Override
  public Integer call() throws Exception {
    Files.createDirectories(out);
    Figures figures = Figures.in(out.resolve("figures.json"));
    Measuring measuring = new Measuring(figures, scale(), out, paidan, orders, newerJdk);
    for (Part part : only) {
      figures.forget(part.section().title());
      measuring.measure(part);
    }
    new Report(figures).write(out, Part.sections(), Aims.ALL, quick || trial);
    System.out.println("The page is " + out.resolve("index.html"));
    return 0;
  }
}
