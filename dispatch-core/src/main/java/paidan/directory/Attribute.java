package paidan.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that orders can have (S3): its values, or that it is a number, a date, or anything.
 * Immutable.
 */
public final class Attribute {

  /** Special value of the Vocabulary sheet: the attribute is a number. */
  public static final String NUMBER = "(number)";

  /** Special value of the Vocabulary sheet: the attribute is a date. */
  public static final String DATE = "(date)";

  /** Special value of the Vocabulary sheet: any word will do. */
  public static final String ANY = "(any)";

  private static final int LONGEST_NUMBER = 30;

  private final int place;
  private final String name;
  private final List<String> values;
  private final Map<String, String> canonical;
  private final boolean asksWhenAbsent;
  private final boolean number;
  private final boolean date;
  private final boolean any;

  Attribute(int number, String name, List<Vocabulary.Entry> entries, boolean asksWhenAbsent) {
    this.place = number;
    this.name = name;
    this.asksWhenAbsent = asksWhenAbsent;
    this.values = entries.stream().map(Vocabulary.Entry::value).toList();
    this.number = values.contains(NUMBER);
    this.date = values.contains(DATE);
    this.any = values.contains(ANY);
    this.canonical = new HashMap<>();
    for (Vocabulary.Entry entry : entries) {
      if (!isSpecial(entry.value())) {
        canonical.putIfAbsent(entry.value(), entry.value());
        canonical.putIfAbsent(Spelling.normal(entry.value()), entry.value());
      }
    }
    for (Vocabulary.Entry entry : entries) {
      for (String alias : entry.aliases()) {
        canonical.putIfAbsent(Spelling.normal(alias), entry.value());
      }
    }
  }

  static boolean isSpecial(String value) {
    return value.equals(NUMBER) || value.equals(DATE) || value.equals(ANY);
  }

  /**
   * Its name.
   *
   * @return as the Vocabulary sheet spells it
   */
  public String name() {
    return name;
  }

  /**
   * Its place in the vocabulary.
   *
   * @return from 0
   */
  public int place() {
    return place;
  }

  /**
   * S3: what it means when an order does not give it.
   *
   * @return true when that is unknown, so that an operator is asked; false when it is a "no"
   */
  public boolean asksWhenAbsent() {
    return asksWhenAbsent;
  }

  /**
   * The value that a spelling stands for.
   *
   * @param text value or alias, in any case and width
   * @return the value as the sheet spells it, in its normal form where any word will do; null when
   *     it is none
   */
  public @Nullable String canonical(String text) {
    String exact = canonical.get(text);
    if (exact != null) {
      return exact;
    }
    String normal = Spelling.normal(text);
    String value = canonical.get(normal);
    return value == null && any && !normal.isEmpty() ? normal : value;
  }

  /**
   * The number that a text says, a date as days since 1970.
   *
   * @param text such as {@code 12} or {@code 2026-01-31}
   * @return NaN when it says none, or the attribute is neither number nor date
   */
  public double number(String text) {
    if (!(number || date) || text.length() > LONGEST_NUMBER) {
      return Double.NaN;
    }
    String normal = Spelling.normal(text);
    try {
      if (date) {
        return LocalDate.parse(normal.length() > 10 ? normal.substring(0, 10) : normal)
            .toEpochDay();
      }
      double parsed = new BigDecimal(normal).doubleValue();
      return Double.isInfinite(parsed) ? Double.NaN : parsed;
    } catch (NumberFormatException | DateTimeParseException e) {
      return Double.NaN;
    }
  }

  /**
   * Whether a text is a value.
   *
   * @param text value, alias, number or date
   * @return false when an order that says so says nothing that the vocabulary knows
   */
  public boolean knows(String text) {
    return canonical(text) != null || !Double.isNaN(number(text));
  }

  /**
   * A number or date as text.
   *
   * @param value what {@link #number} returned
   * @return as people write it
   */
  public String text(double value) {
    return date
        ? LocalDate.ofEpochDay((long) value).toString()
        : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /**
   * The values, for a message or a drop-down.
   *
   * @return in the order of the sheet
   */
  public List<String> valuesToTell() {
    return values;
  }

  @Override
  public String toString() {
    return name;
  }
}
