package paidan.examples.benchmarks.ownjvm;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import paidan.examples.benchmarks.barelist.BareList;
import paidan.examples.benchmarks.barelist.BareOrder;
import paidan.examples.benchmarks.barelist.Contestant;
import paidan.examples.benchmarks.barelist.Engine;

/** From a file to the first decision, and what that allocates and keeps. */
public final class LoadRun {

  private LoadRun() {}

  /**
   * Loads twice: cold, as a process that starts, and again, as one that reloads.
   *
   * @param args engine, file, rows
   * @throws Exception when it does not load
   */
  public static void main(String[] args) throws Exception {
    Engine engine = Engine.valueOf(args[0]);
    Path file = Path.of(args[1]);
    BareOrder order = new BareList(Integer.parseInt(args[2])).orders(2).get(1);
    Allocation allocation = new Allocation();
    long before = Allocation.kept();
    long allocatedBefore = allocation.total();

    long start = System.nanoTime();
    Contestant<?> contestant = engine.load(file);
    decide(contestant, order);
    double cold = seconds(start);
    long allocated = allocation.total() - allocatedBefore;
    long kept = Allocation.kept() - before;
    contestant.close();

    start = System.nanoTime();
    try (Contestant<?> again = engine.load(file)) {
      decide(again, order);
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("again", seconds(start));
    figures.put("cold", cold);
    figures.put("allocated", allocated);
    figures.put("kept", kept);
    Line.print(figures);
  }

  private static <O> void decide(Contestant<O> contestant, BareOrder order) throws Exception {
    Objects.requireNonNull(
        contestant.organizer(contestant.prepare(order)), List.of(order)::toString);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
