package paidan.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Message;
import paidan.diagnostic.Severity;

/** Puts findings together that say the same of several cells of a sheet. */
public final class AlikeFindings {

  private AlikeFindings() {}

  /** What makes findings alike: all but the cell. */
  private record Alike(
      Severity severity, Message message, @Nullable String file, @Nullable String sheet) {}

  /**
   * Groups what is alike.
   *
   * @param findings findings, or what has one
   * @param finding the finding of each
   * @param <T> what has a finding
   * @return groups in the order of their first ones, none empty
   */
  public static <T> Collection<List<T>> of(List<T> findings, Function<T, Finding> finding) {
    Map<Alike, List<T>> groups =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    each -> alike(finding.apply(each)), LinkedHashMap::new, Collectors.toList()));
    return groups.values();
  }

  private static Alike alike(Finding finding) {
    return new Alike(
        finding.severity(),
        finding.message(),
        finding.position().file(),
        finding.position().sheet());
  }
}
