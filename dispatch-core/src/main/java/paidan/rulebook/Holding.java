package paidan.rulebook;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * The rows that hold for one order, each with its tier (S7). Rows are looked at only when someone
 * asks for them: of a large list each lies somewhere else in the memory, and all but the winner
 * have lost by their tier alone.
 */
final class Holding extends AbstractList<ListRow> implements RandomAccess {

  private static final int USUAL = 6;

  private final DispatchList list;
  private int[] numbers = new int[USUAL];
  private long[] tiers = new long[USUAL];
  private int size;

  Holding(DispatchList list) {
    this.list = list;
  }

  void add(int number, long tier) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
      tiers = Arrays.copyOf(tiers, 2 * size);
    }
    numbers[size] = number;
    tiers[size] = tier;
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
    size--;
    return row;
  }
}
