package paidan.sheet;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one way in which spellings are made comparable: Unicode's NFKC (full-width letters and signs
 * become narrow ones), no difference of case, no blanks, nor what nobody sees; of the marks on one
 * letter no more than thirty.
 */
public final class Spelling {

  private Spelling() {}

  /**
   * Folds a text. Folding twice changes nothing more.
   *
   * @param text any text
   * @return the folded text; the very same object when there was nothing to fold
   */
  public static String fold(String text) {
    int plain = 0;
    int length = text.length();
    while (plain < length && foldPlain(text.charAt(plain)) == text.charAt(plain)) {
      plain++;
    }
    if (plain == length) {
      return text;
    }
    char[] folded = new char[length];
    text.getChars(0, plain, folded, 0);
    int size = plain;
    for (int i = plain; i < length; i++) {
      int c = foldPlain(text.charAt(i));
      if (c == UNCOMMON) {
        return foldAny(text);
      }
      if (c != BLANK) {
        folded[size++] = (char) c;
      }
    }
    return new String(folded, 0, size);
  }

  /** What {@link #foldPlain} makes of a character that it cannot fold. */
  private static final int UNCOMMON = -1;

  /** What {@link #foldPlain} makes of a blank: nothing is left of it. */
  public static final int BLANK = -2;

  /**
   * Folds one of the characters that nearly all of a Chinese or English text consists of. None of
   * them combines with a neighbour, so they can be folded one by one.
   *
   * @param c any character
   * @return the folded character, {@link #BLANK} for one that disappears, or another negative
   *     number when it cannot be folded alone
   */
  public static int foldPlain(char c) {
    if (c >= 0x4E00 && c <= 0x9FFF) {
      return c;
    }
    if (c <= 0x7E) {
      return c <= ' ' ? (Character.isWhitespace(c) ? BLANK : UNCOMMON) : lower(c);
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return lower((char) (c - 0xFEE0));
    }
    return switch (c) {
      case '\u3000', '\u00A0' -> BLANK;
      case '、', '。', '“', '”', '‘', '’', '—', '《', '》', '「', '」', '【', '】' -> c;
      default -> UNCOMMON;
    };
  }

  private static int lower(char c) {
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  }

  /**
   * No letter has so many marks; Unicode's stream-safe texts have no more either (UAX #15). Sorting
   * them takes the square of their number, and a text of nothing else would take hours.
   */
  private static final int MOST_MARKS = 30;

  private static String foldAny(String text) {
    String folded = text;
    String before;
    // Removing a blank may bring a mark to its letter, and NFKC may produce blanks: until stable.
    do {
      before = folded;
      folded =
          withoutCaseAndBlanks(
              Normalizer.normalize(withoutHeapsOfMarks(before), Normalizer.Form.NFKC));
    } while (!folded.equals(before));
    return folded;
  }

  /** Without the marks of a letter that come after so many that nobody could read it. */
  private static String withoutHeapsOfMarks(String text) {
    int marks = 0;
    StringBuilder kept = null;
    int length = text.length();
    for (int i = 0; i < length; ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      marks = isMark(c) ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        if (kept == null) {
          kept = new StringBuilder(length).append(text, 0, i);
        }
      } else if (kept != null) {
        kept.append(text, i, next);
      }
      i = next;
    }
    return kept == null ? text : kept.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        // Narrow katakana marks, which NFKC makes combine.
        || c == 0xFF9E
        || c == 0xFF9F;
  }

  private static String withoutCaseAndBlanks(String text) {
    StringBuilder black = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isBlank(c)).forEach(black::appendCodePoint);
    StringBuilder folded = new StringBuilder(black.length());
    // By way of upper case, so that the two small sigmas are one and ß is ss, and not by context.
    black
        .toString()
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .map(Character::toLowerCase)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /** Without blanks at either end, those that nobody sees included. */
  static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /**
   * White space, and what is pasted from web pages and file windows without being seen: soft
   * hyphens, joiners, marks of the direction of writing.
   */
  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == 0x85
        || Character.getType(c) == Character.FORMAT;
  }
}
