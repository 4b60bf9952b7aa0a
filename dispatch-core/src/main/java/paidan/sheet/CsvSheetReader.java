package paidan.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV in the encodings and with the separators that spreadsheet programs write: UTF-8 with or
 * without a byte-order mark, UTF-16 with one, GB18030; comma, semicolon or tab.
 */
final class CsvSheetReader {

  private final SourceFile file;
  private final Limits limits;
  private final @Nullable Headings headings;

  CsvSheetReader(SourceFile file, Limits limits, @Nullable Headings headings) {
    this.file = file;
    this.limits = limits;
    this.headings = headings;
  }

  void read(SheetSink sink) {
    refuseOtherFormats(file.content());
    String text = text(file.content());
    read(text, headings == null ? ',' : CsvDialect.separator(text, headings), sink);
    sink.end();
  }

  private static void refuseOtherFormats(byte[] content) {
    if (content.length == 0) {
      throw new UnreadableFileException("file-empty");
    }
    if (startsWith(content, 'P', 'K', 3, 4) || startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new UnreadableFileException("csv-is-workbook");
    }
  }

  private void read(String text, char separator, SheetSink sink) {
    RowBuffer row = new RowBuffer();
    int number = 0;
    try (CsvReader<CsvRecord> records = CsvDialect.records(text, separator)) {
      for (CsvRecord csv : records) {
        number++;
        fill(row, csv, number);
        if (!(number == 1 && CsvDialect.isSeparatorLine(csv.getField(0))) && !sink.row(row)) {
          return;
        }
      }
    } catch (CsvParseException e) {
      throw new UnreadableFileException("csv-damaged", number + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(RowBuffer row, CsvRecord csv, int number) {
    row.begin(number);
    // One more than allowed, so that the sink sees that there are too many.
    int fields = Math.min(csv.getFieldCount(), limits.columns() + 1);
    for (int i = 0; i < fields; i++) {
      row.set(i, CsvDialect.unwrapped(csv.getField(i)), CellKind.TEXT);
    }
  }

  /** Strictly: a file in another encoding must not become a rulebook of question marks. */
  private static String text(byte[] content) {
    TextEncoding encoding = TextEncoding.of(content);
    String text = encoding.decoded(content);
    if (text == null || text.indexOf(TextEncoding.REPLACEMENT) >= 0) {
      refuseMixture(content);
    }
    if (text == null || text.indexOf('\0') >= 0) {
      throw new UnreadableFileException("csv-encoding");
    }
    return text;
  }

  private static void refuseMixture(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    if (TextEncoding.isMixture(text)) {
      int first = text.indexOf(TextEncoding.REPLACEMENT);
      long line = 1 + text.substring(0, first).chars().filter(c -> c == '\n').count();
      throw new UnreadableFileException("csv-encodings-mixed", line);
    }
  }

  private static boolean startsWith(byte[] content, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
