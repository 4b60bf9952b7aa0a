package paidan.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import paidan.directory.Tree;

/**
 * Finds the rows whose conditions are not false for an order, without looking at the others.
 *
 * <p>A row stands under each node that its Matter cell names, and there under each node of its Area
 * cell; a cell that is blank or {@code not(…)} stands under "any". The nodes of the trees are
 * numbered so that a subtree is a range: rows that can hold stand under the order's node and its
 * ancestors, rows that are less precise than the order stand in the range below it. What shares one
 * pair of nodes is split further by {@link Bucket}.
 *
 * <p>Rows are numbered in the order of their IDs, so that the place of a row in its sheet decides
 * nothing, not even which of two warnings comes first.
 */
final class RowIndex {

  /** The bits of a row's code below the request types that it admits. */
  private static final int SEVERAL_TIMES = 1;

  private static final int MORE = 2;
  private static final int TYPES = 2;

  private final Trees trees;
  private final Conditions[] rows;

  /**
   * What most rows ask for besides the nodes that they stand under, in one number each: the rows of
   * a large list lie all over the memory, and to look at them takes longer than to find them.
   */
  private final int[] codes;

  private final AreaIndex anyMatter;
  private final NodeKeys matterKeys;
  private final AreaIndex[] byMatter;

  private int[] largestScan = {};

  RowIndex(Trees trees, List<Conditions> inOrderOfId) {
    this.trees = trees;
    this.rows = inOrderOfId.toArray(Conditions[]::new);
    this.codes = inOrderOfId.stream().mapToInt(RowIndex::code).toArray();
    List<Integer> any = new ArrayList<>();
    TreeMap<Integer, List<Integer>> keyed = new TreeMap<>();
    for (int row = 0; row < rows.length; row++) {
      place(rows[row].matter(), row, any, keyed);
    }
    anyMatter = new AreaIndex(any);
    matterKeys = new NodeKeys(keyed.keySet());
    byMatter = keyed.values().stream().map(AreaIndex::new).toArray(AreaIndex[]::new);
  }

  private static int code(Conditions row) {
    return row.requestTypes() << TYPES
        | (row.asksMoreThanTypeAndNodes() ? MORE : 0)
        | (row.hasAlternatives() ? SEVERAL_TIMES : 0);
  }

  private void place(
      @Nullable NodeCondition cell, int row, List<Integer> any, Map<Integer, List<Integer>> keyed) {
    if (cell == null || cell.negated()) {
      any.add(row);
      return;
    }
    for (int i = 0; i < cell.size(); i++) {
      List<Integer> there = keyed.computeIfAbsent(cell.node(i), node -> new ArrayList<>());
      if (there.isEmpty() || there.get(there.size() - 1) != row) {
        there.add(row);
      }
    }
  }

  int size() {
    return rows.length;
  }

  /** The rows that must be looked at one by one in the worst case, for the loader's warning. */
  int[] largestScan() {
    return largestScan;
  }

  /** Whether the row may be shown to a visitor more than once. */
  boolean isFoundSeveralTimes(int row) {
    return (codes[row] & SEVERAL_TIMES) != 0;
  }

  /**
   * S2, of a row that {@link #visitAtOrAbove} has just shown for these facts: it stands under nodes
   * that are known to be true, unless the order's place is not just one.
   */
  Truth test(int row, Facts facts) {
    return isToldByLevels(row, facts)
        ? Conditions.typeHolds(codes[row] >>> TYPES, facts)
        : rows[row].test(trees, facts);
  }

  /** Whether the levels at which the row was found tell how deep its nodes match. */
  boolean isToldByLevels(int row, Facts facts) {
    return (codes[row] & MORE) == 0 && facts.matter().node() >= 0 && facts.area().node() >= 0;
  }

  /**
   * Shows all rows that can hold: each stands at or above the order's matter and area. Some of them
   * are false or unknown for other columns.
   */
  void visitAtOrAbove(Line line, Facts facts, RowVisitor visitor) {
    if (!anyMatter.visitAt(line, facts, visitor, 0)) {
      return;
    }
    int[] matters = line.matters();
    for (int i = 0; i < matters.length; i++) {
      int key = matterKeys.place(matters[i]);
      if (key >= 0 && !byMatter[key].visitAt(line, facts, visitor, i + 1)) {
        return;
      }
    }
  }

