package paidan.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import paidan.directory.Tree;
import paidan.order.RequestType;
import paidan.rulebook.AttributeCondition;
import paidan.rulebook.Conditions;
import paidan.rulebook.ListRow;
import paidan.rulebook.NodeCondition;
import paidan.rulebook.Rulebook;
import paidan.rulebook.TermCondition;

/**
 * The dispatch list as stock rules. A row with alternatives becomes a rule for each, because their
 * ranks differ (S7): the deeper node, the longer group of terms. Within one rank the rules are
 * sorted so that whoever beats another stands above it.
 */
final class StockList {

  static final StockColumn OPEN = new StockColumn("Open", "row == $param");
  static final StockColumn ASSET = new StockColumn("Asset", "assetMatter == $param");
  static final StockColumn TYPES = new StockColumn("Request type", "requestType in ( $param )");
  static final StockColumn MATTER = new StockColumn("Matter", "matters contains \"$param\"");
  static final StockColumn ONLY_MATTER = new StockColumn("Only matter", "matter == \"$param\"");
  static final StockColumn NOT_MATTER = new StockColumn("Matters excluded", "$param");
  static final StockColumn AREA = new StockColumn("Area", "areas contains \"$param\"");
  static final StockColumn ONLY_AREA = new StockColumn("Only area", "area == \"$param\"");
  static final StockColumn NOT_AREA = new StockColumn("Areas excluded", "$param");
  static final StockColumn TERMS = new StockColumn("Terms", "$param");
  static final StockColumn ABSENT = new StockColumn("Terms absent", "$param");
  static final StockColumn FROM = new StockColumn("Valid from", "day >= \"$param\"");
  static final StockColumn TO = new StockColumn("Valid to", "day <= \"$param\"");

  private final Rulebook rulebook;
  private final StockFact fact;
  private final List<StockColumn> attributes = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  /**
   * One alternative of a row.
   *
   * @param matter which item of its Matter cell, -1 when the cell is blank or excludes
   * @param area the same for its Area cell
   * @param group which group of its Terms, -1 when there are none
   */
  private record Part(ListRow row, int number, int matter, int area, int group) {

    Conditions conditions() {
      return row.conditions();
    }

    int matched() {
      TermCondition terms = conditions().terms();
      return terms == null ? 0 : terms.group(group).length;
    }
  }

  /** The parts among which a salience has to tell who beats whom: one order can meet them all. */
  private record Rank(int priority, int first, int second, int matter, int area) {}

  StockList(Rulebook rulebook, StockFact fact) {
    this.rulebook = rulebook;
    this.fact = fact;
    for (int i = 0; i < rulebook.attributeCount(); i++) {
      attributes.add(new StockColumn(rulebook.attribute(i).name(), "$param"));
    }
    rulebook.rows().forEach(this::split);
  }

  private void split(ListRow row) {
    Conditions conditions = row.conditions();
    TermCondition terms = conditions.terms();
    int number = 0;
    for (int matter : items(conditions.matter())) {
      for (int area : items(conditions.area())) {
        for (int group = terms == null ? -1 : 0;
            group < (terms == null ? 0 : terms.size());
            group++) {
          parts.add(new Part(row, ++number, matter, area, group));
        }
      }
    }
  }

  private static int[] items(@Nullable NodeCondition cell) {
    if (cell == null || cell.negated()) {
      return new int[] {-1};
    }
    int[] items = new int[cell.size()];
    Arrays.setAll(items, i -> i);
    return items;
  }

  /** All columns that a rule can fill, in their order. */
  List<StockColumn> columns() {
    List<StockColumn> columns = new ArrayList<>(List.of(OPEN));
    if (fact.hasAssets()) {
      columns.add(ASSET);
    }
    columns.addAll(
        List.of(
            TYPES,
            MATTER,
            ONLY_MATTER,
            NOT_MATTER,
            AREA,
            ONLY_AREA,
            NOT_AREA,
            TERMS,
            ABSENT,
            FROM,
            TO));
    columns.addAll(attributes);
    return columns;
  }

