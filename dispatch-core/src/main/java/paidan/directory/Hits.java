package paidan.directory;

import java.util.Arrays;

/** Numbers that a spelling may stand for, ascending, each with what it takes to read it so. */
final class Hits {

  /** Read as an alias. */
  static final byte ALIAS = 1;

  /** Levels left out between two parts. */
  static final byte GAP = 2;

  private final int[] ids;
  private final byte[] costs;

  Hits(int[] ids, byte[] costs) {
    this.ids = ids;
    this.costs = costs;
  }

  /** Those of these hits that lie below one of the others, at the cost of the best way. */
  Hits below(Hits above, int[] parents) {
    int[] below = new int[ids.length];
    byte[] price = new byte[ids.length];
    int size = 0;
    for (int i = 0; i < ids.length; i++) {
      int way = above.wayTo(ids[i], parents);
      if (way >= 0) {
        below[size] = ids[i];
        price[size++] = (byte) (way | costs[i]);
      }
    }
    return new Hits(Arrays.copyOf(below, size), Arrays.copyOf(price, size));
  }

  private int wayTo(int id, int[] parents) {
    int best = -1;
    int gap = 0;
    for (int node = parents[id]; node >= 0; node = parents[node]) {
      int at = Arrays.binarySearch(ids, node);
      if (at >= 0 && (best < 0 || (costs[at] | gap) < best)) {
        best = costs[at] | gap;
      }
      gap = GAP;
    }
    return best;
  }

  /** All of both; where both have a number, at the lower cost. */
  Hits or(Hits other) {
    int[] all = new int[ids.length + other.ids.length];
    byte[] price = new byte[all.length];
    int size = 0;
    for (int i = 0, j = 0; i < ids.length || j < other.ids.length; size++) {
      boolean mine = j == other.ids.length || (i < ids.length && ids[i] <= other.ids[j]);
      boolean others = i == ids.length || (j < other.ids.length && other.ids[j] <= ids[i]);
      all[size] = mine ? ids[i] : other.ids[j];
      price[size] =
          mine && others
              ? (byte) Math.min(costs[i], other.costs[j])
              : mine ? costs[i] : other.costs[j];
      i += mine ? 1 : 0;
      j += others ? 1 : 0;
    }
    return new Hits(Arrays.copyOf(all, size), Arrays.copyOf(price, size));
  }

  /** Those at the lowest cost. */
  int[] best() {
    int lowest = Byte.MAX_VALUE;
    for (byte cost : costs) {
      lowest = Math.min(lowest, cost);
    }
    return atMost(lowest);
  }

  /** Those that are reached by names alone, not by aliases. */
  Hits byName() {
    int[] kept = new int[ids.length];
    byte[] price = new byte[ids.length];
    int size = 0;
    for (int i = 0; i < ids.length; i++) {
      if ((costs[i] & ALIAS) == 0) {
        kept[size] = ids[i];
        price[size++] = costs[i];
      }
    }
    return new Hits(Arrays.copyOf(kept, size), Arrays.copyOf(price, size));
  }

  private int[] atMost(int cost) {
    int[] kept = new int[ids.length];
    int size = 0;
    for (int i = 0; i < ids.length; i++) {
      if (costs[i] <= cost) {
        kept[size++] = ids[i];
      }
    }
    return Arrays.copyOf(kept, size);
  }

  boolean isEmpty() {
    return ids.length == 0;
  }
}
