package paidan.rulebook;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dispatch list (派单目录): who takes which matter where. Rows in the order of their IDs. */
final class DispatchList {

  private final ListRow[] rows;

  /** Empty when no row has one. */
  private final int[] priorities;

  private final RowIndex index;
  private final boolean negatesMatters;

  DispatchList(Trees trees, List<ListRow> inOrderOfId) {
    rows = inOrderOfId.toArray(ListRow[]::new);
    int[] priorityOf = new int[rows.length];
    Conditions[] conditions = new Conditions[rows.length];
    boolean anyPriority = false;
    boolean anyNegated = false;
    for (int i = 0; i < rows.length; i++) {
      priorityOf[i] = rows[i].priority();
      conditions[i] = rows[i].conditions();
      NodeCondition matter = conditions[i].matter();
      anyPriority |= priorityOf[i] != 0;
      anyNegated |= matter != null && matter.negated();
    }
    priorities = anyPriority ? priorityOf : new int[0];
    index = new RowIndex(trees, conditions);
    negatesMatters = anyNegated;
  }

  int size() {
    return rows.length;
  }

  ListRow row(int number) {
    return rows[number];
  }

  /** The Priority cell of a row, without looking at the row. */
  int priority(int number) {
    return priorities.length == 0 ? 0 : priorities[number];
  }

  List<ListRow> rows() {
    return Collections.unmodifiableList(Arrays.asList(rows));
  }

  RowIndex index() {
    return index;
  }

  /** How many rows the index shows for one order at most, those included that it shows again. */
  long mostShown() {
    long most = 0;
    for (ListRow row : rows) {
      Conditions conditions = row.conditions();
      long places = size(conditions.matter()) * size(conditions.area());
      TermCondition terms = conditions.terms();
      places *= terms == null ? 1 : Math.max(1, terms.size());
      for (AttributeCondition cell : conditions.attributes()) {
        places = Math.min(Integer.MAX_VALUE, places * Math.max(1, cell.values().length));
      }
      most += places;
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
