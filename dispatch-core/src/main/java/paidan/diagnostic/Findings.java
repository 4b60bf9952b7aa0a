package paidan.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects findings, so that all errors of a rulebook are told in one go. Not thread-safe.
 *
 * <p>After {@value #LIMIT} of them the rest is only counted: a sheet whose every row is wrong has
 * one mistake, not a million.
 */
public final class Findings {

  /** How many findings are kept. */
  public static final int LIMIT = 1000;

  private final List<Finding> kept = new ArrayList<>();
  private int errors;
  private int left;

  /** Starts with none. */
  public Findings() {}

  /**
   * Notes what stops the load.
   *
   * @param position where
   * @param message what was found, expected, and to be done
   */
  public void error(Position position, Message message) {
    add(new Finding(Severity.ERROR, position, message));
  }

  /**
   * Notes what does not stop the load.
   *
   * @param position where
   * @param message what was found, expected, and to be done
   */
  public void warning(Position position, Message message) {
    add(new Finding(Severity.WARNING, position, message));
  }

  /**
   * Notes what was found elsewhere.
   *
   * @param finding a finding
   */
  public void add(Finding finding) {
    if (finding.severity() == Severity.ERROR) {
      errors++;
    }
    if (kept.size() < LIMIT) {
      kept.add(finding);
    } else {
      left++;
    }
  }

  /**
   * Whether something stops the load.
   *
   * @return true when there is an error
   */
  public boolean hasErrors() {
    return errors > 0;
  }

  /**
   * How many errors were noted, those not kept included.
   *
   * @return the number
   */
  public int errors() {
    return errors;
  }

  /**
   * How many findings came after {@value #LIMIT} and were not kept.
   *
   * @return the number
   */
  public int left() {
    return left;
  }

  /**
   * The findings in the order they were noted.
   *
   * @return a copy
   */
  public List<Finding> list() {
    return List.copyOf(kept);
  }
}
