package paidan.directory;

import java.util.Arrays;
import java.util.List;
import paidan.diagnostic.Findings;

/** Reads the cells in which one row of a directory names another. */
enum References {
  PARENT("unknown-parent", "unknown-parent-near", "ambiguous-parent"),
  SUCCESSOR("unknown-successor", "unknown-successor-near", "ambiguous-successor");

  private final String unknown;
  private final String unknownNear;
  private final String ambiguous;

  References(String unknown, String unknownNear, String ambiguous) {
    this.unknown = unknown;
    this.unknownNear = unknownNear;
    this.ambiguous = ambiguous;
  }

  /** The one that is meant, -1 after an error. */
  int one(
      Listed entry,
      String spelling,
      List<? extends Listed> entries,
      Names names,
      Findings findings) {
    int[] meant = names.meant(spelling);
    if (meant.length == 1) {
      return meant[0];
    }
    if (meant.length == 0) {
      List<String> near = near(spelling, entries, findings);
      findings.error(
          entry.position(),
          near.isEmpty()
              ? Says.that(unknown, spelling)
              : Says.that(unknownNear, spelling, Says.list(near)));
    } else {
      List<String> codes =
          Arrays.stream(meant).limit(5).mapToObj(id -> entries.get(id).code()).toList();
      findings.error(entry.position(), Says.that(ambiguous, spelling, Says.list(codes)));
    }
    return -1;
  }

  private static List<String> near(
      String spelling, List<? extends Listed> entries, Findings findings) {
    if (!Says.heard(findings)) {
      return List.of();
    }
    Nearest nearest = new Nearest(Names.key(spelling));
    entries.forEach(e -> Names.offer(nearest, e, e.told()));
    return nearest.best();
  }
}
