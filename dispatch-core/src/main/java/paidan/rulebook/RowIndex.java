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

  /** What {@link #buckets} tells of one. */
  private static final int STRIDE = 3;

  private static final int AREA = 1;
  private static final int FIRST = 2;

  private final Trees trees;
  private final Conditions[] rows;

  /** What most rows ask for besides the nodes that they stand under, in one number each. */
  private final int[] codes;

  /** The nodes that Matter cells name; what stands under any matter has place -1. */
  private final NodeKeys matterKeys;

  /** By place of the matter + 1: where its buckets begin, to the beginning of the next. */
  private final int[] bucketsOfMatter;

  /**
   * By bucket: its matter, its area, and where its rows begin in {@link #members}, to the beginning
   * of the next. Ascending by matter and area.
   */
  private final int[] buckets;

  /**
   * Number of a row, and below it its code, for the row itself lies somewhere else in the memory;
   * of a bucket that is split only -1 less the number of the split.
   */
  private final long[] members;

  private final Keys bucketAreas;

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
    this.buckets = Arrays.copyOf(placing.buckets, STRIDE * placing.bucketCount + STRIDE);
    this.bucketAreas = new Keys(buckets, STRIDE, AREA);
    this.members = Arrays.copyOf(placing.members, placing.memberCount);
    this.splits = placing.splits.toArray(Bucket[]::new);
    this.table = new BucketTable(placing.bucketCount);
    for (int bucket = 0; bucket < placing.bucketCount; bucket++) {
      table.put(buckets[STRIDE * bucket], buckets[STRIDE * bucket + AREA], bucket);
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
    private final int[] buckets;
    private int bucketCount;
    private final long[] members;
    private int memberCount;
    private final List<Bucket> splits = new ArrayList<>();

    Placing() {
      long[] places = places();
      buckets = new int[Math.multiplyExact(STRIDE, places.length + 1)];
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
        addBucket(matter, (int) (bucket % areasAndAny) - 1);
        int[] ofBucket = new int[to - from];
        for (int i = from; i < to; i++) {
          ofBucket[i - from] = (int) (places[i] % rows.length);
        }
        addMembers(ofBucket);
      }
      bucketsOfMatter.add(bucketCount);
      addBucket(ANY, ANY);
      bucketCount--;
    }

    /** A bucket whose members come next; after the last one there is one more for its end. */
    private void addBucket(int matter, int area) {
      buckets[STRIDE * bucketCount] = matter;
      buckets[STRIDE * bucketCount + AREA] = area;
      buckets[STRIDE * bucketCount++ + FIRST] = memberCount;
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
    int areas = 1 + line.areas().length;
    int[] found = atOrAbove(line);
    for (int i = 0; i < found.length; i++) {
      if (found[i] >= 0) {
        int matterLevel = told ? i / areas : RowVisitor.NOT_TOLD;
        if (!visit(found[i], facts, visitor, matterLevel, i % areas)) {
          return;
        }
      }
    }
  }

  /**
   * The buckets of "any" and the line's matters, one after the other, and of each those of "any"
   * and the line's areas; -1 where no row stands. All are asked for before one is looked at, so
   * that the memory fetches them together.
   */
  private int[] atOrAbove(Line line) {
    int matters = matterKeys.size() == 0 ? 1 : 1 + line.matters().length;
    int areas = 1 + line.areas().length;
    int[] found = new int[matters * areas];
    for (int i = 0, next = 0; i < matters; i++) {
      int matter = node(line.matters(), i);
      for (int j = 0; j < areas; j++) {
        found[next++] = table.at(table.slot(BucketTable.hash(matter, node(line.areas(), j))));
      }
    }
    for (int i = 0, next = 0; i < matters; i++) {
      int matter = node(line.matters(), i);
      for (int j = 0; j < areas; j++, next++) {
        found[next] = found[next] == 0 ? -1 : bucket(matter, node(line.areas(), j));
      }
    }
    return found;
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
    IntPredicate shown = bucket -> visit(bucket, facts, visitor, RowVisitor.NOT_TOLD, 0);
    if (hasBelow(trees.areas(), facts.area())) {
      if (!visitBelow(ANY, line, facts, shown)) {
        return;
      }
      for (int node : line.matters()) {
        int place = matterKeys.place(node);
        if (place >= 0 && !visitBelow(place, line, facts, shown)) {
          return;
        }
      }
    }
    forEachBelow(
        trees.matters(),
        facts.matter(),
        new Keys(matterKeys.nodes(), 1, 0),
        0,
        matterKeys.size(),
        line.matters(),
        place ->
            visitAt(matterKeys.nodes()[place], line, facts, visitor)
                && visitBelow(place, line, facts, shown));
  }

  /** The rows of one matter below the order's, at or above the order's area. */
  private boolean visitAt(int matter, Line line, Facts facts, RowVisitor visitor) {
    for (int i = 0; i <= line.areas().length; i++) {
      int bucket = bucket(matter, node(line.areas(), i));
      if (bucket >= 0 && !visit(bucket, facts, visitor, RowVisitor.NOT_TOLD, i)) {
        return false;
      }
    }
    return true;
  }

  /** The bucket of a matter and an area, -1 when no row stands there. */
  private int bucket(int matter, int area) {
    int hash = BucketTable.hash(matter, area);
    int slot = table.slot(hash);
    for (int at = table.at(slot); at != 0; at = table.at(slot)) {
      if (table.mayBe(at, hash)) {
        int bucket = table.bucket(at);
        if (buckets[STRIDE * bucket] == matter && buckets[STRIDE * bucket + AREA] == area) {
          return bucket;
        }
      }
      slot = table.next(slot);
    }
    return -1;
  }

  /** The rows of one matter, below the order's area. */
  private boolean visitBelow(int matter, Line line, Facts facts, IntPredicate visitor) {
    int first = first(matter);
    int end = end(matter);
    if (first < end && buckets[STRIDE * first + AREA] == ANY) {
      first++;
    }
    return first == end
        || forEachBelow(
            trees.areas(), facts.area(), bucketAreas, first, end, line.areas(), visitor);
  }

  private boolean visit(
      int bucket, Facts facts, RowVisitor visitor, int matterLevel, int areaLevel) {
    int end = buckets[STRIDE * bucket + STRIDE + FIRST];
    for (int i = buckets[STRIDE * bucket + FIRST]; i < end; i++) {
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
   * Numbers of nodes, ascending within each part that is searched.
   *
   * @param numbers where they stand, among others
   * @param every how far they stand apart
   * @param from where the first stands
   */
  private record Keys(int[] numbers, int every, int from) {

    int at(int key) {
      return numbers[every * key + from];
    }

    /** The first between two places that is greater than a node; the end when none is. */
    int firstAfter(int node, int first, int end) {
      int low = first;
      int high = end;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (at(middle) <= node) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  /**
   * The places of keys whose condition is unknown: below the order's nodes, or all if it has none.
   */
  private static boolean forEachBelow(
      Tree<?> tree,
      TreePlace place,
      Keys keys,
      int first,
      int end,
      int[] above,
      IntPredicate visitor) {
    int[] nodes = place.possible();
    if (nodes.length == 0) {
      for (int key = first; key < end && !place.isOutside(); key++) {
        if (!contains(above, keys.at(key)) && !visitor.test(key)) {
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
      int key = keys.firstAfter(Math.max(node, last), first, end);
      for (; key < end && keys.at(key) < tree.end(node); key++) {
        last = keys.at(key);
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
