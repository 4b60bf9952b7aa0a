package paidan.decision;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule that acted, and what it acted on (依据).
 *
 * @param rule name of the rule
 * @param article article behind the rule, such as {@code 11 (3)}; null when the rule names none
 * @param source the row it acted on, null when it was no row
 * @param matched what of the order met which cell; no free text of the complainant
 * @param legalBasis provisions that the row cites
 */
public record Evidence(
    String rule,
    @Nullable String article,
    @Nullable Source source,
    Map<String, String> matched,
    List<String> legalBasis) {

  /** Checks what must be there; {@code matched} must not be changed any more by whoever made it. */
  public Evidence {
    Objects.requireNonNull(rule, "rule");
    // Not copied: it is made anew for each decision.
    Objects.requireNonNull(matched, "matched");
    matched = matched.isEmpty() ? Map.of() : Collections.unmodifiableMap(matched);
    legalBasis = List.copyOf(legalBasis);
  }
}
