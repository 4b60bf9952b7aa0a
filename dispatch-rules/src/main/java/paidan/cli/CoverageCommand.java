package paidan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import paidan.Dispatcher;
import paidan.decision.RoutingDecision;
import paidan.json.OrderFile;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.scenario.Coverage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which rows of the list a file of orders uses: what is dead in practice. */
@Command(
    name = "coverage",
    description =
        "Tells which rows of the dispatch list a file of orders uses, and which are dead in"
            + " practice. 用真实工单统计派单目录各行的使用情况。",
    mixinStandardHelpOptions = true)
final class CoverageCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Mixin private CoverageOptions wanted = new CoverageOptions();

  @Mixin private RulebookParameter rulebook = new RulebookParameter();

  @Mixin private OrdersInput input = new OrdersInput();

  @Parameters(
      index = "1",
      paramLabel = "ORDERS",
      description = "JSON lines or CSV; - for stdin. 工单文件。")
  private String orders = "";

  private long rejected;

  @Override
  public Integer call() throws RulebookException, Failure {
    Rulebook read = common.rulebook(rulebook.name());
    AtomicLong decided = new AtomicLong();
    try (Dispatcher dispatcher = common.telling(read)) {
      Coverage coverage = new Coverage(read, dispatcher);
      try (InputStream stream = input.open(orders, file -> file, common);
          PrintWriter err = Common.stderr();
          OrderFile file = input.read(orders, stream, read.zone());
          Stream<RoutingDecision> decisions =
              dispatcher.dispatchAll(
                  StreamSupport.stream(
                          Spliterators.spliteratorUnknownSize(file, Spliterator.ORDERED), false)
                      .filter(
                          line ->
                              line instanceof OrderFile.Order
                                  || reject((OrderFile.Reject) line, err))
                      .map(line -> ((OrderFile.Order) line).order()))) {
        decisions.forEach(
            decision -> {
              decided.incrementAndGet();
              coverage.add(decision);
            });
      } catch (IOException | UncheckedIOException e) {
        throw input.cutShort(orders, common);
      }
      wanted.writeReport(rulebook.name(), read, coverage, decided.get(), common);
      tell(coverage, decided.get(), rejected);
      if (!wanted.isEnough(coverage)) {
        return Exit.WARNINGS;
      }
      return rejected > 0 ? Exit.REJECTS : Exit.OK;
    }
  }

  private boolean reject(OrderFile.Reject reject, PrintWriter err) {
    rejected++;
    common.tell(reject, err);
    return false;
  }

  private void tell(Coverage coverage, long decided, long rejected) {
    PrintWriter out = Common.stdout();
    if (common.json()) {
      out.println(CoverageLines.json(coverage));
    } else {
      out.println(common.say("covered-by", decided, rejected));
      wanted.tell(coverage, common, out);
    }
    out.flush();
  }
}
