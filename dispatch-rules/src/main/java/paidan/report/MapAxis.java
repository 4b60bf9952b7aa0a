package paidan.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import paidan.directory.Listed;
import paidan.directory.Tree;
import paidan.rulebook.NodeCondition;

/**
 * One side of the map: the nodes of a tree that are in force, down to some depth. A tree without
 * nodes has one place that stands for all orders. Immutable.
 */
final class MapAxis {

  /** A node that stands for orders that name none. */
  static final int NONE = -1;

  private final Tree<? extends Listed> tree;

  /** Nodes of the tree in preorder. */
  private final List<Integer> nodes = new ArrayList<>();

  /** Where the node above stands among the nodes; -1 at the top. */
  private final List<Integer> parents = new ArrayList<>();

  /** Where the nodes stand that have none below them here. */
  private final List<Integer> leaves = new ArrayList<>();

  private MapAxis(Tree<? extends Listed> tree, LocalDate day, int depth) {
    this.tree = tree;
    int[] places = new int[tree.size()];
    for (int node = 0; node < tree.size(); node++) {
      int parent = tree.parent(node);
      int above = parent < 0 ? -1 : places[parent];
      boolean wholeTree = tree.isSoleRoot(node) && tree.size() > 1;
      boolean shown =
          !wholeTree
              && tree.depth(node) <= depth
              && tree.current(node, day) == node
              && !tree.node(node).validity().over(day);
      places[node] = shown ? nodes.size() : above;
      if (shown) {
        nodes.add(node);
        parents.add(above);
      }
    }
    if (nodes.isEmpty()) {
      nodes.add(tree.size() == 0 ? NONE : 0);
      parents.add(-1);
    }
    for (int place = 0; place < nodes.size(); place++) {
      if (place + 1 == nodes.size() || !parents.get(place + 1).equals(place)) {
        leaves.add(place);
      }
    }
  }

  static MapAxis of(Tree<? extends Listed> tree, LocalDate day, int depth) {
    return new MapAxis(tree, day, depth);
  }

  /** How many leaves there are. */
  int size() {
    return leaves.size();
  }

  /** The node of the tree that is a leaf here; {@link #NONE} when the tree is empty. */
  int leaf(int number) {
    return nodes.get(leaves.get(number));
  }

  /** Numbers of the leaves whose nodes meet a condition. */
  int[] leavesThat(IntPredicate condition) {
    return IntStream.range(0, size()).filter(number -> condition.test(leaf(number))).toArray();
  }

  /** The leaf that a node lies in, or that lies in it; -1 when there is none. */
  int leafOf(int node) {
    for (int number = 0; number < leaves.size(); number++) {
      int leaf = leaf(number);
      if (leaf == NONE || tree.contains(leaf, node) || tree.contains(node, leaf)) {
        return number;
      }
    }
    return -1;
  }

  /** Whether a cell can be true of a node, or of something below it. */
  static boolean meets(@Nullable NodeCondition cell, Tree<?> tree, int node) {
    if (cell == null || cell.negated() || node == NONE) {
      return true;
    }
    for (int i = 0; i < cell.size(); i++) {
      if (tree.contains(cell.node(i), node) || tree.contains(node, cell.node(i))) {
        return true;
      }
    }
    return false;
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode names = json.putArray("names");
    nodes.forEach(node -> names.add(node == NONE ? "" : tree.node(node).name()));
    ArrayNode codes = json.putArray("codes");
    nodes.forEach(node -> codes.add(node == NONE ? "" : tree.code(node)));
    ArrayNode above = json.putArray("parents");
    parents.forEach(above::add);
    return json;
  }
}
