package paidan.sheet;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns that are counted, such as the levels of a catalogue: {@code Level 1}, {@code Level 2} …,
 * in Chinese {@code 一级}, {@code 二级}, {@code 3级}, {@code 第一级}, {@code 一级分类}.
 *
 * @param english what stands before the number
 * @param chinese what stands after the number
 * @param type what they hold
 */
public record NumberedColumns(String english, String chinese, ColumnType type) {

  private static final String CHINESE_DIGITS = "零一二三四五六七八九十";

  /**
   * None may be null.
   *
   * @param english what stands before the number
   * @param chinese what stands after the number
   * @param type what they hold
   */
  public NumberedColumns {
    Objects.requireNonNull(english);
    Objects.requireNonNull(chinese);
    Objects.requireNonNull(type);
  }

  /**
   * The heading of a counted column.
   *
   * @param number which one, from 1
   * @param inChinese else in English
   * @return such as {@code Level 2} or {@code 二级}
   */
  public String heading(int number, boolean inChinese) {
    if (!inChinese) {
      return english + " " + number;
    }
    return (number <= 10 ? CHINESE_DIGITS.substring(number, number + 1) : number) + chinese;
  }

  /** The number of a folded heading, 0 when it is none of these columns. */
  int numberOf(String folded) {
    Matcher latin =
        Pattern.compile(Pattern.quote(Spelling.fold(english)) + "-?([1-9]\\d?)").matcher(folded);
    if (latin.matches()) {
      return Integer.parseInt(latin.group(1));
    }
    Matcher han =
        Pattern.compile(
                "第?([1-9]\\d?|[一二三四五六七八九十])"
                    + Pattern.quote(Spelling.fold(chinese))
                    + "(?:分类|事项|类别|类目|目录|名称)?")
            .matcher(folded);
    if (!han.matches()) {
      return 0;
    }
    int digit = CHINESE_DIGITS.indexOf(han.group(1));
    return digit > 0 ? digit : Integer.parseInt(han.group(1));
  }
}
