package paidan.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Position;
import paidan.directory.Matter;
import paidan.directory.Tree;
import paidan.order.WorkOrder;
import paidan.rulebook.Conditions;
import paidan.rulebook.ListRow;
import paidan.rulebook.NodeCondition;

/**
 * Finds what nobody takes: the matters, areas, types and values of attributes for which no row
 * holds, whatever the text. Told as few, large regions.
 */
final class Gaps {

  /** So many regions are told, the largest first. */
  private static final int MOST_TOLD = 20;

  /** What is left of a matter is not cut into more pieces than this. */
  private static final int MOST_PIECES = 2_000;

  private final Space space;
  private final Telling telling;
  private final Tree<Matter> matters;

  /** Rows without Terms by the node of their Matter, each taken to all matters here. */
  private final Map<Integer, List<Region>> byNode = new TreeMap<>();

  private final List<Negated> negated = new ArrayList<>();
  private final List<Region> gaps = new ArrayList<>();
  private int unsettled;

  /** A row whose Matter is {@code not(…)}. */
  private record Negated(NodeCondition cell, List<Region> regions) {}

  Gaps(Space space, Telling telling) {
    this.space = space;
    this.telling = telling;
    this.matters = space.rulebook().matters();
  }

  int unsettled() {
    return unsettled;
  }

  List<RowFinding> find() {
    if (space.rulebook().rows().isEmpty()) {
      return List.of();
    }
    List<Region> anywhere = new ArrayList<>();
    for (ListRow row : space.rulebook().rows()) {
      place(row, anywhere);
    }
    Region today = space.known().withDays(space.all().firstDay(), space.all().firstDay());
    List<Region> open = without(List.of(today), anywhere);
    if (matters.size() == 0) {
      gaps.addAll(open);
    } else {
      for (int top = 0; top < matters.size(); top = matters.end(top)) {
        visit(top, open, negated);
      }
    }
    return told();
  }

  private void place(ListRow row, List<Region> anywhere) {
    Conditions conditions = row.conditions();
    int today = space.all().firstDay();
    if (conditions.terms() != null
        || conditions.firstDay() > today
        || conditions.lastDay() < today) {
      return;
    }
    List<Region> regions = new ArrayList<>();
    for (Space.Part part : space.parts(conditions)) {
      if (part.region().present().length == 0) {
        // A text that has none of the terms: the order without text.
        regions.add(
            part.region()
                .withMatter(space.known().matter())
                .withTerms(Region.NO_TERMS, Region.NO_TERMS));
      }
    }
    NodeCondition cell = conditions.matter();
    if (cell == null) {
      anywhere.addAll(regions);
    } else if (cell.negated()) {
      negated.add(new Negated(cell, regions));
    } else {
      for (int i = 0; i < cell.size(); i++) {
        int node = cell.node(i);
        if (!cell.only(i) || matters.end(node) == node + 1) {
          byNode.computeIfAbsent(node, n -> new ArrayList<>()).addAll(regions);
        }
      }
    }
  }

  private void visit(int node, List<Region> above, List<Negated> pending) {
    List<Region> taken = new ArrayList<>(byNode.getOrDefault(node, List.of()));
    List<Negated> undecided = new ArrayList<>();
    for (Negated row : pending) {
      Boolean admitted = isAdmitted(row.cell, node);
      if (admitted == null) {
        undecided.add(row);
      } else if (admitted) {
        taken.addAll(row.regions);
      }
    }
    List<Region> open = without(above, taken);
    if (open.isEmpty()) {
      return;
    }
    boolean isLeaf = matters.end(node) == node + 1;
    boolean allBelowAlike =
        undecided.isEmpty()
            && ((TreeMap<Integer, List<Region>>) byNode)
                .subMap(node + 1, matters.end(node))
                .isEmpty();
    if (isLeaf || allBelowAlike) {
      Nodes subtree = Nodes.range(node, matters.end(node)).and(space.known().matter());
      if (!subtree.isEmpty()) {
        open.forEach(region -> gaps.add(region.withMatter(subtree)));
      }
      return;
    }
    for (int child = node + 1; child < matters.end(node); child = matters.end(child)) {
      visit(child, open, undecided);
    }
  }

