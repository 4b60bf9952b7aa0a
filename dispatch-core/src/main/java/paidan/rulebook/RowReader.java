package paidan.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import paidan.decision.Source;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Message;
import paidan.diagnostic.Nearest;
import paidan.directory.Attribute;
import paidan.directory.Resolution;
import paidan.directory.Tree;
import paidan.order.RequestType;
import paidan.sheet.Cell;
import paidan.sheet.CellKind;
import paidan.sheet.CellReader;
import paidan.sheet.Column;
import paidan.sheet.Condition;
import paidan.sheet.OrderWords;
import paidan.sheet.TableRow;
import paidan.sheet.TermGroups;

/**
 * Turns the condition cells of rows into {@link Conditions}; every error is noted with its cell.
 */
final class RowReader {

  static final String BUNDLE = "paidan.rulebook";

  private static final int MOST_SHOWN = 20;

  /** What a column of names is about, and the sentences about it. */
  enum Named {
    MATTER("unknown-matter", "unknown-matter-near", "ambiguous-matter"),
    AREA("unknown-area", "unknown-area-near", "ambiguous-area");

    private final String unknown;
    private final String unknownNear;
    private final String ambiguous;

    Named(String unknown, String unknownNear, String ambiguous) {
      this.unknown = unknown;
      this.unknownNear = unknownNear;
      this.ambiguous = ambiguous;
    }
  }

  private final Trees trees;
  private final AttributeColumns attributes;
  private final TermTable terms;
  private final CellReader cells;
  private final Findings findings;

  /** Equal cells of many rows become one object: a list of 100,000 rows repeats itself a lot. */
  private final Map<Object, Object> shared = new HashMap<>();

  /** Cells of the trees that were read before without an error. */
  private final Map<Named, Map<String, NodeCondition>> nodeCells =
      new EnumMap<>(Map.of(Named.MATTER, new HashMap<>(), Named.AREA, new HashMap<>()));

  /** Cells of each attribute that were read before without an error. */
  private final Map<String, Map<String, AttributeCondition>> attributeCells = new HashMap<>();

  /** Request type cells that were read before without an error. */
  private final Map<String, Integer> typeCells = new HashMap<>();

  /** What was meant by spellings that nobody knows: the same mistake stands in many rows. */
  private final Map<String, List<String>> near = new HashMap<>();

  private final Map<String, Map<String, TableRow>> idsOfTable = new HashMap<>();

  RowReader(
      Trees trees,
      AttributeColumns attributes,
      TermTable terms,
      CellReader cells,
      Findings findings) {
    this.trees = trees;
    this.attributes = attributes;
    this.terms = terms;
    this.cells = cells;
    this.findings = findings;
  }

  CellReader cells() {
    return cells;
  }

  void error(Cell cell, String code, Object... arguments) {
    findings.error(cell.position(), Message.of(BUNDLE, code, arguments));
  }

  void warning(Cell cell, String code, Object... arguments) {
    findings.warning(cell.position(), Message.of(BUNDLE, code, arguments));
  }

  @SuppressWarnings("unchecked")
  <T> T share(T value) {
    Object first = shared.putIfAbsent(value, value);
    return first == null ? value : (T) first;
  }

  /** The place of a row and its ID, which no other row of the table may have. */
  @Nullable Source source(TableRow row, String table) {
    String id = cells.newCode(row, Tables.ID);
    if (id == null) {
      return null;
    }
    TableRow other = idsOfTable.computeIfAbsent(table, t -> new HashMap<>()).putIfAbsent(id, row);
    if (other != null) {
      error(row.cell(Tables.ID), "id-twice", id, other.file(), other.number());
      return null;
    }
    return new Source(row.file(), row.sheet(), row.number(), id);
  }

  /** Whether the row is switched off. */
  boolean isDisabled(TableRow row) {
    return !row.isBlank(Tables.ENABLED)
        && Boolean.FALSE.equals(cells.yesNo(row.cell(Tables.ENABLED)));
  }

  /** The condition columns of a row; null when one of them has an error. */
  @Nullable Conditions conditions(TableRow row) {
    return conditions(row, Tables.TERMS);
  }

