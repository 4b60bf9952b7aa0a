package paidan.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of the dispatch list stand to one order, before objections and missing facts: which
 * hold, and which of them nobody beats.
 */
public final class Standing {

  private final Ranking ranking;
  private final List<ListRow> holding;
  private final List<ListRow> best;

  Standing(Ranking ranking, List<ListRow> holding) {
    this.ranking = ranking;
    this.holding = List.copyOf(holding);
    this.best = List.copyOf(ranking.best(holding));
  }

  /**
   * The rows whose conditions are all true (S2).
   *
   * @return in no particular order
   */
  public List<ListRow> holding() {
    return holding;
  }

  /**
   * The rows that nobody beats (S7).
   *
   * @return in the order of their IDs; empty when no row holds
   */
  public List<ListRow> best() {
    return best;
  }

  /**
   * A row that takes the order before this one does (S7).
   *
   * @param row a row that holds
   * @return null when nobody beats it
   */
  public @Nullable ListRow beating(ListRow row) {
    for (ListRow other : best) {
      if (ranking.beats(other, row)) {
        return other;
      }
    }
    for (ListRow other : holding) {
      if (ranking.beats(other, row)) {
        return other;
      }
    }
    return null;
  }
}
