package paidan.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import paidan.Dispatcher;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Severity;
import paidan.json.FindingJson;
import paidan.rulebook.RulebookException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Loads a rulebook and tells what is wrong with it. */
@Command(
    name = "check",
    description = "Loads a rulebook and tells what is wrong with it. 检查规则手册。",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:clean", "1:warnings", "2:errors"})
final class Check implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Parameters(
      paramLabel = "R",
      description = "Folder, zip, or name of a built-in rulebook (beijing). 规则手册。")
  private String rulebook = "";

  @Override
  public Integer call() throws Failure {
    List<Finding> findings;
    String summary;
    try (Dispatcher dispatcher = common.dispatcher(rulebook)) {
      findings = dispatcher.warnings();
      summary =
          common.say(
              "checked",
              dispatcher.rulebook().name(),
              dispatcher.rulebook().version(),
              dispatcher.rules().size(),
              findings.size());
      for (var replacement : dispatcher.replacements()) {
        summary += "\n" + common.say("replaced", replacement.name(), replacement.file());
      }
    } catch (RulebookException e) {
      findings = e.findings();
      summary =
          common.say(
              "check-failed",
              findings.stream().filter(f -> f.severity() == Severity.ERROR).count(),
              findings.stream().filter(f -> f.severity() == Severity.WARNING).count());
    }
    tell(findings, summary);
    return exit(findings);
  }

  private void tell(List<Finding> findings, String summary) {
    PrintWriter out = Common.stdout();
    for (Finding finding : findings) {
      out.println(
          common.json()
              ? FindingJson.write(finding, common.locale())
              : common.say("severity." + finding.severity()) + " " + finding.text(common.locale()));
    }
    if (!common.json()) {
      out.println(summary);
    }
    out.flush();
  }

  private static int exit(List<Finding> findings) {
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      return Exit.ERRORS;
    }
    return findings.isEmpty() ? Exit.OK : Exit.WARNINGS;
  }
}
