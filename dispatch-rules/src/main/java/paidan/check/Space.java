package paidan.check;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import paidan.directory.Attribute;
import paidan.directory.Tree;
import paidan.order.Location;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.rulebook.AttributeCondition;
import paidan.rulebook.Conditions;
import paidan.rulebook.NodeCondition;
import paidan.rulebook.Rulebook;
import paidan.rulebook.TermCondition;
import paidan.text.TermHits;

/**
 * All orders that a rulebook can get from a day on, with all their facts known: any matter, any
 * area without divisions of its own, any type, any value of the vocabulary, any terms in the text.
 */
final class Space {

  /** A value that no vocabulary has, and a matter that no catalogue has. */
  private static final String UNHEARD_OF = "…";

  /** Stands between the terms of a text that is made up, so that no other term arises. */
  private static final String BETWEEN = "。";

  /** A Terms absent cell of more combinations than this is not taken apart. */
  private static final int MOST_COMBINATIONS = 256;

  private static final RequestType[] TYPES = RequestType.values();

  private final Rulebook rulebook;
  private final LocalDate from;
  private final Nodes areaLeaves;
  private final Nodes matterLeaves;
  private final Nodes assets;
  private final Region all;
  private final Region known;
  private final String[] others;
  private final int[][] implied;
  private final Map<NodeCondition, List<Level>> matterLevels = new HashMap<>();
  private final Map<NodeCondition, List<Level>> areaLevels = new HashMap<>();
  private final IdentityHashMap<Conditions, List<Part>> parts = new IdentityHashMap<>();

  /**
   * The nodes that a cell matches at one depth (S7 (2)).
   *
   * @param depth in half steps, 0 for blank and {@code not(…)}
   * @param nodes the nodes for which no deeper item of the cell matches
   */
  private record Level(int depth, Nodes nodes) {}

  /**
   * A part of a row's orders: its cells match at the same depths, by one group of terms.
   *
   * @param matterDepth depth of the matching node of Matter
   * @param areaDepth depth of the matching node of Area
   * @param region the orders
   */
  record Part(int matterDepth, int areaDepth, Region region) {}

  Space(Rulebook rulebook, LocalDate from) {
    this.rulebook = rulebook;
    this.from = from;
    Tree<?> areas = rulebook.areas();
    Tree<paidan.directory.Matter> matters = rulebook.matters();
    areaLeaves = inForce(areas, true);
    matterLeaves = inForce(matters, true);
    assets = Nodes.of(IntStream.range(0, matters.size()).filter(id -> matters.node(id).asset()));
    implied = new int[rulebook.finder().terms().size()][];
    others = new String[rulebook.attributeCount()];
    Values[] values = new Values[rulebook.attributeCount()];
    Values[] knownValues = new Values[values.length];
    for (int i = 0; i < values.length; i++) {
      knownValues[i] = values(i);
      values[i] = knownValues[i].withOther();
    }
    // A rulebook without matters or areas still decides: by type, text and attributes.
    Nodes knownMatters = matters.size() == 0 ? Nodes.range(0, 1) : inForce(matters, false);
    // One more stands for a matter that the catalogue lacks: rows without a Matter take it.
    Nodes allMatters = knownMatters.or(Nodes.range(matters.size(), matters.size() + 1));
    Nodes allAreas = areas.size() == 0 ? Nodes.range(0, 1) : areaLeaves;
    all =
        new Region(
            allMatters,
            allAreas,
            Conditions.ANY_TYPE,
            (int) from.toEpochDay(),
            Integer.MAX_VALUE,
            values,
            Region.NO_TERMS,
            Region.NO_TERMS);
    known =
        new Region(
            knownMatters,
            allAreas,
            all.types(),
            all.firstDay(),
            all.lastDay(),
            knownValues,
            Region.NO_TERMS,
            Region.NO_TERMS);
  }

  private Nodes inForce(Tree<?> tree, boolean leavesOnly) {
    return Nodes.of(
        IntStream.range(0, tree.size())
            .filter(id -> tree.current(id, from) == id)
            .filter(id -> !leavesOnly || tree.end(id) == id + 1));
  }

