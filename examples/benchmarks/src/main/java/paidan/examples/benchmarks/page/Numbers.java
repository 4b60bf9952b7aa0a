package paidan.examples.benchmarks.page;

import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as the page writes them: three digits that count. */
final class Numbers {

  private static final Pattern WHOLE = Pattern.compile("\\d+");
  private static final int GROUPED = 1_000;
  private static final int TENS = 100;
  private static final int ONES = 10;

  private Numbers() {}

  static String plain(double value) {
    String format = Math.abs(value) >= TENS ? "%,.0f" : Math.abs(value) >= ONES ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }

  /** A number with its thousands apart; anything else as it is. */
  static String label(String at) {
    return WHOLE.matcher(at).matches() && Long.parseLong(at) >= GROUPED
        ? String.format(Locale.ROOT, "%,d", Long.parseLong(at))
        : at;
  }
}
