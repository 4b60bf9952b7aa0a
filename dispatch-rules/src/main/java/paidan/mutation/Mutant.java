package paidan.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import paidan.diagnostic.Message;
import paidan.order.RequestType;
import paidan.rulebook.Lead;
import paidan.rulebook.ListRow;
import paidan.rulebook.Rulebook;
import paidan.sheet.OrderWords;

/**
 * A dispatch list with one slip in it.
 *
 * @param row the row as it should be
 * @param slip what went wrong
 * @param column which column, such as {@code matter} or {@code [owner]}; empty for the whole row
 * @param detail what stands there now, in English; empty when nothing does
 * @param changed the rows that are other than they should be; empty for a deleted row
 */
public record Mutant(ListRow row, Slip slip, String column, String detail, List<ListRow> changed) {

  static final String TYPES = "types";
  static final String LEAD = "lead";

  private static final String BUNDLE = "paidan.mutation";

  /** Takes a copy. */
  public Mutant {
    changed = List.copyOf(changed);
  }

  /**
   * The rulebook with the slip.
   *
   * @param rulebook as it should be
   * @return a rulebook of its own
   */
  public Rulebook in(Rulebook rulebook) {
    List<ListRow> rows = new ArrayList<>(rulebook.rows().size());
    for (ListRow each : rulebook.rows()) {
      ListRow now = now(each);
      if (now != null) {
        rows.add(now);
      }
    }
    return rulebook.withRows(rows);
  }

  private @org.jspecify.annotations.Nullable ListRow now(ListRow before) {
    String id = before.source().id();
    for (ListRow one : changed) {
      if (one.source().id().equals(id)) {
        return one;
      }
    }
    return slip == Slip.DELETED && row.source().id().equals(id) ? null : before;
  }

  /**
   * The slip in words.
   *
   * @param locale Chinese or English
   * @return such as {@code Matter emptied}
   */
  public String text(Locale locale) {
    String heading =
        column.isEmpty() || column.startsWith("[")
            ? column
            : Message.of(BUNDLE, "column." + column).text(locale);
    return Message.of(BUNDLE, slip.name(), heading, told(locale)).text(locale);
  }

  /** What stands there now, in the words of the language where there are such. */
  private String told(Locale locale) {
    if (detail.isEmpty()) {
      return detail;
    }
    return switch (column) {
      case TYPES -> types(changed.get(0).conditions().requestTypes(), locale);
      case LEAD -> lead(changed.get(0), changed.get(1), locale);
      default -> detail;
    };
  }

  static String types(int types, Locale locale) {
    return Arrays.stream(RequestType.values())
        .filter(type -> (types & (1 << type.ordinal())) != 0)
        .map(type -> OrderWords.REQUEST_TYPES.word(type, locale))
        .collect(Collectors.joining("; "));
  }

  /** The lead of a row that has taken it from another. */
  static String lead(ListRow row, ListRow other, Locale locale) {
    return lead(row.lead(), locale) + " (" + other.source().id() + ")";
  }

  static String lead(Lead lead, Locale locale) {
    String between =
        lead instanceof Lead.FirstOf ? " " + Message.of(BUNDLE, "else").text(locale) + " " : "; ";
    return lead.parts().stream()
        .map(part -> part.told(locale))
        .collect(Collectors.joining(between));
  }
}
