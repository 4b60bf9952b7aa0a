package paidan.decision;

import java.util.Objects;

/**
 * What an operator should know.
 *
 * @param code kind of warning in kebab case, stable
 * @param text a sentence in the rulebook's language
 */
public record Warning(String code, String text) {

  /** Checks what must be there, and takes copies. */
  public Warning {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(text, "text");
  }
}
