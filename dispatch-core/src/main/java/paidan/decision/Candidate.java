package paidan.decision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who could lead.
 *
 * @param lead the organizer
 * @param source the row that names it, null when no row does
 */
public record Candidate(Assignee lead, @Nullable Source source) {

  /** Checks what must be there, and takes copies. */
  public Candidate {
    Objects.requireNonNull(lead, "lead");
  }
}
