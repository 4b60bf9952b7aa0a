package paidan.rulebook;

import java.util.Arrays;
import paidan.directory.Tree;

/**
 * The nodes at or above an order's matter and area: where rows stand that can hold. Made once for
 * each order.
 *
 * @param matters nodes whose condition can be true, ascending
 * @param areas likewise
 * @param isOfOnePlace whether matter and area are known to be one node each
 */
record Line(int[] matters, int[] areas, boolean isOfOnePlace) {

  private static final int[] NONE = {};
  private static final int[] ROOT = {0};

  static Line of(Trees trees, Facts facts) {
    return new Line(
        atOrAbove(trees.matters(), facts.matter()),
        atOrAbove(trees.areas(), facts.area()),
        facts.matter().node() >= 0 && facts.area().node() >= 0);
  }

  private static int[] atOrAbove(Tree<?> tree, TreePlace place) {
    int[] nodes = place.possible();
    if (nodes.length == 0) {
      return !place.isOutside() && tree.size() > 0 && tree.isSoleRoot(0) ? ROOT : NONE;
    }
    if (nodes.length == 1) {
      return tree.line(nodes[0]);
    }
    int[] all = new int[Arrays.stream(nodes).map(tree::depth).sum()];
    int count = 0;
    for (int node : nodes) {
      for (int above = node; above >= 0; above = tree.parent(above)) {
        all[count++] = above;
      }
    }
    Arrays.sort(all);
    return withoutRepeated(all);
  }

  private static int[] withoutRepeated(int[] sorted) {
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }
}
