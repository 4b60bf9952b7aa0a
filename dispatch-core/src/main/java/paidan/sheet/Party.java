package paidan.sheet;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom a result cell names: an organizer, or a role that somebody fills at the order's place. */
public sealed interface Party {

  /**
   * An organizer.
   *
   * @param text its code or name
   * @param quoted whether it stood in quotes
   */
  record Organizer(String text, boolean quoted) implements Party {

    /**
     * The text is not null.
     *
     * @param text its code or name
     * @param quoted whether it stood in quotes
     */
    public Organizer {
      Objects.requireNonNull(text);
    }

    @Override
    public String toString() {
      return quoted ? CellText.quote(text) : text;
    }
  }

  /**
   * A role.
   *
   * @param kind which office
   * @param function the function, as in 属地区[城市管理]; null unless the kind is one of a function
   */
  record Role(RoleKind kind, @Nullable String function) implements Party {

    /**
     * A kind of function has one, others have none.
     *
     * @param kind which office
     * @param function the function, as in 属地区[城市管理]; null unless the kind is one of a function
     */
    public Role {
      if (kind.hasFunction() != (function != null)) {
        throw new IllegalArgumentException(kind + " " + function);
      }
    }

    @Override
    public String toString() {
      return "role:" + kind.word() + (function == null ? "" : "[" + function + "]");
    }
  }
}
