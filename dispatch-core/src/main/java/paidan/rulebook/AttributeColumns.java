package paidan.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import paidan.directory.Attribute;
import paidan.directory.Vocabulary;

/**
 * The attributes that rows ask for and the values that orders give them, as numbers (S3). An
 * attribute whose vocabulary is open ({@code (any)}) knows the values that some cell names.
 */
final class AttributeColumns {

  private final Vocabulary vocabulary;
  private final List<Column> columns = new ArrayList<>();

  /** By place in the vocabulary; -1 while no row asks for the attribute. */
  private final int[] numberOf;

  AttributeColumns(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.numberOf = new int[vocabulary.names().size()];
    java.util.Arrays.fill(numberOf, -1);
  }

  private record Column(Attribute attribute, List<String> values, Map<String, Integer> numbers) {}

  /** The number of an attribute that a heading names; -1 when the vocabulary does not know it. */
  int number(String name) {
    Attribute attribute = vocabulary.attribute(name);
    if (attribute == null) {
      return -1;
    }
    if (numberOf[attribute.place()] < 0) {
      numberOf[attribute.place()] = columns.size();
      columns.add(new Column(attribute, new ArrayList<>(), new HashMap<>()));
    }
    return numberOf[attribute.place()];
  }

  int size() {
    return columns.size();
  }

  String name(int number) {
    return columns.get(number).attribute().name();
  }

  Attribute attribute(int number) {
    return columns.get(number).attribute();
  }

  /** While loading: the number of a value that a cell names; -1 when it is no value. */
  int valueOfCell(int number, String text) {
    String canonical = attribute(number).canonical(text);
    if (canonical == null) {
      return -1;
    }
    Column column = columns.get(number);
    return column
        .numbers()
        .computeIfAbsent(
            canonical,
            c -> {
              column.values().add(c);
              return column.values().size() - 1;
            });
  }

  /** The number of a value that an order gives; UNKNOWN_VALUE when no cell names it. */
  int valueOfOrder(int number, String text) {
    String canonical = attribute(number).canonical(text);
    Integer value = canonical == null ? null : columns.get(number).numbers().get(canonical);
    return value == null ? AttributeCondition.UNKNOWN_VALUE : value;
  }

  /** Which attribute it is; -1 when no row asks for it. */
  int numberOf(Attribute attribute) {
    return numberOf[attribute.place()];
  }

  /** S3: for each attribute, whether its absence is unknown rather than a "no". */
  boolean[] asks() {
    boolean[] asks = new boolean[columns.size()];
    for (int i = 0; i < asks.length; i++) {
      asks[i] = columns.get(i).attribute().asksWhenAbsent();
    }
    return asks;
  }

  /** What a value met in a cell is called. */
  String text(AttributeCondition cell, int value, double number) {
    if (value >= 0) {
      return columns.get(cell.attribute()).values().get(value);
    }
    if (!Double.isNaN(number)) {
      return attribute(cell.attribute()).text(number);
    }
    return value == AttributeCondition.ABSENT_VALUE ? "absent" : "not in the vocabulary";
  }

  /** The values that cells name, by their numbers. */
  List<String> values(int number) {
    return Collections.unmodifiableList(columns.get(number).values());
  }

  /** The items of a cell as text. */
  List<String> items(AttributeCondition cell) {
    List<String> items = new ArrayList<>();
    for (int value : cell.values()) {
      items.add(columns.get(cell.attribute()).values().get(value));
    }
    for (AttributeCondition.Interval range : cell.ranges()) {
      items.add(text(cell.attribute(), range));
    }
    return items;
  }

  private String text(int number, AttributeCondition.Interval range) {
    String lower = end(number, range.lower());
    String upper = end(number, range.upper());
    if (lower == null) {
      return (range.upperIncluded() ? "<= " : "< ") + upper;
    }
    if (upper == null) {
      return (range.lowerIncluded() ? ">= " : "> ") + lower;
    }
    return (range.lowerIncluded() ? "[" : "(")
        + lower
        + ".."
        + upper
        + (range.upperIncluded() ? "]" : ")");
  }

  private @Nullable String end(int number, double end) {
    return Double.isInfinite(end) ? null : attribute(number).text(end);
  }
}
