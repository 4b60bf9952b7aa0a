package paidan.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One form for all spellings that look the same: NFKC, caseless, invisible characters gone, outer
 * blanks trimmed and inner runs of them made one.
 */
final class Spelling {

  /** Between the parts of a path, as it is written. */
  static final String ARROW = " > ";

  private Spelling() {}

  static String normal(String text) {
    if (!plain(text)) {
      return fold(text);
    }
    for (int i = 0; i < text.length(); i++) {
      if (isCapital(text.charAt(i))) {
        return text.toLowerCase(Locale.ROOT);
      }
    }
    return text;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** The parts of a path. Empty ones are left out: a level that is not given says nothing. */
  static List<String> parts(String normal) {
    List<String> parts = new ArrayList<>();
    for (int start = 0; start <= normal.length(); ) {
      int end = normal.indexOf('>', start);
      end = end < 0 ? normal.length() : end;
      String part = normal.substring(start, end).strip();
      if (!part.isEmpty()) {
        parts.add(part);
      }
      start = end + 1;
    }
    return parts;
  }

  /** One form for all spellings of a path, or of a name in which the sign of a path occurs. */
  static String path(String normal) {
    return normal.indexOf('>') < 0 ? normal : String.join(">", parts(normal));
  }

  /**
   * Whether only case keeps it from its normal form: Han characters, Latin letters, digits, signs.
   */
  private static boolean plain(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        if (blank) {
          return false;
        }
        blank = true;
      } else if ((c > ' ' && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FA5)) {
        blank = false;
      } else {
        return false;
      }
    }
    return !blank || text.isEmpty();
  }

  private static String fold(String text) {
    String upper = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(upper.length());
    // Character by character, since String.toLowerCase looks at the neighbours of a sigma.
    upper
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(c -> folded.appendCodePoint(Character.toLowerCase(c)));
    return collapse(Normalizer.normalize(folded, Normalizer.Form.NFKC));
  }

  private static String collapse(String text) {
    StringBuilder collapsed = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        blank = true;
      } else {
        if (blank && !collapsed.isEmpty()) {
          collapsed.append(' ');
        }
        blank = false;
        collapsed.append(c);
      }
    }
    return collapsed.toString();
  }
}
