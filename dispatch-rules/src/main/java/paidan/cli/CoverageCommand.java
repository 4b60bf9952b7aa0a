package paidan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import paidan.Dispatcher;
import paidan.decision.RoutingDecision;
import paidan.json.OrderFile;
import paidan.report.CoveragePage;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.scenario.Coverage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

  @Mixin private OrdersInput input = new OrdersInput();

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

  @Parameters(
      index = "0",
      paramLabel = "R",
      description = "Folder, zip, or name of a built-in rulebook (beijing). 规则手册。")
  private String rulebook = "";

  @Parameters(
      index = "1",
      paramLabel = "ORDERS",
      description = "JSON lines or CSV; - for stdin. 工单文件。")
  private String orders = "";

  private long rejected;

  @Override
  public Integer call() throws RulebookException, Failure {
    Rulebook read = common.rulebook(rulebook);
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
      } catch (IOException e) {
        throw new Failure(common.say("cannot-read", orders));
      }
      common.write(
          report,
          out -> CoveragePage.write(rulebook, read, coverage, decided.get(), common.locale(), out));
      tell(coverage, decided.get(), rejected);
      if (!Coverage.reaches(coverage.ofRows(), minimum)) {
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
      new CoverageLines(common).tell(coverage, out);
      if (!Coverage.reaches(coverage.ofRows(), minimum)) {
        out.println(common.say("too-little-covered", minimum));
      }
    }
    out.flush();
  }
}
