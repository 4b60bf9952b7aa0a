package paidan.examples.benchmarks.barelist;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One order by the bare list, by engine and number of rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class BareListBenchmark {

  private static final int ORDERS = 16_384;
  private static final int CHECKED = 200;

  /** Who decides. */
  @Param({"HAND_WRITTEN"})
  public Engine engine;

  /** Rows of the list. */
  @Param({"1000"})
  public int rows;

  /** Where the files of the lists are. */
  @Param({"target/benchmarks/data"})
  public String data;

  private Contestant<Object> contestant;
  private Object[] orders;
  private int next;

  /**
   * Loads the list and checks the answers.
   *
   * @throws Exception when the list does not load or an answer is wrong
   */
  @Setup
  @SuppressWarnings("unchecked") // what a contestant prepares is handed to nobody else
  public void load() throws Exception {
    BareList list = new BareList(rows);
    BareListFiles files = new BareListFiles(list, Path.of(data, "bare-" + rows));
    contestant = (Contestant<Object>) engine.load(files.of(engine, engine.formats().get(0)));
    List<BareOrder> asked = list.orders(ORDERS);
    Agreement.check(contestant, HandWrittenList.of(list), asked.subList(0, CHECKED));
    orders = asked.stream().map(contestant::prepare).toArray();
  }

  /** Lets go of the list. */
  @TearDown
  public void close() {
    contestant.close();
  }

  /**
   * Decides one order after the other.
   *
   * @return code of an organizer
   * @throws Exception never
   */
  @Benchmark
  public @Nullable String decide() throws Exception {
    return contestant.organizer(orders[next++ & (ORDERS - 1)]);
  }
}
