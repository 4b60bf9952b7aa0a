package paidan.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 * pair of nodes is a bucket; many rows in one are split further by {@link Bucket}.
 *
 * <p>All lies in a few arrays of numbers: an order touches little of a large list, and to fetch
 * what it touches from memory takes longer than to compare it.
 *
 * <p>Rows are numbered in the order of their IDs, so that the place of a row in its sheet decides
 * nothing, not even which of two warnings comes first.
 */
final class RowIndex {

  /** Stands for a cell that names no node; before all nodes. */
  private static final int ANY = -1;

  private final Trees trees;
  private final Conditions[] rows;
  private final RowCodes codes;

  /** The nodes that Matter cells name; what stands under any matter has place -1. */
  private final NodeKeys matterKeys;

  /** By place of the matter + 1: where its buckets begin, to the beginning of the next. */
  private final int[] bucketsOfMatter;

  /** The areas of the buckets, ascending for each matter. */
  private final int[] areas;

  /**
   * Of a bucket with one row that and its code; of others -1 less the place where they begin in
   * {@link #members}, and how many places they have there.
   */
  private final BucketTable table;

  /**
   * Rows of a bucket that has several: number of a row, and below it its code; of a bucket that is
   * split only -1 less the number of the split.
   */
  private final long[] members;

  private final Bucket[] splits;
  private int[] largestScan = {};

  /** Keeps the array, which nobody may change any more. */
  RowIndex(Trees trees, Conditions[] inOrderOfId) {
    this.trees = trees;
    this.rows = inOrderOfId;
    this.codes = new RowCodes(rows);
    Placing placing = new Placing();
    this.matterKeys = new NodeKeys(placing.matters);
    this.bucketsOfMatter = placing.bucketsOfMatter.stream().mapToInt(Integer::intValue).toArray();
    this.areas = placing.areas;
    this.table = placing.table;
    this.members = Arrays.copyOf(placing.members, placing.memberCount);
    this.splits = placing.splits.toArray(Bucket[]::new);
  }

  private int first(int matter) {
    return bucketsOfMatter[matter + 1];
  }

  private int end(int matter) {
    return bucketsOfMatter[matter + 2];
  }

  /** Sorts the rows into their buckets. */
  private final class Placing {

    private final long areasAndAny = trees.areas().size() + 1L;

    private final List<Integer> matters = new ArrayList<>();
    private final List<Integer> bucketsOfMatter = new ArrayList<>();
    private final int[] areas;
    private final BucketTable table;
    private int bucketCount;
    private final long[] members;
    private int memberCount;
    private final List<Bucket> splits = new ArrayList<>();

    Placing() {
      long[] places = places();
      areas = new int[bucketsOf(places)];
      table = new BucketTable(areas.length);
      members = new long[places.length];
      bucketsOfMatter.add(0);
      int matter = ANY;
      for (int from = 0, to; from < places.length; from = to) {
        long bucket = places[from] / rows.length;
        for (to = from + 1; to < places.length && places[to] / rows.length == bucket; to++) {}
        int next = (int) (bucket / areasAndAny) - 1;
        if (next != matter) {
          bucketsOfMatter.add(bucketCount);
          matters.add(next);
          matter = next;
        }
        int[] ofBucket = new int[to - from];
        for (int i = from; i < to; i++) {
          ofBucket[i - from] = (int) (places[i] % rows.length);
        }
        addBucket(matter, (int) (bucket % areasAndAny) - 1, ofBucket);
      }
      bucketsOfMatter.add(bucketCount);
    }

    private int bucketsOf(long[] places) {
      int count = 0;
      for (int i = 0; i < places.length; i++) {
        count += i == 0 || places[i] / rows.length != places[i - 1] / rows.length ? 1 : 0;
      }
      return count;
    }

    private void addBucket(int matter, int area, int[] ofBucket) {
      areas[bucketCount++] = area;
      if (ofBucket.length == 1) {
        table.put(matter, area, ofBucket[0], codes.of(ofBucket[0]));
        largestScan = largestScan.length == 0 ? ofBucket : largestScan;
      } else {
        int first = memberCount;
        addMembers(ofBucket);
        table.put(matter, area, -1 - first, memberCount - first);
      }
    }

