package paidan.json;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Position;
import paidan.sheet.TextEncoding;

/** The orders of a CSV file, below its headings. */
final class CsvLines implements OrderFile.Lines {

  private final InputStream input;
  private final int longest;
  private final ZoneId zone;
  private @Nullable CsvRecords records;
  private @Nullable List<String> fields;
  private boolean hasNoHeadings;

  /**
   * Orders of a file.
   *
   * @param longest the most characters of a field
   * @param zone of times without an offset
   */
  CsvLines(InputStream input, int longest, ZoneId zone) {
    this.input = input;
    this.longest = longest;
    this.zone = zone;
  }

  @Override
  public OrderFile.@Nullable Line next() throws IOException {
    if (hasNoHeadings) {
      return null;
    }
    if (records == null) {
      records = new CsvRecords(TextEncoding.reader(input), longest);
    }
    return next(records);
  }

  private OrderFile.@Nullable Line next(CsvRecords records) {
    while (true) {
      CsvRecord csv;
      try {
        csv = records.next();
      } catch (CsvRecords.DamagedException e) {
        return reject(e.line(), "csv");
      }
      if (csv == null) {
        return null;
      }
      List<String> known = fields;
      if (known == null) {
        OrderFile.Reject reject = headings(records.lineOf(csv), csv);
        if (reject != null) {
          return reject;
        }
      } else if (csv.getFields().stream().anyMatch(field -> !field.isBlank())) {
        return line(records.lineOf(csv), csv, known);
      }
    }
  }

  /** Reads the heading line; null unless there is something wrong with it. */
  private OrderFile.@Nullable Reject headings(long line, CsvRecord csv) {
    Findings findings = new Findings();
    fields = OrderHeadings.fields(csv.getFields(), Math.toIntExact(line), findings);
    hasNoHeadings = findings.hasErrors();
    return hasNoHeadings ? new OrderFile.Reject(line, findings.list()) : null;
  }

  private OrderFile.Line line(long number, CsvRecord csv, List<String> fields) {
    return csv.getFieldCount() > fields.size()
        ? reject(number, "csv-width", csv.getFieldCount(), fields.size())
        : new CsvOrder(number, fields, zone).read(csv.getFields());
  }

  private static OrderFile.Reject reject(long line, String code, Object... arguments) {
    Findings findings = new Findings();
    findings.error(Position.UNKNOWN, Json.message(code, arguments));
    return new OrderFile.Reject(line, findings.list());
  }
}