  private Values values(int number) {
    Attribute attribute = rulebook.attribute(number);
    List<String> named = rulebook.attributeValues(number);
    BitSet all = new BitSet();
    all.set(0, named.size());
    List<String> told = attribute.valuesToTell();
    boolean dates = told.contains(Attribute.DATE);
    boolean numbers = dates || told.contains(Attribute.NUMBER);
    String other =
        told.stream()
            .filter(value -> !value.startsWith("(") && !named.contains(value))
            .findFirst()
            .orElse(told.contains(Attribute.ANY) ? UNHEARD_OF : "");
    others[number] = other;
    Values open =
        new Values(
            all,
            !other.isEmpty(),
            !attribute.asksWhenAbsent(),
            numbers ? Numbers.of(Numbers.ALL.ranges(), dates) : Numbers.NONE,
            dates);
    // An attribute that no order could answer is one that orders leave out.
    return open.isEmpty() ? new Values(all, false, true, Numbers.NONE, dates) : open;
  }

  Rulebook rulebook() {
    return rulebook;
  }

  LocalDate from() {
    return from;
  }

  /** All orders, those included whose matter or values the rulebook lacks (S3, S4). */
  Region all() {
    return all;
  }

  /** All orders that keep to the catalogue and the vocabulary. */
  Region known() {
    return known;
  }

  Nodes areaLeaves() {
    return areaLeaves;
  }

  Nodes matterLeaves() {
    return matterLeaves;
  }

  /** Matters whose Matter counts before Area in the ranking (S7 (2)). */
  Nodes assets() {
    return assets;
  }

  /** The orders for which a row holds; empty when there can be none. */
  List<Part> parts(Conditions row) {
    return parts.computeIfAbsent(row, this::take);
  }

  private List<Part> take(Conditions row) {
    Region region =
        all.withTypes(all.types() & row.requestTypes())
            .withDays(
                Math.max(all.firstDay(), row.firstDay()), Math.min(all.lastDay(), row.lastDay()));
    for (AttributeCondition cell : row.attributes()) {
      region = region.withValues(cell.attribute(), region.values()[cell.attribute()].of(cell));
    }
    List<Part> found = new ArrayList<>();
    for (Level matter : matterLevels(row.matter())) {
      for (Level area : areaLevels(row.area())) {
        Region placed = region.withMatter(matter.nodes()).withArea(area.nodes());
        for (int[] present : presences(row.terms())) {
          for (int[] missing : absences(row.absentTerms())) {
            Region part = placed.withTerms(present, missing);
            if (isPossible(part)) {
              found.add(new Part(matter.depth(), area.depth(), part));
            }
          }
        }
      }
    }
    return found;
  }

  private List<Level> matterLevels(@Nullable NodeCondition cell) {
    return cell == null
        ? List.of(new Level(0, all.matter()))
        : matterLevels.computeIfAbsent(cell, c -> levels(c, rulebook.matters(), all.matter()));
  }

  private List<Level> areaLevels(@Nullable NodeCondition cell) {
    return cell == null
        ? List.of(new Level(0, all.area()))
        : areaLevels.computeIfAbsent(cell, c -> levels(c, rulebook.areas(), areaScope(c)));
  }

  /** A place with divisions counts where a row asks for that place alone. */
  private Nodes areaScope(NodeCondition cell) {
    return all.area()
        .or(
            Nodes.of(
                IntStream.range(0, cell.size())
                    .filter(i -> cell.only(i) && !cell.negated())
                    .map(cell::node)));
  }

  private static List<Level> levels(NodeCondition cell, Tree<?> tree, Nodes scope) {
    if (cell.negated()) {
      Nodes left = scope;
      for (int i = 0; i < cell.size(); i++) {
        // Above an excluded node it is not known whether it is meant.
        left =
            left.minus(covered(cell, i, tree))
                .minus(Nodes.of(Arrays.stream(tree.line(cell.node(i)))));
      }
      return left.isEmpty() ? List.of() : List.of(new Level(0, left));
    }
    TreeMap<Integer, Nodes> byDepth = new TreeMap<>(Comparator.reverseOrder());
    for (int i = 0; i < cell.size(); i++) {
      byDepth.merge(
          tree.depth(cell.node(i)) * 2 + (cell.only(i) ? 1 : 0), covered(cell, i, tree), Nodes::or);
    }
    List<Level> levels = new ArrayList<>();
    Nodes left = scope;
    for (Map.Entry<Integer, Nodes> level : byDepth.entrySet()) {
      Nodes here = left.and(level.getValue());
      if (!here.isEmpty()) {
        levels.add(new Level(level.getKey(), here));
        left = left.minus(here);
      }
    }
    return levels;
  }

  private static Nodes covered(NodeCondition cell, int i, Tree<?> tree) {
    int node = cell.node(i);
    return Nodes.range(node, cell.only(i) ? node + 1 : tree.end(node));
  }

  private static List<int[]> presences(@Nullable TermCondition cell) {
    return cell == null
        ? List.of(Region.NO_TERMS)
        : IntStream.range(0, cell.size()).mapToObj(cell::group).toList();
  }

