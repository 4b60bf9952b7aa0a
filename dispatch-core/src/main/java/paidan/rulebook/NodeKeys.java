package paidan.rulebook;

import java.util.Collection;

/**
 * Numbers of tree nodes, each with its place in ascending order: found by hash, so that a node of
 * hundreds of thousands costs no more than one of ten.
 */
final class NodeKeys {

  /** So many are cheaper to compare one by one than to hash. */
  private static final int FEW = 4;

  /** Knuth's multiplier: spreads numbers that follow each other. */
  private static final int SPREAD = 0x9E3779B1;

  private final int[] nodes;

  /** Place + 1 by hash, 0 where nothing is; empty for a few. */
  private final int[] slots;

  private final int shift;

  NodeKeys(Collection<Integer> ascending) {
    nodes = ascending.stream().mapToInt(Integer::intValue).toArray();
    int bits = nodes.length <= FEW ? 0 : 33 - Integer.numberOfLeadingZeros(nodes.length - 1);
    slots = new int[bits == 0 ? 0 : 1 << bits];
    shift = 32 - bits;
    for (int place = 0; bits > 0 && place < nodes.length; place++) {
      int slot = (nodes[place] * SPREAD) >>> shift;
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = place + 1;
    }
  }

  int size() {
    return nodes.length;
  }

  /** The nodes, ascending; not to be changed. */
  int[] nodes() {
    return nodes;
  }

  /** The place of a node, -1 when it is not among them. */
  int place(int node) {
    if (slots.length == 0) {
      for (int place = 0; place < nodes.length; place++) {
        if (nodes[place] == node) {
          return place;
        }
      }
      return -1;
    }
    int slot = (node * SPREAD) >>> shift;
    while (slots[slot] != 0) {
      int place = slots[slot] - 1;
      if (nodes[place] == node) {
        return place;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }
}
