package paidan.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import paidan.oracle.RawOrder.Sets;
import paidan.oracle.RawRow.Cell;
import paidan.oracle.RawRow.Item;
import paidan.oracle.RawRow.Kind;

/** S6 to S10 a second time, plainly, from the raw cells. */
final class SecondSelection {

  private final RawOrder order;
  private final Map<String, RawRow> rows = new HashMap<>();

  /**
   * What comes of an order.
   *
   * @param obstacle word of the reason, "-" when there is a lead
   * @param lead code, "-" when open
   * @param row ID of the row that gives notice, "-" when none
   * @param candidates leads of a tie
   * @param missing names of missing facts
   */
  record Outcome(
      String obstacle, String lead, String row, Set<String> candidates, Set<String> missing) {}

  SecondSelection(RawOrder order, Collection<RawRow> list) {
    this.order = order;
    list.forEach(row -> rows.put(row.id(), row));
  }

  Outcome select(List<String> holdingIds, List<String> possibleIds) {
    List<RawRow> holding = new ArrayList<>(holdingIds.stream().map(rows::get).toList());
    List<RawRow> possible = new ArrayList<>(possibleIds.stream().map(rows::get).toList());
    boolean someLeft = holding.removeIf(row -> hasOnlyExcluded(row, order.areas));
    List<RawRow> left = new ArrayList<>(holding);
    while (true) {
      List<RawRow> best = best(left);
      if (best.isEmpty()) {
        return nothing(holding, possible, someLeft);
      }
      boolean nobody = best.stream().allMatch(row -> lead(row, order.areas).equals(RawCity.NOBODY));
      if (order.excluded.isEmpty() || !nobody) {
        return among(best, holding, possible);
      }
      left.removeAll(best);
    }
  }

  private Outcome nothing(List<RawRow> holding, List<RawRow> possible, boolean someLeft) {
    List<RawRow> open = possible.stream().filter(this::mayHaveLead).toList();
    if (!open.isEmpty()) {
      Set<String> missing = missing(open);
      return new Outcome(reason(missing), "-", "-", Set.of(), missing);
    }
    boolean exhausted = someLeft || !holding.isEmpty();
    return new Outcome(exhausted ? "joint-review" : "no-rule", "-", "-", Set.of(), Set.of());
  }

  private Outcome among(List<RawRow> allBest, List<RawRow> holding, List<RawRow> possible) {
    List<RawRow> best = new ArrayList<>(allBest);
    if (!best.stream().allMatch(row -> lead(row, order.areas).equals(RawCity.NOBODY))) {
      best.removeIf(row -> lead(row, order.areas).equals(RawCity.NOBODY));
    }
    RawRow first = best.get(0);
    Set<String> leads = new LinkedHashSet<>();
    best.forEach(row -> leads.add(lead(row, order.areas)));
    if (leads.size() > 1) {
      Set<String> candidates = new TreeSet<>();
      for (RawRow row : best) {
        if (row.jointReview()) {
          row.lead().forEach(party -> candidates.add(RawCity.fill(party, order.areas)));
        } else {
          candidates.add(lead(row, order.areas));
        }
      }
      candidates.removeAll(List.of(RawCity.NOBODY, RawCity.LACKS));
      return new Outcome("tie", "-", first.id(), candidates, Set.of());
    }
    String lead = leads.iterator().next();
    List<RawRow> elsewhere = new ArrayList<>();
    List<RawRow> open = new ArrayList<>(possible);
    // Where it is open which of two places is meant, a row that holds may rank higher at one.
    holding.stream().filter(row -> !allBest.contains(row) && hasOpenRank(row)).forEach(open::add);
    for (RawRow row : open) {
      boolean matters = allBest.stream().anyMatch(b -> !beats(b, row, true));
      if (matters
          && supposedAreas(row).stream()
              .anyMatch(
                  areas ->
                      !hasOnlyExcluded(row, areas) && leadsElsewhere(row, areas, first, lead))) {
        elsewhere.add(row);
      }
    }
    if (!elsewhere.isEmpty()) {
      Set<String> missing = missing(elsewhere);
      return new Outcome(reason(missing), "-", first.id(), Set.of(), missing);
    }
    return switch (lead) {
      case "joint review" -> new Outcome("joint-review", "-", first.id(), Set.of(), Set.of());
      case RawCity.NOBODY -> new Outcome("no-organizer", "-", first.id(), Set.of(), Set.of());
      case RawCity.LACKS ->
          new Outcome("ambiguous-area", "-", first.id(), Set.of(), Set.of("location.area"));
      default -> new Outcome("-", lead, first.id(), Set.of(), Set.of());
    };
  }

