package paidan.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import paidan.check.RowFinding;
import paidan.rulebook.Rulebook;
import paidan.sheet.SourceFile;

/**
 * What a check of a rulebook has come to.
 *
 * @param name what the user calls the rulebook
 * @param files its files; empty when they could not be read
 * @param rulebook the rulebook; null when it does not load
 * @param asOf the first day that counts
 * @param findings what was found, loading first
 */
public record CheckReport(
    String name,
    List<SourceFile> files,
    @Nullable Rulebook rulebook,
    LocalDate asOf,
    List<RowFinding> findings) {

  /** Takes copies. */
  public CheckReport {
    Objects.requireNonNull(name);
    Objects.requireNonNull(asOf);
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }
}
