package paidan.engine;

import java.util.List;
import paidan.diagnostic.Position;
import paidan.sheet.SourceFile;

/**
 * Rules ready to be compiled, as DRL, which know where they come from.
 *
 * @param file the file they stand in
 * @param drl as DRL; of a stock decision table what Drools makes of it
 * @param origin finds the place of a line of that DRL
 * @param table whether they come from a stock decision table, whose author never sees the DRL
 */
record RuleText(String file, String drl, Origin origin, boolean table) {

  /** Finds the place in a file that the author knows. */
  interface Origin {

    /**
     * The place.
     *
     * @param line line of the DRL; 0 when it is not known
     * @param hint what is told about it, whose words may lead to a cell
     */
    Position at(int line, String hint);
  }

  static RuleText ofDrl(String file, String drl) {
    return new RuleText(
        file, drl, (line, hint) -> Position.ofLine(file, Math.max(line, 0)), /* table= */ false);
  }

  static List<RuleText> ofDrl(SourceFile file) {
    return List.of(ofDrl(file.name(), file.text()));
  }

  Position at(int line, String hint) {
    return origin.at(line, hint);
  }
}
