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
    Map<String, Object> figures = new LinkedHashMap<>();
    Allocation allocation = new Allocation();
    long allocatedBefore = allocation.total();
    figures.put("cold", loadAndLetGo(engine, file, order));
    figures.put("allocated", allocation.total() - allocatedBefore);

    // What the first load has left in caches, all later ones share: it is not the list's.
    long before = Allocation.kept();
    long textBefore = Allocation.text();
    long start = System.nanoTime();
    try (Contestant<?> contestant = engine.load(file)) {
      decide(contestant, order);
      figures.put("again", seconds(start));
      figures.put("kept", Allocation.kept() - before);
      figures.put("text", Allocation.text() - textBefore);
    }
    Line.print(figures);
  }

  private static double loadAndLetGo(Engine engine, Path file, BareOrder order) throws Exception {
    long start = System.nanoTime();
    try (Contestant<?> contestant = engine.load(file)) {
      decide(contestant, order);
      return seconds(start);
    }
  }

  private static <O> void decide(Contestant<O> contestant, BareOrder order) throws Exception {
    Objects.requireNonNull(
        contestant.organizer(contestant.prepare(order)), List.of(order)::toString);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
