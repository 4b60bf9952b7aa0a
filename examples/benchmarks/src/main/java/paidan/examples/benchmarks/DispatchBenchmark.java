package paidan.examples.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import paidan.Dispatcher;
import paidan.decision.RoutingDecision;
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;

/** One decision with text of 200 characters and 500 terms, by the size of the dispatch list. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class DispatchBenchmark {

  /** Rows of the dispatch list. */
  @Param({"1000", "100000"})
  public int rows;

  private Dispatcher dispatcher;
  private List<WorkOrder> orders;
  private int next;

  /**
   * Loads the city.
   *
   * @throws RulebookException never: the city has no errors
   */
  @Setup
  public void load() throws RulebookException {
    MadeUpCity city = new MadeUpCity(rows, 500);
    dispatcher = Dispatcher.of(Rulebook.load(city.files()));
    orders = city.orders(4_096);
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
    return dispatcher.dispatch(orders.get(next++ & 4_095));
  }
}
