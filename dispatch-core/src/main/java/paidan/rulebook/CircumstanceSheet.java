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
    Found found = new Found();
    Line line = facts.line(trees);
    index.visitAtOrAbove(line, facts, found);
    if (index.hasBelow(facts)) {
      index.visitBelow(line, facts, found);
    }
    return found.holding.isEmpty() && found.possible.isEmpty()
        ? Rulebook.Recognised.NOTHING
        : new Rulebook.Recognised(sorted(found.holding), sorted(found.possible));
  }

  /** What an order shows: nearly always nothing, and then no list is made. */
  private final class Found implements RowVisitor {

    private List<Integer> holding = List.of();
    private List<Integer> possible = List.of();

    @Override
    public boolean visit(int row, Truth truth, int matterLevel, int areaLevel) {
      if (truth == Truth.TRUE) {
        holding = withOnce(holding, row);
      } else if (truth == Truth.UNKNOWN && rows.get(row).conditions().terms() != null) {
        possible = withOnce(possible, row);
      }
      return true;
    }

    private static List<Integer> withOnce(List<Integer> numbers, int row) {
      if (numbers.contains(row)) {
        return numbers;
      }
      List<Integer> more = numbers.isEmpty() ? new ArrayList<>(2) : numbers;
      more.add(row);
      return more;
    }
  }

  private List<CircumstanceRow> sorted(List<Integer> numbers) {
    return numbers.stream().sorted().map(rows::get).toList();
  }
}
