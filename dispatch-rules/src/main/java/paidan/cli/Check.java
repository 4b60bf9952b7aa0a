package paidan.cli;

import static java.util.stream.Collectors.toSet;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paidan.Dispatcher;
import paidan.check.ListVerification;
import paidan.check.RowFinding;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Position;
import paidan.diagnostic.Severity;
import paidan.json.FindingJson;
import paidan.report.AnnotatedWorkbook;
import paidan.report.CheckReport;
import paidan.report.ReportPage;
import paidan.report.Sarif;
import paidan.rulebook.ListRow;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.rulebooks.NamedRulebook;
import paidan.scenario.ScenarioSheets;
import paidan.sheet.SourceFile;
import paidan.telling.RuleNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads a rulebook, verifies its dispatch list and its scenarios, and tells what is wrong. */
@Command(
    name = "check",
    description = "Loads and verifies a rulebook and tells what is wrong with it. 检查规则手册。",
    mixinStandardHelpOptions = true)
final class Check implements Callable<Integer> {

  /** So many rows without a matter are named (S16). */
  private static final int SHOWN = 10;

  @Mixin private Common common = new Common();

  @Mixin private RulebookParameter rulebook = new RulebookParameter();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "First day that counts, such as 2026-01-31; by default today. 从哪一天起检查。")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--annotate",
      paramLabel = "OUT.xlsx",
      description = "Write the sheets with the cells marked. 输出标注了问题的工作簿。")
  private @Nullable Path annotate;

  @Option(
      names = "--sarif",
      paramLabel = "OUT.sarif",
      description = "Write SARIF 2.1.0. 输出 SARIF 2.1.0。")
  private @Nullable Path sarif;

  @Option(
      names = "--report",
      paramLabel = "OUT.html",
      description = "Write a page to look at in a browser. 输出可在浏览器中查看的报告页面。")
  private @Nullable Path report;

  @Override
  public Integer call() throws Failure {
    List<RowFinding> findings = new ArrayList<>();
    List<SourceFile> files = List.of();
    String summary;
    Rulebook loaded = null;
    LocalDate from = asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
    try {
      NamedRulebook named = common.named(rulebook.name());
      files = named.files();
      Rulebook read = named.load();
      try (Dispatcher dispatcher = common.dispatcher(read)) {
        addAll(dispatcher.warnings(), findings);
        from = asOf == null ? LocalDate.now(read.zone()) : asOf;
        findings.addAll(ListVerification.of(read, from));
        addScenarios(ScenarioSheets.check(files, read, dispatcher), findings);
        summary = summary(dispatcher, read, findings);
        loaded = read;
      }
    } catch (RulebookException e) {
      addAll(e.findings(), findings);
      summary = failed(e.findings());
    }
    List<Finding> all = findings.stream().map(RowFinding::finding).toList();
    List<SourceFile> marked = files;
    common.writeCopy(annotate, out -> AnnotatedWorkbook.write(marked, all, common.locale(), out));
    CheckReport checked = new CheckReport(rulebook.name(), files, loaded, from, findings);
    common.write(report, out -> ReportPage.write(checked, common.locale(), out));
    common.write(sarif, out -> Sarif.write(all, common.locale(), out));
    tell(findings, summary);
    return exit(findings);
  }

  private static void addAll(List<Finding> loading, List<RowFinding> to) {
    loading.forEach(finding -> to.add(new RowFinding(finding, List.of(), null)));
  }

  /** What is wrong with scenarios; files that are no sheets were told when they were loaded. */
  private static void addScenarios(List<Finding> scenarios, List<RowFinding> to) {
    Set<Position> told = to.stream().map(each -> each.finding().position()).collect(toSet());
    addAll(scenarios.stream().filter(each -> !told.contains(each.position())).toList(), to);
  }

  private String summary(Dispatcher dispatcher, Rulebook read, List<RowFinding> findings) {
    long errors = count(findings, Severity.ERROR);
    StringBuilder summary =
        new StringBuilder(
            common.say(
                errors == 0 ? "checked" : "checked-scenarios",
                dispatcher.rulebook().name(),
                dispatcher.rulebook().version(),
                dispatcher.rules().size(),
                count(findings, Severity.WARNING),
                errors));
    RuleNames names = new RuleNames(dispatcher.rules());
    for (var replacement : dispatcher.replacements()) {
      String name = names.told(replacement.name(), common.locale());
      summary.append('\n').append(common.say("replaced", name, replacement.file()));
    }
    List<String> catchAlls =
        read.rows().stream().filter(row -> !row.hasMatter()).map(ListRow::id).toList();
    if (!catchAlls.isEmpty()) {
      String some = String.join(", ", catchAlls.subList(0, Math.min(SHOWN, catchAlls.size())));
      summary
          .append('\n')
          .append(
              common.say(
                  "rows-without-matter",
                  catchAlls.size(),
                  read.rows().size(),
                  catchAlls.size() > SHOWN ? some + ", …" : some));
    }
    return summary.toString();
  }

  private String failed(List<Finding> findings) {
    long errors = findings.stream().filter(each -> each.severity() == Severity.ERROR).count();
    long warnings = findings.size() - errors;
    return warnings == 0
        ? common.say("check-failed", errors)
        : common.say("check-failed-and-warnings", errors, warnings);
  }

  private void tell(List<RowFinding> findings, String summary) {
    PrintWriter out = Common.stdout();
    if (common.json()) {
      findings.forEach(
          each -> out.println(FindingJson.write(each.finding(), each.witness(), common.locale())));
    } else {
      new FindingLines(common.locale())
          .of(findings.stream().map(RowFinding::finding).toList())
          .forEach(out::println);
      out.println(summary);
    }
    out.flush();
  }

  private static long count(List<RowFinding> findings, Severity severity) {
    return findings.stream().filter(each -> each.finding().severity() == severity).count();
  }

  private static int exit(List<RowFinding> findings) {
    if (count(findings, Severity.ERROR) > 0) {
      return Exit.ERRORS;
    }
    return findings.isEmpty() ? Exit.OK : Exit.WARNINGS;
  }
}
