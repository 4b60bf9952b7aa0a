package paidan.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** What all cells of the cell language share: separators, and quotes that protect them. */
final class CellText {

  private static final String OPENING = "\"“「";
  private static final String CLOSING = "\"”」";

  private CellText() {}

  /** NFKC, so that full-width signs do what they look like; line breaks are {@code \n}. */
  static String normalize(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .strip();
  }

  /**
   * Splits at any of the separators outside quotes. Parts are stripped; those left empty by a line
   * break beside a separator, or by a separator at the very end, are dropped.
   */
  static List<String> split(String text, String separators) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int i = 0;
    boolean hard = false;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (OPENING.indexOf(c) >= 0) {
        i = closing(text, i) + 1;
      } else if (separators.indexOf(c) >= 0) {
        String part = text.substring(start, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
          hard = c != '\n';
        } else if (c != '\n' && (hard || parts.isEmpty())) {
          throw CellSyntaxException.of("empty-part", text, i + 1, c);
        } else {
          hard |= c != '\n';
        }
        start = i + 1;
        i++;
      } else {
        i++;
      }
    }
    String last = text.substring(start).strip();
    if (!last.isEmpty()) {
      parts.add(last);
    }
    return parts;
  }

  /** Where the quote that opens at {@code start} closes. */
  private static int closing(String text, int start) {
    char close = CLOSING.charAt(OPENING.indexOf(text.charAt(start)));
    for (int i = start + 1; i < text.length(); i++) {
      if (text.charAt(i) == close) {
        if (close == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          i++;
        } else {
          return i;
        }
      }
    }
    throw CellSyntaxException.of("quote-not-closed", text, start + 1);
  }

  static boolean hasQuote(String text) {
    return text.chars().anyMatch(c -> OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0);
  }

  /** Whether one pair of quotes encloses the whole text. */
  static boolean isQuoted(String text) {
    return !text.isEmpty()
        && OPENING.indexOf(text.charAt(0)) >= 0
        && closing(text, 0) == text.length() - 1;
  }

  static String unquote(String text) {
    String inner = text.substring(1, text.length() - 1);
    return (text.charAt(0) == '"' ? inner.replace("\"\"", "\"") : inner).strip();
  }

  static String quote(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /** Whether round and square brackets come in pairs. */
  static boolean isBalanced(String text) {
    StringBuilder open = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') {
        open.append(c);
      } else if (c == ')' || c == ']') {
        int last = open.length() - 1;
        if (last < 0 || open.charAt(last) != (c == ')' ? '(' : '[')) {
          return false;
        }
        open.setLength(last);
      }
    }
    return open.isEmpty();
  }
}