  /**
   * Shows the rows that are at best possible because the order's matter or area is less precise
   * than theirs, or not given.
   */
  void visitBelow(Line line, Facts facts, RowVisitor visitor) {
    if (hasBelow(trees.areas(), facts.area())) {
      if (!anyMatter.visitBelow(line, facts, visitor)) {
        return;
      }
      for (int node : line.matters()) {
        int key = matterKeys.place(node);
        if (key >= 0 && !byMatter[key].visitBelow(line, facts, visitor)) {
          return;
        }
      }
    }
    forEachBelow(
        trees.matters(),
        facts.matter(),
        matterKeys,
        line.matters(),
        key ->
            byMatter[key].visitAt(line, facts, visitor, 0)
                && byMatter[key].visitBelow(line, facts, visitor));
  }

  /** Whether a node that the order does not name may be meant: not when it names a leaf. */
  private static boolean hasBelow(Tree<?> tree, TreePlace place) {
    int node = place.node();
    return node < 0 || tree.end(node) > node + 1;
  }

  /** The keys whose condition is unknown: below the order's nodes, or all when it has none. */
  private static boolean forEachBelow(
      Tree<?> tree, TreePlace place, NodeKeys keys, int[] above, IntPredicate visitor) {
    int[] nodes = place.possible();
    if (nodes.length == 0) {
      for (int key = 0; key < keys.size() && !place.isOutside(); key++) {
        if (!contains(above, keys.node(key)) && !visitor.test(key)) {
          return false;
        }
      }
      return true;
    }
    if (place.isBelowFalse() || !hasBelow(tree, place)) {
      return true;
    }
    int last = -1;
    for (int node : nodes) {
      for (int key = keys.from(Math.max(node, last) + 1);
          key < keys.size() && keys.node(key) < tree.end(node);
          key++) {
        last = keys.node(key);
        if (!contains(above, last) && !visitor.test(key)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean contains(int[] nodes, int wanted) {
    return Arrays.binarySearch(nodes, wanted) >= 0;
  }

  /** The rows under one node of the matters, by the nodes of their Area cells. */
  private final class AreaIndex {

    private final Bucket anyArea;
    private final NodeKeys areaKeys;
    private final Bucket[] byArea;

    AreaIndex(List<Integer> members) {
      List<Integer> any = new ArrayList<>();
      TreeMap<Integer, List<Integer>> keyed = new TreeMap<>();
      for (int row : members) {
        place(rows[row].area(), row, any, keyed);
      }
      anyArea = bucket(any);
      areaKeys = new NodeKeys(keyed.keySet());
      byArea = keyed.values().stream().map(this::bucket).toArray(Bucket[]::new);
    }

    private Bucket bucket(List<Integer> members) {
      Bucket bucket = Bucket.of(rows, members.stream().mapToInt(Integer::intValue).toArray());
      if (members.size() > largestScan.length) {
        int[] scan = bucket.largestScan();
        largestScan = scan.length > largestScan.length ? scan : largestScan;
      }
      return bucket;
    }

    boolean visitAt(Line line, Facts facts, RowVisitor visitor, int matterLevel) {
      if (!anyArea.visit(facts, visitor, matterLevel, 0)) {
        return false;
      }
      if (areaKeys.size() == 0) {
        return true;
      }
      int[] areas = line.areas();
      for (int i = 0; i < areas.length; i++) {
        int key = areaKeys.place(areas[i]);
        if (key >= 0 && !byArea[key].visit(facts, visitor, matterLevel, i + 1)) {
          return false;
        }
      }
      return true;
    }

    boolean visitBelow(Line line, Facts facts, RowVisitor visitor) {
      return areaKeys.size() == 0
          || forEachBelow(
              trees.areas(),
              facts.area(),
              areaKeys,
              line.areas(),
              key -> byArea[key].visit(facts, visitor, 0, 0));
    }
  }
}