  /** The same for a sheet whose Terms column is another one: there it must be filled. */
  @Nullable Conditions conditions(TableRow row, Column termsColumn) {
    int before = findings.errors();
    int types = requestTypes(row);
    NodeCondition matter = nodes(row, Tables.MATTER, trees.matters(), Named.MATTER);
    NodeCondition area = nodes(row, Tables.AREA, trees.areas(), Named.AREA);
    TermCondition present = terms(row, termsColumn);
    TermCondition absent = terms(row, Tables.TERMS_ABSENT);
    List<AttributeCondition> asked = attributes(row);
    LocalDate from = date(row, Tables.VALID_FROM);
    LocalDate to = date(row, Tables.VALID_TO);
    if (from != null && to != null && to.isBefore(from)) {
      error(row.cell(Tables.VALID_TO), "ends-before-it-begins", from, to);
    }
    return findings.errors() > before
        ? null
        : new Conditions(
            types,
            matter,
            area,
            present,
            absent,
            asked,
            from == null ? Integer.MIN_VALUE : (int) from.toEpochDay(),
            to == null ? Integer.MAX_VALUE : (int) to.toEpochDay());
  }

  private @Nullable LocalDate date(TableRow row, Column column) {
    return row.isBlank(column) ? null : cells.date(row.cell(column));
  }

  private @Nullable TermCondition terms(TableRow row, Column column) {
    return row.isBlank(column) ? null : terms(row.cell(column));
  }

  private int requestTypes(TableRow row) {
    String text = row.text(Tables.REQUEST_TYPE);
    if (text == null) {
      return Conditions.ANY_TYPE;
    }
    Integer read = typeCells.get(text);
    if (read != null) {
      return read;
    }
    int before = findings.errors();
    int types = readRequestTypes(row.cell(Tables.REQUEST_TYPE));
    if (findings.errors() == before) {
      typeCells.put(text, types);
    }
    return types;
  }

  private int readRequestTypes(Cell cell) {
    Condition condition =
        cells.condition(cell, text -> OrderWords.REQUEST_TYPES.meaning(text) != null);
    if (condition instanceof Condition.AnyOf any) {
      return types(cell, any.items());
    }
    if (condition instanceof Condition.NoneOf none) {
      return Conditions.ANY_TYPE & ~types(cell, none.items());
    }
    if (condition instanceof Condition.Absent) {
      error(cell, "absent-not-here", cell.text());
    }
    return Conditions.ANY_TYPE;
  }

  private int types(Cell cell, List<Condition.Item> items) {
    int types = 0;
    for (Condition.Item item : items) {
      RequestType type =
          item instanceof Condition.Named named && !named.only()
              ? OrderWords.REQUEST_TYPES.meaning(named.text())
              : null;
      if (type == null) {
        tellNoType(cell, item);
      } else {
        types |= 1 << type.ordinal();
      }
    }
    return types;
  }

  private void tellNoType(Cell cell, Condition.Item item) {
    if (item instanceof Condition.Named named
        && cells.explain(
            cell, named.text(), text -> OrderWords.REQUEST_TYPES.meaning(text) != null)) {
      return;
    }
    Nearest.of(item.toString(), OrderWords.REQUEST_TYPES.all())
        .ifPresentOrElse(
            near -> error(cell, "no-request-type-near", item, OrderWords.REQUEST_TYPES, near),
            () -> error(cell, "no-request-type", item, OrderWords.REQUEST_TYPES));
  }

  private @Nullable NodeCondition nodes(TableRow row, Column column, Tree<?> tree, Named what) {
    String text = row.text(column);
    if (text == null) {
      return null;
    }
    Map<String, NodeCondition> before = Objects.requireNonNull(nodeCells.get(what));
    NodeCondition read = before.get(text);
    if (read != null) {
      return read;
    }
    int errors = findings.errors();
    String word = row.word(column);
    NodeCondition condition =
        word != null && tree.resolve(word) instanceof Resolution.Found found
            ? share(new NodeCondition(new int[] {NodeCondition.item(found.id(), false)}, false))
            : readNodes(row.cell(column), tree, what);
    if (condition != null && findings.errors() == errors) {
      before.put(text, condition);
    }
    return condition;
  }

