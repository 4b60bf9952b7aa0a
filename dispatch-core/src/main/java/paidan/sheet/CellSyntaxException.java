package paidan.sheet;

import java.util.Locale;
import java.util.Objects;
import paidan.diagnostic.Message;

/** What stands in a cell does not follow the language of cells. */
public final class CellSyntaxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message complaint;

  CellSyntaxException(Message complaint) {
    super(complaint.text(Locale.ENGLISH));
    this.complaint = Objects.requireNonNull(complaint);
  }

  static CellSyntaxException of(String code, Object... arguments) {
    return new CellSyntaxException(Message.of(CellReader.BUNDLE, code, arguments));
  }

  /**
   * What was found, what was expected, what to do.
   *
   * @return the message, in both languages
   */
  public Message complaint() {
    return complaint;
  }
}
