package paidan.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a condition cell says, after the unary tests of DMN.
 *
 * <ul>
 *   <li>blank, {@code -}, {@code *}: any
 *   <li>{@code A; B}, or a line a value: any of them; {@code A、B} too, unless that is a known name
 *   <li>{@code not(A; B)}, {@code 非(A；B)}: none of them
 *   <li>{@code only A}, {@code 仅 A}: that node of a tree without those below it
 *   <li>{@code >= 3}, {@code [1..5)}, {@code 2026-01-01..2026-12-31}: a range
 *   <li>{@code absent}, {@code 未填}: not given
 *   <li>{@code "…"}, {@code “…”}, {@code 「…」}: taken literally
 * </ul>
 *
 * <p>The text form of a condition can be parsed again and gives an equal one.
 */
public sealed interface Condition {

  /**
   * Reads a cell.
   *
   * @param text what the cell holds
   * @param known whether a text as a whole is a name, so that {@code 、} in it separates nothing
   * @return what it says
   * @throws CellSyntaxException when it says nothing that can be understood
   */
  static Condition parse(String text, Predicate<String> known) {
    return new ConditionParser(known).parse(text);
  }

  /** Everything satisfies it. */
  record Any() implements Condition {
    @Override
    public String toString() {
      return "*";
    }
  }

  /** Satisfied when no value is given. */
  record Absent() implements Condition {
    @Override
    public String toString() {
      return "absent";
    }
  }

  /**
   * One item at least must be satisfied.
   *
   * @param items the items, at least one
   */
  record AnyOf(List<Item> items) implements Condition {

    /**
     * Takes a copy.
     *
     * @param items the items, at least one
     */
    public AnyOf {
      items = List.copyOf(items);
    }

    @Override
    public String toString() {
      return joined(items);
    }
  }

  /**
   * No item may be satisfied.
   *
   * @param items the items, at least one
   */
  record NoneOf(List<Item> items) implements Condition {

    /**
     * Takes a copy.
     *
     * @param items the items, at least one
     */
    public NoneOf {
      items = List.copyOf(items);
    }

    @Override
    public String toString() {
      return "not(" + joined(items) + ")";
    }
  }

  private static String joined(List<Item> items) {
    return items.stream().map(Item::toString).collect(Collectors.joining("; "));
  }

  /** A part of a condition. */
  sealed interface Item {}

  /**
   * A name, code, path or value.
   *
   * @param text the name after NFKC
   * @param only whether those below it in its tree are left out
   * @param quoted whether it stood in quotes: no sign in it means anything to the cell language
   */
  record Named(String text, boolean only, boolean quoted) implements Item {

    /**
     * The text is not null.
     *
     * @param text the name after NFKC
     * @param only whether those below it in its tree are left out
     * @param quoted whether it stood in quotes: no sign in it means anything to the cell language
     */
    public Named {
      Objects.requireNonNull(text);
    }

    @Override
    public String toString() {
      return (only ? "only " : "") + (quoted ? CellText.quote(text) : text);
    }
  }

  /**
   * Numbers or days between two ends, of which one may be open. Both ends are of one sort.
   *
   * @param lower the lower end, null when open
   * @param upper the upper end, null when open
   */
  record Range(@Nullable Bound lower, @Nullable Bound upper) implements Item {

    /**
     * Whether it is a range of days; else it is one of numbers.
     *
     * @return true when the ends are days
     */
    public boolean ofDays() {
      Bound end = lower != null ? lower : upper;
      return end != null && end.isDay();
    }

    @Override
    public String toString() {
      if (lower != null && upper != null) {
        return (lower.inclusive ? "[" : "(")
            + lower.text
            + ".."
            + upper.text
            + (upper.inclusive ? "]" : ")");
      }
      if (lower != null) {
        return (lower.inclusive ? ">= " : "> ") + lower.text;
      }
      return upper == null ? "*" : (upper.inclusive ? "<= " : "< ") + upper.text;
    }
  }

  /**
   * An end of a range.
   *
   * @param text a number or an ISO date
   * @param inclusive whether the end itself belongs to the range
   */
  record Bound(String text, boolean inclusive) {

    /**
     * The text is not null.
     *
     * @param text a number or an ISO date
     * @param inclusive whether the end itself belongs to the range
     */
    public Bound {
      Objects.requireNonNull(text);
    }

    /**
     * Whether it is a day; else it is a number.
     *
     * @return true when it is an ISO date
     */
    public boolean isDay() {
      return ConditionParser.isDay(text);
    }

    /**
     * The number.
     *
     * @return the number
     * @throws NumberFormatException when it is a day
     */
    public BigDecimal number() {
      return new BigDecimal(text);
    }

    /**
     * The day.
     *
     * @return the day
     * @throws java.time.format.DateTimeParseException when it is a number
     */
    public LocalDate day() {
      return LocalDate.parse(text);
    }
  }
}
