package paidan.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Message;
import paidan.directory.Attribute;
import paidan.directory.Resolution;
import paidan.directory.Tree;
import paidan.order.Location;
import paidan.order.WorkOrder;
import paidan.text.TermHits;

/**
 * Turns one order into {@link Facts}. What the rulebook does not know lowers them, and is noted.
 */
final class OrderReader {

  /** Of a name that nobody knows, so much is enough to recognise it in a warning. */
  private static final int SHOWN = 60;

  private final Rulebook rulebook;
  private final WorkOrder order;
  private final LocalDate day;

  /** Nearly always there is none: the list is made for the first. */
  private List<Message> notes = List.of();

  private int notesOfAttributes;
  private boolean matterKnown;

  OrderReader(Rulebook rulebook, WorkOrder order) {
    this.rulebook = rulebook;
    this.order = order;
    this.day = rulebook.day(order);
  }

  /**
   * The names come first, and with them the question to the index: its answer, in a large list far
   * away in the memory, is needed last.
   */
  Reading read() {
    TermHits hits = rulebook.finder().newHits();
    AttributeColumns columns = rulebook.attributes();
    int[] values = new int[columns.size()];
    double[] numbers = new double[columns.size()];
    Facts facts =
        new Facts(
            order.requestType(), matter(), area(), hits, day, values, numbers, columns.asks());
    facts.ask(rulebook.dispatchList().index(), rulebook.trees());
    Arrays.fill(values, AttributeCondition.ABSENT_VALUE);
    Arrays.fill(numbers, Double.NaN);
    for (Map.Entry<String, String> given : order.attributes().entrySet()) {
      readAttribute(given.getKey(), given.getValue(), values, numbers);
    }
    rulebook.finder().find(order.title(), order.text(), hits);
    return new Reading(rulebook, facts, matterKnown, notes);
  }

  private void readAttribute(String name, String value, int[] values, double[] numbers) {
    Attribute attribute = rulebook.vocabulary().attribute(name);
    if (attribute == null) {
      noteOfAttribute("order-unknown-attribute", shortened(name));
      return;
    }
    int number = rulebook.attributes().numberOf(attribute);
    double asNumber = attribute.number(value);
    int known = number < 0 ? 0 : rulebook.attributes().valueOfOrder(number, value);
    if (known < 0 && Double.isNaN(asNumber) && attribute.canonical(value) == null) {
      noteOfAttribute("order-unknown-value", attribute.name(), shortened(value));
    }
    if (number >= 0) {
      values[number] = known;
      numbers[number] = asNumber;
    }
  }

  private TreePlace matter() {
    String text = order.matter();
    if (text == null) {
      return TreePlace.NOT_GIVEN;
    }
    Tree<?> matters = rulebook.trees().matters();
    Resolution resolution = matters.resolve(text);
    matterKnown = true;
    if (resolution instanceof Resolution.Found found) {
      return TreePlace.at(matters.current(found.id(), day));
    }
    if (resolution instanceof Resolution.Ambiguous ambiguous) {
      // S4: be it that one stands above another, nobody knows which is meant.
      note("order-ambiguous-matter", shortened(text));
      return TreePlace.oneOf(ids(ambiguous, id -> matters.current(id, day)));
    }
    int nearest = ((Resolution.Unknown) resolution).nearestAncestor();
    if (nearest >= 0) {
      note("order-unknown-matter-below", shortened(text), matters.path(nearest));
      return TreePlace.ofUnknownChild(nearest);
    }
    matterKnown = false;
    note("order-unknown-matter", shortened(text));
    return TreePlace.OUTSIDE;
  }

  private TreePlace area() {
    Location location = order.location();
    String text = location == null ? null : location.area();
    if (text == null) {
      return TreePlace.NOT_GIVEN;
    }
    Tree<?> areas = rulebook.trees().areas();
    Resolution resolution = areas.resolve(text);
    if (resolution instanceof Resolution.Found found) {
      return TreePlace.at(areas.current(found.id(), day));
    }
    if (resolution instanceof Resolution.Ambiguous ambiguous) {
      note("order-ambiguous-area", shortened(text));
      return TreePlace.oneOf(ids(ambiguous, id -> areas.current(id, day)));
    }
    int nearest = ((Resolution.Unknown) resolution).nearestAncestor();
    note("order-unknown-area", shortened(text));
    return nearest >= 0 ? TreePlace.at(nearest) : TreePlace.NOT_GIVEN;
  }

  private static int[] ids(Resolution.Ambiguous ambiguous, IntUnaryOperator current) {
    return ambiguous.ids().stream()
        .mapToInt(Integer::intValue)
        .map(current)
        .sorted()
        .distinct()
        .toArray();
  }

  /** These are told before those of matter and area. */
  private void noteOfAttribute(String code, Object... arguments) {
    add(notesOfAttributes++, Message.of(RowReader.BUNDLE, code, arguments));
  }

  private void note(String code, Object... arguments) {
    add(notes.size(), Message.of(RowReader.BUNDLE, code, arguments));
  }

  private void add(int place, Message note) {
    if (notes.isEmpty()) {
      notes = new ArrayList<>(2);
    }
    notes.add(place, note);
  }

  private static String shortened(@Nullable String text) {
    if (text == null || text.length() <= SHOWN) {
      return String.valueOf(text);
    }
    return text.substring(0, SHOWN) + "…";
  }
}