  /** The rules, those that win first. */
  List<StockRule> rules() {
    List<StockRule> rules = new ArrayList<>();
    List<Part> incidents = sorted(false);
    List<Part> assets = fact.hasAssets() ? sorted(true) : List.of();
    add(rules, incidents, fact.hasAssets() ? "false" : null);
    add(rules, assets, "true");
    return rules;
  }

  private void add(List<StockRule> rules, List<Part> sorted, @Nullable String asset) {
    for (int i = 0; i < sorted.size(); i++) {
      Part part = sorted.get(i);
      Map<StockColumn, String> values = new LinkedHashMap<>();
      values.put(OPEN, "null");
      if (asset != null) {
        values.put(ASSET, asset);
      }
      fill(values, part);
      int number = asset != null && asset.equals("true") ? -part.number : part.number;
      rules.add(new StockRule(part.row, number, values, sorted.size() - i));
    }
  }

  private List<Part> sorted(boolean matterFirst) {
    Map<Rank, List<Part>> ranks =
        parts.stream()
            .collect(
                Collectors.groupingBy(
                    part -> rank(part, matterFirst), LinkedHashMap::new, Collectors.toList()));
    List<Rank> order = new ArrayList<>(ranks.keySet());
    order.sort(
        Comparator.comparingInt(Rank::priority)
            .thenComparingInt(Rank::first)
            .thenComparingInt(Rank::second)
            .reversed());
    List<Part> sorted = new ArrayList<>(parts.size());
    for (Rank rank : order) {
      sorted.addAll(byStrength(ranks.getOrDefault(rank, List.of())));
    }
    return sorted;
  }

  private Rank rank(Part part, boolean matterFirst) {
    NodeCondition matters = part.conditions().matter();
    NodeCondition areas = part.conditions().area();
    int matter = depth(rulebook.matters(), matters, part.matter);
    int area = depth(rulebook.areas(), areas, part.area);
    return new Rank(
        part.row.priority(),
        matterFirst ? matter : area,
        matterFirst ? area : matter,
        part.matter < 0 || matters == null ? -1 : matters.node(part.matter),
        part.area < 0 || areas == null ? -1 : areas.node(part.area));
  }

  /** S7 (2), in half steps: {@code only} beats the subtree of the same node. */
  private static int depth(Tree<?> tree, @Nullable NodeCondition cell, int item) {
    return cell == null || item < 0
        ? 0
        : tree.depth(cell.node(item)) * 2 + (cell.only(item) ? 1 : 0);
  }

  /**
   * S7 (3) and (4). Who beats another beats all whom that one beats, so that the number of those
   * beaten is a rank.
   */
  private List<Part> byStrength(List<Part> parts) {
    if (parts.size() == 1) {
      return parts;
    }
    Map<Part, Integer> beaten = new LinkedHashMap<>();
    for (Part part : parts) {
      int wins = 0;
      for (Part other : parts) {
        wins += beats(part, other) ? 1 : 0;
      }
      beaten.put(part, wins);
    }
    List<Part> sorted = new ArrayList<>(parts);
    sorted.sort(
        Comparator.<Part>comparingInt(part -> -beaten.getOrDefault(part, 0))
            .thenComparing(part -> part.row.source().id()));
    return sorted;
  }

  private boolean beats(Part part, Part other) {
    Conditions mine = part.conditions();
    Conditions theirs = other.conditions();
    boolean includes = mine.hasColumnsOf(theirs);
    if (includes != theirs.hasColumnsOf(mine)) {
      return includes;
    }
    return includes
        && rulebook.isWithin(mine, part.matched(), theirs, other.matched())
        && !rulebook.isWithin(theirs, other.matched(), mine, part.matched());
  }

