package paidan.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a lead has (办理时限, Article 13): {@code 2h}, {@code 7d}, {@code 5wd}. How it is counted is
 * S14.
 *
 * @param amount how many, 1 to 9999
 * @param unit of what
 */
public record TimeLimit(int amount, Unit unit) {

  private static final int MOST = 9_999;

  private static final int MOST_USUAL = 99;

  /** Rules say limits as text, order after order: what they usually say is written once. */
  private static final String[][] TEXTS = new String[Unit.values().length][MOST_USUAL + 1];

  /** And read once. */
  private static final Map<String, TimeLimit> USUAL = new HashMap<>();

  static {
    for (Unit unit : Unit.values()) {
      for (int amount = 1; amount <= MOST_USUAL; amount++) {
        String text = amount + unit.sign;
        TEXTS[unit.ordinal()][amount] = text;
        USUAL.put(text, new TimeLimit(amount, unit));
      }
    }
  }

  private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,3})\\s*(h|d|wd)");

  /** Units of time limits. */
  public enum Unit {
    /** Elapsed hours. */
    HOURS("h"),
    /** Local days; the first is not counted. */
    DAYS("d"),
    /** Working days of the calendar; the first is not counted. */
    WORKING_DAYS("wd");

    private final String sign;

    Unit(String sign) {
      this.sign = sign;
    }
  }

  /** The amount must be between 1 and 9999. */
  public TimeLimit {
    Objects.requireNonNull(unit, "unit");
    if (amount < 1 || amount > MOST) {
      throw new IllegalArgumentException("a time limit is 1 to " + MOST + ", not " + amount);
    }
  }

  /**
   * Reads a time limit.
   *
   * @param text such as {@code 24h}
   * @return empty when it is none
   */
  public static Optional<TimeLimit> ofText(String text) {
    TimeLimit usual = USUAL.get(text);
    return usual != null ? Optional.of(usual) : read(text);
  }

  private static Optional<TimeLimit> read(String text) {
    Matcher matcher = TEXT.matcher(text.strip().toLowerCase(java.util.Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Unit unit =
        switch (matcher.group(2)) {
          case "h" -> Unit.HOURS;
          case "d" -> Unit.DAYS;
          default -> Unit.WORKING_DAYS;
        };
    return Optional.of(new TimeLimit(Integer.parseInt(matcher.group(1)), unit));
  }

  /** As sheets and JSON write it. */
  @Override
  public String toString() {
    return amount <= MOST_USUAL ? TEXTS[unit.ordinal()][amount] : amount + unit.sign;
  }
}
