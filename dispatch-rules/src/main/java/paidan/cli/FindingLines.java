package paidan.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Message;
import paidan.diagnostic.Position;
import paidan.diagnostic.Severity;

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

  /** What makes findings alike: all but the cell. */
  private record Alike(
      Severity severity, Message message, @Nullable String file, @Nullable String sheet) {}

  List<String> of(List<Finding> findings) {
    Map<Alike, List<Finding>> alike =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    FindingLines::alike, LinkedHashMap::new, Collectors.toList()));
    List<String> lines = new ArrayList<>();
    alike.values().forEach(group -> add(group, lines));
    return lines;
  }

  private static Alike alike(Finding finding) {
    Position position = finding.position();
    return new Alike(finding.severity(), finding.message(), position.file(), position.sheet());
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
