package paidan.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Severity;

/** A rulebook could not be loaded. All its errors are told, each with its cell. */
public final class RulebookException extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int MOST_SHOWN = 20;

  private final transient List<Finding> findings;

  /**
   * Tells what is wrong with a rulebook.
   *
   * @param findings errors, and warnings beside them
   */
  public RulebookException(List<Finding> findings) {
    super(text(findings));
    this.findings = List.copyOf(findings);
  }

  private static String text(List<Finding> findings) {
    List<Finding> errors =
        findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
    return errors.stream()
        .limit(MOST_SHOWN)
        .map(error -> "\n  " + error.text(Locale.ENGLISH))
        .collect(
            Collectors.joining(
                "",
                "the rulebook has " + errors.size() + " errors:",
                errors.size() > MOST_SHOWN ? "\n  …" : ""));
  }

  /**
   * What is wrong.
   *
   * @return errors and warnings in the order of files, sheets and cells
   */
  public List<Finding> findings() {
    return findings;
  }
}
