package paidan.rulebook;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import paidan.order.RequestType;
import paidan.text.TermHits;

/**
 * What the rows of a rulebook can ask of one order, in the numbers of that rulebook. Immutable;
 * made by {@link Rulebook#read}.
 */
public final class Facts {

  private final @Nullable RequestType requestType;
  private final TreePlace matter;
  private final TreePlace area;
  private final TermHits hits;
  private final LocalDate date;
  private final int day;
  private final int[] values;
  private final double[] numbers;
  private final boolean[] asks;

  /** Made when it is first asked for; whoever makes it twice makes the same. */
  private @Nullable Line line;

  /** The index that was asked when the order was read, and what it has on the line. */
  private @Nullable RowIndex asked;

  private int @Nullable [] there;

  Facts(
      @Nullable RequestType requestType,
      TreePlace matter,
      TreePlace area,
      TermHits hits,
      LocalDate date,
      int[] values,
      double[] numbers,
      boolean[] asks) {
    this.requestType = requestType;
    this.matter = matter;
    this.area = area;
    this.hits = hits;
    this.date = date;
    this.day = (int) date.toEpochDay();
    this.values = values;
    this.numbers = numbers;
    this.asks = asks;
  }

  /**
   * The request type.
   *
   * @return null when it is neither given nor derived: unknown (S5)
   */
  public @Nullable RequestType requestType() {
    return requestType;
  }

  /**
   * The matter.
   *
   * @return its place in the catalogue
   */
  public TreePlace matter() {
    return matter;
  }

  /**
   * The area.
   *
   * @return its place among the areas
   */
  public TreePlace area() {
    return area;
  }

  /**
   * The same facts with what a rule or the terms have found out.
   *
   * @param type request type, null when unknown
   * @param place matter
   * @return new facts
   */
  public Facts with(@Nullable RequestType type, TreePlace place) {
    Facts changed = new Facts(type, place, area, hits, date, values, numbers, asks);
    if (place.equals(matter)) {
      changed.line = line;
      changed.asked = asked;
      changed.there = there;
    }
    return changed;
  }

  TermHits hits() {
    return hits;
  }

  /** The moment of S1 as days since 1970 in the rulebook's zone. */
  int day() {
    return day;
  }

  LocalDate date() {
    return date;
  }

  int attributeValue(int attribute) {
    return values[attribute];
  }

  double attributeNumber(int attribute) {
    return numbers[attribute];
  }

  /** S3: whether the absent attribute is unknown rather than a "no". */
  boolean asksFor(int attribute) {
    return asks[attribute];
  }

  /** The same facts, once nothing below the matter's own node can be meant (S4). */
  Facts withBelowFalse() {
    Facts same =
        new Facts(requestType, matter.withBelowFalse(), area, hits, date, values, numbers, asks);
    same.line = line;
    same.asked = asked;
    same.there = there;
    return same;
  }

  /**
   * Asks an index what it has on the line, long before anyone needs it: until then the memory has
   * fetched it. Only before the facts are handed out.
   */
  void ask(RowIndex index, Trees trees) {
    there = index.touch(line(trees));
    asked = index;
  }

  /** What an index has on the line of these facts, as {@link RowIndex#touch} tells it. */
  int[] there(RowIndex index, Line own) {
    int[] known = there;
    return known != null && index.equals(asked) ? known : index.touch(own);
  }

  /** Where the rows stand that can hold. */
  Line line(Trees trees) {
    Line known = line;
    if (known == null) {
      known = Line.of(trees, this);
      line = known;
    }
    return known;
  }

  /** Shows no text of the order. */
  @Override
  public String toString() {
    return "Facts[" + requestType + ", " + Arrays.toString(values) + "]";
  }
}