  private @Nullable NodeCondition readNodes(Cell cell, Tree<?> tree, Named what) {
    String code = cells.code(cell, text -> tree.resolve(text) instanceof Resolution.Found);
    if (code == null) {
      return null;
    }
    Condition condition = cells.condition(cell, isKnownIn(tree));
    if (condition instanceof Condition.AnyOf any) {
      return share(new NodeCondition(items(cell, any.items(), tree, what), false));
    }
    if (condition instanceof Condition.NoneOf none) {
      return share(new NodeCondition(items(cell, none.items(), tree, what), true));
    }
    if (condition instanceof Condition.Absent) {
      error(cell, "absent-not-here", cell.text());
    }
    return null;
  }

  private static Predicate<String> isKnownIn(Tree<?> tree) {
    return text -> !(tree.resolve(text) instanceof Resolution.Unknown);
  }

  private int[] items(Cell cell, List<Condition.Item> items, Tree<?> tree, Named what) {
    int[] nodes = new int[items.size()];
    for (int i = 0; i < nodes.length; i++) {
      if (items.get(i) instanceof Condition.Named named) {
        int node = node(cell, named.text(), tree, what);
        nodes[i] = NodeCondition.item(Math.max(node, 0), named.only());
      } else {
        error(cell, "no-range-here", items.get(i));
      }
    }
    return nodes;
  }

  /** Whether one more error would still be read, so that it pays to look for what was meant. */
  boolean isHeard() {
    return findings.errors() < Findings.LIMIT;
  }

  /** The node that a text names; -1 after an error. */
  int node(Cell cell, String text, Tree<?> tree, Named what) {
    Resolution resolution = tree.resolve(text);
    if (resolution instanceof Resolution.Found found) {
      return found.id();
    }
    if (resolution instanceof Resolution.Ambiguous ambiguous) {
      List<String> paths = new ArrayList<>();
      for (int id : ambiguous.ids()) {
        paths.add(tree.code(id) + " " + tree.path(id));
      }
      error(
          cell,
          what.ambiguous,
          text,
          String.join("; ", paths.subList(0, Math.min(8, paths.size()))));
    } else if (!isHeard() || !cells.explain(cell, text, isKnownIn(tree))) {
      List<String> meant =
          isHeard()
              ? near.computeIfAbsent(what.name() + text, t -> tree.suggestions(text))
              : List.of();
      if (meant.isEmpty()) {
        error(cell, what.unknown, text);
      } else {
        error(cell, what.unknownNear, text, String.join(", ", meant));
      }
    }
    return -1;
  }

  @Nullable TermCondition terms(Cell cell) {
    if (cell.isBlank()) {
      return null;
    }
    TermGroups groups = cells.terms(cell);
    return groups == null || groups.isEmpty() ? null : share(terms.condition(groups));
  }

  private List<AttributeCondition> attributes(TableRow row) {
    if (row.attributeNames().isEmpty()) {
      return List.of();
    }
    List<AttributeCondition> asked = new ArrayList<>(0);
    row.forEachAttribute(
        (name, cell) -> {
          AttributeCondition condition = attribute(name, cell);
          if (condition != null) {
            asked.add(condition);
          }
        });
    if (asked.size() > 1) {
      asked.sort(Comparator.comparingInt(AttributeCondition::attribute));
    }
    return asked;
  }

  private @Nullable AttributeCondition attribute(String name, Cell cell) {
    Map<String, AttributeCondition> before =
        attributeCells.computeIfAbsent(name, n -> new HashMap<>());
    AttributeCondition read = before.get(cell.text());
    if (read != null) {
      return read;
    }
    int errors = findings.errors();
    AttributeCondition condition = readAttribute(name, cell);
    if (condition != null && findings.errors() == errors) {
      before.put(cell.text(), condition);
    }
    return condition;
  }

  private @Nullable AttributeCondition readAttribute(String name, Cell cell) {
    int attribute = attributes.number(name);
    if (attribute < 0) {
      // Told once, by the loader, at the heading.
      return null;
    }
    Condition condition =
        cells.condition(cell, text -> attributes.attribute(attribute).canonical(text) != null);
    if (condition instanceof Condition.Absent) {
      if (attributes.attribute(attribute).asksWhenAbsent()) {
        error(cell, "absent-of-ask", name);
      }
      return share(
          new AttributeCondition(
              attribute,
              AttributeCondition.Kind.ABSENT,
              new int[0],
              new AttributeCondition.Interval[0]));
    }
    if (condition instanceof Condition.AnyOf any) {
      return attribute(cell, attribute, AttributeCondition.Kind.ANY_OF, any.items());
    }
    if (condition instanceof Condition.NoneOf none) {
      return attribute(cell, attribute, AttributeCondition.Kind.NONE_OF, none.items());
    }
    return null;
  }

