package paidan.rulebook;

import java.util.ArrayList;
import java.util.List;
import paidan.decision.Answer;
import paidan.decision.Source;

/** The knowledge sheet (知识库): answers to consultations (Article 11 §1). */
final class Answers {

  private final Trees trees;
  private final List<AnswerRow> rows;
  private final RowIndex index;

  /**
   * A row of the sheet.
   *
   * @param source where it stands
   * @param conditions matter, area, terms, validity
   * @param answer what to tell
   */
  record AnswerRow(Source source, Conditions conditions, Answer answer) {}

  Answers(Trees trees, List<AnswerRow> inOrderOfId) {
    this.trees = trees;
    this.rows = List.copyOf(inOrderOfId);
    this.index =
        new RowIndex(trees, rows.stream().map(AnswerRow::conditions).toArray(Conditions[]::new));
  }

  List<String> ids() {
    return rows.stream().map(row -> row.source().id()).toList();
  }

  /** The rows that hold and that no other beats (S7), in the order of their IDs. */
  List<AnswerRow> best(Facts facts) {
    List<Integer> holding = new ArrayList<>(2);
    index.visitAtOrAbove(
        facts.line(trees),
        facts,
        (row, truth, matterLevel, areaLevel) -> {
          if (truth == Truth.TRUE && !holding.contains(row)) {
            holding.add(row);
          }
          return true;
        });
    if (holding.isEmpty()) {
      return List.of();
    }
    Ranking ranking = new Ranking(trees, facts);
    return holding.stream()
        .filter(
            row ->
                holding.stream()
                    .noneMatch(other -> beats(ranking, /* row= */ other, /* other= */ row)))
        .sorted()
        .map(rows::get)
        .toList();
  }

  private boolean beats(Ranking ranking, int row, int other) {
    Conditions mine = rows.get(row).conditions();
    Conditions theirs = rows.get(other).conditions();
    long tier = ranking.tier(mine, 0, false);
    long theirTier = ranking.tier(theirs, 0, false);
    return tier > theirTier || (tier == theirTier && ranking.beatsInTier(mine, theirs));
  }
}
