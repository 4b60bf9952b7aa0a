package paidan.directory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import paidan.diagnostic.Findings;

/** What took the place of what has ended. */
final class Successors {

  private final int[] next;

  private Successors(int[] next) {
    this.next = next;
  }

  static Successors of(List<? extends Listed> entries, Names names, Findings findings) {
    int[] next = new int[entries.size()];
    for (int id = 0; id < next.length; id++) {
      next[id] = successor(id, entries, names, findings);
    }
    breakCycles(next, entries, findings);
    return new Successors(next);
  }

  private static int successor(
      int id, List<? extends Listed> entries, Names names, Findings findings) {
    Listed entry = entries.get(id);
    String successor = entry.successor();
    if (successor == null) {
      if (entry.validity().to() != null) {
        findings.warning(
            entry.position(),
            Says.that("no-successor", entry.code(), entry.name(), entry.validity().to()));
      }
      return -1;
    }
    return References.SUCCESSOR.one(entry, successor, entries, names, findings);
  }

  private static void breakCycles(int[] next, List<? extends Listed> entries, Findings findings) {
    // 0: not seen, n: seen on the way from entry n - 1.
    int[] seen = new int[next.length];
    for (int start = 0; start < next.length; start++) {
      int id = start;
      while (id >= 0 && seen[id] == 0) {
        seen[id] = start + 1;
        int following = next[id];
        if (following >= 0 && seen[following] == start + 1) {
          Listed entry = entries.get(id);
          findings.error(
              entry.position(),
              Says.that("successor-cycle", entry.code(), entries.get(following).code()));
          next[id] = -1;
        }
        id = following;
      }
    }
  }

  /** The last in the chain that is needed: what is in force, or else the last there is. */
  int current(int id, List<? extends Listed> entries, LocalDate day) {
    int current = id;
    while (next[current] >= 0 && entries.get(current).validity().over(day)) {
      current = next[current];
    }
    return current;
  }

  /** Without those whose successor is among them: one that took over a name is meant by it. */
  int[] newest(int[] ids) {
    return ids.length < 2
        ? ids
        : Arrays.stream(ids).filter(id -> !succeededWithin(id, ids)).toArray();
  }

  private boolean succeededWithin(int id, int[] ids) {
    for (int later = next[id]; later >= 0; later = next[later]) {
      if (Arrays.binarySearch(ids, later) >= 0) {
        return true;
      }
    }
    return false;
  }

  Resolution resolution(int[] hits) {
    int[] ids = newest(hits);
    return switch (ids.length) {
      case 0 -> new Resolution.Unknown(-1);
      case 1 -> new Resolution.Found(ids[0]);
      default -> new Resolution.Ambiguous(Arrays.stream(ids).boxed().toList());
    };
  }
}
