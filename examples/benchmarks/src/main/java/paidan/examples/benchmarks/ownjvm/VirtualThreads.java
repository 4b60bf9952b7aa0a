package paidan.examples.benchmarks.ownjvm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import paidan.Dispatcher;
import paidan.examples.benchmarks.wholedecision.MadeUpCity;
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;

/**
 * Orders a second with a virtual thread an order, beside a fixed pool of as many platform threads
 * as there are cores, on the JDK that runs it. The module is compiled for 17, which has no virtual
 * threads: they are looked up.
 */
public final class VirtualThreads {

  private static final int TERMS = 500;
  private static final int CHARACTERS = 200;
  private static final int ORDERS = 4_096;
  private static final int ROUNDS = 5;

  private VirtualThreads() {}

  /**
   * Measures in turn.
   *
   * @param args orders of each round, rows of the list
   * @throws Exception when this JDK has no virtual threads
   */
  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(args[0]);
    MadeUpCity city = new MadeUpCity(Integer.parseInt(args[1]), TERMS);
    List<WorkOrder> orders = city.orders(ORDERS, CHARACTERS);
    int cores = Runtime.getRuntime().availableProcessors();
    double virtual = 0;
    double platform = 0;
    try (Dispatcher dispatcher = Dispatcher.of(Rulebook.load(city.files()))) {
      for (int round = 0; round < ROUNDS; round++) {
        virtual = Math.max(virtual, rate(virtualThreads(), dispatcher, orders, count));
        platform =
            Math.max(
                platform, rate(Executors.newFixedThreadPool(cores), dispatcher, orders, count));
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("virtual", virtual);
    figures.put("platform", platform);
    figures.put("jdk", Runtime.version().toString());
    Line.print(figures);
  }

  private static ExecutorService virtualThreads() throws ReflectiveOperationException {
    Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
    ThreadFactory factory =
        (ThreadFactory)
            Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    return (ExecutorService)
        Executors.class
            .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
            .invoke(null, factory);
  }

  private static double rate(
      ExecutorService threads, Dispatcher dispatcher, List<WorkOrder> orders, int count)
      throws Exception {
    try {
      long start = System.nanoTime();
      List<Future<?>> answers = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        WorkOrder order = orders.get(i & (ORDERS - 1));
        answers.add(threads.submit(() -> dispatcher.dispatch(order)));
      }
      for (Future<?> answer : answers) {
        answer.get();
      }
      return count * 1e9 / (System.nanoTime() - start);
    } finally {
      threads.shutdown();
    }
  }
}
