package paidan.directory;

import java.util.Arrays;
import java.util.List;
import paidan.diagnostic.Findings;

/** Reads the cells in which one row of a directory names another. */
final class References {

  private References() {}

  /**
   * The one that is meant, -1 after an error.
   *
   * @param what which cell, as the codes of messages begin or end with it
   */
  static int one(
      Listed entry,
      String spelling,
      String what,
      List<? extends Listed> entries,
      Names names,
      Findings findings) {
    int[] meant = names.meant(spelling);
    if (meant.length == 1) {
      return meant[0];
    }
    if (meant.length == 0) {
      findings.error(
          entry.position(),
          Says.that("unknown-" + what, spelling, Says.list(near(spelling, entries, findings))));
    } else {
      List<String> codes =
          Arrays.stream(meant).limit(5).mapToObj(id -> entries.get(id).code()).toList();
      findings.error(entry.position(), Says.that("ambiguous-" + what, spelling, Says.list(codes)));
    }
    return -1;
  }

  private static List<String> near(
      String spelling, List<? extends Listed> entries, Findings findings) {
    if (!Says.heard(findings)) {
      return List.of();
    }
    Nearest nearest = new Nearest(Names.key(spelling));
    entries.forEach(e -> Names.offer(nearest, e, e.name() + " (" + e.code() + ")"));
    return nearest.best();
  }
}
