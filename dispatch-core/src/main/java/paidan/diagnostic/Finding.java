package paidan.diagnostic;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a check says about a cell, a row, a rule or a field (检查结果).
 *
 * @param severity whether it stops the load
 * @param position where it is
 * @param message what was found, what was expected, what to do
 * @param row the row it is in as it stands, so that its author recognises it; null when it is in no
 *     row, or the row could not be read
 */
public record Finding(Severity severity, Position position, Message message, @Nullable String row) {

  /** Only the row may be null. */
  public Finding {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(position);
    Objects.requireNonNull(message);
  }

  /**
   * A finding without its row.
   *
   * @param severity whether it stops the load
   * @param position where it is
   * @param message what was found, what was expected, what to do
   */
  public Finding(Severity severity, Position position, Message message) {
    this(severity, position, message, null);
  }

  /**
   * The same finding with its row.
   *
   * @param text the row as it stands
   * @return the finding
   */
  public Finding withRow(String text) {
    return new Finding(severity, position, message, text);
  }

  /**
   * The kind of finding in kebab case, stable.
   *
   * @return the code of the message
   */
  public String code() {
    return message.code();
  }

  /**
   * The finding in one line: where, what, what to do.
   *
   * @param language English unless it is Chinese
   * @return the line
   */
  public String text(Locale language) {
    String remedy = message.remedy(language);
    String where = position.text(language);
    return (where.isEmpty() ? "" : where + ": ")
        + message.text(language)
        + (remedy.isEmpty() ? "" : " " + remedy);
  }

  /** In English. */
  @Override
  public String toString() {
    return severity + " " + text(Locale.ENGLISH);
  }
}
