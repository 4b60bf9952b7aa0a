package paidan.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import paidan.decision.TimeLimit;
import paidan.decision.TimeLimit.Unit;

/**
 * Time limits (办理时限) as people write them in cells: {@code 24h}, {@code 7d}, {@code 5wd}, {@code
 * 24小时}, {@code 10天}, {@code 3个自然日}, {@code 5个工作日内}.
 *
 * <p>天 and 日 alone are days of the calendar ({@code d}), days off included. Article 13 leaves the
 * limits to the departments and does not say how days are counted; periods are counted in days of
 * the calendar where nothing else is said (Civil Code, Article 200), and working days are named
 * wherever they are meant. The sheets have always called {@code d} 天. A week (周, 星期) is refused,
 * since it may be seven days or five working days, and so is a month, which has no one length.
 */
final class WrittenLimit {

  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("([1-9][0-9]{0,3})\\s*(\\S.*?)(?:[之以]?内)?");

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

  private static final Pattern IN_WORDS =
      Pattern.compile("[零〇一二两三四五六七八九十百千半]+\\s*(?:个\\s*半?)?\\s*(?:小时|工作日|自然日|天|日|周|星期|月).*");

  private static final int MOST = 9_999;

  private static final int DAYS_OF_A_WEEK = 7;

  private static final int WORKING_DAYS_OF_A_WEEK = 5;

  private static final Map<String, Unit> UNITS = new HashMap<>();

  static {
    for (String counted : new String[] {"", "个"}) {
      UNITS.put(counted + "小时", Unit.HOURS);
      UNITS.put(counted + "自然日", Unit.DAYS);
      UNITS.put(counted + "日历日", Unit.DAYS);
      UNITS.put(counted + "工作日", Unit.WORKING_DAYS);
    }
    UNITS.put("天", Unit.DAYS);
    UNITS.put("日", Unit.DAYS);
  }

  private WrittenLimit() {}

  /**
   * Reads a time limit.
   *
   * @param text after NFKC
   * @return the limit
   * @throws CellSyntaxException when it is none, or may be several; it tells what to write
   */
  static TimeLimit read(String text) {
    TimeLimit limit = TimeLimit.ofText(text).orElse(null);
    return limit != null ? limit : inWords(text.strip());
  }

  private static TimeLimit inWords(String text) {
    if (NUMBER.matcher(text).matches()) {
      throw CellSyntaxException.of("time-limit-unit", text);
    }
    if (IN_WORDS.matcher(text).matches()) {
      throw CellSyntaxException.of("time-limit-numerals", text);
    }
    Matcher matcher = NUMBER_AND_UNIT.matcher(text);
    if (!matcher.matches()) {
      throw CellSyntaxException.of("no-time-limit", text);
    }
    int amount = Integer.parseInt(matcher.group(1));
    String word = matcher.group(2).replaceAll("\\s+", "");
    Unit unit = UNITS.get(word);
    if (unit == null) {
      throw refused(text, amount, word);
    }
    return new TimeLimit(amount, unit);
  }

  private static CellSyntaxException refused(String text, int amount, String word) {
    return switch (word) {
      case "周", "星期", "个星期", "礼拜", "个礼拜" -> {
        TimeLimit days = limit(amount * DAYS_OF_A_WEEK, Unit.DAYS);
        TimeLimit workingDays = limit(amount * WORKING_DAYS_OF_A_WEEK, Unit.WORKING_DAYS);
        yield days == null || workingDays == null
            ? CellSyntaxException.of("no-time-limit", text)
            : CellSyntaxException.of(
                "time-limit-weeks", text, days, workingDays, days.amount(), workingDays.amount());
      }
      case "月", "个月" -> CellSyntaxException.of("time-limit-months", text);
      default -> CellSyntaxException.of("no-time-limit", text);
    };
  }

  private static @Nullable TimeLimit limit(int amount, Unit unit) {
    return amount > MOST ? null : new TimeLimit(amount, unit);
  }
}
