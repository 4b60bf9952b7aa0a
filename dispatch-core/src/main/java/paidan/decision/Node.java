package paidan.decision;

import java.util.Objects;

/**
 * A matter or an area as a decision shows it.
 *
 * @param code its code
 * @param path names from the top, with {@code " > "} between them
 */
public record Node(String code, String path) {

  /** Checks what must be there, and takes copies. */
  public Node {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(path, "path");
  }
}
