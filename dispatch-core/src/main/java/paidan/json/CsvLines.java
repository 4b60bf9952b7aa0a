package paidan.json;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Position;
import paidan.sheet.CsvDialect;
import paidan.sheet.TextEncoding;

/** The orders of a CSV file, below its headings. */
final class CsvLines implements OrderFile.Lines {

  /** So much of a text tells what separates its fields. */
  private static final int LOOKED_AT = 1 << 14;

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
      Reader text = new BufferedReader(TextEncoding.reader(input), LOOKED_AT);
      records = new CsvRecords(text, OrderHeadings.separator(beginning(text)), longest);
    }
    return next(records);
  }

  /** Reads the beginning, and goes back before it. */
  private static String beginning(Reader text) throws IOException {
    char[] chars = new char[LOOKED_AT];
    int length = 0;
    text.mark(LOOKED_AT);
    for (int read = 0; read >= 0 && length < LOOKED_AT; length += Math.max(0, read)) {
      read = text.read(chars, length, LOOKED_AT - length);
    }
    text.reset();
    return new String(chars, 0, length);
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
      if (known == null && CsvDialect.isSeparatorLine(csv.getField(0))) {
        continue;
      }
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
