package paidan.rulebook;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The dispatch list (派单目录): who takes which matter where. Rows in the order of their IDs. */
final class DispatchList {

  private final ListRow[] rows;

  /** Empty when no row has one. */
  private final int[] priorities;

  private final RowIndex index;
  private final boolean negatesMatters;

  DispatchList(Trees trees, List<ListRow> inOrderOfId) {
    rows = inOrderOfId.toArray(ListRow[]::new);
    priorities =
        inOrderOfId.stream().anyMatch(row -> row.priority() != 0)
            ? inOrderOfId.stream().mapToInt(ListRow::priority).toArray()
            : new int[0];
    index = new RowIndex(trees, inOrderOfId.stream().map(ListRow::conditions).toList());
    negatesMatters =
        inOrderOfId.stream()
            .map(row -> row.conditions().matter())
            .anyMatch(cell -> cell != null && cell.negated());
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

  boolean negatesMatters() {
    return negatesMatters;
  }
}
