package paidan.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects findings, so that all errors of a rulebook are told in one go. Not thread-safe.
 *
 * <p>After {@value #LIMIT} errors, and as many warnings, the rest is only counted: a sheet whose
 * every row is wrong has one mistake, not a million.
 */
public final class Findings {

  /** How many errors are kept, and how many warnings. */
  public static final int LIMIT = 1000;

  private final List<Finding> kept = new ArrayList<>();
  private int errors;
  private int warnings;
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
    boolean error = finding.severity() == Severity.ERROR;
    if ((error ? errors : warnings) < LIMIT) {
      kept.add(finding);
    } else {
      left++;
    }
    errors += error ? 1 : 0;
    warnings += error ? 0 : 1;
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
   * How many findings were not kept, because there are {@value #LIMIT} of their severity.
   *
   * @return the number
   */
  public int left() {
    return left;
  }

  /**
   * The findings in the order of files, sheets and cells, whatever was read first.
   *
   * @return a copy
   */
  public List<Finding> inOrder() {
    return kept.stream().sorted(Comparator.comparing(Finding::position, Position.ORDER)).toList();
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
