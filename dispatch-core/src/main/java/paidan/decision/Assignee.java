package paidan.decision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An organizer in its part.
 *
 * @param code its code
 * @param name its name
 * @param via the role under which it was found, such as {@code role:subdistrict}; null for a named
 *     organizer
 */
public record Assignee(String code, String name, @Nullable String via) {

  /** Checks what must be there, and takes copies. */
  public Assignee {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
  }
}
