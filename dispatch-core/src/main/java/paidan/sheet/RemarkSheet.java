package paidan.sheet;

import java.util.List;

/**
 * A sheet that is meant for people only: its name begins with {@code #}.
 *
 * @param file name of the file in the rulebook
 * @param name name of the sheet; of CSV that of the file without its ending
 * @param rows its rows from row 1 on, each from column A on; blank cells as empty texts
 */
public record RemarkSheet(String file, String name, List<List<String>> rows) {

  /** Takes copies. */
  public RemarkSheet {
    rows = rows.stream().map(List::copyOf).toList();
  }
}
