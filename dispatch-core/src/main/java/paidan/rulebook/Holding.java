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

  private static final int USUAL = 8;

  /** Bits for a level: trees are not as deep as that. */
  private static final int LEVEL = 8;

  private final DispatchList list;

  /**
   * The number of each row, and above it the levels at which the index found it; there {@link
   * RowVisitor#NOT_TOLD} for others.
   */
  private long[] rows = new long[USUAL];

  private long[] tiers = new long[USUAL];
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

  private void add(int number, long tier, int levels) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
      tiers = Arrays.copyOf(tiers, 2 * size);
    }
    rows[size] = (long) levels << Integer.SIZE | number;
    tiers[size] = tier;
    size++;
  }

  private int number(int i) {
    return (int) rows[i];
  }

  boolean has(int number) {
    for (int i = 0; i < size; i++) {
      if (number(i) == number) {
        return true;
      }
    }
    return false;
  }

  /** The rows of the highest tier. */
  List<ListRow> top() {
    if (size == 0) {
      return List.of();
    }
    int only = onlyTop();
    if (only >= 0) {
      return List.of(get(only));
    }
    long top = Long.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      top = Math.max(top, tiers[i]);
    }
    List<ListRow> inTop = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (tiers[i] == top) {
        inTop.add(get(i));
      }
    }
    return inTop;
  }

  /** The place of the only row of the highest tier; -1 when there are several, or no row. */
  private int onlyTop() {
    int top = 0;
    boolean only = size > 0;
    for (int i = 1; i < size; i++) {
      only = tiers[i] > tiers[top] || (only && tiers[i] < tiers[top]);
      top = tiers[i] > tiers[top] ? i : top;
    }
    return only ? top : -1;
  }

  /**
   * Where on the line of the order the cells of its only row of the highest tier stand.
   *
   * @return null when there are several such rows, or the row must be looked at to tell
   */
  Selection.@Nullable Met metByTop(Line line) {
    int top = onlyTop();
    int levels = top < 0 ? RowVisitor.NOT_TOLD : (int) (rows[top] >> Integer.SIZE);
    return levels == RowVisitor.NOT_TOLD
        ? null
        : new Selection.Met(
            list.restrictsType(number(top)),
            node(line.matters(), levels >>> LEVEL),
            node(line.areas(), levels & (1 << LEVEL) - 1),
            list.more(number(top)));
  }

  /** A line begins below "any". */
  private static int node(int[] line, int level) {
    return level == 0 ? -1 : line[level - 1];
  }

  @Override
  public ListRow get(int i) {
    return list.row(number(i));
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public ListRow remove(int i) {
    ListRow row = get(i);
    System.arraycopy(rows, i + 1, rows, i, size - i - 1);
    System.arraycopy(tiers, i + 1, tiers, i, size - i - 1);
    size--;
    return row;
  }
}
