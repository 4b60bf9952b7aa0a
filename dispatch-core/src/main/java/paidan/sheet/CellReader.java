package paidan.sheet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import paidan.decision.TimeLimit;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Message;
import paidan.diagnostic.Nearest;
import paidan.diagnostic.Position;

/**
 * Reads cells as what their columns hold. What cannot be read is noted with its position, what was
 * found, what was expected and what to do, and comes back as if the cell were blank.
 */
public final class CellReader {

  static final String BUNDLE = "paidan.sheet";

  /** The words of yes and no. */
  public static final ClosedWords<Boolean> YES_NO =
      ClosedWords.<Boolean>none()
          .and(true, "yes", "是", "y", "true", "1", "启用", "有", "√", "on", "enabled")
          .and(false, "no", "否", "n", "false", "0", "停用", "无", "×", "off", "disabled");

  /** The words that stand for priorities. */
  public static final ClosedWords<Integer> PRIORITIES =
      ClosedWords.<Integer>none().and(100, "override", "压倒").and(-100, "fallback", "兜底");

  private static final int HIGHEST_PRIORITY = 1_000_000;

  /** As spreadsheet programs write it; {@code 1E5} may be a code. */
  private static final Pattern EXPONENT = Pattern.compile("-?\\d(?:\\.\\d+)?[eE]\\+\\d{2,3}");

  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,9}(?:\\.0+)?");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d+$)");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern COUNTED_DAY = Pattern.compile("[3-6]\\d{4}");
  private static final Pattern NEEDS_QUOTES = Pattern.compile("[;；\\n\\r\"“”「」＂]");
  private static final int MOST_LOST_ZEROS = 12;
  private static final char[] NO_SEPARATORS = {',', '/', '|', '、', ' ', '+', '&'};

  private final Findings findings;

  /** Codes that stand as numbers where they are defined; none that several tables have. */
  private final Map<String, Position> numbers = new HashMap<>();

  private final Set<Position> toldNumbers = new HashSet<>();

  /**
   * Reads with one list of findings.
   *
   * @param findings takes what cannot be read
   */
  public CellReader(Findings findings) {
    this.findings = findings;
  }

  private void error(Cell cell, String code, Object... arguments) {
    findings.error(cell.position(), Message.of(BUNDLE, code, arguments));
  }

  /**
   * The text as it stands.
   *
   * @param cell the cell
   * @return its text, null when it is blank
   */
  public @Nullable String text(Cell cell) {
    return cell.isBlank() || isTold(cell) ? null : cell.text();
  }

  /** An error value or a refused formula: told where it was read, and nobody's text. */
  private static boolean isTold(Cell cell) {
    return cell.kind() == CellKind.ERROR;
  }

  /**
   * The text as it stands; a blank cell is an error.
   *
   * @param cell the cell
   * @param heading what it holds, for the message
   * @return its text, null when it is blank
   */
  public @Nullable String requiredText(Cell cell, Object heading) {
    if (cell.isBlank() && !isTold(cell)) {
      error(
          cell, "required", heading, heading instanceof Column column ? column.chinese() : heading);
    }
    return text(cell);
  }

  /**
   * A code. What a spreadsheet program has mangled is an error that proposes what was meant.
   *
   * @param cell the cell
   * @param known whether a code exists: finds lost zeros and proposes; say {@code false} to all
   *     where codes are defined rather than used
   * @return its code after NFKC, null when it is blank or mangled
   */
  public @Nullable String code(Cell cell, Predicate<String> known) {
    String text = cell.normalized();
    if (text.isEmpty() || isTold(cell)) {
      return null;
    }
    if (known.test(text)) {
      return text;
    }
    if (cell.kind() == CellKind.DATE) {
      error(cell, "code-became-date", text, dateProposal(text, known));
      return null;
    }
    if (text.indexOf('+') > 0 && EXPONENT.matcher(text).matches()) {
      error(cell, "code-became-exponent", text, digits(text));
      return null;
    }
    String padded = withLostZeros(text, known);
    if (padded != null) {
      error(cell, "code-lost-zeros", text, padded);
      return null;
    }
    if (cell.kind() == CellKind.NUMBER && text.length() > 15) {
      error(cell, "code-too-long-for-number", text);
      return null;
    }
    return text;
  }

  /**
   * A code or ID that the row gives itself; a blank cell is an error. One of letters and digits is
   * read without making its cell.
   *
   * @param row the row
   * @param column what it holds
   * @return its code after NFKC, null when it is blank or mangled
   */
  public @Nullable String newCode(TableRow row, Column column) {
    String word = row.word(column);
    return word == null ? newCode(row.cell(column), column) : word;
  }

  /**
   * A code or ID that the row gives itself; a blank cell is an error.
   *
   * @param cell the cell
   * @param heading what it holds, for the message
   * @return its code after NFKC, null when it is blank or mangled
   */
  public @Nullable String newCode(Cell cell, Object heading) {
    if (requiredText(cell, heading) == null) {
      return null;
    }
    String code = code(cell, text -> false);
    if (code != null && (code.startsWith("=") || code.startsWith("@"))) {
      error(cell, "code-begins-with-sign", code, code.substring(0, 1), code.substring(1).strip());
      return null;
    }
    return code;
  }

  /**
   * Notes where a code is defined: when its cell is a number, and others write it with zeros, they
   * are right and this cell has lost them.
   *
   * @param cell the cell of a code
   */
  public void defines(Cell cell) {
    if (cell.kind() == CellKind.NUMBER) {
      numbers.merge(
          cell.normalized(),
          cell.position(),
          (before, position) -> position.equals(before) ? before : null);
    }
  }

  /** Told once of the cell where the code is defined, however many cells write it with zeros. */
  private boolean hasLostZerosWhereDefined(Cell cell, String text, Predicate<String> known) {
    String number = LEADING_ZEROS.matcher(text).replaceFirst("");
    Position defined = number.equals(text) || !known.test(number) ? null : numbers.get(number);
    if (defined == null) {
      return false;
    }
    if (toldNumbers.add(defined)) {
      findings.error(
          defined, Message.of(BUNDLE, "code-lost-zeros-here", number, text, cell.position()));
    }
    return true;
  }

  /**
   * Tells what has happened to a spelling that nobody knows, when that can be said better than by
   * naming what is near: lost zeros, characters that only look the same, several names between
   * signs that do not separate. A code that has lost its zeros where it is defined is told there.
   *
   * @param cell the cell
   * @param text what is not known: the cell's text, or a part of it
   * @param known what would be known
   * @return true when it has been told
   */
  public boolean explain(Cell cell, String text, Predicate<String> known) {
    String padded = withLostZeros(text, known);
    if (padded != null) {
      error(cell, "code-lost-zeros", text, padded);
      return true;
    }
    if (hasLostZerosWhereDefined(cell, text, known) || looksAlike(cell, text, known)) {
      return true;
    }
    for (char sign : NO_SEPARATORS) {
      List<String> parts = parts(text, sign);
      if (parts.size() > 1 && parts.stream().allMatch(known)) {
        error(cell, "no-separator", text, sign, String.join("; ", parts));
        return true;
      }
    }
    return false;
  }

  boolean looksAlike(Cell cell, String text, Predicate<String> known) {
    String alike = LookAlikes.known(text, known);
    if (alike == null) {
      return false;
    }
    int place = LookAlikes.difference(text, alike);
    int strange = text.codePointAt(place);
    error(
        cell,
        "look-alike",
        text,
        alike,
        place + 1,
        Character.toString(strange),
        "U+%04X".formatted(strange));
    return true;
  }

  private static List<String> parts(String text, char sign) {
    return Arrays.stream(text.split(Pattern.quote(String.valueOf(sign)), -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static String digits(String exponent) {
    return new java.math.BigDecimal(exponent).toPlainString();
  }

  /** {@code 1-5} typed on a day of 2026 became 2026-01-05; {@code 1-32} became 2032-01-01. */
  private static String dateProposal(String iso, Predicate<String> known) {
    LocalDate day = Days.parse(iso.substring(0, Math.min(10, iso.length())));
    if (day == null) {
      return iso;
    }
    List<String> likely =
        List.of(
            day.getMonthValue() + "-" + day.getDayOfMonth(),
            day.getDayOfMonth() + "-" + day.getMonthValue(),
            "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth()),
            day.getMonthValue() + "-" + day.getYear() % 100,
            day.getMonthValue() + "/" + day.getDayOfMonth());
    return likely.stream().filter(known).findFirst().orElse(likely.get(0));
  }

  private static @Nullable String withLostZeros(String text, Predicate<String> known) {
    if (text.isEmpty() || !Character.isDigit(text.charAt(0)) || !DIGITS.matcher(text).matches()) {
      return null;
    }
    String padded = text;
    for (int i = 0; i < MOST_LOST_ZEROS; i++) {
      padded = "0" + padded;
      if (known.test(padded)) {
        return padded;
      }
    }
    return null;
  }

  /**
   * A day: an Excel date, {@code 2026-01-31}, {@code 2026/1/31}, {@code 2026年1月31日}, {@code
   * 20260131}.
   *
   * @param cell the cell
   * @return the day, null when the cell is blank or no day
   */
  public @Nullable LocalDate date(Cell cell) {
    String text = cell.normalized();
    if (text.isEmpty() || isTold(cell)) {
      return null;
    }
    int time = cell.kind() == CellKind.DATE ? text.indexOf('T') : -1;
    LocalDate day = Days.parse(time < 0 ? text : text.substring(0, time));
    if (day == null) {
      LocalDate counted = cell.kind() == CellKind.NUMBER ? counted(text) : null;
      if (counted == null) {
        error(cell, "not-a-date", text);
      } else {
        error(cell, "date-became-number", text, counted);
      }
    }
    return day;
  }

  /** Excel counts days from 1900; a date whose format was lost shows that count. */
  private static @Nullable LocalDate counted(String number) {
    return COUNTED_DAY.matcher(number).matches()
        ? LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(number))
        : null;
  }

  /**
   * A whole number.
   *
   * @param cell the cell
   * @return the number, null when the cell is blank or no whole number below a thousand million
   */
  public @Nullable Integer integer(Cell cell) {
    String text = cell.normalized();
    if (text.isEmpty() || isTold(cell)) {
      return null;
    }
    if (!INTEGER.matcher(text).matches()) {
      error(cell, "not-an-integer", text);
      return null;
    }
    return new java.math.BigDecimal(text).intValueExact();
  }

  /**
   * Yes (是, true, 1, 启用) or no (否, false, 0, 停用).
   *
   * @param cell the cell
   * @return which, null when the cell is blank or neither
   */
  public @Nullable Boolean yesNo(Cell cell) {
    return word(cell, YES_NO);
  }

  /**
   * A word of a closed list.
   *
   * @param <E> what the words mean
   * @param cell the cell
   * @param words the list
   * @return its meaning, null when the cell is blank or the word not in the list
   */
  public <E> @Nullable E word(Cell cell, ClosedWords<E> words) {
    if (cell.isBlank() || isTold(cell)) {
      return null;
    }
    E meaning = words.meaning(cell.text());
    if (meaning == null
        && !looksAlike(cell, cell.normalized(), text -> words.meaning(text) != null)) {
      Nearest.of(cell.text(), words.spellings())
          .ifPresentOrElse(
              near -> error(cell, "unknown-word-near", cell.text(), words, near),
              () -> error(cell, "unknown-word", cell.text(), words));
    }
    return meaning;
  }

  /**
   * A priority: a whole number within a million, 压倒 ({@code override}, 100) or 兜底 ({@code
   * fallback}, -100).
   *
   * @param cell the cell
   * @return the priority, 0 when the cell is blank or cannot be read
   */
  public int priority(Cell cell) {
    if (cell.isBlank() || isTold(cell)) {
      return 0;
    }
    Integer word = PRIORITIES.meaning(cell.text());
    if (word != null) {
      return word;
    }
    String text = cell.normalized();
    if (INTEGER.matcher(text).matches()) {
      int number = new java.math.BigDecimal(text).intValueExact();
      if (Math.abs(number) <= HIGHEST_PRIORITY) {
        return number;
      }
    }
    error(cell, "not-a-priority", text);
    return 0;
  }

  /**
   * A time limit: {@code 24h}, {@code 7d}, {@code 5wd}, or as people write it, {@code 24小时}, {@code
   * 10天}, {@code 3个自然日}, {@code 5个工作日}. 天 and 日 alone are days of the calendar ({@code d}), days
   * off included; what may be either, such as {@code 2周}, is an error that names both.
   *
   * @param cell the cell
   * @return the limit, null when the cell is blank or no time limit
   */
  public @Nullable TimeLimit timeLimit(Cell cell) {
    return timeLimit(cell, cell.normalized());
  }

  /**
   * The same for one of several texts in a cell.
   *
   * @param cell the cell
   * @param text the text, after NFKC
   * @return the limit, null when the text is blank or no time limit
   */
  public @Nullable TimeLimit timeLimit(Cell cell, String text) {
    if (text.isEmpty() || isTold(cell)) {
      return null;
    }
    try {
      return WrittenLimit.read(text);
    } catch (CellSyntaxException e) {
      findings.error(cell.position(), e.complaint());
      return null;
    }
  }

  /**
   * Several texts, between them {@code ;} or line breaks; a text in quotes may hold either.
   *
   * @param cell the cell
   * @return the texts after NFKC, none twice
   */
  public List<String> list(Cell cell) {
    if (cell.isBlank() || isTold(cell)) {
      return List.of();
    }
    try {
      return CellText.split(CellText.normalize(cell.text()), ";\n").stream()
          .map(part -> CellText.isQuoted(part) ? CellText.unquote(part) : part)
          .distinct()
          .toList();
    } catch (CellSyntaxException e) {
      findings.error(cell.position(), e.complaint());
      return List.of();
    }
  }

  /**
   * Several texts as a cell that {@link #list} reads.
   *
   * @param texts the texts
   * @return the texts with {@code ;} between them, in quotes where they need them
   */
  public static String listed(List<String> texts) {
    return texts.stream()
        .map(text -> NEEDS_QUOTES.matcher(text).find() ? CellText.quote(text) : text)
        .collect(Collectors.joining("; "));
  }

  /**
   * A condition.
   *
   * @param cell the cell
   * @param known as in {@link Condition#parse}
   * @return what it says; null when it cannot be read
   */
  public @Nullable Condition condition(Cell cell, Predicate<String> known) {
    if (isTold(cell)) {
      return null;
    }
    try {
      return Condition.parse(cell.text(), known);
    } catch (CellSyntaxException e) {
      findings.error(cell.position(), e.complaint());
      return null;
    }
  }

  /**
   * Groups of terms.
   *
   * @param cell the cell
   * @return what it says; null when it cannot be read
   */
  public @Nullable TermGroups terms(Cell cell) {
    if (isTold(cell)) {
      return null;
    }
    try {
      return TermGroups.parse(cell.text());
    } catch (CellSyntaxException e) {
      findings.error(cell.position(), e.complaint());
      return null;
    }
  }

  /**
   * A lead. A blank cell is an error.
   *
   * @param cell the cell
   * @param known as in {@link LeadExpression#parse}
   * @return what it says; null when it cannot be read
   */
  public @Nullable LeadExpression lead(Cell cell, Predicate<String> known) {
    if (isTold(cell)) {
      return null;
    }
    try {
      return LeadExpression.parse(cell.text(), known);
    } catch (CellSyntaxException e) {
      findings.error(cell.position(), e.complaint());
      return null;
    }
  }

  /**
   * Organizers and roles.
   *
   * @param cell the cell
   * @param known as in {@link PartyList#parse}
   * @return what it says; null when it cannot be read
   */
  public @Nullable PartyList parties(Cell cell, Predicate<String> known) {
    if (isTold(cell)) {
      return null;
    }
    try {
      return PartyList.parse(cell.text(), known);
    } catch (CellSyntaxException e) {
      findings.error(cell.position(), e.complaint());
      return null;
    }
  }
}
