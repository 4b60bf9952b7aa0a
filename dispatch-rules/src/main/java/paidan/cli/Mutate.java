package paidan.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paidan.Dispatcher;
import paidan.json.OrderJson;
import paidan.mutation.Mutant;
import paidan.mutation.MutationHistory;
import paidan.mutation.MutationRun;
import paidan.mutation.Unnoticed;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.rulebooks.NamedRulebook;
import paidan.scenario.Coverage;
import paidan.scenario.ProposedScenarios;
import paidan.scenario.Scenario;
import paidan.scenario.ScenarioSheets;
import paidan.sheet.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Errs in the list on purpose and tells which slips no scenario notices. */
@Command(
    name = "mutate",
    description =
        "Changes one row at a time as a person errs, and tells what no scenario notices."
            + " 逐行制造差错，检查测试用例能否发现。",
    mixinStandardHelpOptions = true)
final class Mutate implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Mixin private Common common = new Common();

  @Mixin private RulebookParameter rulebook = new RulebookParameter();

  @Mixin private DayOption asOf = new DayOption();

  @Mixin private Replacing replacing = new Replacing();

  @Option(
      names = "--min-caught",
      paramLabel = "PERCENT",
      description = "Fail when fewer of the slips are noticed. 最低发现率。")
  private double minimum;

  @Option(
      names = "--row",
      paramLabel = "ID",
      description = "Err in this row only; may be repeated. 只检查这些行。")
  private List<String> only = List.of();

  @Option(
      names = "--out",
      paramLabel = "OUT.csv",
      description =
          "Write a scenario sheet with an order for each slip that nobody notices."
              + " 为未发现的差错写出待确认的用例。")
  private @Nullable Path target;

  @Option(
      names = "--history",
      paramLabel = "FILE",
      description =
          "Keep what is found in this file, and try only what a change since then can bear on."
              + " 保存结果，下次只重试受改动影响的部分。")
  private @Nullable Path historyFile;

  @Override
  public Integer call() throws RulebookException, Failure {
    NamedRulebook named = common.named(rulebook.name());
    replacing.checkCsv(target, common);
    Rulebook read = named.load();
    List<Scenario> scenarios = scenarios(named, read);
    if (scenarios.isEmpty()) {
      throw new Failure(common.say("no-scenario", rulebook.name()));
    }
    Set<String> rows = rows(read);
    LocalDate day = asOf.day(read);
    MutationHistory history = history(named.files(), read, day);
    MutationRun run = MutationRun.of(read, common::dispatcher, scenarios, rows, day, history);
    propose(read, run);
    Path file = historyFile;
    if (history != null && file != null) {
      if (!rows.isEmpty()) {
        history.keepAll();
      }
      if (file.toString().endsWith(".json")) {
        // It was read as well, and is written anew.
        common.replace(file, history::write);
      } else {
        common.write(file, history::write);
      }
    }
    PrintWriter out = Common.stdout();
    if (common.json()) {
      run.unnoticed().forEach(one -> out.println(json(one)));
    } else {
      tell(run, rows.isEmpty() ? read.rows().size() : rows.size(), scenarios.size(), out);
      if (history != null) {
        out.println(common.say("mutants-reused", history.reused(), run.mutants()));
      }
    }
    out.flush();
    return Coverage.reaches(run.score(), minimum) ? Exit.OK : Exit.WARNINGS;
  }

  private List<Scenario> scenarios(NamedRulebook named, Rulebook read) throws RulebookException {
    try (Dispatcher dispatcher = common.dispatcher(read)) {
      return ScenarioSheets.read(named.files(), read, dispatcher);
    }
  }

  private @Nullable MutationHistory history(List<SourceFile> files, Rulebook read, LocalDate day)
      throws RulebookException, Failure {
    Path file = historyFile;
    if (file == null) {
      return null;
    }
    MutationHistory history = new MutationHistory(files, read, common::dispatcher, day);
    if (Files.exists(file)) {
      try (InputStream stream = Files.newInputStream(file);
          PrintWriter err = Common.stderr()) {
        if (!history.read(stream)) {
          err.println(common.say("no-history", file));
        }
      } catch (IOException e) {
        throw new Failure(common.say("cannot-read", file));
      }
    }
    return history;
  }

  private Set<String> rows(Rulebook read) throws Failure {
    Set<String> ids = new LinkedHashSet<>();
    read.rows().forEach(row -> ids.add(row.source().id()));
    for (String id : only) {
      if (!ids.contains(id)) {
        throw new Failure(common.say("no-row", id));
      }
    }
    return new LinkedHashSet<>(only);
  }

  private void propose(Rulebook read, MutationRun run) throws RulebookException, Failure {
    if (target == null) {
      return;
    }
    try (Dispatcher dispatcher = common.dispatcher(read)) {
      ProposedScenarios proposed = new ProposedScenarios(read, dispatcher);
      int number = 0;
      for (Unnoticed one : run.unnoticed()) {
        Mutant mutant = one.mutant();
        String id = mutant.row().source().id();
        proposed.add(
            "M-" + id + "-" + ++number, id + ": " + mutant.text(common.locale()), one.order());
      }
      common.write(target, out -> Common.writeText(out, proposed::write));
    }
  }

  private void tell(MutationRun run, int rows, int scenarios, PrintWriter out) {
    new UnnoticedLines(common).tell(run.unnoticed(), out);
    if (run.failing() > 0) {
      out.println(common.say("mutants-failing", run.failing()));
    }
    out.println(
        common.say(
            "mutated",
            run.mutants(),
            rows,
            run.caught(),
            run.unnoticed().size(),
            scenarios,
            run.alike().size(),
            Math.floor(run.score() * 1000) / 10.0));
    if (!Coverage.reaches(run.score(), minimum)) {
      out.println(common.say("too-few-caught", minimum));
    }
  }

  private String json(Unnoticed one) {
    Mutant mutant = one.mutant();
    ObjectNode line = JSON.createObjectNode();
    line.put("row", mutant.row().source().id());
    line.put("slip", mutant.slip().name().toLowerCase(java.util.Locale.ROOT));
    line.put("column", mutant.column());
    line.put("text", mutant.text(common.locale()));
    line.putPOJO(
        "order", new com.fasterxml.jackson.databind.util.RawValue(OrderJson.write(one.order())));
    return line.toString();
  }
}
