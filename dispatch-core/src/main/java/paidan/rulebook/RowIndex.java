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
 * <p>All lies in a few arrays of numbers, sorted by matter and area: an order touches little of a
 * large list, and to fetch what it touches from memory takes longer than to compare it.
 *
 * <p>Rows are numbered in the order of their IDs, so that the place of a row in its sheet decides
 * nothing, not even which of two warnings comes first.
 */
final class RowIndex {

  /** Stands for a cell that names no node; before all nodes. */
  private static final int ANY = -1;

  /** The bits of a row's code below the request types that it admits. */
  private static final int SEVERAL_TIMES = 1;

  private static final int MORE = 2;
  private static final int TYPES = 2;

  private final Trees trees;
  private final Conditions[] rows;

  /** What most rows ask for besides the nodes that they stand under, in one number each. */
  private final int[] codes;

  /** The nodes that Matter cells name; what stands under any matter has place -1. */
  private final NodeKeys matterKeys;

  /** By place of the matter + 1: where its buckets begin, to the beginning of the next. */
  private final int[] bucketsOfMatter;

  /** By bucket: its area. Ascending within a matter. */
  private final int[] areas;

  /**
   * By bucket its area again, and where its rows begin in {@link #members}, to the beginning of the
   * next: what the hash has found is compared and read together.
   */
  private final int[] found;

  /**
   * Number of a row, and below it its code, for the row itself lies somewhere else in the memory;
   * of a bucket that is split only -1 less the number of the split.
   */
  private final long[] members;

  private final BucketTable table;
  private final Bucket[] splits;
  private int[] largestScan = {};

  /** Keeps the array, which nobody may change any more. */
  RowIndex(Trees trees, Conditions[] inOrderOfId) {
    this.trees = trees;
    this.rows = inOrderOfId;
    this.codes = new int[rows.length];
    for (int row = 0; row < rows.length; row++) {
      codes[row] = code(rows[row]);
    }
    Placing placing = new Placing();
    this.matterKeys = new NodeKeys(placing.matters);
    this.bucketsOfMatter = placing.bucketsOfMatter.stream().mapToInt(Integer::intValue).toArray();
    this.areas = Arrays.copyOf(placing.areas, placing.bucketCount);
    this.found = new int[2 * placing.bucketCount + 2];
    for (int bucket = 0; bucket <= placing.bucketCount; bucket++) {
      found[2 * bucket] = bucket < placing.bucketCount ? areas[bucket] : ANY;
      found[2 * bucket + 1] = placing.membersOfBucket[bucket];
    }
    this.members = Arrays.copyOf(placing.members, placing.memberCount);
    this.splits = placing.splits.toArray(Bucket[]::new);
    this.table = new BucketTable(areas.length);
    for (int matter = ANY; matter < matterKeys.size(); matter++) {
      for (int bucket = first(matter); bucket < end(matter); bucket++) {
        table.put(matter, areas[bucket], bucket);
      }
    }
  }

  private int first(int matter) {
    return bucketsOfMatter[matter + 1];
  }

  private int end(int matter) {
    return bucketsOfMatter[matter + 2];
  }

  private static int code(Conditions row) {
    return row.requestTypes() << TYPES
        | (row.asksMoreThanTypeAndNodes() ? MORE : 0)
        | (row.hasAlternatives() ? SEVERAL_TIMES : 0);
  }

  /** Sorts the rows into their buckets. */
  private final class Placing {

    private final long areasAndAny = trees.areas().size() + 1L;

    private final List<Integer> matters = new ArrayList<>();
    private final List<Integer> bucketsOfMatter = new ArrayList<>();
    private final int[] areas;
    private final int[] membersOfBucket;
    private int bucketCount;
    private final long[] members;
    private int memberCount;
    private final List<Bucket> splits = new ArrayList<>();