    /** Matter, area and row in one number each, ascending. */
    private long[] places() {
      int count = 0;
      for (Conditions row : rows) {
        count += size(row.matter()) * size(row.area());
      }
      long[] places = new long[count];
      int next = 0;
      for (int row = 0; row < rows.length; row++) {
        NodeCondition matter = rows[row].matter();
        NodeCondition area = rows[row].area();
        for (int i = 0; i < size(matter); i++) {
          for (int j = 0; j < size(area); j++) {
            long bucket =
                Math.addExact(
                    Math.multiplyExact(node(matter, i) + 1L, areasAndAny), node(area, j) + 1L);
            places[next++] = Math.addExact(Math.multiplyExact(bucket, (long) rows.length), row);
          }
        }
      }
      Arrays.parallelSort(places);
      int kept = 0;
      for (int i = 0; i < places.length; i++) {
        if (i == 0 || places[i] != places[i - 1]) {
          places[kept++] = places[i];
        }
      }
      return Arrays.copyOf(places, kept);
    }

    private static int size(@Nullable NodeCondition cell) {
      return cell == null || cell.negated() ? 1 : cell.size();
    }

    private static int node(@Nullable NodeCondition cell, int i) {
      return cell == null || cell.negated() ? ANY : cell.node(i);
    }

    private void addMembers(int[] ofBucket) {
      Bucket bucket = Bucket.of(rows, ofBucket);
      if (ofBucket.length > largestScan.length) {
        int[] scan = bucket.largestScan();
        largestScan = scan.length > largestScan.length ? scan : largestScan;
      }
      if (bucket.isSplit()) {
        members[memberCount++] = (-1L - splits.size()) << Integer.SIZE;
        splits.add(bucket);
      } else {
        for (int row : ofBucket) {
          members[memberCount++] = (long) row << Integer.SIZE | codes.of(row);
        }
      }
    }
  }

  /** What the rows ask for besides the nodes that they stand under. */
  RowCodes codes() {
    return codes;
  }

  int size() {
    return rows.length;
  }

  /** The rows that must be looked at one by one in the worst case, for the loader's warning. */
  int[] largestScan() {
    return largestScan;
  }

  /**
   * Shows all rows that can hold: each stands at or above the order's matter and area. Some of them
   * are false or unknown for other columns.
   */
  void visitAtOrAbove(Line line, Facts facts, RowVisitor visitor) {
    boolean told = line.isOfOnePlace();
    int matters = matters(line);
    int areasOfLine = 1 + line.areas().length;
    int[] there = facts.there(this, line);
    for (int i = 0, next = 0; i < matters; i++) {
      for (int j = 0; j < areasOfLine; j++, next++) {
        int cell =
            there[next] == BucketTable.EMPTY
                ? BucketTable.NONE
                : table.find(node(line.matters(), i), node(line.areas(), j));
        if (cell != BucketTable.NONE
            && !visit(cell, facts, visitor, told ? i : RowVisitor.NOT_TOLD, j)) {
          return;
        }
      }
    }
  }

  /** Levels of the line under which rows stand, "any" before the top. */
  private int matters(Line line) {
    return matterKeys.size() == 0 ? 1 : 1 + line.matters().length;
  }

  /**
   * What stands in the table for "any" and the line's matters, one after the other, and of each for
   * "any" and the line's areas. All are asked for before anything depends on one of them, so that
   * the memory fetches them together.
   */
  int[] touch(Line line) {
    int matters = matters(line);
    int areasOfLine = 1 + line.areas().length;
    int[] there = new int[matters * areasOfLine];
    for (int i = 0, next = 0; i < matters; i++) {
      for (int j = 0; j < areasOfLine; j++) {
        there[next++] = table.touch(node(line.matters(), i), node(line.areas(), j));
      }
    }
    return there;
  }

  private static int node(int[] line, int level) {
    return level == 0 ? ANY : line[level - 1];
  }

  /** Whether rows below the order's matter or area could be meant. */
  boolean hasBelow(Facts facts) {
    return hasBelow(trees.areas(), facts.area()) || hasBelow(trees.matters(), facts.matter());
  }

