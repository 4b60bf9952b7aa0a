package paidan.rulebook;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import paidan.text.TermHits;

/** A Terms or Terms absent cell (S5): all terms of a group, any group. Immutable. */
public final class TermCondition {

  private final int[][] groups;

  TermCondition(int[][] groups) {
    this.groups = groups;
  }

  /**
   * How many groups the cell has.
   *
   * @return at least 1
   */
  public int size() {
    return groups.length;
  }

  /**
   * The terms of a group.
   *
   * @param i place of the group in the cell, from 0
   * @return numbers of terms ({@link Rulebook#term}), ascending; a copy
   */
  public int[] group(int i) {
    return groups[i].clone();
  }

  /**
   * The cell without one of its alternatives.
   *
   * @param i which alternative, from 0
   * @return a cell of its own
   */
  public TermCondition without(int i) {
    return new TermCondition(
        java.util.stream.IntStream.range(0, groups.length)
            .filter(n -> n != i)
            .mapToObj(n -> groups[n])
            .toArray(int[][]::new));
  }

  int[][] groups() {
    return groups;
  }

  boolean test(TermHits hits) {
    for (int[] group : groups) {
      if (all(group, hits)) {
        return true;
      }
    }
    return false;
  }

  /** The matched group with the most terms, the first of several; null when none matches. */
  int @Nullable [] matched(TermHits hits) {
    int @Nullable [] best = null;
    for (int[] group : groups) {
      if ((best == null || group.length > best.length) && all(group, hits)) {
        best = group;
      }
    }
    return best;
  }

  private static boolean all(int[] group, TermHits hits) {
    for (int term : group) {
      if (!hits.contains(term)) {
        return false;
      }
    }
    return true;
  }

  /** Whether each group of the other also stands here. */
  boolean includes(TermCondition other) {
    for (int[] wanted : other.groups) {
      if (Arrays.stream(groups).noneMatch(group -> Arrays.equals(group, wanted))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TermCondition that && Arrays.deepEquals(groups, that.groups);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(groups);
  }

  @Override
  public String toString() {
    return Arrays.deepToString(groups);
  }
}
