package paidan.json;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import paidan.diagnostic.Finding;

/** A text is no work order. All that is wrong is told, each with its JSON path. */
public final class OrderFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /**
   * Tells what is wrong.
   *
   * @param findings errors, at least one
   */
  public OrderFormatException(List<Finding> findings) {
    super(
        findings.stream()
            .map(finding -> finding.text(Locale.ENGLISH))
            .collect(Collectors.joining("\n")));
    this.findings = List.copyOf(findings);
  }

  /**
   * What is wrong.
   *
   * @return in the order of the text
   */
  public List<Finding> findings() {
    return findings;
  }
}
