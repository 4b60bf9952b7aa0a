package paidan.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import paidan.directory.Tree;
import paidan.order.RequestType;
import paidan.sheet.Column;

/**
 * Tells which facts of an order met which cells of a row, and which cells wait for facts that the
 * order lacks. The facts have the names of the order's JSON fields.
 */
final class Matched {

  static final String REQUEST_TYPE = "requestType";
  static final String MATTER = "matter";
  static final String AREA = "location.area";
  static final String ATTRIBUTES = "attributes.";

  /** The facts that cells of the list ask for, attributes apart. */
  static final Map<String, Column> COLUMNS = columns();

  /** Values that are told for one missing fact. */
  static final int MOST_VALUES = 20;

  /** Room for six: few rows have more than three filled condition cells. */
  private static final int USUAL = 8;

  private final Rulebook rulebook;
  private final Trees trees;
  private final Facts facts;

  Matched(Rulebook rulebook, Facts facts) {
    this.rulebook = rulebook;
    this.trees = rulebook.trees();
    this.facts = facts;
  }

  private static Map<String, Column> columns() {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put(REQUEST_TYPE, Tables.REQUEST_TYPE);
    columns.put(MATTER, Tables.MATTER);
    columns.put(AREA, Tables.AREA);
    return Collections.unmodifiableMap(columns);
  }

  /** The name of a fact for a message: in English as in JSON, in Chinese as sheets have it. */
  static String told(String fact, Locale language) {
    if (!language.getLanguage().equals("zh")) {
      return fact;
    }
    if (fact.startsWith(ATTRIBUTES)) {
      return "[" + fact.substring(ATTRIBUTES.length()) + "]";
    }
    Column column = COLUMNS.get(fact);
    return column == null ? fact : column.heading(language);
  }

  /** The cells of a row that holds, each with what met it. */
  Map<String, String> of(Conditions row) {
    Map<String, String> matched = new LinkedHashMap<>(USUAL);
    RequestType type = facts.requestType();
    if (row.restrictsType() && type != null) {
      matched.put(REQUEST_TYPE, type.word());
    }
    if (row.matter() != null) {
      matched.put(MATTER, node(trees.matters(), row.matter(), facts.matter()));
    }
    if (row.area() != null) {
      matched.put(AREA, node(trees.areas(), row.area(), facts.area()));
    }
    addMore(row, matched);
    return matched;
  }

  private void addMore(Conditions row, Map<String, String> matched) {
    int @Nullable [] group = row.terms() == null ? null : row.terms().matched(facts.hits());
    if (group != null) {
      matched.put(
          "terms",
          Arrays.stream(group).mapToObj(rulebook::term).collect(Collectors.joining(" + ")));
    }
    for (int i = 0; i < row.attributes().size(); i++) {
      AttributeCondition cell = row.attributes().get(i);
      matched.put(
          ATTRIBUTES + rulebook.attributes().name(cell.attribute()),
          rulebook
              .attributes()
              .text(
                  cell,
                  facts.attributeValue(cell.attribute()),
                  facts.attributeNumber(cell.attribute())));
    }
  }

  /** The same for a row of which the index has told that much. */
  Map<String, String> of(Selection.Met met) {
    Map<String, String> matched = new LinkedHashMap<>(USUAL);
    RequestType type = facts.requestType();
    if (met.requestType() && type != null) {
      matched.put(REQUEST_TYPE, type.word());
    }
    if (met.matter() >= 0) {
      matched.put(MATTER, trees.matters().path(met.matter()));
    }
    if (met.area() >= 0) {
      matched.put(AREA, trees.areas().path(met.area()));
    }
    if (met.more() != null) {
      addMore(met.more(), matched);
    }
    return matched;
  }

  private static String node(Tree<?> tree, NodeCondition cell, TreePlace place) {
    String matched = nodeAt(tree, cell, place.alternative(0));
    if (!place.isOpen()) {
      return matched;
    }
    Set<String> all = new LinkedHashSet<>();
    for (int i = 0; i < place.alternatives(); i++) {
      all.add(nodeAt(tree, cell, place.alternative(i)));
    }
    return String.join(" / ", all);
  }

  private static String nodeAt(Tree<?> tree, NodeCondition cell, TreePlace place) {
    int node = cell.deepestNode(tree, place);
    if (node >= 0) {
      return tree.path(node);
    }
    return place.node() >= 0 ? tree.path(place.node()) : "not";
  }

