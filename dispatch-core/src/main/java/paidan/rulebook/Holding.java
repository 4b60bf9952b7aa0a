package paidan.rulebook;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The rows that hold for one order, each with its tier (S7). Rows are looked at only when someone
 * asks for them: of a large list each lies somewhere else in the memory, and all but the winner
 * have lost by their tier alone.
 */
final class Holding extends AbstractList<ListRow> implements RandomAccess {

  private static final int USUAL = 6;

  /** Bits for a level: trees are not as deep as that. */
  private static final int LEVEL = 8;

  private final DispatchList list;
  private int[] numbers = new int[USUAL];
  private long[] tiers = new long[USUAL];

  /** Of each the levels at which the index found it; {@link RowVisitor#NOT_TOLD} for others. */
  private int[] levels = new int[USUAL];

  private int size;

  Holding(DispatchList list) {
    this.list = list;
  }

  void add(int number, long tier) {
    add(number, tier, RowVisitor.NOT_TOLD);
  }

  /** Adds a row that the index found at levels of which it told. */
  void add(int number, long tier, int matterLevel, int areaLevel) {
    add(number, tier, matterLevel << LEVEL | areaLevel);
  }

  private void add(int number, long tier, int atLevels) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
      tiers = Arrays.copyOf(tiers, 2 * size);
      levels = Arrays.copyOf(levels, 2 * size);
    }
    numbers[size] = number;
    tiers[size] = tier;
    levels[size] = atLevels;
    size++;
  }

  boolean has(int number) {
    for (int i = 0; i < size; i++) {
      if (numbers[i] == number) {
        return true;
      }
    }
    return false;
  }

  /** The rows of the highest tier. */
  List<ListRow> top() {
    long top = Long.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      top = Math.max(top, tiers[i]);
    }
    List<ListRow> rows = new ArrayList<>(2);
    for (int i = 0; i < size; i++) {
      if (tiers[i] == top) {
        rows.add(get(i));
      }
    }
    return rows;
  }

  /**
   * Where on the line of the order the cells of its only row of the highest tier stand.
   *
   * @return null when there are several such rows, or the row must be looked at to tell
   */
  Selection.@Nullable Met metByTop(Line line) {
    int top = 0;
    boolean only = true;
    for (int i = 1; i < size; i++) {
      only = tiers[i] > tiers[top] || (only && tiers[i] < tiers[top]);
      top = tiers[i] > tiers[top] ? i : top;
    }
    return size == 0 || !only || levels[top] == RowVisitor.NOT_TOLD
        ? null
        : new Selection.Met(
            list.restrictsType(numbers[top]),
            node(line.matters(), levels[top] >>> LEVEL),
            node(line.areas(), levels[top] & (1 << LEVEL) - 1),
            list.more(numbers[top]));
  }

  /** A line begins below "any". */
  private static int node(int[] line, int level) {
    return level == 0 ? -1 : line[level - 1];
  }

  @Override
  public ListRow get(int i) {
    return list.row(numbers[i]);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public ListRow remove(int i) {
    ListRow row = get(i);
    System.arraycopy(numbers, i + 1, numbers, i, size - i - 1);
    System.arraycopy(tiers, i + 1, tiers, i, size - i - 1);
    System.arraycopy(levels, i + 1, levels, i, size - i - 1);
    size--;
    return row;
  }
}