  private boolean mayHaveLead(RawRow row) {
    return supposedAreas(row).stream().anyMatch(areas -> !hasOnlyExcluded(row, areas));
  }

  private boolean leadsElsewhere(RawRow row, List<String> areas, RawRow first, String lead) {
    String there = lead(row, areas);
    Set<String> open = Set.of("joint review", RawCity.NOBODY, RawCity.LACKS);
    if (open.contains(there) || open.contains(lead)) {
      return !(row.lead().equals(first.lead()) && row.jointReview() == first.jointReview());
    }
    return !there.equals(lead);
  }

  private static String reason(Set<String> missing) {
    if (missing.size() == 1) {
      switch (missing.iterator().next()) {
        case "location.area" -> {
          return "ambiguous-area";
        }
        case "matter" -> {
          return "ambiguous-matter";
        }
        case "requestType" -> {
          return "ambiguous-request-type";
        }
        default -> {}
      }
    }
    return "missing-fact";
  }

  // S6, S10

  private boolean hasOnlyExcluded(RawRow row, List<String> areas) {
    return !order.excluded.isEmpty()
        && row.lead().stream().allMatch(one -> order.excluded.contains(RawCity.fill(one, areas)));
  }

  private String lead(RawRow row, List<String> areas) {
    if (row.jointReview()) {
      return "joint review";
    }
    for (int i = 0; i < row.lead().size(); i++) {
      String filled = RawCity.fill(row.lead().get(i), areas);
      if (filled.equals(RawCity.LACKS)) {
        boolean oneUp =
            i + 1 < row.lead().size()
                && RawCity.level(row.lead().get(i + 1)) > 0
                && RawCity.level(row.lead().get(i + 1)) == RawCity.level(row.lead().get(i)) + 1;
        if (!oneUp) {
          return RawCity.LACKS;
        }
      } else if (!filled.equals(RawCity.NOBODY) && !order.excluded.contains(filled)) {
        return filled;
      }
    }
    return RawCity.NOBODY;
  }

  /** Each place where the order may be if the row holds. */
  private List<List<String>> supposedAreas(RawRow row) {
    if (!isUnknown(row.area(), order.areaSets())) {
      return List.of(order.areas);
    }
    List<List<String>> supposed = new ArrayList<>();
    for (Sets there : order.areaSets()) {
      boolean sure = row.area().items().stream().anyMatch(there::isSure);
      boolean maybe = row.area().items().stream().anyMatch(there::isMaybe);
      boolean excludes = row.area().kind() == Kind.NONE_OF;
      if (excludes ? !sure : sure) {
        supposed.add(there.place() == null ? List.of() : List.of(there.place()));
      } else if (maybe && !excludes) {
        row.area().items().stream()
            .filter(there::isMaybe)
            .forEach(item -> supposed.add(List.of(item.value())));
      }
    }
    return supposed;
  }

  // S7

  private List<RawRow> best(List<RawRow> holding) {
    return holding.stream()
        .filter(row -> holding.stream().noneMatch(better -> beats(better, row, false)))
        .toList();
  }

  private boolean beats(RawRow better, RawRow row, boolean rowSupposed) {
    int[] mine = rank(better, false);
    int[] theirs = rank(row, rowSupposed);
    int compared = Arrays.compare(mine, theirs);
    if (compared != 0) {
      return compared > 0;
    }
    Set<String> columns = columns(better);
    Set<String> others = columns(row);
    if (!columns.equals(others)) {
      return columns.containsAll(others);
    }
    return isNarrower(better, row) && !isNarrower(row, better);
  }

  private int[] rank(RawRow row, boolean supposed) {
    int area = depth(row.area(), RawCity.AREAS, order.areaSets(), supposed);
    int matter = depth(row.matter(), RawCity.MATTERS, order.matterSets(), supposed);
    boolean asset = !order.matters.isEmpty() && order.matters.stream().allMatch(RawCity::isAsset);
    return asset
        ? new int[] {row.priority(), matter, area}
        : new int[] {row.priority(), area, matter};
  }

