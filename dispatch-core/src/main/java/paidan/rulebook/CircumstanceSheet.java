package paidan.rulebook;

import java.util.ArrayList;
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

  /** What an order is recognised as; rows in the order of their IDs. */
  Rulebook.Recognised recognise(Facts facts) {
    if (rows.isEmpty()) {
      return Rulebook.Recognised.NOTHING;
    }
    List<Integer> holding = new ArrayList<>(0);
    List<Integer> possible = new ArrayList<>(0);
    RowVisitor visitor =
        (row, truth, matterLevel, areaLevel) -> {
          if (truth == Truth.TRUE) {
            addOnce(holding, row);
          } else if (truth == Truth.UNKNOWN && rows.get(row).conditions().terms() != null) {
            addOnce(possible, row);
          }
          return true;
        };
    Line line = facts.line(trees);
    index.visitAtOrAbove(line, facts, visitor);
    if (index.hasBelow(facts)) {
      index.visitBelow(line, facts, visitor);
    }
    return holding.isEmpty() && possible.isEmpty()
        ? Rulebook.Recognised.NOTHING
        : new Rulebook.Recognised(sorted(holding), sorted(possible));
  }

  private static void addOnce(List<Integer> numbers, int row) {
    if (!numbers.contains(row)) {
      numbers.add(row);
    }
  }

  private List<CircumstanceRow> sorted(List<Integer> numbers) {
    return numbers.stream().sorted().map(rows::get).toList();
  }
}
