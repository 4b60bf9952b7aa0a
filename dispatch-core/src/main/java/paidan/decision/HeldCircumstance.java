package paidan.decision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A circumstance that held, whether it decided or not.
 *
 * @param circumstance which one
 * @param because what spoke for it: a flag, a channel, a prior case or a row
 * @param decides whether it may decide; false when it only warns
 * @param source the row, null when it was no row
 */
public record HeldCircumstance(
    Circumstance circumstance, String because, boolean decides, @Nullable Source source) {

  /** Checks what must be there, and takes copies. */
  public HeldCircumstance {
    Objects.requireNonNull(circumstance, "circumstance");
    Objects.requireNonNull(because, "because");
  }
}