    Placing() {
      long[] places = places();
      areas = new int[places.length];
      membersOfBucket = new int[places.length + 1];
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
        areas[bucketCount] = (int) (bucket % areasAndAny) - 1;
        membersOfBucket[bucketCount++] = memberCount;
        int[] ofBucket = new int[to - from];
        for (int i = from; i < to; i++) {
          ofBucket[i - from] = (int) (places[i] % rows.length);
        }
        addMembers(ofBucket);
      }
      bucketsOfMatter.add(bucketCount);
      membersOfBucket[bucketCount] = memberCount;
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
          members[memberCount++] = (long) row << Integer.SIZE | codes[row];
        }
      }
    }
  }

  /** Whether the row may be shown to a visitor more than once. */
  boolean isFoundSeveralTimes(int row) {
    return (codes[row] & SEVERAL_TIMES) != 0;
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
    if (!visitAt(ANY, line, facts, visitor, told ? 0 : RowVisitor.NOT_TOLD)) {
      return;
    }
    int[] matters = line.matters();
    for (int i = 0; i < matters.length; i++) {
      int place = matterKeys.place(matters[i]);
      if (place >= 0 && !visitAt(place, line, facts, visitor, told ? i + 1 : RowVisitor.NOT_TOLD)) {
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
            visitAt(place, line, facts, visitor, RowVisitor.NOT_TOLD)
                && visitBelow(place, line, facts, visitor));
  }

  /** The rows of one matter, at or above the order's area. */
  private boolean visitAt(int matter, Line line, Facts facts, RowVisitor visitor, int matterLevel) {
    if (first(matter) == end(matter)) {
      return true;
    }
    int[] wanted = line.areas();
    // All are asked for before one is looked at, so that the memory fetches them together.
    int any = table.at(table.slot(matter, ANY));
    for (int area : wanted) {
      any |= table.at(table.slot(matter, area));
    }
    if (any == 0) {
      return true;
    }
    int bucket = bucket(matter, ANY);
    if (bucket >= 0 && !visit(bucket, facts, visitor, matterLevel, 0)) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      bucket = bucket(matter, wanted[i]);
      if (bucket >= 0 && !visit(bucket, facts, visitor, matterLevel, i + 1)) {
        return false;
      }
    }
    return true;
  }

  /** The bucket of a matter and an area, -1 when no row stands there. */
  private int bucket(int matter, int area) {
    int slot = table.slot(matter, area);
    for (int at = table.at(slot); at != 0; at = table.at(slot)) {
      int bucket = at - 1;
      if (found[2 * bucket] == area && bucket >= first(matter) && bucket < end(matter)) {
        return bucket;
      }
      slot = table.next(slot);
    }
    return -1;
  }

  /** The rows of one matter, below the order's area. */
  private boolean visitBelow(int matter, Line line, Facts facts, RowVisitor visitor) {
    int first = first(matter);
    int end = end(matter);
    if (first < end && areas[first] == ANY) {
      first++;
    }
    return forEachBelow(
        trees.areas(),
        facts.area(),
        areas,
        first,
        end,
        line.areas(),
        bucket -> visit(bucket, facts, visitor, RowVisitor.NOT_TOLD, 0));
  }

  private boolean visit(
      int bucket, Facts facts, RowVisitor visitor, int matterLevel, int areaLevel) {
    int end = found[2 * bucket + 3];
    for (int i = found[2 * bucket + 1]; i < end; i++) {
      int row = (int) (members[i] >> Integer.SIZE);
      boolean goOn =
          row >= 0
              ? show(row, (int) members[i], facts, visitor, matterLevel, areaLevel)
              : splits[-1 - row].visit(
                  facts, one -> show(one, codes[one], facts, visitor, matterLevel, areaLevel));
      if (!goOn) {
        return false;
      }
    }
    return true;
  }

  /** Nodes at or above the one place of an order are met: then the code may tell all. */
  private boolean show(
      int row, int code, Facts facts, RowVisitor visitor, int matterLevel, int areaLevel) {
    if (matterLevel < 0 || (code & MORE) != 0) {
      Truth truth = rows[row].test(trees, facts);
      return visitor.visit(row, truth, RowVisitor.NOT_TOLD, RowVisitor.NOT_TOLD);
    }
    Truth truth = Conditions.typeHolds(code >>> TYPES, facts);
    return (code & SEVERAL_TIMES) != 0
        ? visitor.visit(row, truth, RowVisitor.NOT_TOLD, RowVisitor.NOT_TOLD)
        : visitor.visit(row, truth, matterLevel, areaLevel);
  }

  /** Whether a node that the order does not name may be meant: not when it names a leaf. */
  private static boolean hasBelow(Tree<?> tree, TreePlace place) {
    int node = place.node();
    return node < 0 || tree.end(node) > node + 1;
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
      int key = Arrays.binarySearch(keys, first, end, Math.max(node, last) + 1);
      key = key >= 0 ? key : -key - 1;
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
