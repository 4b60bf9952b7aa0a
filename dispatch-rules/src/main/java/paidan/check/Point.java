package paidan.check;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import paidan.order.RequestType;

/**
 * One order of a {@link Region}, in the numbers of the rulebook.
 *
 * @param matter node of its matter
 * @param area node of its area
 * @param type its request type
 * @param day its day, as days since 1970
 * @param choices what it says of each attribute, by its number
 * @param terms the terms in its text, those that lie in others included; not to be changed
 */
record Point(int matter, int area, RequestType type, int day, Choice[] choices, BitSet terms) {

  /**
   * What an order says of one attribute.
   *
   * @param kind what sort of answer
   * @param named number of a named value
   * @param number number or date
   * @param text as the order has it; null when it leaves the attribute out
   */
  record Choice(Kind kind, int named, double number, @Nullable String text) {

    /** What sort of answer. */
    enum Kind {
      NAMED,
      OTHER,
      ABSENT,
      NUMBER
    }

    boolean isIn(Values values) {
      return switch (kind) {
        case NAMED -> values.named().get(named);
        case OTHER -> values.other();
        case ABSENT -> values.absent();
        case NUMBER -> values.numbers().contains(number);
      };
    }
  }

  boolean isIn(Region region) {
    if (!region.matter().contains(matter)
        || !region.area().contains(area)
        || (region.types() & (1 << type.ordinal())) == 0
        || day < region.firstDay()
        || day > region.lastDay()) {
      return false;
    }
    for (int i = 0; i < choices.length; i++) {
      if (!choices[i].isIn(region.values()[i])) {
        return false;
      }
    }
    for (int term : region.present()) {
      if (!terms.get(term)) {
        return false;
      }
    }
    for (int term : region.missing()) {
      if (terms.get(term)) {
        return false;
      }
    }
    return true;
  }
}
