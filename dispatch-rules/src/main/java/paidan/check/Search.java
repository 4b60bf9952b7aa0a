package paidan.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import paidan.order.WorkOrder;
import paidan.rulebook.Facts;
import paidan.rulebook.ListRow;
import paidan.rulebook.Standing;
import paidan.rulebook.TermCondition;

/**
 * Looks in a region for an order of which something is true of one or two rows.
 *
 * <p>It asks the rulebook itself about one order of the region. If a row stands in the way, the
 * orders that this row takes for the same reason are cut out of the region, and what is left is
 * looked at again. So a witness is never wrong, and when nothing is left there is none.
 */
final class Search {

  /** Orders asked about in one search: more are a region too ragged to be told in a sentence. */
  private static final int MOST_QUESTIONS = 3_000;

  private final Space space;
  private final List<ListRow> subjects;
  private final boolean tie;
  private final Set<ListRow> inTheWay = new LinkedHashSet<>();
  private @Nullable WorkOrder first;
  private boolean exhaustive = true;

  private Search(Space space, List<ListRow> subjects, boolean tie) {
    this.space = space;
    this.subjects = subjects;
    this.tie = tie;
  }

  /** For an order that the row takes, alone or level with others. */
  static Search forWin(Space space, ListRow row) {
    return new Search(space, List.of(row), false);
  }

  /** For an order for which both rows are best and lead to different organizers (S8). */
  static Search forTie(Space space, ListRow one, ListRow other) {
    return new Search(space, List.of(one, other), true);
  }

  /** The rows that take the orders instead. */
  Set<ListRow> inTheWay() {
    return inTheWay;
  }

  /** An order that was asked about first: others take it. */
  @Nullable WorkOrder first() {
    return first;
  }

  /** Whether no order was left out: then that nothing was found means that there is nothing. */
  boolean isExhaustive() {
    return exhaustive;
  }

  /** The witness; null when there is none, or none was found. */
  @Nullable WorkOrder in(List<Region> regions) {
    Deque<Region> open = new ArrayDeque<>();
    for (Region region : regions) {
      pushByKind(region, open);
    }
    int questions = 0;
    while (!open.isEmpty()) {
      Region region = open.pop();
      if (questions++ == MOST_QUESTIONS) {
        exhaustive = false;
        return null;
      }
      Point point = space.point(region);
      WorkOrder order = space.order(region, point);
      Facts facts = space.rulebook().read(order).facts();
      Standing standing = space.rulebook().standing(facts);
      ListRow blocked = blocked(standing);
      if (first == null && blocked != null) {
        first = plain(order, standing.best());
      }
      if (blocked == null) {
        if (!tie || leadsDiffer(facts)) {
          return plain(order, standing.best());
        }
        push(
            region.withArea(region.area().minus(Nodes.range(point.area(), point.area() + 1))),
            open);
      } else {
        cut(region, point, standing, blocked, open);
      }
    }
    return null;
  }

  /** The order without what makes no difference: an attribute that nobody asks for, the text. */
  private WorkOrder plain(WorkOrder order, List<ListRow> best) {
    WorkOrder plain = order;
    for (String attribute : order.attributes().keySet()) {
      Map<String, String> fewer = new LinkedHashMap<>(plain.attributes());
      fewer.remove(attribute);
      WorkOrder without = plain.toBuilder().attributes(fewer).build();
      Facts facts = space.rulebook().read(without).facts();
      if (space.rulebook().standing(facts).best().equals(best)
          && space.rulebook().select(facts, Set.of(), false).missing().isEmpty()) {
        plain = without;
      }
    }
    return plain;
  }

  /** The ranking differs between assets and incidents (S7 (2)): one kind at a time. */
  private void pushByKind(Region region, Deque<Region> open) {
    push(region.withMatter(region.matter().and(space.assets())), open);
    push(region.withMatter(region.matter().minus(space.assets())), open);
  }

  private void push(Region region, Deque<Region> open) {
    if (space.isPossible(region)) {
      open.push(region);
    }
  }

  /** A subject that is not among the best; null when all are. */
  private @Nullable ListRow blocked(Standing standing) {
    for (ListRow subject : subjects) {
      if (!standing.best().contains(subject)) {
        return subject;
      }
    }
    return null;
  }

  private boolean leadsDiffer(Facts facts) {
    var one = space.rulebook().lead(subjects.get(0), facts);
    var other = space.rulebook().lead(subjects.get(1), facts);
    return one != null && other != null && !one.code().equals(other.code());
  }

  private void cut(
      Region region, Point point, Standing standing, ListRow blocked, Deque<Region> open) {
    ListRow winner = standing.holding().contains(blocked) ? standing.beating(blocked) : null;
    Region winners = winner == null ? null : partOf(winner, point);
    if (winner == null || winners == null) {
      // The rulebook sees this order otherwise than we do: nothing is claimed of its kind.
      exhaustive = false;
      return;
    }
    inTheWay.add(winner);
    List<Region> pieces = new ArrayList<>(region.minus(winners));
    // A longer group of terms makes a row narrower (S7 (4)).
    for (ListRow subject : subjects) {
      TermCondition terms = subject.conditions().terms();
      for (int i = 0; terms != null && terms.size() > 1 && i < terms.size(); i++) {
        int[] group = terms.group(i);
        if (!hasAll(point, group)) {
          pieces.add(region.withPresent(group));
        }
      }
    }
    pieces.forEach(piece -> push(piece, open));
  }

  private static boolean hasAll(Point point, int[] group) {
    for (int term : group) {
      if (!point.terms().get(term)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Region partOf(ListRow row, Point point) {
    for (Space.Part part : space.parts(row.conditions())) {
      if (point.isIn(part.region())) {
        return part.region();
      }
    }
    return null;
  }
}
