package paidan.sheet;

import java.util.List;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Position;

/** Understands the headings of what is read line by line, as those of a sheet are. */
public final class HeadingRow {

  private HeadingRow() {}

  /**
   * Reads headings.
   *
   * @param format the columns there may be
   * @param headings as they are written; blank ones are passed over
   * @param line where they stand, from 1
   * @param findings takes what is wrong with them
   * @return those that are known, and those that begin with {@code #}
   */
  public static List<WrittenSheet.Heading> read(
      TableFormat format, List<String> headings, int line, Findings findings) {
    RowBuffer row = new RowBuffer();
    row.begin(line);
    for (int i = 0; i < headings.size(); i++) {
      row.set(i, headings.get(i), CellKind.TEXT);
    }
    Findings told = new Findings();
    SheetLayout layout = new Headings(format).read(row, format.english(), null, told);
    for (Finding finding : told.list()) {
      findings.error(cell(finding.position()), finding.message());
    }
    return WrittenSheets.headings(row, layout);
  }

  /** Of the whole line its reader knows where it is. */
  private static Position cell(Position at) {
    return at.column() == 0
        ? Position.UNKNOWN
        : new Position(null, null, at.row(), at.column(), null);
  }
}
