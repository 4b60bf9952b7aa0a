package paidan.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV in the encodings and with the separators that spreadsheet programs write: UTF-8 with or
 * without a byte-order mark, UTF-16 with one, GB18030; comma, semicolon or tab.
 */
final class CsvSheetReader {

  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final int ROWS_TO_TRY = 10;
  private static final Pattern FORCED_TEXT = Pattern.compile("=\"[^\"]*\"");

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
    read(text, separator(text), sink);
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
    try (CsvReader<CsvRecord> records = records(text, separator)) {
      for (CsvRecord csv : records) {
        number++;
        fill(row, csv, number);
        if (!(number == 1 && isSeparatorLine(csv)) && !sink.row(row)) {
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
      row.set(i, unwrapped(csv.getField(i)), CellKind.TEXT);
    }
  }

  /** {@code ="0203"} is how some programs keep Excel from dropping the zero. */
  private static String unwrapped(String field) {
    return field.startsWith("=") && FORCED_TEXT.matcher(field).matches()
        ? field.substring(2, field.length() - 1)
        : field;
  }

  /** Excel's own first line, such as {@code sep=;}. */
  private static boolean isSeparatorLine(CsvRecord csv) {
    return csv.getField(0).startsWith("sep=");
  }

  private static CsvReader<CsvRecord> records(String text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .allowUnclosedQuote(false)
        // Titles have fewer fields than the rows, and some programs leave out blanks at the end.
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .trimWhitespacesAroundQuotes(true)
        .ofCsvRecord(text);
  }

  /** The separator with which most headings are known. */
  private char separator(String text) {
    if (headings == null) {
      return ',';
    }
    char best = ',';
    int most = 0;
    for (char separator : SEPARATORS) {
      int known = known(text, separator, headings);
      if (known > most) {
        most = known;
        best = separator;
      }
    }
    return best;
  }

  private int known(String text, char separator, Headings known) {
    RowBuffer row = new RowBuffer();
    int most = 0;
    int number = 0;
    try (CsvReader<CsvRecord> records = records(text, separator)) {
      for (CsvRecord csv : records) {
        if (++number > ROWS_TO_TRY) {
          break;
        }
        fill(row, csv, number);
        most = Math.max(most, known.known(row));
      }
    } catch (CsvParseException e) {
      // With this separator the file makes no sense beyond here.
      return most;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return most;
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
