package paidan.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Message;
import paidan.diagnostic.Nearest;
import paidan.diagnostic.Position;

/** Knows the headings of a table. */
final class Headings {

  /** A heading with brackets, then perhaps a remark in parentheses. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile("[\\[【](.+?)[\\]】]\\s*(?:\\(.*\\))?\\*?");

  /** What is longer is a text: no more time is spent on it. */
  private static final int LONGEST = 200;

  private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)|\\*");

  private final TableFormat format;
  private final Map<String, Column> columns = new HashMap<>();

  Headings(TableFormat format) {
    this.format = format;
    for (Column column : format.columns()) {
      column.headings().forEach(heading -> columns.put(Spelling.fold(heading), column));
    }
  }

  /** How many headings of a row are known: the row that knows most of them is the heading row. */
  int known(RowBuffer row) {
    int known = 0;
    for (int i = 0; i < row.width; i++) {
      String text = row.texts[i];
      if (text != null && isKnown(text)) {
        known++;
      }
    }
    return known;
  }

  SheetLayout read(RowBuffer row, String file, @Nullable String sheet, Findings findings) {
    Map<Column, Integer> found = new HashMap<>();
    Map<String, Integer> attributes = new LinkedHashMap<>();
    TreeMap<Integer, Integer> numbered = new TreeMap<>();
    Position listed = null;
    for (int i = 0; i < row.width; i++) {
      String text = row.texts[i];
      if (text == null || WrittenSheets.isRemark(text)) {
        continue;
      }
      Position position = Position.ofCell(file, sheet, row.number, i + 1);
      String attribute = attribute(text);
      Column column = column(text);
      int number = numbered(text);
      Integer before;
      if (attribute != null) {
        before = attributes.putIfAbsent(attribute, i);
      } else if (column != null) {
        before = found.putIfAbsent(column, i);
      } else if (number > 0) {
        before = numbered.putIfAbsent(number, i);
      } else {
        listed = unknown(text, position, listed, findings);
        continue;
      }
      if (before != null) {
        error(
            findings,
            position,
            "duplicate-heading",
            text,
            Position.ofCell(file, sheet, row.number, before + 1).cell());
      }
    }
    for (Column column : format.columns()) {
      if (column.required() && !found.containsKey(column)) {
        error(
            findings,
            Position.ofCell(file, sheet, row.number, 0),
            "missing-column",
            column.english(),
            column.chinese());
      }
    }
    return new SheetLayout(
        format, file, sheet, row.number, found, attributes, new ArrayList<>(numbered.values()));
  }

  private boolean isKnown(String text) {
    return attribute(text) != null || column(text) != null || numbered(text) > 0;
  }

  /**
   * Tells that a heading is not known.
   *
   * @param listed where all that are known were listed before, null when nowhere
   * @return where they are listed now
   */
  private @Nullable Position unknown(
      String text, Position position, @Nullable Position listed, Findings findings) {
    if (new CellReader(findings)
        .looksAlike(new Cell(text, CellKind.TEXT, position), text, this::isKnown)) {
      return listed;
    }
    String chinese = format.chinese();
    List<String> all = format.columns().stream().flatMap(Column::headings).toList();
    Optional<String> near =
        Nearest.of(REMARK.matcher(CellText.normalize(text)).replaceAll(""), all);
    if (near.isPresent()) {
      error(findings, position, "unknown-heading-near", text, format, near.get(), chinese);
      return listed;
    }
    if (listed != null) {
      error(findings, position, "unknown-heading-too", text, format, listed.cell(), chinese);
      return listed;
    }
    error(findings, position, "unknown-heading", text, format, expected(), chinese);
    return position;
  }

  private static void error(Findings findings, Position position, String code, Object... values) {
    findings.error(position, Message.of(CellReader.BUNDLE, code, values));
  }

  /** The headings in English and Chinese, for messages. */
  private String expected() {
    NumberedColumns numbered = format.numbered();
    String columns = shown(format.columns());
    return numbered == null
        ? columns
        : "%s, %s (%s) …".formatted(columns, numbered.heading(1, false), numbered.heading(1, true));
  }

  /** The headings that every sheet of the table has. */
  String required() {
    return shown(format.columns().stream().filter(Column::required).toList());
  }

  private static String shown(List<Column> columns) {
    return String.join(
        ", ",
        columns.stream().map(column -> column.english() + " (" + column.chinese() + ")").toList());
  }

  private @Nullable String attribute(String text) {
    if (!format.attributes() || text.length() > LONGEST) {
      return null;
    }
    Matcher matcher = ATTRIBUTE.matcher(CellText.normalize(text));
    return matcher.matches() ? matcher.group(1).strip() : null;
  }

  private @Nullable Column column(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    Column column = columns.get(Spelling.fold(text));
    return column != null ? column : columns.get(withoutRemark(text));
  }

  private int numbered(String text) {
    NumberedColumns numbered = format.numbered();
    return numbered == null || text.length() > LONGEST ? 0 : numbered.numberOf(withoutRemark(text));
  }

  private static String withoutRemark(String text) {
    return REMARK.matcher(Spelling.fold(text)).replaceAll("");
  }
}