  /**
   * Where the order may be if the row's unknown Area cell is true: of the places where it may be
   * those that the cell admits, and below them the nodes that the cell names.
   */
  List<TreePlace> supposedAreas(Conditions row) {
    NodeCondition cell = row.area();
    if (cell == null || cell.test(trees.areas(), facts.area()) != Truth.UNKNOWN) {
      return List.of(facts.area());
    }
    List<TreePlace> places = new ArrayList<>(cell.size());
    for (int i = 0; i < facts.area().alternatives(); i++) {
      TreePlace place = facts.area().alternative(i);
      Truth there = cell.test(trees.areas(), place);
      if (there == Truth.TRUE || (there == Truth.UNKNOWN && cell.negated())) {
        places.add(place);
      } else if (there == Truth.UNKNOWN) {
        addBelow(place, cell, places);
      }
    }
    return places;
  }

  private void addBelow(TreePlace place, NodeCondition cell, List<TreePlace> places) {
    for (int i = 0; i < cell.size(); i++) {
      if (place.isWithin(trees.areas(), cell.node(i), cell.only(i)) == Truth.UNKNOWN) {
        places.add(TreePlace.at(cell.node(i)));
      }
    }
  }

  /** Whether more precise facts could make the row hold, or hold by a deeper node. */
  private static boolean isOpen(NodeCondition cell, Tree<?> tree, TreePlace place) {
    return cell.test(tree, place) == Truth.UNKNOWN || cell.hasOpenDepth(tree, place);
  }

  /** Adds the facts that the cells of a possible row wait for, each with values that would tell. */
  void unknown(Conditions row, Map<String, Set<String>> missing) {
    NodeCondition matter = row.matter();
    if (matter != null && isOpen(matter, trees.matters(), facts.matter())) {
      addNodes(trees.matters(), matter, facts.matter(), values(missing, MATTER));
      if (facts.matter().node() < 0) {
        // Which matter it is comes first: without it nothing else of the row is worth asking.
        return;
      }
    }
    if (row.typeHolds(facts) == Truth.UNKNOWN) {
      Set<String> types = values(missing, REQUEST_TYPE);
      for (RequestType type : RequestType.values()) {
        if ((row.requestTypes() & (1 << type.ordinal())) != 0) {
          types.add(type.word());
        }
      }
    }
    NodeCondition area = row.area();
    if (area != null && isOpen(area, trees.areas(), facts.area())) {
      addNodes(trees.areas(), area, facts.area(), values(missing, AREA));
    }
    for (AttributeCondition cell : row.attributes()) {
      if (cell.test(facts) == Truth.UNKNOWN) {
        Set<String> values =
            values(missing, ATTRIBUTES + rulebook.attributes().name(cell.attribute()));
        rulebook.attributes().items(cell).forEach(value -> add(values, value));
      }
    }
  }

  private static Set<String> values(Map<String, Set<String>> missing, String fact) {
    return missing.computeIfAbsent(fact, name -> new LinkedHashSet<>());
  }

  private static void add(Set<String> values, String value) {
    if (values.size() < MOST_VALUES) {
      values.add(value);
    }
  }

  private static void addNodes(
      Tree<?> tree, NodeCondition cell, TreePlace place, Set<String> values) {
    int[] possible = place.possible();
    if (possible.length > 1) {
      if (values.isEmpty()) {
        addPaths(tree, possible, values);
      }
      return;
    }
    for (int i = 0; i < cell.size() && values.size() < MOST_VALUES; i++) {
      int node = cell.node(i);
      if (possible.length == 0) {
        // Nothing was said: first ask for the large division.
        node = ancestorNearTop(tree, node);
        add(values, tree.path(node));
      } else if (place.isWithin(tree, node, cell.only(i)) == Truth.UNKNOWN) {
        add(values, tree.path(node));
      }
    }
  }

  private static void addPaths(Tree<?> tree, int[] nodes, Set<String> values) {
    for (int i = 0; i < nodes.length && values.size() < MOST_VALUES; i++) {
      values.add(tree.path(nodes[i]));
    }
  }

  private static int ancestorNearTop(Tree<?> tree, int node) {
    int top = node;
    int above = tree.parent(top);
    while (above >= 0 && !tree.isSoleRoot(above)) {
      top = above;
      above = tree.parent(top);
    }
    return top;
  }

  /** What to choose from when the order's area is not precise enough for a role. */
  Set<String> areasBelow() {
    Set<String> values = new LinkedHashSet<>();
    Tree<?> areas = trees.areas();
    int[] possible = facts.area().possible();
    if (possible.length > 1) {
      addPaths(areas, possible, values);
      return values;
    }
    int top = possible.length == 1 ? possible[0] : sole(areas);
    int first = top < 0 ? 0 : top + 1;
    int end = top < 0 ? areas.size() : areas.end(top);
    for (int child = first; child < end; child = areas.end(child)) {
      add(values, areas.path(child));
    }
    return values;
  }

  private static int sole(Tree<?> tree) {
    return tree.size() > 0 && tree.isSoleRoot(0) ? 0 : -1;
  }
}
