package paidan.decision;

import java.util.Objects;

/**
 * Why a row lost.
 *
 * @param code kind of reason in kebab case, stable
 * @param text a sentence in the rulebook's language
 */
public record Why(String code, String text) {

  /** Checks what must be there, and takes copies. */
  public Why {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(text, "text");
  }
}