  /** Reached at each place where the order may be; supposed, at the place where it is deepest. */
  private static int depth(
      Cell cell, Map<String, List<String>> tree, List<Sets> places, boolean supposed) {
    IntStream depths = places.stream().mapToInt(there -> depthAt(cell, tree, there, supposed));
    return (supposed ? depths.max() : depths.min()).orElseThrow();
  }

  private static int depthAt(
      Cell cell, Map<String, List<String>> tree, Sets there, boolean supposed) {
    if (cell.kind() != Kind.ANY_OF) {
      return 0;
    }
    return cell.items().stream()
        .filter(supposed ? there::isMaybe : there::isSure)
        .mapToInt(item -> tree.get(item.value()).size() * 2 + (item.only() ? 1 : 0))
        .max()
        .orElse(0);
  }

  private boolean hasOpenRank(RawRow row) {
    return hasOpenDepth(row.area(), RawCity.AREAS, order.areaSets())
        || hasOpenDepth(row.matter(), RawCity.MATTERS, order.matterSets());
  }

  private static boolean hasOpenDepth(
      Cell cell, Map<String, List<String>> tree, List<Sets> places) {
    return places.size() > 1 && depth(cell, tree, places, false) != depth(cell, tree, places, true);
  }

  private static Set<String> columns(RawRow row) {
    Set<String> columns = new HashSet<>();
    addIf(columns, !row.type().isBlank(), "type");
    addIf(columns, !row.terms().isEmpty(), "terms");
    addIf(columns, !row.absentTerms().isEmpty(), "absent");
    addIf(columns, !row.owner().isBlank(), "owner");
    addIf(columns, !row.yard().isBlank(), "yard");
    addIf(columns, !row.hours().isBlank(), "hours");
    addIf(columns, row.matter().kind() == Kind.NONE_OF, "matter");
    addIf(columns, row.area().kind() == Kind.NONE_OF, "area");
    return columns;
  }

  private static void addIf(Set<String> columns, boolean conditioned, String column) {
    if (conditioned) {
      columns.add(column);
    }
  }

  /** Narrower or equal in every cell. */
  private boolean isNarrower(RawRow row, RawRow other) {
    Set<String> types =
        Set.of("consultation", "help", "complaint", "report", "suggestion", "other");
    return isSubset(types, row.type(), other.type())
        && isWithinTree(row.matter(), other.matter(), RawCity.MATTERS)
        && isWithinTree(row.area(), other.area(), RawCity.AREAS)
        && matched(row) >= matched(other)
        && asSets(row.absentTerms()).containsAll(asSets(other.absentTerms()))
        && isWithinWords(row.owner(), other.owner())
        && isWithinWords(row.yard(), other.yard())
        && isWithinHours(row.hours(), other.hours());
  }

  private static Set<Set<String>> asSets(List<List<String>> groups) {
    Set<Set<String>> sets = new HashSet<>();
    groups.forEach(group -> sets.add(Set.copyOf(group)));
    return sets;
  }

  private int matched(RawRow row) {
    return row.terms().stream()
        .filter(group -> group.stream().allMatch(order.text::contains))
        .mapToInt(group -> Set.copyOf(group).size())
        .max()
        .orElse(0);
  }

  private static Set<String> admitted(Set<String> all, Cell cell) {
    Set<String> named = new HashSet<>();
    cell.items().forEach(item -> named.add(item.value()));
    if (cell.kind() == Kind.ANY_OF) {
      return named;
    }
    Set<String> rest = new HashSet<>(all);
    rest.removeAll(named);
    return rest;
  }

  private static boolean isSubset(Set<String> all, Cell cell, Cell other) {
    return admitted(all, other).containsAll(admitted(all, cell));
  }