  /** Whether a {@code not(…)} cell is true of a node and all below it; null when that differs. */
  private @Nullable Boolean isAdmitted(NodeCondition cell, int node) {
    boolean differs = false;
    for (int i = 0; i < cell.size(); i++) {
      int excluded = cell.node(i);
      if (cell.only(i)
          ? excluded == node && matters.end(node) == node + 1
          : matters.contains(excluded, node)) {
        return false;
      }
      differs |= matters.contains(node, excluded);
    }
    return differs ? null : Boolean.TRUE;
  }

  /** Rows that differ only in Area are taken as one. */
  private List<Region> without(List<Region> regions, List<Region> taken) {
    record Shape(int types, List<Values> values) {}
    Map<Shape, Region> byShape = new LinkedHashMap<>();
    for (Region region : taken) {
      byShape.merge(
          new Shape(region.types(), Arrays.asList(region.values())),
          region,
          (one, other) -> one.withArea(one.area().or(other.area())));
    }
    List<Region> left = regions;
    for (Region region : byShape.values()) {
      Region everyDay = region.withDays(0, Integer.MAX_VALUE);
      List<Region> next = new ArrayList<>();
      for (Region part : left) {
        next.addAll(part.minus(everyDay));
      }
      if (next.size() > MOST_PIECES) {
        unsettled++;
        return List.of();
      }
      left = next;
    }
    return left;
  }

  private List<RowFinding> told() {
    List<Region> merged = merged();
    merged.sort(Comparator.comparingDouble(this::size).reversed());
    List<RowFinding> findings = new ArrayList<>();
    Position where = where();
    for (Region gap : merged.subList(0, Math.min(MOST_TOLD, merged.size()))) {
      Point point = space.point(gap);
      WorkOrder witness = space.order(gap, point);
      findings.add(
          ListVerification.warning(
                  where,
                  List.of(),
                  witness,
                  gap.types() == Conditions.ANY_TYPE ? "gap" : "gap-of-types",
                  matters.size() == 0
                      ? "-"
                      : Telling.nodes(matters, gap.matter(), space.matterLeaves()),
                  space.rulebook().areas().size() == 0
                      ? "-"
                      : Telling.nodes(space.rulebook().areas(), gap.area(), space.areaLeaves()),
                  telling.types(gap.types()),
                  told(gap),
                  telling.order(witness))
              .withExtent(new Extent(space.rulebook(), gap.matter(), gap.area())));
    }
    if (merged.size() > MOST_TOLD) {
      findings.add(
          ListVerification.warning(where, List.of(), null, "more-gaps", merged.size() - MOST_TOLD));
    }
    return findings;
  }

  private String told(Region gap) {
    String attributes = telling.attributes(gap, space.known());
    return attributes.isEmpty() ? "" : " · " + attributes;
  }

  /** Neighbours that differ only in Matter are told as one. */
  private List<Region> merged() {
    record Shape(Nodes area, int types, List<Values> values) {}
    Map<Shape, Region> byShape = new LinkedHashMap<>();
    for (Region gap : gaps) {
      byShape.merge(
          new Shape(gap.area(), gap.types(), Arrays.asList(gap.values())),
          gap,
          (one, other) -> one.withMatter(one.matter().or(other.matter())));
    }
    return new ArrayList<>(byShape.values());
  }

  private double size(Region gap) {
    return (double) Math.max(1, gap.matter().and(space.matterLeaves()).size())
        * gap.area().size()
        * Integer.bitCount(gap.types());
  }

  private Position where() {
    var source = space.rulebook().rows().get(0).source();
    return Position.ofCell(source.file(), source.sheet(), 0, 0);
  }
}
