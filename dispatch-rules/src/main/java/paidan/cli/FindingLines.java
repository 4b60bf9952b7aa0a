package paidan.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Message;
import paidan.report.AlikeFindings;

/**
 * Findings as a person reads them: each with the row it is in, and what is said in the same words
 * of many cells of a sheet only once, with the other cells. Of a kind of which there are very many
 * the first are told, and how many more there are.
 */
final class FindingLines {

  private static final int MOST_CELLS = 8;

  /** Of a kind; who wants them all has a page, or a program. */
  private static final int MOST_OF_KIND = 20;

  private final Locale language;

  FindingLines(Locale language) {
    this.language = language;
  }

  List<String> of(List<Finding> findings) {
    Map<String, List<List<Finding>>> kinds = new HashMap<>();
    List<String> lines = new ArrayList<>();
    Collection<List<Finding>> groups = AlikeFindings.of(findings, finding -> finding);
    groups.forEach(
        alike -> kinds.computeIfAbsent(alike.get(0).code(), c -> new ArrayList<>()).add(alike));
    Map<String, Integer> told = new HashMap<>();
    for (List<Finding> alike : groups) {
      String kind = alike.get(0).code();
      int number = told.merge(kind, 1, Integer::sum);
      if (number <= MOST_OF_KIND) {
        add(alike, lines);
      }
      if (number == MOST_OF_KIND) {
        addRest(kinds.getOrDefault(kind, List.of()), lines);
      }
    }
    return lines;
  }

  private void addRest(List<List<Finding>> kind, List<String> lines) {
    int rest = kind.stream().skip(MOST_OF_KIND).mapToInt(List::size).sum();
    if (rest > 0) {
      lines.add("    " + say("finding.more-of-kind", rest));
    }
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
              .map(finding -> finding.position().cell(language))
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
