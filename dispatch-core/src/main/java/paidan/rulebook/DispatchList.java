package paidan.rulebook;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The dispatch list (派单目录): who takes which matter where. Rows in the order of their IDs. */
final class DispatchList {

  /** Of each row, side by side: to look at a row is one way to the memory, not two. */
  private final String[] ids;

  private final int[] numbers;
  private final ListRow.Place[] places;
  private final Conditions[] conditions;
  private final ListRow.Results[] results;

  /** Empty when no row has one. */
  private final int[] priorities;

  private final RowIndex index;
  private final boolean negatesMatters;

  DispatchList(Trees trees, List<ListRow> inOrderOfId) {
    int size = inOrderOfId.size();
    ids = new String[size];
    numbers = new int[size];
    places = new ListRow.Place[size];
    conditions = new Conditions[size];
    results = new ListRow.Results[size];
    int[] priorityOf = new int[size];
    boolean anyPriority = false;
    boolean anyNegated = false;
    for (int i = 0; i < size; i++) {
      ListRow row = inOrderOfId.get(i);
      ids[i] = row.id();
      numbers[i] = row.number();
      places[i] = row.place();
      conditions[i] = row.conditions();
      results[i] = row.results();
      priorityOf[i] = row.priority();
      NodeCondition matter = conditions[i].matter();
      anyPriority |= priorityOf[i] != 0;
      anyNegated |= matter != null && matter.negated();
    }
    priorities = anyPriority ? priorityOf : new int[0];
    index = new RowIndex(trees, conditions);
    negatesMatters = anyNegated;
  }

  int size() {
    return ids.length;
  }

  ListRow row(int number) {
    return new ListRow(
        places[number], numbers[number], ids[number], conditions[number], results[number]);
  }

  /** The Priority cell of a row, without looking at the row. */
  int priority(int number) {
    return priorities.length == 0 ? 0 : priorities[number];
  }

  /** The condition columns of a row. */
  Conditions conditions(int number) {
    return conditions[number];
  }

  /** Whether the index may show the row to a visitor more than once. */
  boolean isFoundSeveralTimes(int number) {
    return RowCodes.isFoundSeveralTimes(index.codes().of(number));
  }

  /**
   * Whether the Request type cell of a row is filled, without looking at the row; for those alone
   * that the index finds at levels of which it tells.
   */
  boolean restrictsType(int number) {
    return index.codes().restrictsType(index.codes().of(number));
  }

  /** What such a row asks for besides request type, matter and area; null when that is nothing. */
  @Nullable Conditions more(int number) {
    return index.codes().more(index.codes().of(number));
  }

  /** All rows, each made when it is asked for. */
  List<ListRow> rows() {
    return new Rows();
  }

  private final class Rows extends AbstractList<ListRow> implements RandomAccess {

    @Override
    public ListRow get(int number) {
      return row(Objects.checkIndex(number, size()));
    }

    @Override
    public int size() {
      return ids.length;
    }
  }

  RowIndex index() {
    return index;
  }

  /** How many rows the index shows for one order at most, those included that it shows again. */
  long mostShown() {
    long most = 0;
    for (Conditions row : conditions) {
      long shown = size(row.matter()) * size(row.area());
      TermCondition terms = row.terms();
      shown *= terms == null ? 1 : Math.max(1, terms.size());
      for (AttributeCondition cell : row.attributes()) {
        shown = Math.min(Integer.MAX_VALUE, shown * Math.max(1, cell.values().length));
      }
      most += shown;
    }
    return most;
  }

  private static long size(@Nullable NodeCondition cell) {
    return cell == null || cell.negated() ? 1 : cell.size();
  }

  boolean negatesMatters() {
    return negatesMatters;
  }
}
