package paidan.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;

/**
 * Times as people and spreadsheet programs write them: {@code 2026-11-23 09:15}, {@code 2026/11/23
 * 9:15:00}, {@code 2026年11月23日 9时15分}, {@code 2026/11/23 下午3:15}, {@code
 * 2026-11-23T09:15:00+08:00}. The year comes first: else nobody knows which number is the month.
 */
public final class WrittenTime {

  private static final DateTimeFormatter HALF_OF_DAY =
      new DateTimeFormatterBuilder()
          .appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "上午", 1L, "下午"))
          .appendPattern("[' ']")
          .toFormatter(Locale.ROOT);

  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("[uuuu-M-d][uuuu/M/d][uuuu.M.d][uuuu年M月d日]")
          .optionalStart()
          .appendPattern("[' ']['T']")
          .optionalStart()
          .appendPattern("H:mm")
          .optionalStart()
          .appendPattern(":ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .optionalEnd()
          .optionalEnd()
          .appendPattern("[H时m分[s秒]]")
          .optionalStart()
          .append(HALF_OF_DAY)
          .appendPattern("h:mm[:ss]")
          .optionalEnd()
          .optionalStart()
          .append(HALF_OF_DAY)
          .appendPattern("h时m分[s秒]")
          .optionalEnd()
          .appendPattern("[' '][XXX]")
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  private WrittenTime() {}

  /**
   * Reads a time.
   *
   * @param text what is written, in any width
   * @return an {@link OffsetDateTime} when it says its offset, a {@link LocalDateTime} when it does
   *     not, a {@link LocalDate} when it is only a date
   * @throws DateTimeException when it is no time, such as of 30 February
   */
  public static TemporalAccessor read(String text) {
    return FORMAT.parseBest(
        CellText.normalize(text).replaceAll("\\s+", " "),
        OffsetDateTime::from,
        LocalDateTime::from,
        LocalDate::from);
  }
}