  /** Of each group one term at least is missing. */
  private static List<int[]> absences(@Nullable TermCondition cell) {
    List<int[]> found = List.of(Region.NO_TERMS);
    for (int i = 0; cell != null && i < cell.size(); i++) {
      List<int[]> longer = new ArrayList<>();
      for (int[] before : found) {
        for (int term : cell.group(i)) {
          longer.add(
              IntStream.concat(Arrays.stream(before), IntStream.of(term))
                  .sorted()
                  .distinct()
                  .toArray());
        }
      }
      found = longer.size() > MOST_COMBINATIONS ? longer.subList(0, MOST_COMBINATIONS) : longer;
    }
    return found;
  }

  /**
   * Whether some order lies in the region; a term that must be there may hold one that must not.
   */
  boolean isPossible(Region region) {
    if (region.isEmpty()) {
      return false;
    }
    for (int term : region.present()) {
      for (int inside : implied(term)) {
        if (Arrays.binarySearch(region.missing(), inside) >= 0) {
          return false;
        }
      }
    }
    return true;
  }

  private int[] implied(int term) {
    int[] known = implied[term];
    if (known == null) {
      TermHits hits = rulebook.finder().newHits();
      rulebook.finder().find(null, rulebook.term(term), hits);
      known = IntStream.iterate(hits.next(0), t -> t >= 0, t -> hits.next(t + 1)).toArray();
      implied[term] = known;
    }
    return known;
  }

  /** An order of a region, as plain as there is one. */
  Point point(Region region) {
    Nodes leaves = region.matter().and(matterLeaves);
    Point.Choice[] choices = new Point.Choice[region.values().length];
    for (int i = 0; i < choices.length; i++) {
      choices[i] = choice(i, region.values()[i]);
    }
    BitSet terms = new BitSet();
    for (int term : region.present()) {
      for (int inside : implied(term)) {
        terms.set(inside);
      }
    }
    return new Point(
        leaves.isEmpty() ? region.matter().first() : leaves.first(),
        region.area().first(),
        TYPES[preferredType(region.types())],
        region.firstDay(),
        choices,
        terms);
  }

  /** Complaints are the usual thing. */
  private static int preferredType(int types) {
    int complaint = RequestType.COMPLAINT.ordinal();
    return (types & (1 << complaint)) != 0 ? complaint : Integer.numberOfTrailingZeros(types);
  }

  private Point.Choice choice(int attribute, Values values) {
    if (values.absent()) {
      return new Point.Choice(Point.Choice.Kind.ABSENT, -1, Double.NaN, null);
    }
    if (values.other() && !others[attribute].isEmpty()) {
      return new Point.Choice(Point.Choice.Kind.OTHER, -1, Double.NaN, others[attribute]);
    }
    if (!values.named().isEmpty()) {
      int named = values.named().nextSetBit(0);
      return new Point.Choice(
          Point.Choice.Kind.NAMED,
          named,
          Double.NaN,
          rulebook.attributeValues(attribute).get(named));
    }
    if (values.numbers().isEmpty()) {
      return new Point.Choice(Point.Choice.Kind.OTHER, -1, Double.NaN, UNHEARD_OF);
    }
    double number = values.numbers().any();
    return new Point.Choice(
        Point.Choice.Kind.NUMBER, -1, number, rulebook.attribute(attribute).text(number));
  }

  /** The order, as a host would submit it. */
  WorkOrder order(Region region, Point point) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < point.choices().length; i++) {
      String text = point.choices()[i].text();
      if (text != null) {
        attributes.put(rulebook.attribute(i).name(), text);
      }
    }
    WorkOrder.Builder order =
        WorkOrder.builder(
                "witness",
                LocalDate.ofEpochDay(point.day())
                    .atTime(LocalTime.NOON)
                    .atZone(rulebook.zone())
                    .toOffsetDateTime())
            .requestType(point.type())
            .attributes(attributes);
    if (rulebook.matters().size() > 0) {
      order.matter(
          point.matter() == rulebook.matters().size()
              ? UNHEARD_OF
              : rulebook.matters().code(point.matter()));
    }
    if (rulebook.areas().size() > 0) {
      order.location(new Location(rulebook.areas().code(point.area()), null, null, null));
    }
    if (region.present().length > 0) {
      List<String> terms = new ArrayList<>();
      for (int term : region.present()) {
        terms.add(rulebook.term(term));
      }
      order.text(String.join(BETWEEN, terms));
    }
    return order.build();
  }
}
