package paidan.check;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A set of nodes of a tree, as ranges of their preorder numbers. Immutable. */
final class Nodes {

  static final Nodes NONE = new Nodes(new int[0]);

  /** From, end, from, end …: ascending, the ends excluded, no two ranges touching. */
  private final int[] bounds;

  private Nodes(int[] bounds) {
    this.bounds = bounds;
  }

  static Nodes range(int from, int end) {
    return from < end ? new Nodes(new int[] {from, end}) : NONE;
  }

  static Nodes of(IntStream numbers) {
    int[] sorted = numbers.sorted().distinct().toArray();
    int[] found = new int[sorted.length * 2];
    int size = 0;
    for (int number : sorted) {
      if (size > 0 && found[size - 1] == number) {
        found[size - 1]++;
      } else {
        found[size++] = number;
        found[size++] = number + 1;
      }
    }
    return new Nodes(Arrays.copyOf(found, size));
  }

  boolean isEmpty() {
    return bounds.length == 0;
  }

  int first() {
    return bounds[0];
  }

  boolean contains(int number) {
    int at = Arrays.binarySearch(bounds, number);
    // At a start it is in, at an end it is out, between the two it is in.
    return at >= 0 ? at % 2 == 0 : (-at - 1) % 2 == 1;
  }

  int size() {
    int size = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      size += bounds[i + 1] - bounds[i];
    }
    return size;
  }

  IntStream stream() {
    return IntStream.range(0, bounds.length / 2)
        .flatMap(i -> IntStream.range(bounds[2 * i], bounds[2 * i + 1]));
  }

  Nodes and(Nodes other) {
    return equals(other) ? this : merged(other, false);
  }

  Nodes minus(Nodes other) {
    return merged(other, true);
  }

  Nodes or(Nodes other) {
    if (isEmpty()) {
      return other;
    }
    return other.isEmpty() || equals(other)
        ? this
        : range(0, Integer.MAX_VALUE).minus(range(0, Integer.MAX_VALUE).minus(this).minus(other));
  }

  /** What is in this one, and in the other as well, or not in it. */
  private Nodes merged(Nodes other, boolean without) {
    int[] found = new int[bounds.length + other.bounds.length + 2];
    int size = 0;
    int mine = 0;
    int theirs = 0;
    boolean inside = false;
    while (mine < bounds.length) {
      int next =
          theirs < other.bounds.length
              ? Math.min(bounds[mine], other.bounds[theirs])
              : bounds[mine];
      while (mine < bounds.length && bounds[mine] == next) {
        mine++;
      }
      while (theirs < other.bounds.length && other.bounds[theirs] == next) {
        theirs++;
      }
      boolean now = mine % 2 == 1 && (theirs % 2 == 1) != without;
      if (now != inside) {
        found[size++] = next;
        inside = now;
      }
    }
    return size == 0 ? NONE : new Nodes(Arrays.copyOf(found, size));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Nodes that && Arrays.equals(bounds, that.bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }

  @Override
  public String toString() {
    return Arrays.toString(bounds);
  }
}
