package paidan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import paidan.decision.Source;
import paidan.diagnostic.Position;
import paidan.directory.Tree;
import paidan.order.Location;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.rulebook.ListRow;
import paidan.rulebook.Rulebook;
import paidan.sheet.OrderWords;

/** Tells rows, orders and regions in the words of the sheets, whatever the language. */
final class Telling {

  /** Of a long list so many are told. */
  private static final int MOST_TOLD = 5;

  private final Rulebook rulebook;

  Telling(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  static Position position(Source source) {
    return Position.ofCell(source.file(), source.sheet(), source.row(), 0);
  }

  /** A row as another one refers to it. */
  static String row(Source source) {
    return source.id() + " (" + source.row() + ")";
  }

  static String rows(List<Source> sources) {
    return list(sources, sources.size(), Telling::row);
  }

  /** The columns of results in which two rows differ; empty when they say the same. */
  String differences(ListRow one, ListRow other) {
    return one.differences(other).stream()
        .map(column -> column.heading(rulebook.language()))
        .collect(Collectors.joining("; "));
  }

  /** An order in one line, without what it leaves open. */
  String order(WorkOrder order) {
    List<String> parts = new ArrayList<>();
    String matter = order.matter();
    if (matter != null) {
      int node = rulebook.matters().idOfCode(matter);
      parts.add(node < 0 ? matter : rulebook.matters().path(node));
    }
    Location location = order.location();
    String area = location == null ? null : location.area();
    if (area != null) {
      parts.add(rulebook.areas().path(rulebook.areas().idOfCode(area)));
    }
    RequestType type = order.requestType();
    if (type != null) {
      parts.add(word(type));
    }
    order.attributes().forEach((name, value) -> parts.add("[" + name + "] " + value));
    if (order.text() != null) {
      parts.add("“" + order.text() + "”");
    }
    parts.add(order.receivedAt().toLocalDate().toString());
    return String.join(" · ", parts);
  }

  /** Nodes of a tree, as few as will do: a node stands for all below it. */
  static String nodes(Tree<?> tree, Nodes nodes, Nodes leaves) {
    List<Integer> tops = new ArrayList<>();
    int next = 0;
    for (int node = 0; node < tree.size(); node++) {
      if (node < next) {
        continue;
      }
      Nodes below = leaves.and(Nodes.range(node, tree.end(node)));
      if (!below.isEmpty() && below.minus(nodes).isEmpty()) {
        tops.add(node);
        next = tree.end(node);
      }
    }
    return list(tops, tops.size(), tree::path);
  }

  private static <T> String list(List<T> items, int size, Function<T, String> name) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < Math.min(size, MOST_TOLD); i++) {
      told.add(name.apply(items.get(i)));
    }
    return String.join("; ", told) + (size > MOST_TOLD ? "; … +" + (size - MOST_TOLD) : "");
  }

  /** Values of the attributes in which a region is not the whole space. */
  String attributes(Region region, Region all) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < region.values().length; i++) {
      Values values = region.values()[i];
      if (!values.equals(all.values()[i])) {
        parts.add("[" + rulebook.attribute(i).name() + "] " + values(i, values));
      }
    }
    return String.join(" · ", parts);
  }

  private String values(int attribute, Values values) {
    List<String> cells = rulebook.attributeValues(attribute);
    List<String> named = new ArrayList<>();
    values.named().stream().mapToObj(cells::get).forEach(named::add);
    if (values.other()) {
      rulebook.attribute(attribute).valuesToTell().stream()
          .filter(value -> !cells.contains(value) && !value.startsWith("("))
          .forEach(named::add);
    }
    List<String> told = new ArrayList<>();
    if (!named.isEmpty()) {
      told.add(list(named, named.size(), value -> value));
    }
    values
        .numbers()
        .ranges()
        .forEach(
            range ->
                told.add(
                    (range.lowerIncluded() ? "[" : "(")
                        + end(attribute, range.lower())
                        + ".."
                        + end(attribute, range.upper())
                        + (range.upperIncluded() ? "]" : ")")));
    if (values.absent()) {
      told.add("absent 未填");
    }
    return String.join("; ", told);
  }

  private String end(int attribute, double number) {
    return Double.isInfinite(number) ? "" : rulebook.attribute(attribute).text(number);
  }

  /** A request type in the language of the rulebook: its cells may say either. */
  private String word(RequestType type) {
    return OrderWords.REQUEST_TYPES.word(type, rulebook.language());
  }

  /** The request types of a region. */
  String types(int bits) {
    List<String> words = new ArrayList<>();
    for (RequestType type : RequestType.values()) {
      if ((bits & (1 << type.ordinal())) != 0) {
        words.add(word(type));
      }
    }
    return String.join("; ", words);
  }
}
