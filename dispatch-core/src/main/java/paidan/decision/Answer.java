package paidan.decision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a consultation (Article 11 §1).
 *
 * @param id ID of the entry, or the host's own
 * @param text what to tell
 * @param source where it is from, null when not told
 */
public record Answer(String id, String text, @Nullable String source) {

  /** Checks what must be there, and takes copies. */
  public Answer {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
  }
}
