package paidan.rulebook;

import java.util.Arrays;

/**
 * The buckets of an index by hash of their matter and area, each with its only row. In a list of a
 * million rows each step from one array to the next waits for the memory: what tells whether it is
 * the bucket, and what stands in it, is one step.
 */
final class BucketTable {

  /** What {@link #find} gives when there is no such bucket. */
  static final int NONE = -1;

  private static final int SPREAD_MATTERS = 0x9E3779B1;
  private static final int SPREAD_AREAS = 0x85EBCA6B;

  /** Numbers of a cell; four cells are a line of most caches. */
  private static final int CELL = 4;

  private static final int AREA = 1;
  private static final int ROW = 2;
  private static final int CODE = 3;

  /** What {@link #touch} gives where no bucket stands. */
  static final int EMPTY = Integer.MIN_VALUE;

  /**
   * Of each bucket its matter, its area, and two numbers that are the owner's; half of the cells
   * are empty.
   */
  private final int[] cells;

  private final int size;

  BucketTable(int buckets) {
    size = Math.multiplyExact(2, Math.max(1, buckets));
    cells = new int[Math.multiplyExact(CELL, size)];
    Arrays.fill(cells, EMPTY);
  }

  /** Puts a bucket in that is not there yet. */
  void put(int matter, int area, int row, int code) {
    int cell = start(matter, area);
    while (cells[CELL * cell] != EMPTY) {
      cell = next(cell);
    }
    cells[CELL * cell] = matter;
    cells[CELL * cell + AREA] = area;
    cells[CELL * cell + ROW] = row;
    cells[CELL * cell + CODE] = code;
  }

  /**
   * What stands where a bucket is looked for first: nothing depends on it until {@link #find} is
   * called, so that the memory fetches several together.
   */
  int touch(int matter, int area) {
    return cells[CELL * start(matter, area)];
  }

  /** The cell of a bucket; {@link #NONE} when there is no such bucket. */
  int find(int matter, int area) {
    int cell = start(matter, area);
    for (int there = cells[CELL * cell]; there != EMPTY; there = cells[CELL * cell]) {
      if (there == matter && cells[CELL * cell + AREA] == area) {
        return cell;
      }
      cell = next(cell);
    }
    return NONE;
  }

  private int start(int matter, int area) {
    int hash = matter * SPREAD_MATTERS + area * SPREAD_AREAS;
    hash ^= hash >>> 15;
    return (int) ((Integer.toUnsignedLong(hash) * size) >>> Integer.SIZE);
  }

  private int next(int cell) {
    return cell + 1 == size ? 0 : cell + 1;
  }

  /** The first number that a bucket was put in with. */
  int row(int cell) {
    return cells[CELL * cell + ROW];
  }

  /** The second number that a bucket was put in with. */
  int code(int cell) {
    return cells[CELL * cell + CODE];
  }
}
