package paidan.examples.benchmarks;

import java.util.List;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.sheet.SourceFile;

/** How long a list of 100,000 rows takes to load from xlsx, and how much heap it keeps. */
public final class LoadFigures {

  private static final int ROWS = 100_000;
  private static final int ROUNDS = 5;
  private static final int SETTLE = 5;

  private LoadFigures() {}

  /**
   * Prints the figures.
   *
   * @param args rows, 100,000 when absent
   * @throws RulebookException never: the city has no errors
   */
  public static void main(String[] args) throws RulebookException {
    int rows = args.length > 0 ? Integer.parseInt(args[0]) : ROWS;
    List<SourceFile> files = new MadeUpCity(rows, 500).files();
    for (int round = 1; round <= ROUNDS; round++) {
      long before = used();
      long start = System.nanoTime();
      Rulebook rulebook = Rulebook.load(files);
      double seconds = (System.nanoTime() - start) / 1e9;
      long kept = used() - before;
      System.out.printf(
          "%d rows: loaded in %.2f s, keeps %.0f MB%n",
          rulebook.listSize(), seconds, kept / 1048576.0);
    }
  }

  private static long used() {
    for (int i = 0; i < SETTLE; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
