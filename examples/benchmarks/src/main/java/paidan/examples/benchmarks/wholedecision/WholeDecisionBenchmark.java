package paidan.examples.benchmarks.wholedecision;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;

/** A whole decision, by rows of the list, number of terms and length of the text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class WholeDecisionBenchmark {

  private static final int ORDERS = 4_096;
  private static final int CHECKED = 2_000;

  /** Who decides. */
  public enum Who {
    /** Paidan. */
    PAIDAN,
    /** The router written by hand. */
    HAND_WRITTEN
  }

  /** Each thread has its own place in the orders. */
  @State(Scope.Thread)
  public static class Place {
    private int next;
  }

  /** Who decides. */
  @Param({"PAIDAN", "HAND_WRITTEN"})
  public Who who;

  /** Rows of the dispatch list. */
  @Param({"100000"})
  public int rows;

  /** Terms of the list and the circumstances. */
  @Param({"500"})
  public int terms;

  /** Characters of each order's text. */
  @Param({"200"})
  public int text;

  private Dispatcher dispatcher;
  private List<WorkOrder> orders;
  private Function<WorkOrder, ?> decide;

  /**
   * Loads the city and checks that both decide the same.
   *
   * @throws RulebookException never: the city has no errors
   */
  @Setup
  public void load() throws RulebookException {
    MadeUpCity city = new MadeUpCity(rows, terms);
    dispatcher = Dispatcher.of(Rulebook.load(city.files()));
    HandWrittenRouter router = new HandWrittenRouter(city);
    orders = city.orders(ORDERS, text);
    Agreement.check(dispatcher, router, orders.subList(0, CHECKED));
    decide = who == Who.PAIDAN ? dispatcher::dispatch : router::decide;
  }

  /** Lets go of the rulebook. */
  @TearDown
  public void close() {
    dispatcher.close();
  }

  /**
   * Decides one order after the other.
   *
   * @param place where this thread is
   * @return the decision
   */
  @Benchmark
  public Object decide(Place place) {
    return decide.apply(orders.get(place.next++ & (ORDERS - 1)));
  }
}
