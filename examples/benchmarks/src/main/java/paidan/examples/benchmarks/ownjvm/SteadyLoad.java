package paidan.examples.benchmarks.ownjvm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;
import paidan.Dispatcher;
import paidan.decision.RoutingDecision;
import paidan.examples.benchmarks.wholedecision.MadeUpCity;
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;
import paidan.sheet.SourceFile;

/**
 * How long an order takes from when it was due to arrive, one worker, orders at half the rate that
 * it can bear. What waits behind a slow order counts as slow: latency runs from the plan, not from
 * when the worker got there. Then the same while new rulebooks of 100,000 rows load and are swapped
 * in.
 *
 * <p>Before all that, the same with a loop that takes as long as a decision and makes no object:
 * how much of the tail is the machine's.
 */
public final class SteadyLoad {

  private static final double[] PERCENTILES = {50, 90, 99, 99.9, 99.99, 100};
  private static final long HIGHEST_NANOS = 60_000_000_000L;
  private static final int ORDERS = 4_096;
  private static final int TERMS = 500;
  private static final int CHARACTERS = 200;
  private static final double SHARE = 0.5;
  private static final int WARM_UPS = 3;

  /** Steps of the loop that makes no object, between two looks at how long it takes. */
  private static final int STEPS = 1_000;

  private final Dispatcher dispatcher;
  private final List<WorkOrder> orders;
  private long decided;
  private long looped = 1;

  /** One order, or what stands for it. */
  private interface Work {
    void go(long number);
  }

  private SteadyLoad(Dispatcher dispatcher, List<WorkOrder> orders) {
    this.dispatcher = dispatcher;
    this.orders = orders;
  }

  /**
   * Measures.
   *
   * @param args seconds of each measurement, rows of the list
   * @throws Exception never: the city has no errors
   */
  public static void main(String[] args) throws Exception {
    double seconds = Double.parseDouble(args[0]);
    MadeUpCity city = new MadeUpCity(Integer.parseInt(args[1]), TERMS);
    List<SourceFile> files = city.files();
    try (Dispatcher dispatcher = Dispatcher.of(Rulebook.load(files))) {
      SteadyLoad load = new SteadyLoad(dispatcher, city.orders(ORDERS, CHARACTERS));
      double steps = STEPS;
      for (int i = 0; i < WARM_UPS; i++) {
        double loops = capacity(number -> load.loop(STEPS), seconds / WARM_UPS / 4);
        steps = STEPS * loops / capacity(load::decide, seconds / WARM_UPS);
      }
      int asLong = (int) steps;
      double capacity = capacity(load::decide, seconds / 2);
      double interval = 1e9 / (capacity * SHARE);
      // In a process that has run for long, the list is no longer copied by young collections.
      System.gc();
      Histogram control = steady(number -> load.loop(asLong), interval, seconds);
      steady(load::decide, interval, seconds / 2);
      Histogram steady = steady(load::decide, interval, seconds);
      AtomicInteger reloads = new AtomicInteger();
      Histogram reloading = load.whileReloading(files, reloads, interval, seconds);
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("capacity", capacity);
      figures.put("reloads", reloads.get());
      figures.put("control", microseconds(control));
      figures.put("steady", microseconds(steady));
      figures.put("reloading", microseconds(reloading));
      figures.put("decided", load.decided);
      Line.print(figures);
    }
  }

  private void decide(long number) {
    RoutingDecision decision = dispatcher.dispatch(orders.get((int) (number & (ORDERS - 1))));
    if (decision.evidence().isEmpty()) {
      throw new IllegalStateException("no evidence: " + decision);
    }
    decided++;
  }

  private void loop(int steps) {
    long value = looped;
    for (int i = 0; i < steps; i++) {
      value = value * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
    }
    looped = value;
  }

  /** How often it is done a second, one after the other without a pause. */
  private static double capacity(Work work, double seconds) {
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    long count = 0;
    while (System.nanoTime() < end) {
      work.go(count++);
    }
    return count * 1e9 / (System.nanoTime() - start);
  }

  private static Histogram steady(Work work, double interval, double seconds) {
    Histogram histogram = new Histogram(HIGHEST_NANOS, 3);
    long start = System.nanoTime();
    long count = (long) (seconds * 1e9 / interval);
    for (long number = 0; number < count; number++) {
      long due = start + (long) (number * interval);
      while (System.nanoTime() < due) {
        Thread.onSpinWait();
      }
      work.go(number);
      histogram.recordValue(Math.min(HIGHEST_NANOS, System.nanoTime() - due));
    }
    return histogram;
  }

  /** A new rulebook loads as soon as the last one is in force, until the orders are done. */
  private Histogram whileReloading(
      List<SourceFile> files, AtomicInteger reloads, double interval, double seconds)
      throws InterruptedException {
    AtomicBoolean enough = new AtomicBoolean();
    Thread loader =
        new Thread(
            () -> {
              while (!enough.get()) {
                reload(files);
                reloads.incrementAndGet();
              }
            });
    loader.start();
    try {
      return steady(this::decide, interval, seconds);
    } finally {
      enough.set(true);
      loader.join();
    }
  }

  private void reload(List<SourceFile> files) {
    try {
      dispatcher.reload(Rulebook.load(files));
    } catch (paidan.rulebook.RulebookException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Double> microseconds(Histogram histogram) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (double percentile : PERCENTILES) {
      values.put(String.valueOf(percentile), histogram.getValueAtPercentile(percentile) / 1_000.0);
    }
    return values;
  }
}
