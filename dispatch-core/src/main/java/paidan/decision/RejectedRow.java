package paidan.decision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row that held and lost.
 *
 * @param source where it stands
 * @param lead who would have led, null when nobody could be found
 * @param why why it lost
 */
public record RejectedRow(Source source, @Nullable Assignee lead, Why why) {

  /** Checks what must be there, and takes copies. */
  public RejectedRow {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(why, "why");
  }
}
