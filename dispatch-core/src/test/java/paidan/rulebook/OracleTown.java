package paidan.rulebook;

import java.util.List;
import paidan.sheet.SourceFile;

/**
 * Lends the fixture's city to the oracle, which is in a package of its own to share nothing else.
 */
public final class OracleTown {

  private OracleTown() {}

  /**
   * Loads the city with this dispatch list.
   *
   * @param dispatchList CSV
   * @return the rulebook
   * @throws RulebookException when the oracle wrote a wrong cell
   */
  public static Rulebook load(byte[] dispatchList) throws RulebookException {
    List<SourceFile> files = new java.util.ArrayList<>(new Town().sources());
    files.add(new SourceFile("dispatch-list.csv", dispatchList));
    return Rulebook.load(files);
  }
}
