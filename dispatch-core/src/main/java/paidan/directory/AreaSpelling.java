package paidan.directory;

import java.util.ArrayList;
import java.util.List;

/**
 * How an area is written elsewhere: statistics fill its code with noughts (统计用区划代码), and people
 * name the office that works there.
 */
final class AreaSpelling {

  /** What a level below the county adds to a code that does not reach it. */
  private static final String NOTHING_BELOW = "000";

  /** Length of a code that is not filled up at all: that of a county. */
  private static final int SHORTEST = 6;

  /** Length of a code that is filled up: that of a community. */
  private static final int LONGEST = 12;

  private static final List<String> OFFICES = List.of("人民政府", "办事处", "居民委员会", "居委会");

  private AreaSpelling() {}

  /**
   * Other spellings of what is no known spelling itself.
   *
   * @param key in the normal form
   * @return the likeliest first; empty when there are none
   */
  static List<String> others(String key) {
    List<String> others = new ArrayList<>();
    if (key.length() <= LONGEST && key.chars().allMatch(c -> c >= '0' && c <= '9')) {
      for (String code = key; code.length() > SHORTEST && code.endsWith(NOTHING_BELOW); ) {
        code = code.substring(0, code.length() - NOTHING_BELOW.length());
        others.add(code);
      }
    }
    for (String office : OFFICES) {
      if (key.endsWith(office)) {
        others.add(key.substring(0, key.length() - office.length()).strip());
      }
    }
    return others;
  }
}
