package paidan.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import paidan.sheet.Condition.Bound;
import paidan.sheet.Condition.Item;
import paidan.sheet.Condition.Named;
import paidan.sheet.Condition.Range;

/** Reads a condition cell. */
final class ConditionParser {

  private static final Pattern NOT = Pattern.compile("(?i)(?:not|非)\\s*\\(.*", Pattern.DOTALL);
  private static final Pattern ONLY = Pattern.compile("(?i)(?:only\\s+|仅\\s*)(.+)", Pattern.DOTALL);
  private static final Pattern COMPARED =
      Pattern.compile("(>=|<=|≥|≤|≧|≦|>|<)\\s*(.*)", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Predicate<String> known;

  ConditionParser(Predicate<String> known) {
    this.known = known;
  }

  static boolean isDay(String text) {
    return ISO_DAY.matcher(text).matches();
  }

  Condition parse(String cell) {
    String text = CellText.normalize(cell);
    if (isAny(text)) {
      return new Condition.Any();
    }
    if (isAbsent(text)) {
      return new Condition.Absent();
    }
    if (!NOT.matcher(text).matches() || known.test(text)) {
      return new Condition.AnyOf(items(text));
    }
    if (!text.endsWith(")")) {
      throw CellSyntaxException.of("not-is-not-whole", text);
    }
    return new Condition.NoneOf(items(text.substring(text.indexOf('(') + 1, text.length() - 1)));
  }

  /** Whether a cell holds nothing but letters and digits, and no word that means something. */
  static boolean isWord(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean plain =
          (c >= '0' && c <= '9')
              || (c >= 'A' && c <= 'Z')
              || (c >= 'a' && c <= 'z')
              || (c >= 0x4E00 && c <= 0x9FFF);
      if (!plain) {
        return false;
      }
    }
    return !cell.isEmpty() && !isAbsent(cell);
  }

  private static boolean isAny(String text) {
    return text.isEmpty() || text.equals("-") || text.equals("*");
  }

  private static boolean isAbsent(String text) {
    return text.equalsIgnoreCase("absent") || text.equals("未填");
  }

  private List<Item> items(String text) {
    List<String> parts = CellText.split(text, ";\n");
    if (parts.stream().anyMatch(part -> NOT.matcher(part).matches() && !known.test(part))) {
      throw CellSyntaxException.of("not-is-not-whole", text);
    }
    Set<Item> items = new LinkedHashSet<>();
    for (String part : parts) {
      for (String name : namesIn(part)) {
        items.add(item(name, text));
      }
    }
    if (items.isEmpty()) {
      throw CellSyntaxException.of("nothing-in-not", text);
    }
    return List.copyOf(items);
  }

  /** {@code 、} separates too, but stands in many a name. */
  private List<String> namesIn(String part) {
    if (part.indexOf('、') < 0 || known.test(part)) {
      return List.of(part);
    }
    Matcher only = ONLY.matcher(part);
    if (only.matches()) {
      if (known.test(only.group(1)) || CellText.isQuoted(only.group(1))) {
        return List.of(part);
      }
      throw CellSyntaxException.of("only-of-several", part);
    }
    return new ArrayList<>(CellText.split(part, "、"));
  }

  private Item item(String text, String cell) {
    if (CellText.isQuoted(text)) {
      return new Named(CellText.unquote(text), false, true);
    }
    if (isAny(text) || isAbsent(text)) {
      throw CellSyntaxException.of("stands-alone", text, cell);
    }
    if (known.test(text)) {
      return new Named(text, false, needsQuotes(text));
    }
    Matcher only = ONLY.matcher(text);
    if (only.matches()) {
      return only(only.group(1));
    }
    if (text.startsWith("=") || text.startsWith("@")) {
      throw CellSyntaxException.of(
          text.startsWith("=") ? "equals-sign" : "at-sign", text, text.substring(1).strip());
    }
    Range range = range(text);
    return range != null ? range : plain(text, false);
  }

  private Named only(String text) {
    if (CellText.isQuoted(text)) {
      return new Named(CellText.unquote(text), true, true);
    }
    if (known.test(text)) {
      return new Named(text, true, needsQuotes(text));
    }
    if (range(text) != null) {
      throw CellSyntaxException.of("only-a-name", text);
    }
    return plain(text, true);
  }

  private static Named plain(String text, boolean only) {
    if (CellText.hasQuote(text)) {
      throw CellSyntaxException.of("stray-quote", text);
    }
    if (!CellText.isBalanced(text)) {
      throw CellSyntaxException.of("bracket-not-closed", text);
    }
    return new Named(text, only, false);
  }

  /** A known name that without quotes would be read as something else. */
  private static boolean needsQuotes(String text) {
    return CellText.hasQuote(text)
        || !CellText.isBalanced(text)
        || NOT.matcher(text).matches()
        || ONLY.matcher(text).matches()
        || COMPARED.matcher(text).matches()
        || text.startsWith("=")
        || text.startsWith("@")
        || text.contains("..");
  }

  private static @Nullable Range range(String text) {
    Matcher compared = COMPARED.matcher(text);
    if (compared.matches()) {
      String sign = compared.group(1);
      Bound bound = new Bound(bound(compared.group(2), text), !sign.matches("[<>]"));
      return sign.startsWith(">") || sign.equals("≥") || sign.equals("≧")
          ? new Range(bound, null)
          : new Range(null, bound);
    }
    int dots = text.indexOf("..");
    if (dots < 0) {
      return null;
    }
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    if ("[](".indexOf(first) >= 0 && "[])".indexOf(last) >= 0 && dots < text.length() - 2) {
      String lower = text.substring(1, dots).strip();
      String upper = text.substring(dots + 2, text.length() - 1).strip();
      return between(
          new Bound(bound(lower, text), first == '['),
          new Bound(bound(upper, text), last == ']'),
          text);
    }
    String lower = text.substring(0, dots).strip();
    String upper = text.substring(dots + 2).strip();
    return isBound(lower) || isBound(upper)
        ? between(new Bound(bound(lower, text), true), new Bound(bound(upper, text), true), text)
        : null;
  }

  private static Range between(Bound lower, Bound upper, String text) {
    if (lower.isDay() != upper.isDay()) {
      throw CellSyntaxException.of("range-of-two-sorts", text);
    }
    int order =
        lower.isDay()
            ? lower.day().compareTo(upper.day())
            : lower.number().compareTo(upper.number());
    if (order > 0 || (order == 0 && !(lower.inclusive() && upper.inclusive()))) {
      throw CellSyntaxException.of("range-is-empty", text);
    }
    return new Range(lower, upper);
  }

  private static boolean isBound(String text) {
    return NUMBER.matcher(text).matches() || Days.parse(text) != null;
  }

  private static String bound(String text, String range) {
    LocalDate day = NUMBER.matcher(text).matches() ? null : Days.parse(text);
    if (day != null) {
      return day.toString();
    }
    if (!NUMBER.matcher(text).matches()) {
      throw CellSyntaxException.of("range-end", range, text);
    }
    return text;
  }
}
