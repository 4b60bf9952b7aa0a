package paidan.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** S7: which of the rows that hold wins. For one order. */
final class Ranking {

  private final Trees trees;
  private final Facts facts;
  private final boolean matterFirst;

  Ranking(Trees trees, Facts facts) {
    this.trees = trees;
    this.facts = facts;
    this.matterFirst = isAsset(trees, facts);
  }

  /** Matters of kind asset go to their owner first, incidents to the territory. */
  private static boolean isAsset(Trees trees, Facts facts) {
    int[] nodes = facts.matter().possible();
    for (int node : nodes) {
      if (!trees.isAsset(node)) {
        return false;
      }
    }
    return nodes.length > 0;
  }

  /**
   * S7 (1) and (2) as one number: priority, then the depths of the deepest matching nodes.
   *
   * @param supposing count what is unknown as true (S9)
   */
  long tier(Conditions row, int priority, boolean supposing) {
    int area = row.area() == null ? 0 : row.area().depth(trees.areas(), facts.area(), supposing);
    int matter =
        row.matter() == null ? 0 : row.matter().depth(trees.matters(), facts.matter(), supposing);
    return tier(priority, matter, area);
  }

  /** The tier, when the depths are known, in half steps. */
  long tier(int priority, int matter, int area) {
    return ((long) priority << 32)
        + (matterFirst ? (long) matter << 16 | area : (long) area << 16 | matter);
  }

  /** Whether it is open how high a row that holds stands, since it is open where the order is. */
  boolean hasOpenTier(Conditions row) {
    return (row.area() != null && row.area().hasOpenDepth(trees.areas(), facts.area()))
        || (row.matter() != null && row.matter().hasOpenDepth(trees.matters(), facts.matter()));
  }

  /** S7: whether one of two rows that hold takes the order before the other does. */
  boolean beats(ListRow winner, ListRow loser) {
    long mine = tier(winner.conditions(), winner.priority(), false);
    long theirs = tier(loser.conditions(), loser.priority(), false);
    return mine > theirs
        || (mine == theirs && beatsInTier(winner.conditions(), loser.conditions()));
  }

  /** S7 (3) and (4), for rows of the same tier. */
  boolean beatsInTier(Conditions row, Conditions other) {
    boolean includes = row.hasColumnsOf(other);
    boolean included = other.hasColumnsOf(row);
    if (includes != included) {
      return includes;
    }
    return includes && row.isWithin(other, trees, facts) && !other.isWithin(row, trees, facts);
  }

  /** The rows that nobody beats, in the order of their IDs. */
  List<ListRow> best(List<ListRow> holding) {
    long top = Long.MIN_VALUE;
    List<ListRow> inTop = new ArrayList<>(2);
    for (ListRow row : holding) {
      long tier = tier(row.conditions(), row.priority(), false);
      if (tier > top) {
        top = tier;
        inTop.clear();
      }
      if (tier == top) {
        inTop.add(row);
      }
    }
    return unbeaten(inTop);
  }

  /** Of rows of the same tier those that nobody of them beats, in the order of their IDs. */
  List<ListRow> unbeaten(List<ListRow> inTop) {
    if (inTop.size() < 2) {
      return inTop;
    }
    List<ListRow> best = new ArrayList<>(inTop.size());
    for (ListRow row : inTop) {
      if (!isBeaten(row, inTop)) {
        best.add(row);
      }
    }
    best.sort(Comparator.comparing(row -> row.id()));
    return best;
  }

  private boolean isBeaten(ListRow row, List<ListRow> others) {
    for (ListRow other : others) {
      if (!other.equals(row) && beatsInTier(other.conditions(), row.conditions())) {
        return true;
      }
    }
    return false;
  }

  /** S9: whether a possible row, its unknowns supposed true, would beat or level this best row. */
  boolean beatsOrLevels(ListRow possible, ListRow best) {
    long mine = tier(possible.conditions(), possible.priority(), true);
    long theirs = tier(best.conditions(), best.priority(), false);
    return mine > theirs
        || (mine == theirs && !beatsInTier(best.conditions(), possible.conditions()));
  }

  /** Why a row that holds lost against a best one, as a code; null when it did not lose. */
  @Nullable String whyBeaten(ListRow row, ListRow best) {
    if (row.priority() != best.priority()) {
      return row.priority() < best.priority() ? "lower-priority" : null;
    }
    int area = areaDepth(row) - areaDepth(best);
    int matter = matterDepth(row) - matterDepth(best);
    int first = matterFirst ? matter : area;
    int second = matterFirst ? area : matter;
    if (first != 0) {
      return first > 0 ? null : matterFirst ? "shallower-matter" : "shallower-area";
    }
    if (second != 0) {
      return second > 0 ? null : matterFirst ? "shallower-area" : "shallower-matter";
    }
    if (!beatsInTier(best.conditions(), row.conditions())) {
      return null;
    }
    return row.conditions().hasColumnsOf(best.conditions())
        ? "wider-conditions"
        : "fewer-conditions";
  }

  private int areaDepth(ListRow row) {
    NodeCondition cell = row.conditions().area();
    return cell == null ? 0 : cell.depth(trees.areas(), facts.area(), false);
  }

  private int matterDepth(ListRow row) {
    NodeCondition cell = row.conditions().matter();
    return cell == null ? 0 : cell.depth(trees.matters(), facts.matter(), false);
  }
}
