package paidan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import paidan.Dispatcher;
import paidan.decision.RoutingDecision;
import paidan.json.DecisionJson;
import paidan.json.OrderFormatException;
import paidan.json.OrderJson;
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;
import paidan.telling.Changes;
import paidan.telling.Narrative;
import paidan.telling.RuleNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells one decision as a person would. */
@Command(
    name = "explain",
    description = "Tells one decision as a person would. 逐条说明一张工单的派单理由。",
    mixinStandardHelpOptions = true)
final class Explain implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Option(
      names = "--rulebook",
      required = true,
      paramLabel = "R",
      description = RulebookParameter.DESCRIPTION)
  private String rulebook = "";

  @Parameters(
      paramLabel = "ORDER",
      description = "JSON file with one order, or - for stdin; of .jsonl the first. 工单文件。")
  private String order = "";

  @Override
  public Integer call() throws Exception {
    WorkOrder read = read();
    Rulebook loaded = common.rulebook(rulebook);
    try (Dispatcher dispatcher = common.dispatcher(loaded)) {
      RoutingDecision decision = dispatcher.explain(read);
      PrintWriter out = Common.stdout();
      if (common.json()) {
        out.println(DecisionJson.write(decision));
      } else {
        new Narrative(new RuleNames(dispatcher.rules()), common.locale(), out)
            .tell(decision, new Changes(loaded, dispatcher).of(read, decision));
      }
      out.flush();
    }
    return Exit.OK;
  }

  private WorkOrder read() throws Failure {
    String text;
    try {
      byte[] bytes =
          order.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(order));
      text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Failure(common.say("cannot-read", order));
    }
    String one =
        order.endsWith(".jsonl")
            ? text.lines().filter(line -> !line.isBlank()).findFirst().orElse("")
            : text;
    try {
      return OrderJson.read(one);
    } catch (OrderFormatException e) {
      StringBuilder all = new StringBuilder(common.say("no-order", order));
      e.findings().forEach(f -> all.append("\n  ").append(f.text(common.locale())));
      throw new Failure(all.toString());
    }
  }
}
