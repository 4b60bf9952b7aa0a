package paidan.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import paidan.Dispatcher;
import paidan.decision.Disposition;
import paidan.decision.Evidence;
import paidan.decision.RoutingDecision;
import paidan.json.DecisionJson;
import paidan.json.OrderFile;
import paidan.order.WorkOrder;
import paidan.telling.DecisionLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides every order of a file. */
@Command(
    name = "run",
    description = "Decides every order of a .jsonl or .csv file. 对文件中的每张工单作出派单决定。",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all decided", "2:wrong usage or rulebook", "3:some lines are no orders"})
final class Run implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Option(
      names = "--rulebook",
      required = true,
      paramLabel = "R",
      description = "Folder, zip, or name of a built-in rulebook (beijing). 规则手册。")
  private String rulebook = "";

  @Option(
      names = "--out",
      paramLabel = "F",
      description = "Write the decisions as JSON lines to this file. 输出文件（JSON）。")
  private @Nullable Path out;

  @Option(
      names = "--rejects",
      paramLabel = "F",
      description = "Write lines that are no orders here; by default to stderr. 无法读取的行。")
  private @Nullable Path rejects;

  @Parameters(paramLabel = "ORDERS", description = ".jsonl or .csv file, or - for stdin. 工单文件。")
  private String orders = "";

  private final Map<Disposition, Long> counts = new EnumMap<>(Disposition.class);
  private long decided;
  private long rejected;
  private long withoutMatter;

  @Override
  public Integer call() throws Exception {
    try (Dispatcher dispatcher = common.dispatcher(rulebook);
        InputStream input = input();
        PrintWriter err = Common.stderr();
        PrintWriter target = out == null ? Common.stdout() : common.file(out);
        PrintWriter rejectTarget = rejects == null ? err : common.file(rejects)) {
      long start = System.nanoTime();
      decide(dispatcher, input, target, rejectTarget);
      tellCounts(err, System.nanoTime() - start);
      if (target.checkError()) {
        throw new Failure(common.say("cannot-write", out == null ? "stdout" : out, ""));
      }
    }
    return rejected > 0 ? Exit.REJECTS : Exit.OK;
  }

  private InputStream input() throws Failure {
    if (orders.equals("-")) {
      return System.in;
    }
    try {
      return new BufferedInputStream(Files.newInputStream(Path.of(orders)), 1 << 16);
    } catch (IOException e) {
      throw new Failure(common.say("cannot-read", orders));
    }
  }

  private void decide(
      Dispatcher dispatcher, InputStream input, PrintWriter target, PrintWriter rejectTarget)
      throws IOException {
    boolean json = common.json() || out != null;
    DecisionLine line = new DecisionLine(common.locale());
    boolean csv = orders.toLowerCase(Locale.ROOT).endsWith(".csv");
    try (OrderFile file = csv ? OrderFile.csv(input) : OrderFile.jsonLines(input);
        ProgressBar progress = progress();
        Stream<RoutingDecision> decisions =
            dispatcher.dispatchAll(orders(file, rejectTarget, progress))) {
      Iterator<RoutingDecision> each = decisions.iterator();
      while (each.hasNext()) {
        RoutingDecision decision = each.next();
        count(decision);
        target.print(json ? DecisionJson.write(decision) : line.of(decision));
        target.print('\n');
      }
    }
    rejectTarget.flush();
  }

  /** The orders among the lines; what is none goes to the rejects on the way. */
  private Stream<WorkOrder> orders(
      OrderFile file, PrintWriter rejectTarget, @Nullable ProgressBar progress) {
    Stream<OrderFile.Line> lines =
        StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(file, Spliterator.ORDERED | Spliterator.NONNULL),
            false);
    return lines
        .filter(
            line -> {
              if (progress != null) {
                progress.step();
              }
              return line instanceof OrderFile.Order
                  || reject((OrderFile.Reject) line, rejectTarget);
            })
        .map(line -> ((OrderFile.Order) line).order());
  }

  private boolean reject(OrderFile.Reject reject, PrintWriter target) {
    rejected++;
    reject
        .findings()
        .forEach(
            finding ->
                target.print(
                    common.say("line", reject.line())
                        + " "
                        + finding.text(common.locale())
                        + '\n'));
    return false;
  }

  /** Only where somebody can see it move. From JDK 22 on, a pipe may be shown one as well. */
  @SuppressWarnings("SystemConsoleNull")
  private @Nullable ProgressBar progress() {
    if (System.console() == null || out == null || common.json()) {
      return null;
    }
    return new ProgressBarBuilder()
        .setTaskName("paidan")
        .setStyle(ProgressBarStyle.ASCII)
        .setInitialMax(-1)
        .showSpeed()
        .build();
  }

  private void count(RoutingDecision decision) {
    decided++;
    counts.merge(decision.disposition(), 1L, Long::sum);
    if (decision.disposition() == Disposition.DISPATCH && isWithoutMatter(decision)) {
      withoutMatter++;
    }
  }

  /** S16: whether a row without a matter won. */
  private static boolean isWithoutMatter(RoutingDecision decision) {
    for (Evidence evidence : decision.evidence()) {
      if (evidence.source() != null) {
        return !evidence.matched().containsKey("matter");
      }
    }
    return false;
  }

  private void tellCounts(PrintWriter err, long nanos) {
    err.println(
        common.say(
            "decided", decided, rejected, Math.round(decided / Math.max(nanos / 1e9, 1e-9))));
    counts.forEach(
        (disposition, count) ->
            err.println("  " + new DecisionLine(common.locale()).of(disposition) + " " + count));
    if (withoutMatter > 0) {
      err.println("  " + common.say("without-matter", withoutMatter));
    }
    err.flush();
  }
}
