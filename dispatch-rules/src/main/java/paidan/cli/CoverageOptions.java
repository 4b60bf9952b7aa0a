package paidan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import paidan.report.CoveragePage;
import paidan.rulebook.Rulebook;
import paidan.scenario.Coverage;
import picocli.CommandLine.Option;

/** How much of the list must be covered, and the page that shows what is. */
final class CoverageOptions {

  @Option(
      names = "--min-coverage",
      paramLabel = "PERCENT",
      description = "Fail when fewer rows of the list have won. 派单目录最低覆盖率。")
  private double minimum;

  @Option(
      names = "--report",
      paramLabel = "OUT.html",
      description = "Write a page over the list: what won, lost, was never used. 输出覆盖情况页面。")
  private @Nullable Path report;

  boolean isEnough(Coverage coverage) {
    return Coverage.reaches(coverage.ofRows(), minimum);
  }

  /** Writes the page, if it is asked for. */
  void writeReport(String name, Rulebook rulebook, Coverage coverage, long orders, Common common)
      throws Failure {
    common.write(
        report, out -> CoveragePage.write(name, rulebook, coverage, orders, common.locale(), out));
  }

  void tell(Coverage coverage, Common common, PrintWriter out) {
    new CoverageLines(common).tell(coverage, out);
    if (!isEnough(coverage)) {
      out.println(common.say("too-little-covered", minimum));
    }
  }
}
