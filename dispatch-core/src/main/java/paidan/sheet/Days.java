package paidan.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The spellings of a day that people type. */
final class Days {

  /** What CSV of a date adds when it is written as a moment. */
  private static final String MIDNIGHT = "(?:[T\\s]+0?0:00(?::00(?:\\.0+)?)?)?";

  private static final Pattern PARTED =
      Pattern.compile(
          "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?" + MIDNIGHT);
  private static final Pattern RUN_TOGETHER = Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)");

  /** With all blanks that anybody leaves. */
  private static final int LONGEST = 60;

  private Days() {}

  /** The day, null when the text is none. */
  static @Nullable LocalDate parse(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    Matcher day = PARTED.matcher(text);
    if (!day.matches()) {
      day = RUN_TOGETHER.matcher(text);
      if (!day.matches()) {
        return null;
      }
    }
    try {
      return LocalDate.of(
          Integer.parseInt(day.group(1)),
          Integer.parseInt(day.group(2)),
          Integer.parseInt(day.group(3)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
