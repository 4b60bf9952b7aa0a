package paidan.rulebook;

import java.util.Arrays;
import java.util.List;

/**
 * The cell of an {@code [attribute]} column (S3): values, ranges, {@code not(…)} or {@code absent}.
 * Immutable.
 */
public final class AttributeCondition {

  /** How the items of a cell are meant. */
  public enum Kind {
    /** One of them. */
    ANY_OF,
    /** {@code not(…)}: none of them. */
    NONE_OF,
    /** {@code absent}: the order does not give the attribute. */
    ABSENT
  }

  private final int attribute;
  private final Kind kind;
  private final int[] values;
  private final Interval[] ranges;

  AttributeCondition(int attribute, Kind kind, int[] values, Interval[] ranges) {
    this.attribute = attribute;
    this.kind = kind;
    this.values = values;
    this.ranges = ranges;
  }

  /**
   * Which attribute the column is for.
   *
   * @return its number ({@link Rulebook#attribute})
   */
  public int attribute() {
    return attribute;
  }

  /**
   * How the items are meant.
   *
   * @return the kind of cell
   */
  public Kind kind() {
    return kind;
  }

  /**
   * The values that the cell names.
   *
   * @return their numbers ({@link Rulebook#attributeValues}), ascending; a copy
   */
  public int[] values() {
    return values.clone();
  }

  /**
   * The ranges that the cell names.
   *
   * @return in the order of the cell
   */
  public List<Interval> ranges() {
    return List.of(ranges);
  }

  /**
   * The cell without one of its values.
   *
   * @param i which value, from 0
   * @return a cell of its own
   */
  public AttributeCondition withoutValue(int i) {
    int[] others =
        java.util.stream.IntStream.range(0, values.length)
            .filter(n -> n != i)
            .map(n -> values[n])
            .toArray();
    return new AttributeCondition(attribute, kind, others, ranges);
  }

  /**
   * The cell with another range of numbers in place of one.
   *
   * @param i which range, from 0
   * @param range the other range
   * @return a cell of its own
   */
  public AttributeCondition withRange(int i, Interval range) {
    Interval[] others = ranges.clone();
    others[i] = range;
    return new AttributeCondition(attribute, kind, values, others);
  }

  /** What an order's value is when the order does not give the attribute. */
  static final int ABSENT_VALUE = -1;

  /** What an order's value is when the vocabulary does not know it. */
  static final int UNKNOWN_VALUE = -2;

  /**
   * A range of numbers, or of dates as days since 1970.
   *
   * @param lower lower end, −∞ when open
   * @param lowerIncluded whether the lower end belongs to it
   * @param upper upper end, ∞ when open
   * @param upperIncluded whether the upper end belongs to it
   */
  public record Interval(double lower, boolean lowerIncluded, double upper, boolean upperIncluded) {

    boolean contains(double number) {
      // Both are false for NaN, which is no number of any range.
      return (lowerIncluded ? number >= lower : number > lower)
          && (upperIncluded ? number <= upper : number < upper);
    }

    boolean isWithin(Interval other) {
      return (lower > other.lower
              || (lower == other.lower && (other.lowerIncluded || !lowerIncluded)))
          && (upper < other.upper
              || (upper == other.upper && (other.upperIncluded || !upperIncluded)));
    }

    boolean isDisjoint(Interval other) {
      return upper < other.lower
          || other.upper < lower
          || (upper == other.lower && !(upperIncluded && other.lowerIncluded))
          || (other.upper == lower && !(other.upperIncluded && lowerIncluded));
    }
  }

  boolean hasAlternatives() {
    return values.length > 1;
  }

  Truth test(Facts facts) {
    int value = facts.attributeValue(attribute);
    if (value == ABSENT_VALUE) {
      if (kind == Kind.ABSENT) {
        return Truth.TRUE;
      }
      if (facts.asksFor(attribute)) {
        return Truth.UNKNOWN;
      }
      return Truth.of(kind == Kind.NONE_OF);
    }
    return switch (kind) {
      case ABSENT -> Truth.FALSE;
      case ANY_OF -> Truth.of(matches(value, facts.attributeNumber(attribute)));
      case NONE_OF -> Truth.of(!matches(value, facts.attributeNumber(attribute)));
    };
  }

  private boolean matches(int value, double number) {
    if (value >= 0 && Arrays.binarySearch(values, value) >= 0) {
      return true;
    }
    for (Interval range : ranges) {
      if (range.contains(number)) {
        return true;
      }
    }
    return false;
  }

  /** S7 (4): whether all that this cell admits is admitted by the other, of the same attribute. */
  boolean isWithin(AttributeCondition other) {
    if (kind == Kind.ABSENT || other.kind == Kind.ABSENT) {
      // S3: what is absent is none of the values that not(…) excludes.
      return kind == Kind.ABSENT && other.kind != Kind.ANY_OF;
    }
    if (kind == Kind.NONE_OF) {
      return other.kind == Kind.NONE_OF && other.lies(this);
    }
    return other.kind == Kind.ANY_OF ? lies(other) : isDisjoint(other);
  }

  /** Whether the items of this cell, read as a set, lie in those of the other. */
  private boolean lies(AttributeCondition in) {
    return Arrays.stream(values).allMatch(v -> Arrays.binarySearch(in.values, v) >= 0)
        && Arrays.stream(ranges)
            .allMatch(range -> Arrays.stream(in.ranges).anyMatch(range::isWithin));
  }

  private boolean isDisjoint(AttributeCondition excluded) {
    return Arrays.stream(values).noneMatch(v -> Arrays.binarySearch(excluded.values, v) >= 0)
        && Arrays.stream(ranges)
            .allMatch(range -> Arrays.stream(excluded.ranges).allMatch(range::isDisjoint));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AttributeCondition that
        && attribute == that.attribute
        && kind == that.kind
        && Arrays.equals(values, that.values)
        && Arrays.equals(ranges, that.ranges);
  }

  @Override
  public int hashCode() {
    return attribute * 31 + Arrays.hashCode(values) * 7 + Arrays.hashCode(ranges);
  }

  @Override
  public String toString() {
    return attribute + " " + kind + Arrays.toString(values) + Arrays.toString(ranges);
  }
}
