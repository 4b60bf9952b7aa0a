package paidan.examples.benchmarks.wholedecision;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import paidan.Dispatcher;
import paidan.decision.Assignee;
import paidan.decision.RoutingDecision;
import paidan.diagnostic.Finding;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.sheet.SourceFile;

/**
 * A list whose rows are told apart by number ranges only, beside one whose rows have matters of
 * their own and the same ranges.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class AdversarialBenchmark {

  private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");
  private static final int ORDERS = 4_096;
  private static final int UNITS = 100;

  /** Whether all rows share one matter. */
  @Param({"true", "false"})
  public boolean adversarial;

  /** Rows of the list. */
  @Param({"100000"})
  public int rows;

  private Dispatcher dispatcher;
  private List<WorkOrder> orders;
  private int next;

  /**
   * Loads the list, and checks that each order finds its row.
   *
   * @throws RulebookException never: the list has no errors
   */
  @Setup
  public void load() throws RulebookException {
    dispatcher = Dispatcher.of(Rulebook.load(files(adversarial, rows)));
    Random random = new Random(rows);
    orders = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      int row = random.nextInt(rows);
      WorkOrder order =
          WorkOrder.builder("order-" + i, MORNING)
              .requestType(RequestType.COMPLAINT)
              .matter(matter(adversarial ? 0 : row))
              .attributes(Map.of("meter", String.valueOf(row)))
              .build();
      orders.add(order);
      if (i < UNITS) {
        check(dispatcher.dispatch(order), row);
      }
    }
  }

  private static void check(RoutingDecision decision, int row) {
    Assignee lead = decision.lead();
    if (lead == null || !lead.code().equals(unit(row))) {
      throw new IllegalStateException("row " + row + ": " + decision);
    }
  }

  /**
   * What a load of the adversarial list warns of.
   *
   * @param rows rows of the list
   * @return the findings
   * @throws RulebookException never
   */
  public static List<Finding> warnings(int rows) throws RulebookException {
    return Rulebook.load(files(true, rows)).warnings();
  }

  private static String matter(int number) {
    return "M%06d".formatted(number);
  }

  private static String unit(int row) {
    return "U%02d".formatted(row % UNITS);
  }

  private static List<SourceFile> files(boolean adversarial, int rows) {
    StringBuilder matters = new StringBuilder("Code,Level 1\n");
    StringBuilder list = new StringBuilder("ID,Matter,[meter],Lead\n");
    for (int row = 0; row < rows; row++) {
      String matter = matter(adversarial ? 0 : row);
      if (row == 0 || !adversarial) {
        matters.append(matter).append(",Matter ").append(row).append('\n');
      }
      list.append("L%06d,%s,[%d..%d),%s%n".formatted(row, matter, row, row + 1, unit(row)));
    }
    StringBuilder organizers = new StringBuilder("Code,Name,Kind\n");
    for (int unit = 0; unit < UNITS; unit++) {
      organizers.append("%s,Unit %d,department%n".formatted(unit(unit), unit));
    }
    return List.of(
        csv("rulebook", "Key,Value\nname,adversarial\ntime zone,Asia/Shanghai\n"),
        csv("vocabulary", "Attribute,Value,When absent\nmeter,(number),ask\n"),
        csv("organizers", organizers.toString()),
        csv("matters", matters.toString()),
        csv("dispatch-list", list.toString()));
  }

  private static SourceFile csv(String name, String text) {
    return new SourceFile(name + ".csv", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Lets go of the rulebook. */
  @TearDown
  public void close() {
    dispatcher.close();
  }

  /**
   * Decides one order after the other.
   *
   * @return the decision
   */
  @Benchmark
  public RoutingDecision decide() {
    return dispatcher.dispatch(orders.get(next++ & (ORDERS - 1)));
  }
}
