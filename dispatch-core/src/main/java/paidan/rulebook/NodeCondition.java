package paidan.rulebook;

import java.util.Arrays;
import paidan.directory.Tree;

/**
 * The Matter or Area cell of a row (S4): nodes of a tree with all below them, or {@code only} the
 * nodes; all of it negated by {@code not(…)}. Immutable.
 */
public final class NodeCondition {

  /** Node number times two, plus one for {@code only}; ascending, no duplicates. */
  private final int[] items;

  private final boolean negated;

  /**
   * The only item, as most cells have it, not to be fetched from somewhere else; -1 for several.
   */
  private final int sole;

  NodeCondition(int[] items, boolean negated) {
    this.items =
        items.length == 1 ? items.clone() : Arrays.stream(items).sorted().distinct().toArray();
    this.negated = negated;
    this.sole = this.items.length == 1 ? this.items[0] : -1;
  }

  static int item(int node, boolean only) {
    return node * 2 + (only ? 1 : 0);
  }

  /**
   * Whether the cell says {@code not(…)}.
   *
   * @return true when the nodes are those that are excluded
   */
  public boolean negated() {
    return negated;
  }

  /**
   * How many nodes the cell names.
   *
   * @return at least 1
   */
  public int size() {
    return items.length;
  }

  /**
   * A node that the cell names.
   *
   * @param i from 0, nodes ascending
   * @return its number in the tree
   */
  public int node(int i) {
    return items[i] >> 1;
  }

  /**
   * Whether that node alone is meant ({@code only}).
   *
   * @param i from 0
   * @return false when all below it is meant too
   */
  public boolean only(int i) {
    return (items[i] & 1) == 1;
  }

  /**
   * The cell with another node in place of one.
   *
   * @param i which item, from 0
   * @param node the other node, with all below it
   * @return a cell of its own
   */
  public NodeCondition replace(int i, int node) {
    int[] others = items.clone();
    others[i] = item(node, false);
    return new NodeCondition(others, negated);
  }

  /**
   * The cell without one of its nodes.
   *
   * @param i which item, from 0
   * @return a cell of its own
   */
  public NodeCondition without(int i) {
    return new NodeCondition(
        java.util.stream.IntStream.range(0, items.length)
            .filter(n -> n != i)
            .map(n -> items[n])
            .toArray(),
        negated);
  }

  /** S4: of an order that may be at several places, what the cell comes to at all of them. */
  Truth test(Tree<?> tree, TreePlace place) {
    if (sole >= 0) {
      Truth truth = place.isWithin(tree, sole >> 1, (sole & 1) == 1);
      return negated ? truth.not() : truth;
    }
    Truth truth = testAt(tree, place, 0);
    for (int i = 1; i < place.alternatives() && truth != Truth.UNKNOWN; i++) {
      if (testAt(tree, place, i) != truth) {
        truth = Truth.UNKNOWN;
      }
    }
    return truth;
  }

  private Truth testAt(Tree<?> tree, TreePlace place, int alternative) {
    Truth any = Truth.FALSE;
    for (int item : items) {
      Truth one = place.isWithin(tree, alternative, item >> 1, (item & 1) == 1);
      if (one.ordinal() > any.ordinal()) {
        any = one;
        if (any == Truth.TRUE) {
          break;
        }
      }
    }
    return negated ? any.not() : any;
  }

  /**
   * Whether each node that the cell names stands for all below it: no {@code not}, no {@code only}.
   */
  boolean holdsForAllBelow() {
    for (int item : items) {
      if ((item & 1) == 1) {
        return false;
      }
    }
    return !negated;
  }

  /** Whether a cell that holds at the node names that very node, not one above it (S4). */
  boolean names(int node) {
    if (negated) {
      return false;
    }
    return Arrays.binarySearch(items, item(node, false)) >= 0
        || Arrays.binarySearch(items, item(node, true)) >= 0;
  }

  /**
   * S7 (2): depth of the deepest node that matches, in half steps, so that {@code only} beats the
   * subtree of the same node; 0 for {@code not(…)}. Of an order that may be at several places the
   * depth that is reached at each of them.
   *
   * @param supposing count nodes below the order's as well, as if the order were there, at the
   *     place where that is deepest (S9)
   */
  int depth(Tree<?> tree, TreePlace place, boolean supposing) {
    if (negated) {
      return 0;
    }
    int depth = depth(tree, deepest(tree, place, 0, supposing));
    for (int i = 1; i < place.alternatives(); i++) {
      int there = depth(tree, deepest(tree, place, i, supposing));
      depth = supposing ? Math.max(depth, there) : Math.min(depth, there);
    }
    return depth;
  }

  /** Whether it is open how deep the cell matches, since it is open where the order is. */
  boolean hasOpenDepth(Tree<?> tree, TreePlace place) {
    return place.isOpen() && depth(tree, place, false) != depth(tree, place, true);
  }

  private static int depth(Tree<?> tree, int item) {
    return item < 0 ? 0 : tree.depth(item >> 1) * 2 + (item & 1);
  }

  /** The deepest item that matches or could match at one place; -1 when there is none. */
  private int deepest(Tree<?> tree, TreePlace place, int alternative, boolean supposing) {
    int deepest = -1;
    for (int item : items) {
      if (depth(tree, item) > depth(tree, deepest)
          && isMet(tree, place, alternative, item, supposing)) {
        deepest = item;
      }
    }
    return deepest;
  }

  private static boolean isMet(
      Tree<?> tree, TreePlace place, int alternative, int item, boolean supposing) {
    Truth truth = place.isWithin(tree, alternative, item >> 1, (item & 1) == 1);
    return truth == Truth.TRUE || (supposing && truth == Truth.UNKNOWN);
  }

  /** The deepest node that matches at one place; -1 when there is none, as for {@code not(…)}. */
  int deepestNode(Tree<?> tree, TreePlace place) {
    if (negated) {
      return -1;
    }
    if (sole >= 0) {
      return isMet(tree, place, 0, sole, false) ? sole >> 1 : -1;
    }
    return deepest(tree, place, 0, false) >> 1;
  }

  /** S7 (4): whether all that this cell admits is admitted by the other. */
  boolean isWithin(Tree<?> tree, NodeCondition other) {
    if (negated && other.negated) {
      // The one that excludes more admits less.
      return eachLiesIn(tree, other.items, items);
    }
    if (negated) {
      return false;
    }
    return other.negated ? isDisjoint(tree, other) : eachLiesIn(tree, items, other.items);
  }

  private static boolean eachLiesIn(Tree<?> tree, int[] inner, int[] outer) {
    for (int item : inner) {
      boolean found = false;
      for (int candidate : outer) {
        if (lies(tree, item, candidate)) {
          found = true;
          break;
        }
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static boolean lies(Tree<?> tree, int item, int in) {
    if (item == in) {
      return true;
    }
    boolean onlyIn = (in & 1) == 1;
    return !onlyIn && tree.contains(in >> 1, item >> 1);
  }

  private boolean isDisjoint(Tree<?> tree, NodeCondition excluded) {
    for (int item : items) {
      for (int other : excluded.items) {
        if (lies(tree, item, other) || lies(tree, other, item)) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NodeCondition that
        && negated == that.negated
        && Arrays.equals(items, that.items);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(items) * 2 + (negated ? 1 : 0);
  }
}
