package paidan.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import paidan.order.WorkOrder;
import paidan.rulebook.AttributeCondition;
import paidan.rulebook.Conditions;
import paidan.rulebook.Lead;
import paidan.rulebook.ListRow;
import paidan.rulebook.NodeCondition;

/**
 * Finds the pairs of rows between which the list cannot choose (S8): equally ranked, with different
 * leads.
 *
 * <p>Nodes of one depth either are the same or have nothing below them in common. So only rows of
 * the same priority that name the same node of Matter and the same node of Area, or none, can tie.
 */
final class Ties {

  /** After so many of a row the rest is only counted on. */
  private static final int MOST_OF_A_ROW = 3;

  /** Rows that are told to tie: a list with more has one mistake, not thousands. */
  private static final int MOST_ROWS = 1_000;

  /** Up to so many rows each pair is looked at. */
  private static final int FEW = 64;

  private static final long MOST_PAIRS = 20_000_000;

  private final Space space;
  private final Map<Key, List<Numbered>> byPlace = new LinkedHashMap<>();
  private final Map<Lead, Integer> leads = new HashMap<>();
  private final Set<Long> looked = new HashSet<>();
  private final Map<ListRow, List<Tie>> ties = new LinkedHashMap<>();
  private long pairs;
  private int unsettled;

  /** A row, its place among the rows, and the number of its Lead cell. */
  private record Numbered(ListRow row, int number, int lead) {

    Conditions conditions() {
      return row.conditions();
    }
  }

  private record Key(int priority, int matter, int area) {}

  private record Tie(ListRow other, WorkOrder witness) {}

  /** Is told of ties. */
  interface Teller {
    void tell(ListRow one, ListRow other, int more, WorkOrder witness);
  }

  Ties(Space space, List<ListRow> rows) {
    this.space = space;
    int count = 0;
    for (ListRow row : rows) {
      Numbered numbered =
          new Numbered(row, count++, leads.computeIfAbsent(row.lead(), lead -> leads.size()));
      for (int matter : keys(row.conditions().matter())) {
        for (int area : keys(row.conditions().area())) {
          byPlace
              .computeIfAbsent(new Key(row.priority(), matter, area), key -> new ArrayList<>(2))
              .add(numbered);
        }
      }
    }
  }

  private static int[] keys(@Nullable NodeCondition cell) {
    if (cell == null || cell.negated()) {
      return new int[] {-1};
    }
    int[] keys = new int[cell.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = cell.node(i) * 2 + (cell.only(i) ? 1 : 0);
    }
    return keys;
  }

  int unsettled() {
    return unsettled;
  }

  void find(Teller teller) {
    for (List<Numbered> rows : byPlace.values()) {
      if (rows.size() > 1) {
        among(rows);
      }
    }
    ties.forEach(
        (row, found) -> {
          Tie first = found.get(0);
          teller.tell(row, first.other, found.size() - 1, first.witness);
        });
  }

  private void among(List<Numbered> rows) {
    int attribute = rows.size() > FEW ? splitting(rows) : -1;
    if (attribute < 0) {
      eachWithEach(rows, rows);
      return;
    }
    TreeMap<Integer, List<Numbered>> byValue = new TreeMap<>();
    List<Numbered> rest = new ArrayList<>();
    for (Numbered row : rows) {
      AttributeCondition cell = cell(row.conditions(), attribute);
      if (cell == null) {
        rest.add(row);
      } else {
        for (int value : cell.values()) {
          byValue.computeIfAbsent(value, v -> new ArrayList<>()).add(row);
        }
      }
    }
    byValue.values().forEach(part -> eachWithEach(part, part));
    eachWithEach(rest, rows);
  }

  /** The attribute that most rows ask for by its values; -1 when no half of them does. */
  private static int splitting(List<Numbered> rows) {
    Map<Integer, Integer> uses = new TreeMap<>();
    for (Numbered row : rows) {
      for (AttributeCondition cell : row.conditions().attributes()) {
        if (cell(row.conditions(), cell.attribute()) != null) {
          uses.merge(cell.attribute(), 1, Integer::sum);
        }
      }
    }
    return uses.entrySet().stream()
        .filter(use -> use.getValue() > rows.size() / 2)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(-1);
  }

  private static @Nullable AttributeCondition cell(Conditions row, int attribute) {
    for (AttributeCondition cell : row.attributes()) {
      if (cell.attribute() == attribute
          && cell.kind() == AttributeCondition.Kind.ANY_OF
          && cell.ranges().isEmpty()) {
        return cell;
      }
    }
    return null;
  }

  private void eachWithEach(List<Numbered> some, List<Numbered> others) {
    // Rows of one lead never tie: where all lead alike there is nothing to look at.
    if (others.stream().map(Numbered::lead).distinct().limit(2).count() < 2) {
      return;
    }
    for (Numbered one : some) {
      for (Numbered other : others) {
        if (isEnough(one.row)) {
          break;
        }
        if (one.lead != other.lead && isNew(one, other)) {
          if (++pairs > MOST_PAIRS) {
            unsettled++;
            return;
          }
          look(one.row, other.row);
        }
      }
    }
  }

  private boolean isEnough(ListRow row) {
    List<Tie> found = ties.get(row);
    return found == null ? ties.size() >= MOST_ROWS : found.size() >= MOST_OF_A_ROW;
  }

  /** Each pair once, from the row with the smaller ID. */
  private boolean isNew(Numbered one, Numbered other) {
    boolean severalPlaces = isInSeveralPlaces(one.row) && isInSeveralPlaces(other.row);
    return one.number < other.number
        && (!severalPlaces || looked.add(((long) one.number << 32) | other.number));
  }

  private static boolean isInSeveralPlaces(ListRow row) {
    NodeCondition matter = row.conditions().matter();
    NodeCondition area = row.conditions().area();
    return (matter != null && matter.size() > 1)
        || (area != null && area.size() > 1)
        || row.conditions().attributes().size() > 0;
  }

  private void look(ListRow one, ListRow other) {
    Conditions mine = one.conditions();
    Conditions theirs = other.conditions();
    if (mine.hasColumnsOf(theirs) != theirs.hasColumnsOf(mine)) {
      return;
    }
    List<Region> both = new ArrayList<>();
    for (Space.Part part : space.parts(mine)) {
      for (Space.Part their : space.parts(theirs)) {
        if (part.matterDepth() == their.matterDepth() && part.areaDepth() == their.areaDepth()) {
          Region common = part.region().and(their.region());
          Region known = common == null ? null : common.and(space.known());
          if (known != null) {
            both.add(known);
          }
        }
      }
    }
    if (both.isEmpty()) {
      return;
    }
    Search search = Search.forTie(space, one, other);
    WorkOrder witness = search.in(both);
    if (witness != null) {
      ties.computeIfAbsent(one, row -> new ArrayList<>(1)).add(new Tie(other, witness));
    } else if (!search.isExhaustive()) {
      unsettled++;
    }
  }
}
