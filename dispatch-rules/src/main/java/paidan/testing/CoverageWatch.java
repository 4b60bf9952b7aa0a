package paidan.testing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import paidan.decision.RoutingDecision;
import paidan.decision.Source;
import paidan.scenario.Coverage;

/** Counts what the tests of one class have touched. Safe for many threads. */
final class CoverageWatch {

  private static final int MOST_TOLD = 20;

  private final Coverage coverage;
  private int decisions;

  CoverageWatch(Coverage coverage) {
    this.coverage = coverage;
  }

  synchronized void saw(RoutingDecision decision) {
    coverage.add(decision);
    decisions++;
  }

  /** Fails when too little was touched, or nothing at all. */
  synchronized void demand(double minimum) {
    if (decisions == 0) {
      throw new AssertionError("@RuleCoverage: no test of this class has submitted an order");
    }
    double percent = Math.floor(coverage.ofRows() * 1000) / 10;
    if (!Coverage.reaches(coverage.ofRows(), minimum)) {
      List<String> missing =
          Stream.concat(coverage.onlyLost().stream(), coverage.never().stream())
              .map(Source::id)
              .sorted()
              .toList();
      throw new AssertionError(
          String.format(
              Locale.ROOT,
              "@RuleCoverage: %s %% of the rows of the list have won, at least %s %% must."
                  + " %d have not: %s%s",
              percent,
              minimum,
              missing.size(),
              String.join(", ", missing.subList(0, Math.min(MOST_TOLD, missing.size()))),
              missing.size() > MOST_TOLD ? " …" : ""));
    }
  }
}