  private static boolean isWithinTree(Cell cell, Cell other, Map<String, List<String>> tree) {
    if (other.isBlank()) {
      return true;
    }
    if (cell.isBlank()) {
      return false;
    }
    if (cell.kind() == Kind.ANY_OF && other.kind() == Kind.ANY_OF) {
      return cell.items().stream()
          .allMatch(item -> other.items().stream().anyMatch(o -> lies(item, o, tree)));
    }
    if (cell.kind() == Kind.NONE_OF && other.kind() == Kind.NONE_OF) {
      return other.items().stream()
          .allMatch(item -> cell.items().stream().anyMatch(o -> lies(item, o, tree)));
    }
    return cell.kind() == Kind.ANY_OF
        && cell.items().stream()
            .noneMatch(
                item ->
                    other.items().stream()
                        .anyMatch(o -> lies(item, o, tree) || lies(o, item, tree)));
  }

  private static boolean lies(Item item, Item in, Map<String, List<String>> tree) {
    return item.equals(in) || (!in.only() && tree.get(item.value()).contains(in.value()));
  }

  private static boolean isWithinWords(Cell cell, Cell other) {
    if (cell.isBlank() || other.isBlank()) {
      return cell.isBlank() && other.isBlank();
    }
    if (cell.kind() == Kind.ABSENT) {
      return other.kind() != Kind.ANY_OF;
    }
    if (other.kind() == Kind.ABSENT) {
      return false;
    }
    Set<Item> mine = Set.copyOf(cell.items());
    Set<Item> theirs = Set.copyOf(other.items());
    if (cell.kind() == Kind.ANY_OF) {
      return other.kind() == Kind.ANY_OF
          ? theirs.containsAll(mine)
          : mine.stream().noneMatch(theirs::contains);
    }
    return other.kind() == Kind.NONE_OF && mine.containsAll(theirs);
  }

  /** The ranges of the generator, with what each contains. */
  private static boolean isWithinHours(Cell cell, Cell other) {
    if (cell.isBlank()) {
      return other.isBlank();
    }
    if (cell.kind() == Kind.ANY_OF && other.kind() == Kind.ANY_OF) {
      return eachIn(cell, other);
    }
    if (cell.kind() == Kind.NONE_OF && other.kind() == Kind.NONE_OF) {
      return eachIn(other, cell);
    }
    return cell.kind() == Kind.ANY_OF
        && cell.items().stream()
            .allMatch(a -> other.items().stream().allMatch(b -> areDisjoint(a, b)));
  }

  private static boolean eachIn(Cell inner, Cell outer) {
    return inner.items().stream()
        .allMatch(a -> outer.items().stream().anyMatch(b -> isIn(a.value(), b.value())));
  }

  private static boolean isIn(String a, String b) {
    return switch (b) {
      case ">= 3" -> a.equals(b) || a.equals("3");
      case "[1..5)" -> a.equals(b) || a.equals("3") || a.equals("[2..4]");
      case "[2..4]" -> a.equals(b) || a.equals("3");
      default -> a.equals(b);
    };
  }

  private static boolean areDisjoint(Item a, Item b) {
    // Of the generator's ranges only the number 9 lies apart from two others.
    Set<String> pair = Set.of(a.value(), b.value());
    return pair.contains("9") && pair.size() == 2 && !pair.contains(">= 3");
  }

  // S9

  private Set<String> missing(List<RawRow> open) {
    Set<String> missing = new TreeSet<>();
    for (RawRow row : open) {
      if (isUnknown(row.matter(), order.matterSets())
          || hasOpenDepth(row.matter(), RawCity.MATTERS, order.matterSets())) {
        missing.add("matter");
        if (order.matters.size() != 1) {
          continue;
        }
      }
      if (isUnknown(row.area(), order.areaSets())
          || hasOpenDepth(row.area(), RawCity.AREAS, order.areaSets())) {
        missing.add("location.area");
      }
      addIf(missing, !row.type().isBlank() && order.requestType == null, "requestType");
      addIf(missing, !row.owner().isBlank() && order.owner == null, "attributes.owner");
      addIf(missing, !row.hours().isBlank() && order.hours == null, "attributes.hours");
    }
    return missing;
  }

  /** Unknown at one place, or not the same at all. */
  private static boolean isUnknown(Cell cell, List<Sets> places) {
    boolean someSure = false;
    boolean someFalse = false;
    for (Sets there : places) {
      boolean sure = cell.items().stream().anyMatch(there::isSure);
      if (!sure && cell.items().stream().anyMatch(there::isMaybe)) {
        return true;
      }
      someSure |= sure;
      someFalse |= !sure;
    }
    return !cell.isBlank() && someSure && someFalse;
  }
}
