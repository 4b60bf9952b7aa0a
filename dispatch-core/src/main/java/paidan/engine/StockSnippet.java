package paidan.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.decisiontable.parser.ActionType;
import org.jspecify.annotations.Nullable;

/** Whether a value can leave the place that a snippet gives it, and so become code. */
final class StockSnippet {

  private static final Pattern PLACE = Pattern.compile("\\$param|\\$\\d+");
  private static final Pattern FORALL_PLACE = Pattern.compile("\\$");
  private static final Pattern DELIMITED =
      Pattern.compile("[\"\u201c\u201d][^\"]*[\"\u201c\u201d]");

  private StockSnippet() {}

  /**
   * Checks a value.
   *
   * @param code what its column is
   * @param object what stands above the snippet
   * @param snippet the snippet
   * @param value the value
   * @param escape {@code EscapeQuotes}
   * @return code of the finding, null when the value stays in its place
   */
  static @Nullable String check(
      ActionType.Code code, String object, String snippet, String value, boolean escape) {
    String written = escape && value.indexOf('"') > 0 ? value.replace("\"", "\\\"") : value;
    boolean forall = snippet.contains("forall(");
    Matcher places = (forall ? FORALL_PLACE : PLACE).matcher(snippet);
    boolean found = false;
    boolean condition = code == ActionType.Code.CONDITION;
    while (places.find()) {
      found = true;
      char quote = quoteAt(snippet, places.start());
      String trap = quote == 0 ? bare(written, condition) : quoted(written, quote);
      if (trap != null) {
        return trap;
      }
    }
    if (!found && condition && !object.isEmpty() && !snippet.endsWith("?")) {
      // Drools writes == "…" or the quotation marks by itself, and takes off those of the value.
      String inner =
          DELIMITED.matcher(written).matches()
              ? written.substring(1, written.length() - 1)
              : written;
      return quoted(inner, '"');
    }
    return null;
  }

  /** The quotation mark of the string that a place is in; 0 when it is in none. */
  private static char quoteAt(String snippet, int place) {
    char quote = 0;
    for (int i = 0; i < place; i++) {
      char c = snippet.charAt(i);
      if (c == '\\' && quote != 0) {
        i++;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
    }
    return quote;
  }

  private static @Nullable String quoted(String value, char quote) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        if (i + 1 == value.length()) {
          return "table-backslash";
        }
        i++;
      } else if (c == quote) {
        return "table-quote";
      }
    }
    return null;
  }

  private static @Nullable String bare(String value, boolean condition) {
    Deque<Character> open = new ArrayDeque<>();
    char quote = 0;
    boolean joins = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        if (i + 1 == value.length()) {
          return "table-backslash";
        }
        i++;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(' || c == '[' || c == '{') {
        open.push(c);
      } else if (c == ')' || c == ']' || c == '}') {
        if (open.isEmpty() || open.pop() != (c == ')' ? '(' : c == ']' ? '[' : '{')) {
          return "table-breaks-out";
        }
      } else if (value.startsWith("||", i) || value.startsWith("&&", i) || c == ';') {
        joins = true;
      }
    }
    if (quote != 0 || !open.isEmpty()) {
      return "table-breaks-out";
    }
    return joins && condition ? "table-joins" : null;
  }
}
