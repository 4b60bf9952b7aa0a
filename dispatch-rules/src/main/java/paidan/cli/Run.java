package paidan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import paidan.Dispatcher;
import paidan.decision.Disposition;
import paidan.decision.Evidence;
import paidan.decision.RoutingDecision;
import paidan.json.DecisionLines;
import paidan.json.OrderFile;
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;
import paidan.telling.DecisionLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides every order of a file. */
@Command(
    name = "run",
    description = "Decides every order of a .jsonl or .csv file. 对文件中的每张工单作出派单决定。",
    mixinStandardHelpOptions = true)
final class Run implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Mixin private OrdersInput input = new OrdersInput();

  @Option(
      names = "--rulebook",
      required = true,
      paramLabel = "R",
      description = RulebookParameter.DESCRIPTION)
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

  @Parameters(paramLabel = "ORDERS", description = "JSON lines or CSV; - for stdin. 工单文件。")
  private String orders = "";

  private final Map<Disposition, Long> counts = new EnumMap<>(Disposition.class);

  private long decided;
  private long rejected;
  private long withoutMatter;

  @Override
  public Integer call() throws Exception {
    Rulebook read = common.rulebook(rulebook);
    try (Dispatcher dispatcher = common.dispatcher(read);
        PrintWriter err = Common.stderr()) {
      long start = System.nanoTime();
      decide(dispatcher, read.zone());
      tellCounts(err, System.nanoTime() - start);
    }
    return rejected > 0 ? Exit.REJECTS : Exit.OK;
  }

  private void decide(Dispatcher dispatcher, ZoneId zone) throws IOException, Failure {
    if (out != null && rejects != null && out.toAbsolutePath().equals(rejects.toAbsolutePath())) {
      throw new Failure(common.say("outputs-are-one", out));
    }
    try (RunProgress progress = progress();
        InputStream stream = open(progress);
        OrderFile file = input.read(orders, stream, zone);
        PrintWriter rejectTarget = rejects == null ? Common.stderr() : common.file(rejects);
        Target target = target()) {
      decide(dispatcher, file, target, rejectTarget, progress);
    } catch (UncheckedIOException e) {
      throw input.cutShort(orders, common);
    }
  }

  private InputStream open(@Nullable RunProgress progress) throws Failure {
    return input.open(orders, progress == null ? file -> file : progress::counted, common);
  }

  /** Takes the decisions. */
  private interface Target extends AutoCloseable {

    void write(RoutingDecision decision) throws Failure;

    @Override
    void close() throws Failure;
  }

  private Target target() throws Failure {
    if (out != null) {
      return new JsonTarget(common.fileBytes(out));
    }
    return common.json() ? new JsonTarget(Common.stdoutBytes()) : new TextTarget();
  }

  private Failure cannotWrite(@Nullable String why) {
    return new Failure(
        common.say("cannot-write", out == null ? "stdout" : out, why == null ? "" : why));
  }

  /** For machines. */
  private final class JsonTarget implements Target {

    private final DecisionLines lines;

    JsonTarget(OutputStream stream) {
      lines = new DecisionLines(stream);
    }

    @Override
    public void write(RoutingDecision decision) throws Failure {
      try {
        lines.write(decision);
      } catch (IOException e) {
        throw cannotWrite(e.getMessage());
      }
    }

    @Override
    public void close() throws Failure {
      try {
        lines.close();
      } catch (IOException e) {
        throw cannotWrite(e.getMessage());
      }
    }
  }

  /** For people. */
  private final class TextTarget implements Target {

    private final DecisionLine line = new DecisionLine(common.locale());
    private final PrintWriter text = Common.stdout();

    @Override
    public void write(RoutingDecision decision) {
      text.print(line.of(decision));
      text.print('\n');
    }

    @Override
    public void close() throws Failure {
      text.close();
      if (text.checkError()) {
        throw cannotWrite(null);
      }
    }
  }

  private void decide(
      Dispatcher dispatcher,
      OrderFile file,
      Target target,
      PrintWriter rejectTarget,
      @Nullable RunProgress progress)
      throws Failure {
    try (Stream<RoutingDecision> decisions =
        dispatcher.dispatchAll(orders(file, rejectTarget, progress))) {
      Iterator<RoutingDecision> each = decisions.iterator();
      while (each.hasNext()) {
        RoutingDecision decision = each.next();
        count(decision);
        target.write(decision);
      }
    }
    if (rejectTarget.checkError() && rejects != null) {
      throw new Failure(common.say("cannot-write", rejects, ""));
    }
  }

  /** The orders among the lines; what is none goes to the rejects on the way. */
  private Stream<WorkOrder> orders(
      OrderFile file, PrintWriter rejectTarget, @Nullable RunProgress progress) {
    Stream<OrderFile.Line> lines =
        StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(file, Spliterator.ORDERED | Spliterator.NONNULL),
            false);
    return lines
        .filter(
            line -> {
              if (progress != null) {
                progress.line();
              }
              return line instanceof OrderFile.Order
                  || reject((OrderFile.Reject) line, rejectTarget, progress);
            })
        .map(line -> ((OrderFile.Order) line).order());
  }

  private boolean reject(
      OrderFile.Reject reject, PrintWriter target, @Nullable RunProgress progress) {
    rejected++;
    if (progress != null && rejects == null) {
      progress.makeRoom();
    }
    common.tell(reject, target);
    if (progress != null) {
      target.flush();
    }
    return false;
  }

  /**
   * Only where somebody can see it move: there is a console when stdin and stdout are one, and with
   * {@code --out} nothing else is written there. From JDK 22 on, a pipe may be shown one as well.
   */
  @SuppressWarnings("SystemConsoleNull")
  private @Nullable RunProgress progress() {
    if (System.console() == null || out == null || common.json()) {
      return null;
    }
    return new RunProgress(size(), common.locale(), System.out);
  }

  /** In bytes; -1 for what is no file. */
  private long size() {
    try {
      Path file = Path.of(orders);
      return Files.isRegularFile(file) ? Files.size(file) : -1;
    } catch (IOException | InvalidPathException e) {
      return -1;
    }
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
