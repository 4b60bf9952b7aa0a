package paidan.check;

import java.util.BitSet;
import java.util.stream.Collectors;
import paidan.rulebook.AttributeCondition;

/**
 * What an order may say of one attribute (S3). Immutable.
 *
 * @param named values that some cell names, by their numbers; not to be changed
 * @param other whether it may be a value that no cell names
 * @param absent whether the order may leave it out
 * @param numbers the numbers or dates it may be
 * @param dates whether the numbers are dates
 */
record Values(BitSet named, boolean other, boolean absent, Numbers numbers, boolean dates) {

  boolean isEmpty() {
    return named.isEmpty() && !other && !absent && numbers.isEmpty();
  }

  Values withOther() {
    return new Values(named, true, absent, numbers, dates);
  }

  Values and(Values that) {
    if (equals(that)) {
      return this;
    }
    BitSet both = (BitSet) named.clone();
    both.and(that.named);
    return new Values(
        both, other && that.other, absent && that.absent, numbers.and(that.numbers), dates);
  }

  Values minus(Values that) {
    BitSet left = (BitSet) named.clone();
    left.andNot(that.named);
    return new Values(
        left,
        other && !that.other,
        absent && !that.absent,
        numbers.and(that.numbers.complement(dates)),
        dates);
  }

  /** What a cell admits of this. */
  Values of(AttributeCondition cell) {
    BitSet values = new BitSet();
    for (int value : cell.values()) {
      values.set(value);
    }
    Values items = new Values(values, false, false, Numbers.of(cell.ranges(), dates), dates);
    return switch (cell.kind()) {
      case ANY_OF -> and(items);
      case NONE_OF -> minus(items);
      case ABSENT -> new Values(new BitSet(), false, absent, Numbers.NONE, dates);
    };
  }

  @Override
  public String toString() {
    return named.stream().mapToObj(String::valueOf).collect(Collectors.joining(","))
        + (other ? " other" : "")
        + (absent ? " absent" : "")
        + (numbers.isEmpty() ? "" : " " + numbers);
  }
}