  /**
   * Shows the rows that are at best possible because the order's matter or area is less precise
   * than theirs, or not given.
   */
  void visitBelow(Line line, Facts facts, RowVisitor visitor) {
    if (hasBelow(trees.areas(), facts.area())) {
      if (!visitBelow(ANY, line, facts, visitor)) {
        return;
      }
      for (int node : line.matters()) {
        int place = matterKeys.place(node);
        if (place >= 0 && !visitBelow(place, line, facts, visitor)) {
          return;
        }
      }
    }
    forEachBelow(
        trees.matters(),
        facts.matter(),
        matterKeys.nodes(),
        0,
        matterKeys.size(),
        line.matters(),
        place ->
            visitAt(matterKeys.nodes()[place], line, facts, visitor)
                && visitBelow(place, line, facts, visitor));
  }

  /** The rows of one matter below the order's, at or above the order's area. */
  private boolean visitAt(int matter, Line line, Facts facts, RowVisitor visitor) {
    for (int i = 0; i <= line.areas().length; i++) {
      int cell = table.find(matter, node(line.areas(), i));
      if (cell != BucketTable.NONE && !visit(cell, facts, visitor, RowVisitor.NOT_TOLD, i)) {
        return false;
      }
    }
    return true;
  }

  /** The rows of one matter, below the order's area. */
  private boolean visitBelow(int place, Line line, Facts facts, RowVisitor visitor) {
    int matter = place < 0 ? ANY : matterKeys.nodes()[place];
    int first = first(place);
    int end = end(place);
    if (first < end && areas[first] == ANY) {
      first++;
    }
    return first == end
        || forEachBelow(
            trees.areas(),
            facts.area(),
            areas,
            first,
            end,
            line.areas(),
            bucket ->
                visit(table.find(matter, areas[bucket]), facts, visitor, RowVisitor.NOT_TOLD, 0));
  }

  private boolean visit(int cell, Facts facts, RowVisitor visitor, int matterLevel, int areaLevel) {
    int only = table.row(cell);
    int code = table.code(cell);
    if (only >= 0) {
      return show(only, code, facts, visitor, matterLevel, areaLevel);
    }
    int first = -1 - only;
    for (int i = first; i < first + code; i++) {
      int row = (int) (members[i] >> Integer.SIZE);
      boolean goOn =
          row >= 0
              ? show(row, (int) members[i], facts, visitor, matterLevel, areaLevel)
              : splits[-1 - row].visit(
                  facts, one -> show(one, codes.of(one), facts, visitor, matterLevel, areaLevel));
      if (!goOn) {
        return false;
      }
    }
    return true;
  }

  /** Nodes at or above the one place of an order are met: then the code may tell all. */
  private boolean show(
      int row, int code, Facts facts, RowVisitor visitor, int matterLevel, int areaLevel) {
    if (matterLevel < 0 || RowCodes.asksForNodes(code)) {
      Truth truth = rows[row].test(trees, facts);
      return visitor.visit(row, truth, RowVisitor.NOT_TOLD, RowVisitor.NOT_TOLD);
    }
    Truth truth = codes.test(code, trees, facts);
    return RowCodes.isFoundSeveralTimes(code)
        ? visitor.visit(row, truth, RowVisitor.NOT_TOLD, RowVisitor.NOT_TOLD)
        : visitor.visit(row, truth, matterLevel, areaLevel);
  }

  /** Whether a node that the order does not name may be meant: not when it names a leaf. */
  private static boolean hasBelow(Tree<?> tree, TreePlace place) {
    int node = place.node();
    return node < 0 || tree.end(node) > node + 1;
  }

  /** The first place between two that is greater than a node; the end when none is. */
  private static int firstAfter(int[] keys, int node, int first, int end) {
    int found = Arrays.binarySearch(keys, first, end, node);
    return found < 0 ? -1 - found : found + 1;
  }

  /**
   * The places of keys whose condition is unknown: below the order's nodes, or all if it has none.
   */
  private static boolean forEachBelow(
      Tree<?> tree,
      TreePlace place,
      int[] keys,
      int first,
      int end,
      int[] above,
      IntPredicate visitor) {
    int[] nodes = place.possible();
    if (nodes.length == 0) {
      for (int key = first; key < end && !place.isOutside(); key++) {
        if (!contains(above, keys[key]) && !visitor.test(key)) {
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
      int key = firstAfter(keys, Math.max(node, last), first, end);
      for (; key < end && keys[key] < tree.end(node); key++) {
        last = keys[key];
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
}
