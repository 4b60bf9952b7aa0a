package paidan.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Position;
import paidan.rulebook.Rulebook;
import paidan.sheet.Limits;
import paidan.sheet.RawTables;
import paidan.sheet.SourceFile;
import paidan.sheet.TableRow;
import paidan.sheet.WrittenSheet;

/**
 * The dispatch list as CSV as it is written in its sheets, safe to open in a spreadsheet program: a
 * cell that such a program would take for a formula gets an apostrophe in front (OWASP, "CSV
 * Injection"). All cells are quoted, and the file begins with the mark by which Excel knows UTF-8.
 */
public final class SafeCsv {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?%?");

  private static final String LIST = "Dispatch list";

  private final List<WrittenSheet> sheets;
  private final List<Position> changed = new ArrayList<>();

  /**
   * Reads the list.
   *
   * @param files the files of a rulebook that loads
   */
  public SafeCsv(List<SourceFile> files) {
    Findings findings = new Findings();
    this.sheets =
        RawTables.readAsWritten(files, Rulebook.tables(), Limits.DEFAULT, findings)
            .sheets()
            .stream()
            .filter(sheet -> sheet.format().english().equals(LIST))
            .toList();
  }

  /**
   * Writes the rows of all sheets of the list, below the headings of all of them.
   *
   * @param out not closed
   * @return how many rows were written
   * @throws IOException when it cannot be written
   */
  public int write(Writer out) throws IOException {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (WrittenSheet sheet : sheets) {
      sheet.headings().forEach(heading -> columns.putIfAbsent(heading.text(), columns.size()));
    }
    out.write('\uFEFF');
    CsvWriter csv =
        CsvWriter.builder()
            .quoteStrategy(de.siegmar.fastcsv.writer.QuoteStrategies.ALWAYS)
            .build(out);
    csv.writeRecord(columns.keySet().stream().map(SafeCsv::safe).toList());
    int rows = 0;
    for (WrittenSheet sheet : sheets) {
      for (TableRow row : sheet.rows()) {
        csv.writeRecord(cells(sheet, row, columns));
        rows++;
      }
    }
    csv.flush();
    return rows;
  }

  private List<String> cells(WrittenSheet sheet, TableRow row, Map<String, Integer> columns) {
    String[] cells = new String[columns.size()];
    java.util.Arrays.fill(cells, "");
    for (WrittenSheet.Heading heading : sheet.headings()) {
      String text = sheet.cell(row, heading).text();
      String safe = safe(text);
      if (!safe.equals(text)) {
        changed.add(sheet.cell(row, heading).position());
      }
      cells[columns.getOrDefault(heading.text(), 0)] = safe;
    }
    return List.of(cells);
  }

  /**
   * The cells that got an apostrophe in front.
   *
   * @return where they stand in the rulebook
   */
  public List<Position> changed() {
    return List.copyOf(changed);
  }

  static String safe(String text) {
    if (text.isEmpty() || NUMBER.matcher(text).matches() || text.equals("-")) {
      return text;
    }
    return switch (text.charAt(0)) {
      case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> "'" + text;
      default -> text;
    };
  }
}
