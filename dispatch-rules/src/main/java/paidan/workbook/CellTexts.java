package paidan.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as cells of a workbook store them. */
final class CellTexts {

  /** A cell of Excel holds no more. */
  private static final int LONGEST = 32_767;

  /** What Office takes for a character that XML has no room for. */
  private static final Pattern TAKEN_FOR_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final Pattern UNSTORABLE =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private CellTexts() {}

  /** The text with Office's escapes, so that every character comes back; lines end as in Excel. */
  static String escaped(String text) {
    String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    String escaped = TAKEN_FOR_ESCAPE.matcher(lines).replaceAll("_x005F_");
    escaped =
        UNSTORABLE
            .matcher(escaped)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement("_x%04X_".formatted((int) found.group().charAt(0))));
    return escaped.length() <= LONGEST ? escaped : escaped.substring(0, LONGEST);
  }
}
