package paidan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paidan.Dispatcher;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.rulebooks.NamedRulebook;
import paidan.scenario.Coverage;
import paidan.scenario.ProposedScenarios;
import paidan.scenario.Scenario;
import paidan.scenario.ScenarioRun;
import paidan.scenario.ScenarioSheets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proposes scenarios for what no scenario covers. */
@Command(
    name = "scenarios",
    description =
        "Proposes a scenario sheet for the rows that no scenario covers, to be confirmed by a"
            + " person. 为未覆盖的行生成待确认的测试用例。",
    mixinStandardHelpOptions = true)
final class Scenarios implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Mixin private RulebookParameter rulebook = new RulebookParameter();

  @Mixin private DayOption asOf = new DayOption();

  @Mixin private Replacing replacing = new Replacing();

  @Option(
      names = "--out",
      paramLabel = "OUT.csv",
      description = "Where to write; by default stdout. 输出文件。")
  private @Nullable Path target;

  @Option(
      names = "--borders",
      description = "Propose an order just beyond each condition as well. 同时生成恰好不满足各条件的用例。")
  private boolean borders;

  @Override
  public Integer call() throws RulebookException, Failure {
    NamedRulebook named = common.named(rulebook.name());
    replacing.checkCsv(target, common);
    Rulebook read = named.load();
    try (Dispatcher dispatcher = common.dispatcher(read);
        PrintWriter err = Common.stderr()) {
      List<Scenario> present = ScenarioSheets.read(named.files(), read, dispatcher);
      Coverage coverage = new Coverage(read, dispatcher);
      ScenarioRun.of(dispatcher, present).decisions().forEach(coverage::add);
      ProposedScenarios proposed = new ProposedScenarios(read, dispatcher);
      LocalDate day = asOf.day(read);
      int count = proposed.propose(Set.copyOf(coverage.won().keySet()), day, borders);
      if (target == null) {
        PrintWriter out = Common.stdout();
        proposed.write(out);
        out.flush();
      }
      common.write(target, out -> Common.writeText(out, proposed::write));
      err.println(common.say("proposed", count));
    } catch (IOException e) {
      throw new Failure(
          common.say("cannot-write", String.valueOf(target), String.valueOf(e.getMessage())));
    }
    return Exit.OK;
  }
}
