package paidan.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** The numbers of workbooks as text: what was typed, not what the format shows. */
final class CellNumbers {

  private static final Pattern ZEROS = Pattern.compile("0{2,}(?:_ ?)?(?:;.*)?");

  /** Excel keeps no more digits. */
  private static final MathContext PRECISION = new MathContext(15);

  /** Excel knows no smaller numbers. */
  private static final int LONGEST = 400;

  private CellNumbers() {}

  /** How a number is to be read, which its format tells. */
  enum Reading {
    PLAIN,
    DATE,
    /** A format such as {@code 0000}, with which codes keep their zeros. */
    ZEROS
  }

  static Reading reading(int format, @Nullable String pattern) {
    if (isEastAsianDate(format) || (pattern != null && isDate(format, pattern))) {
      return Reading.DATE;
    }
    return zeros(pattern) > 0 ? Reading.ZEROS : Reading.PLAIN;
  }

  private static boolean isDate(int format, String pattern) {
    return DateUtil.isADateFormat(format, pattern);
  }

  /** Built-in formats such as 2026年1月31日, which POI does not know. */
  private static boolean isEastAsianDate(int format) {
    return (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
  }

  private static int zeros(@Nullable String pattern) {
    if (pattern == null || !ZEROS.matcher(pattern).matches()) {
      return 0;
    }
    int zeros = 0;
    while (zeros < pattern.length() && pattern.charAt(zeros) == '0') {
      zeros++;
    }
    return zeros;
  }

  /** A number as plain digits, never with an exponent. */
  static String plain(String number) {
    boolean digits = number.length() <= 15 && number.length() > 0;
    for (int i = 0; digits && i < number.length(); i++) {
      digits = number.charAt(i) >= '0' && number.charAt(i) <= '9';
    }
    if (digits) {
      return number;
    }
    // Of a workbook's numbers no exponent is longer; others could fill the memory with zeros.
    if (number.length() > LONGEST || !Double.isFinite(Double.parseDouble(number))) {
      throw new NumberFormatException(number);
    }
    BigDecimal value = new BigDecimal(number).round(PRECISION);
    if (value.scale() > LONGEST) {
      return "0";
    }
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  static String padded(String plain, @Nullable String pattern) {
    return plain.chars().allMatch(c -> c >= '0' && c <= '9')
        ? "0".repeat(Math.max(0, zeros(pattern) - plain.length())) + plain
        : plain;
  }

  /** A date in ISO form, with the time of day if there is one; the plain number if out of range. */
  static String date(double value, boolean from1904) {
    if (!DateUtil.isValidExcelDate(value)) {
      return plain(BigDecimal.valueOf(value).toPlainString());
    }
    LocalDateTime moment = DateUtil.getLocalDateTime(value, from1904, true);
    if (value < 1) {
      return moment.toLocalTime().toString();
    }
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString();
  }
}
