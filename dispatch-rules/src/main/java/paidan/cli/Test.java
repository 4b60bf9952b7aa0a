package paidan.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paidan.Dispatcher;
import paidan.decision.RoutingDecision;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Message;
import paidan.diagnostic.Severity;
import paidan.report.AnnotatedWorkbook;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.rulebooks.NamedRulebook;
import paidan.scenario.Coverage;
import paidan.scenario.Expectation;
import paidan.scenario.JunitXml;
import paidan.scenario.Outcome;
import paidan.scenario.Scenario;
import paidan.scenario.ScenarioRun;
import paidan.scenario.ScenarioSheets;
import paidan.telling.DecisionLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the scenarios of a rulebook. */
@Command(
    name = "test",
    description = "Runs the scenarios of a rulebook. 运行规则手册中的测试用例。",
    mixinStandardHelpOptions = true)
final class Test implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Mixin private CoverageOptions wanted = new CoverageOptions();

  @Mixin private RulebookParameter rulebook = new RulebookParameter();

  @Option(names = "--junit", paramLabel = "OUT.xml", description = "Write JUnit XML. 输出 JUnit XML。")
  private @Nullable Path junit;

  @Option(
      names = "--coverage",
      paramLabel = "OUT.json",
      description = "Write which rows and rules were used. 输出覆盖情况（JSON）。")
  private @Nullable Path coverageFile;

  @Option(
      names = "--annotate",
      paramLabel = "OUT.xlsx",
      description =
          "Give the sheets back with what came out in the cells that expected something else."
              + " 在工作簿副本中标出与预期不符之处。")
  private @Nullable Path annotate;

  @Override
  public Integer call() throws RulebookException, Failure {
    NamedRulebook named = common.named(rulebook.name());
    Rulebook read = named.load();
    try (Dispatcher dispatcher = common.dispatcher(read)) {
      List<Scenario> scenarios = ScenarioSheets.read(named.files(), read, dispatcher);
      if (scenarios.isEmpty()) {
        throw new Failure(common.say("no-scenario", rulebook.name()));
      }
      ScenarioRun run = ScenarioRun.of(dispatcher, scenarios);
      Coverage coverage = new Coverage(read, dispatcher);
      run.decisions().forEach(coverage::add);
      common.write(junit, out -> JunitXml.write(read.name(), run, common.locale(), out));
      common.writeCopy(
          annotate,
          out -> AnnotatedWorkbook.write(named.files(), marks(run), common.locale(), out));
      wanted.writeReport(rulebook.name(), read, coverage, run.decisions().size(), common);
      common.write(
          coverageFile,
          out -> out.write(CoverageLines.json(coverage).getBytes(StandardCharsets.UTF_8)));
      tell(run, coverage);
      boolean covered = wanted.isEnough(coverage);
      return run.failures() == 0 && covered ? Exit.OK : Exit.WARNINGS;
    }
  }

  /** What came out, at each cell that expected something else. */
  private List<Finding> marks(ScenarioRun run) {
    List<Finding> marks = new ArrayList<>();
    for (Outcome outcome : run.outcomes()) {
      for (Expectation failed : outcome.failed()) {
        marks.add(
            new Finding(
                Severity.ERROR,
                failed.cell(),
                Message.of(
                    Common.BUNDLE,
                    "came-out",
                    failed.text(),
                    failed.found(outcome.decision(), common.locale()))));
      }
    }
    return marks;
  }

  private void tell(ScenarioRun run, Coverage coverage) {
    PrintWriter out = Common.stdout();
    for (Outcome outcome : run.outcomes()) {
      if (common.json()) {
        out.println(OutcomeLine.json(outcome));
      } else if (!outcome.passed()) {
        tell(outcome, out);
      }
    }
    if (!common.json()) {
      out.println(common.say("tested", run.outcomes().size(), run.failures(), run.unconfirmed()));
      wanted.tell(coverage, common, out);
    }
    out.flush();
  }

  private void tell(Outcome outcome, PrintWriter out) {
    RoutingDecision decision = outcome.decision();
    out.println(common.say("scenario-failed", outcome.scenario().title()));
    for (Expectation failed : outcome.failed()) {
      out.println("  " + failed.failure(decision, common.locale()));
    }
    out.println("  " + new DecisionLine(common.locale()).of(decision));
    // Such as a matter that is misspelt.
    decision.warnings().forEach(warning -> out.println("  " + warning.text()));
  }
}
