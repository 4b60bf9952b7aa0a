package paidan.examples.benchmarks.ownjvm;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import paidan.Dispatcher;
import paidan.examples.benchmarks.barelist.BareList;
import paidan.examples.benchmarks.barelist.Contestant;
import paidan.examples.benchmarks.barelist.Engine;
import paidan.examples.benchmarks.wholedecision.HandWrittenRouter;
import paidan.examples.benchmarks.wholedecision.MadeUpCity;
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;

/**
 * How much longer one of two works takes than the other: both in one JVM, a tenth of a second in
 * turns, the median of the ratios. On a virtual machine that is by turns twice as slow as it was a
 * minute ago, two runs one after the other would be compared with the weather.
 *
 * <p>What is loaded first is a little at an advantage: measure both ways and take the middle.
 */
public final class InTurns {

  private static final double WINDOW = 0.1;
  private static final int WARM_UPS = 6;
  private static final double WARM_UP = 1;
  private static final int CHARACTERS = 200;
  private static final int ORDERS = 4_096;

  /** Decisions between two looks at the clock. */
  private static final int BETWEEN_LOOKS = 64;

  /** So that nothing is left out as superfluous. */
  private static @Nullable Object kept;

  private InTurns() {}

  /** Something that is done again and again. */
  private interface Work {
    @Nullable Object decide(int number) throws Exception;
  }

  /**
   * Measures.
   *
   * @param args how many pairs of windows, and two works: {@code city:ROWS:TERMS} for whole
   *     decisions, {@code hand:ROWS:TERMS} for those of the router written by hand, {@code
   *     bare:ENGINE:ROWS:FILE} for the bare list
   * @throws Exception when a list does not load
   */
  public static void main(String[] args) throws Exception {
    int pairs = Integer.parseInt(args[0]);
    Work[] works = {work(args[1]), work(args[2])};
    System.gc();
    for (int i = 0; i < WARM_UPS; i++) {
      for (Work work : works) {
        microseconds(work, WARM_UP);
      }
    }
    double[][] times = new double[2][pairs];
    double[] ratios = new double[pairs];
    for (int pair = 0; pair < pairs; pair++) {
      int first = pair & 1;
      times[first][pair] = microseconds(works[first], WINDOW);
      times[1 - first][pair] = microseconds(works[1 - first], WINDOW);
      ratios[pair] = times[1][pair] / times[0][pair];
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("ratio", median(ratios));
    figures.put("first", median(times[0]));
    figures.put("second", median(times[1]));
    Line.print(figures);
  }

  private static Work work(String what) throws Exception {
    List<String> parts = List.of(what.split(":", 4));
    return switch (parts.get(0)) {
      case "city" -> whole(city(parts));
      case "hand" -> byHand(city(parts));
      default -> bare(Engine.valueOf(parts.get(1)), Integer.parseInt(parts.get(2)), parts.get(3));
    };
  }

  private static MadeUpCity city(List<String> parts) {
    return new MadeUpCity(Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2)));
  }

  private static Work whole(MadeUpCity city) throws Exception {
    Dispatcher dispatcher = Dispatcher.of(Rulebook.load(city.files()));
    List<WorkOrder> orders = city.orders(ORDERS, CHARACTERS);
    return number -> dispatcher.dispatch(orders.get(number & (ORDERS - 1)));
  }

  private static Work byHand(MadeUpCity city) {
    HandWrittenRouter router = new HandWrittenRouter(city);
    List<WorkOrder> orders = city.orders(ORDERS, CHARACTERS);
    return number -> router.decide(orders.get(number & (ORDERS - 1)));
  }

  @SuppressWarnings("unchecked") // what a contestant prepares is handed to nobody else
  private static Work bare(Engine engine, int rows, String file) throws Exception {
    Contestant<Object> contestant = (Contestant<Object>) engine.load(Path.of(file));
    Object[] orders = new BareList(rows).orders(ORDERS).stream().map(contestant::prepare).toArray();
    return number -> contestant.organizer(orders[number & (ORDERS - 1)]);
  }

  /** Of one decision, while so many seconds pass. */
  private static double microseconds(Work work, double seconds) throws Exception {
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    int number = 0;
    while (System.nanoTime() < end) {
      for (int i = 0; i < BETWEEN_LOOKS; i++) {
        kept = work.decide(number++);
      }
    }
    return (System.nanoTime() - start) / 1e3 / number;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
