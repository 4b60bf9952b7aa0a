package paidan.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import paidan.diagnostic.Message;
import paidan.rulebook.ListRow;
import paidan.rulebook.Rulebook;

/**
 * A dispatch list with one slip in it.
 *
 * @param row the row as it should be
 * @param slip what went wrong
 * @param column which column, such as {@code matter} or {@code [owner]}; empty for the whole row
 * @param detail what stands there now; empty when nothing does
 * @param changed the rows that are other than they should be; empty for a deleted row
 */
public record Mutant(ListRow row, Slip slip, String column, String detail, List<ListRow> changed) {

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
    return Message.of(BUNDLE, slip.name(), heading, detail).text(locale);
  }
}