  private void fill(Map<StockColumn, String> values, Part part) {
    Conditions conditions = part.conditions();
    if (conditions.restrictsType()) {
      values.put(TYPES, types(conditions.requestTypes()));
    }
    node(values, conditions.matter(), part.matter, rulebook.matters(), true);
    node(values, conditions.area(), part.area, rulebook.areas(), false);
    TermCondition terms = conditions.terms();
    if (terms != null) {
      values.put(TERMS, all(terms.group(part.group)));
    }
    TermCondition absent = conditions.absentTerms();
    if (absent != null) {
      StringJoiner any = new StringJoiner(" || ", "!( ", " )");
      for (int group = 0; group < absent.size(); group++) {
        any.add("( " + all(absent.group(group)) + " )");
      }
      values.put(ABSENT, any.toString());
    }
    day(values, FROM, conditions.firstDay());
    day(values, TO, conditions.lastDay());
    for (AttributeCondition cell : conditions.attributes()) {
      values.put(attributes.get(cell.attribute()), attribute(cell));
    }
  }

  private static void day(Map<StockColumn, String> values, StockColumn column, int day) {
    if (day != Integer.MIN_VALUE && day != Integer.MAX_VALUE) {
      values.put(column, LocalDate.ofEpochDay(day).toString());
    }
  }

  private static String types(int bits) {
    return Arrays.stream(RequestType.values())
        .filter(type -> (bits & (1 << type.ordinal())) != 0)
        .map(type -> literal(type.word()))
        .collect(Collectors.joining(", "));
  }

  private static void node(
      Map<StockColumn, String> values,
      @Nullable NodeCondition cell,
      int item,
      Tree<?> tree,
      boolean matter) {
    if (cell == null) {
      return;
    }
    if (cell.negated()) {
      StringJoiner none = new StringJoiner(" && ");
      for (int i = 0; i < cell.size(); i++) {
        String code = literal(tree.code(cell.node(i)));
        none.add(
            cell.only(i)
                ? (matter ? "matter != " : "area != ") + code
                : (matter ? "matters not contains " : "areas not contains ") + code);
      }
      values.put(matter ? NOT_MATTER : NOT_AREA, none.toString());
      return;
    }
    StockColumn column =
        cell.only(item) ? (matter ? ONLY_MATTER : ONLY_AREA) : (matter ? MATTER : AREA);
    values.put(column, inLiteral(tree.code(cell.node(item))));
  }

  private String all(int[] group) {
    return Arrays.stream(group)
        .mapToObj(term -> "text.contains( " + literal(rulebook.term(term)) + " )")
        .collect(Collectors.joining(" && "));
  }

  private String attribute(AttributeCondition cell) {
    String field = fact.field(cell.attribute());
    if (cell.kind() == AttributeCondition.Kind.ABSENT) {
      return field + " == null";
    }
    List<String> names = rulebook.attributeValues(cell.attribute());
    List<String> any = new ArrayList<>();
    if (cell.values().length > 0) {
      any.add(
          field
              + " in ( "
              + Arrays.stream(cell.values())
                  .mapToObj(value -> literal(names.get(value)))
                  .collect(Collectors.joining(", "))
              + " )");
    }
    for (AttributeCondition.Interval range : cell.ranges()) {
      any.add("( " + range(fact.numberField(cell.attribute()), range) + " )");
    }
    String joined = String.join(" || ", any);
    return cell.kind() == AttributeCondition.Kind.ANY_OF ? joined : "!( " + joined + " )";
  }

  private static String range(String field, AttributeCondition.Interval range) {
    StringJoiner both = new StringJoiner(" && ");
    both.add(field + " != null");
    if (!Double.isInfinite(range.lower())) {
      both.add(field + (range.lowerIncluded() ? " >= " : " > ") + number(range.lower()));
    }
    if (!Double.isInfinite(range.upper())) {
      both.add(field + (range.upperIncluded() ? " <= " : " < ") + number(range.upper()));
    }
    return both.toString();
  }

  private static String number(double number) {
    return new java.math.BigDecimal(Double.toString(number)).toPlainString();
  }

  /** A text as DRL and Java write it. */
  static String literal(String text) {
    return '"' + inLiteral(text) + '"';
  }

  /**
   * A text between quotation marks. What could end it, or begin a comment for a reader that does
   * not look for quotation marks (that of {@code modify} in Drools is one), is written by number.
   */
  static String inLiteral(String text) {
    return text.replace("\\", "\\134")
        .replace("\"", "\\042")
        .replace("/", "\\057")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }
}