  private AttributeCondition attribute(
      Cell cell, int attribute, AttributeCondition.Kind kind, List<Condition.Item> items) {
    List<Integer> values = new ArrayList<>();
    List<AttributeCondition.Interval> ranges = new ArrayList<>();
    for (Condition.Item item : items) {
      if (item instanceof Condition.Named named) {
        addValue(cell, attribute, named, values, ranges);
      } else if (item instanceof Condition.Range range) {
        addRange(cell, attribute, range, ranges);
      }
    }
    return share(
        new AttributeCondition(
            attribute,
            kind,
            values.stream().mapToInt(Integer::intValue).sorted().distinct().toArray(),
            ranges.toArray(AttributeCondition.Interval[]::new)));
  }

  private void addValue(
      Cell cell,
      int attribute,
      Condition.Named named,
      List<Integer> values,
      List<AttributeCondition.Interval> ranges) {
    double number =
        named.quoted() ? Double.NaN : attributes.attribute(attribute).number(named.text());
    if (!Double.isNaN(number)) {
      ranges.add(new AttributeCondition.Interval(number, true, number, true));
      return;
    }
    int value = attributes.valueOfCell(attribute, named.text());
    if (value >= 0) {
      values.add(value);
    } else if (cell.kind() == CellKind.DATE) {
      // Read as a code is: proposes what was typed.
      cells.code(cell, text -> attributes.attribute(attribute).canonical(text) != null);
    } else if (!cells.explain(
        cell, named.text(), text -> attributes.attribute(attribute).canonical(text) != null)) {
      tellNoValue(cell, attribute, named.text());
    }
  }

  private void tellNoValue(Cell cell, int attribute, String text) {
    List<String> values = attributes.attribute(attribute).valuesToTell();
    String name = attributes.name(attribute);
    if (values.equals(List.of(Attribute.NUMBER)) || values.equals(List.of(Attribute.DATE))) {
      error(
          cell, values.contains(Attribute.DATE) ? "value-no-date" : "value-no-number", text, name);
      return;
    }
    Nearest.of(text, values)
        .ifPresentOrElse(
            near -> error(cell, "unknown-value-near", text, name, shown(values), near),
            () -> error(cell, "unknown-value", text, name, shown(values)));
  }

  private static String shown(List<String> values) {
    return String.join(", ", values.subList(0, Math.min(MOST_SHOWN, values.size())))
        + (values.size() > MOST_SHOWN ? ", …" : "");
  }

  private void addRange(
      Cell cell, int attribute, Condition.Range range, List<AttributeCondition.Interval> ranges) {
    Condition.Bound lower = range.lower();
    Condition.Bound upper = range.upper();
    double from = end(attribute, lower, Double.NEGATIVE_INFINITY);
    double to = end(attribute, upper, Double.POSITIVE_INFINITY);
    if (Double.isNaN(from) || Double.isNaN(to)) {
      error(cell, "range-of-words", range, attributes.name(attribute));
      return;
    }
    ranges.add(
        new AttributeCondition.Interval(
            from, lower != null && lower.inclusive(), to, upper != null && upper.inclusive()));
  }

  private double end(int attribute, Condition.@Nullable Bound bound, double open) {
    return bound == null ? open : attributes.attribute(attribute).number(bound.text());
  }

  /** The weight of a row of terms; 1 when blank. */
  int weight(TableRow row) {
    Integer weight = cells.integer(row.cell(Tables.WEIGHT));
    if (weight != null && weight < 1) {
      error(row.cell(Tables.WEIGHT), "weight-below-one", weight);
    }
    return weight == null ? 1 : Math.max(1, weight);
  }

  /** The text of an optional cell, one object for equal texts. */
  @Nullable String text(TableRow row, Column column) {
    String text = row.isBlank(column) ? null : cells.text(row.cell(column));
    return text == null ? null : share(text);
  }
}
