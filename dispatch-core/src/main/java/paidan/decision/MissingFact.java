package paidan.decision;

import java.util.List;
import java.util.Objects;

/**
 * A fact that would decide: what to ask next.
 *
 * @param fact the field of the order, such as {@code location.area} or {@code attributes.road
 *     owner}
 * @param values values that would make a difference; at most 20
 */
public record MissingFact(String fact, List<String> values) {

  /** Checks what must be there, and takes copies. */
  public MissingFact {
    Objects.requireNonNull(fact, "fact");
    values = List.copyOf(values);
  }
}
