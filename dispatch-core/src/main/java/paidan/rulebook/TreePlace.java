package paidan.rulebook;

import java.util.Arrays;
import paidan.directory.Tree;

/**
 * What an order says of its matter or of its area: one node of the tree, several possible ones, one
 * that the tree does not know, or nothing (S4).
 */
public final class TreePlace {

  private static final int[] NONE = {};

  private final int[] nodes;
  private final boolean outside;
  private final boolean belowIsFalse;

  private TreePlace(int[] nodes, boolean outside, boolean belowIsFalse) {
    this.nodes = nodes;
    this.outside = outside;
    this.belowIsFalse = belowIsFalse;
  }

  /** The order says nothing: every condition is unknown, except for the root. */
  public static final TreePlace NOT_GIVEN = new TreePlace(NONE, false, false);

  /** The order names what the tree does not know at all: no positive condition is true. */
  public static final TreePlace OUTSIDE = new TreePlace(NONE, true, false);

  /**
   * The order names this node.
   *
   * @param node number of the node
   * @return the place
   */
  public static TreePlace at(int node) {
    return new TreePlace(new int[] {node}, false, false);
  }

  /**
   * The order names a child of this node that the tree does not know: the node stands for it, and
   * nothing below the node is meant.
   *
   * @param node number of the node
   * @return the place
   */
  public static TreePlace ofUnknownChild(int node) {
    return new TreePlace(new int[] {node}, false, true);
  }

  /**
   * The order may mean any of these nodes.
   *
   * @param nodes their numbers, at least one
   * @return the place
   */
  public static TreePlace oneOf(int... nodes) {
    return new TreePlace(Arrays.stream(nodes).sorted().distinct().toArray(), false, false);
  }

  /** One of these: of a node and one above it the lower one is meant. */
  static TreePlace lowestOf(Tree<?> tree, int[] nodes) {
    int[] lowest = new int[nodes.length];
    int size = 0;
    for (int node : nodes) {
      if (!isAboveAny(tree, node, nodes)) {
        lowest[size++] = node;
      }
    }
    return oneOf(Arrays.copyOf(lowest, size));
  }

  private static boolean isAboveAny(Tree<?> tree, int node, int[] others) {
    for (int other : others) {
      if (other != node && tree.contains(node, other)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The one node that is meant.
   *
   * @return its number, -1 when there is not just one
   */
  public int node() {
    return nodes.length == 1 ? nodes[0] : -1;
  }

  /**
   * The nodes that can be meant.
   *
   * @return their numbers, ascending; empty when nothing was given or nothing is known of it
   */
  public int[] nodes() {
    return nodes.clone();
  }

  int[] possible() {
    return nodes;
  }

  /** Whether there are several nodes of which one is meant. */
  boolean isOpen() {
    return nodes.length > 1;
  }

  /** How many places the order may be at: one, unless it is open which. */
  int alternatives() {
    return Math.max(1, nodes.length);
  }

  /** One of the places where the order may be: itself, unless it is open which. */
  TreePlace alternative(int i) {
    return isOpen() ? new TreePlace(new int[] {nodes[i]}, outside, belowIsFalse) : this;
  }

  boolean isOutside() {
    return outside;
  }

  boolean isBelowFalse() {
    return belowIsFalse;
  }

  TreePlace withBelowFalse() {
    return belowIsFalse ? this : new TreePlace(nodes, outside, true);
  }

  /**
   * Whether the node of a row, and all below it unless {@code only}, is where the order is: at each
   * of the places where it may be.
   */
  Truth isWithin(Tree<?> tree, int rowNode, boolean only) {
    return isOpen() ? isEachWithin(tree, rowNode, only) : isWithin(tree, 0, rowNode, only);
  }

  /** Whether the node of a row is where the order is, if it is at one of the places. */
  Truth isWithin(Tree<?> tree, int alternative, int rowNode, boolean only) {
    if (nodes.length > 0) {
      return within(tree, nodes[alternative], rowNode, only);
    }
    if (outside) {
      return Truth.FALSE;
    }
    return !only && tree.isSoleRoot(rowNode) ? Truth.TRUE : Truth.UNKNOWN;
  }

  /** Names that are given to many nodes make many places: nobody goes through all of them. */
  private Truth isEachWithin(Tree<?> tree, int rowNode, boolean only) {
    int first = firstFrom(rowNode);
    int end = firstFrom(only ? rowNode + 1 : tree.end(rowNode));
    if (first < end) {
      return end - first == nodes.length ? Truth.TRUE : Truth.UNKNOWN;
    }
    for (int above = tree.parent(rowNode);
        above >= 0 && !belowIsFalse;
        above = tree.parent(above)) {
      if (Arrays.binarySearch(nodes, 0, first, above) >= 0) {
        return Truth.UNKNOWN;
      }
    }
    return Truth.FALSE;
  }

  private int firstFrom(int node) {
    int found = Arrays.binarySearch(nodes, node);
    return found < 0 ? -1 - found : found;
  }

  private Truth within(Tree<?> tree, int node, int rowNode, boolean only) {
    if (rowNode == node) {
      return Truth.TRUE;
    }
    if (rowNode < node) {
      return Truth.of(!only && node < tree.end(rowNode));
    }
    return rowNode < tree.end(node) && !belowIsFalse ? Truth.UNKNOWN : Truth.FALSE;
  }
}
