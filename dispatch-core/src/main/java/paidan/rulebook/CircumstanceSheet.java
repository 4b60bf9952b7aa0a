package paidan.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The circumstances sheet (分类处理): which of its rows hold for an order. */
final class CircumstanceSheet {

  private final Trees trees;
  private final List<CircumstanceRow> rows;
  private final RowIndex index;

  CircumstanceSheet(Trees trees, List<CircumstanceRow> inOrderOfId) {
    this.trees = trees;
    this.rows = List.copyOf(inOrderOfId);
    this.index =
        new RowIndex(
            trees, rows.stream().map(CircumstanceRow::conditions).toArray(Conditions[]::new));
  }

  List<CircumstanceRow> rows() {
    return rows;
  }

  int size() {
    return rows.size();
  }

  /** The rows that hold, in the order of their IDs. */
  List<CircumstanceRow> holding(Facts facts) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Integer> numbers = new ArrayList<>(0);
    index.visitAtOrAbove(
        facts.line(trees),
        facts,
        (row, truth, matterLevel, areaLevel) -> {
          if (truth == Truth.TRUE && !numbers.contains(row)) {
            numbers.add(row);
          }
          return true;
        });
    if (numbers.isEmpty()) {
      return List.of();
    }
    numbers.sort(Comparator.naturalOrder());
    List<CircumstanceRow> holding = new ArrayList<>(numbers.size());
    for (int number : numbers) {
      holding.add(rows.get(number));
    }
    return Collections.unmodifiableList(holding);
  }
}
