package paidan.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  private static final int[] NO_KEYS = {};

  private final Trees trees;
  private final Conditions[] rows;
  private final AreaIndex anyMatter;
  private final int[] matterKeys;
  private final AreaIndex[] byMatter;

  private int[] largestScan = {};

  RowIndex(Trees trees, List<Conditions> inOrderOfId) {
    this.trees = trees;
    this.rows = inOrderOfId.toArray(Conditions[]::new);
    List<Integer> any = new ArrayList<>();
    TreeMap<Integer, List<Integer>> keyed = new TreeMap<>();
    for (int row = 0; row < rows.length; row++) {
      place(rows[row].matter(), row, any, keyed);
    }
    anyMatter = new AreaIndex(any);
    matterKeys = keyed.keySet().stream().mapToInt(Integer::intValue).toArray();
    byMatter = keyed.values().stream().map(AreaIndex::new).toArray(AreaIndex[]::new);
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
    return rows[row].hasAlternatives();
  }

  /**
   * Shows all rows that can hold: each stands at or above the order's matter and area. Some of them
   * are false or unknown for other columns.
   */
  void visitAtOrAbove(Facts facts, RowVisitor visitor) {
    int[] areas = atOrAbove(trees.areas(), facts.area());
    if (!anyMatter.visitAt(areas, facts, visitor)) {
      return;
    }
    for (int node : atOrAbove(trees.matters(), facts.matter())) {
      int key = Arrays.binarySearch(matterKeys, node);
      if (key >= 0 && !byMatter[key].visitAt(areas, facts, visitor)) {
        return;
      }
    }
  }

  /**
   * Shows the rows that are at best possible because the order's matter or area is less precise
   * than theirs, or not given.
   */
  void visitBelow(Facts facts, RowVisitor visitor) {
    int[] areas = atOrAbove(trees.areas(), facts.area());
    if (!anyMatter.visitBelow(areas, facts, visitor)) {
      return;
    }
    int[] matters = atOrAbove(trees.matters(), facts.matter());
    for (int node : matters) {
      int key = Arrays.binarySearch(matterKeys, node);
      if (key >= 0 && !byMatter[key].visitBelow(areas, facts, visitor)) {
        return;
      }
    }
    forEachBelow(
        trees.matters(),
        facts.matter(),
        matterKeys,
        matters,
        key ->
            byMatter[key].visitAt(areas, facts, visitor)
                && byMatter[key].visitBelow(areas, facts, visitor));
  }

  /** The nodes whose condition can be true, ascending. */
  private static int[] atOrAbove(Tree<?> tree, TreePlace place) {
    int[] nodes = place.possible();
    if (nodes.length == 0) {
      return !place.isOutside() && tree.size() > 0 && tree.isSoleRoot(0) ? new int[] {0} : NO_KEYS;
    }
    if (nodes.length == 1) {
      return tree.line(nodes[0]);
    }
    return Arrays.stream(nodes)
        .flatMap(node -> Arrays.stream(tree.line(node)))
        .sorted()
        .distinct()
        .toArray();
  }

  /** The keys whose condition is unknown: below the order's nodes, or all when it has none. */
  private static boolean forEachBelow(
      Tree<?> tree, TreePlace place, int[] keys, int[] above, RowVisitor visitor) {
    int[] nodes = place.possible();
    if (nodes.length == 0) {
      for (int key = 0; key < keys.length && !place.isOutside(); key++) {
        if (Arrays.binarySearch(above, keys[key]) < 0 && !visitor.visit(key)) {
          return false;
        }
      }
      return true;
    }
    if (place.isBelowFalse()) {
      return true;
    }
    int last = -1;
    for (int node : nodes) {
      int from = Math.max(node, last) + 1;
      int key = Arrays.binarySearch(keys, from);
      key = key >= 0 ? key : -key - 1;
      for (; key < keys.length && keys[key] < tree.end(node); key++) {
        last = keys[key];
        if (Arrays.binarySearch(above, last) < 0 && !visitor.visit(key)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The rows under one node of the matters, by the nodes of their Area cells. */
  private final class AreaIndex {

    private final Bucket anyArea;
    private final int[] areaKeys;
    private final Bucket[] byArea;

    AreaIndex(List<Integer> members) {
      List<Integer> any = new ArrayList<>();
      TreeMap<Integer, List<Integer>> keyed = new TreeMap<>();
      for (int row : members) {
        place(rows[row].area(), row, any, keyed);
      }
      anyArea = bucket(any);
      areaKeys = keyed.keySet().stream().mapToInt(Integer::intValue).toArray();
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

    boolean visitAt(int[] areas, Facts facts, RowVisitor visitor) {
      if (!anyArea.visit(facts, visitor)) {
        return false;
      }
      if (areaKeys.length == 0) {
        return true;
      }
      for (int node : areas) {
        int key = Arrays.binarySearch(areaKeys, node);
        if (key >= 0 && !byArea[key].visit(facts, visitor)) {
          return false;
        }
      }
      return true;
    }

    boolean visitBelow(int[] areas, Facts facts, RowVisitor visitor) {
      return areaKeys.length == 0
          || forEachBelow(
              trees.areas(),
              facts.area(),
              areaKeys,
              areas,
              key -> byArea[key].visit(facts, visitor));
    }
  }
}
