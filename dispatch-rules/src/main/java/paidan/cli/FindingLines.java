package paidan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Message;
import paidan.report.AlikeFindings;

/**
 * Findings as a person reads them: each with the row it is in, and what is said in the same words
 * of many cells of a sheet only once, with the other cells.
 */
final class FindingLines {

  private static final int MOST_CELLS = 8;

  private final Locale language;

  FindingLines(Locale language) {
    this.language = language;
  }

  List<String> of(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    AlikeFindings.of(findings, finding -> finding).forEach(group -> add(group, lines));
    return lines;
  }

  private void add(List<Finding> alike, List<String> lines) {
    Finding first = alike.get(0);
    lines.add(say("severity." + first.severity()) + " " + first.text(language));
    String row = first.row();
    if (row != null) {
      lines.add("    " + say("finding.row", row));
    }
    if (alike.size() > 1) {
      List<Finding> others = alike.subList(1, alike.size());
      String cells =
          others.stream()
              .map(finding -> finding.position().cell())
              .limit(MOST_CELLS)
              .collect(Collectors.joining(", "));
      lines.add(
          "    "
              + say(
                  "finding.more", others.size(), cells + (others.size() > MOST_CELLS ? " …" : "")));
    }
  }

  private String say(String code, Object... arguments) {
    return Message.of("paidan.cli", code, arguments).text(language);
  }
}
