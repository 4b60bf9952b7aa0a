package paidan.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import paidan.rulebook.AttributeCondition.Interval;

/**
 * A set of numbers, or of dates as days since 1970, as ranges. Immutable.
 *
 * @param ranges ascending, none empty, no two of them meeting
 */
record Numbers(List<Interval> ranges) {

  static final Numbers NONE = new Numbers(List.of());
  static final Numbers ALL =
      new Numbers(
          List.of(new Interval(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false)));

  /** The numbers of a cell; of dates only whole days count. */
  static Numbers of(List<Interval> cell, boolean dates) {
    Numbers all = NONE;
    for (Interval range : cell) {
      Interval one = dates ? wholeDays(range) : range;
      if (!isEmpty(one)) {
        all = all.or(new Numbers(List.of(one)));
      }
    }
    return all;
  }

  private static Interval wholeDays(Interval range) {
    double lower = Math.ceil(range.lower());
    double upper = Math.floor(range.upper());
    if (lower == range.lower() && !range.lowerIncluded()) {
      lower++;
    }
    if (upper == range.upper() && !range.upperIncluded()) {
      upper--;
    }
    return new Interval(lower, Double.isFinite(lower), upper, Double.isFinite(upper));
  }

  private static boolean isEmpty(Interval range) {
    return range.lower() > range.upper()
        || (range.lower() == range.upper() && !(range.lowerIncluded() && range.upperIncluded()));
  }

  boolean isEmpty() {
    return ranges.isEmpty();
  }

  boolean contains(double number) {
    return ranges.stream().anyMatch(range -> contains(range, number));
  }

  private static boolean contains(Interval range, double number) {
    return (range.lowerIncluded() ? number >= range.lower() : number > range.lower())
        && (range.upperIncluded() ? number <= range.upper() : number < range.upper());
  }

  /** A number of the set that people would write. */
  double any() {
    Interval range = ranges.get(0);
    if (range.lowerIncluded()) {
      return range.lower();
    }
    if (range.upperIncluded()) {
      return range.upper();
    }
    if (Double.isInfinite(range.lower())) {
      return Double.isInfinite(range.upper()) ? 0 : range.upper() - 1;
    }
    return Double.isInfinite(range.upper())
        ? range.lower() + 1
        : range.lower() / 2 + range.upper() / 2;
  }

  Numbers and(Numbers other) {
    List<Interval> common = new ArrayList<>();
    for (Interval one : ranges) {
      for (Interval two : other.ranges) {
        boolean later = one.lower() > two.lower();
        boolean sameStart = one.lower() == two.lower();
        boolean earlier = one.upper() < two.upper();
        boolean sameEnd = one.upper() == two.upper();
        Interval both =
            new Interval(
                later ? one.lower() : two.lower(),
                sameStart
                    ? one.lowerIncluded() && two.lowerIncluded()
                    : later ? one.lowerIncluded() : two.lowerIncluded(),
                earlier ? one.upper() : two.upper(),
                sameEnd
                    ? one.upperIncluded() && two.upperIncluded()
                    : earlier ? one.upperIncluded() : two.upperIncluded());
        if (!isEmpty(both)) {
          common.add(both);
        }
      }
    }
    common.sort(Comparator.comparingDouble(Interval::lower));
    return new Numbers(List.copyOf(common));
  }

  /** All numbers that are not in the set; {@code dates}: all whole days. */
  Numbers complement(boolean dates) {
    List<Interval> left = new ArrayList<>();
    double from = Double.NEGATIVE_INFINITY;
    boolean fromIncluded = false;
    for (Interval range : ranges) {
      left.add(new Interval(from, fromIncluded, range.lower(), !range.lowerIncluded()));
      from = range.upper();
      fromIncluded = !range.upperIncluded();
    }
    left.add(new Interval(from, fromIncluded, Double.POSITIVE_INFINITY, false));
    return new Numbers(
        left.stream()
            .map(range -> dates ? wholeDays(range) : range)
            .filter(range -> !isEmpty(range))
            .toList());
  }

  private Numbers or(Numbers other) {
    return complement(false).and(other.complement(false)).complement(false);
  }
}
