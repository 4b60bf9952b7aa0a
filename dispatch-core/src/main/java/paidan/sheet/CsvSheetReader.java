package paidan.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV in the encodings and with the separators that spreadsheet programs write: UTF-8 with or
 * without a byte-order mark, UTF-16 with one, GB18030; comma, semicolon or tab.
 */
final class CsvSheetReader {

  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final int ROWS_TO_TRY = 10;
  private static final char REPLACEMENT = '\uFFFD';
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

  private static String text(byte[] content) {
    if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
      return decoded(content, 3, List.of(StandardCharsets.UTF_8));
    }
    if (startsWith(content, 0xFF, 0xFE)) {
      return decoded(content, 2, List.of(StandardCharsets.UTF_16LE));
    }
    if (startsWith(content, 0xFE, 0xFF)) {
      return decoded(content, 2, List.of(StandardCharsets.UTF_16BE));
    }
    refuseMixture(content);
    return decoded(content, 0, List.of(StandardCharsets.UTF_8, Charset.forName("GB18030")));
  }

  /**
   * UTF-8 with a few bytes of something else, where a line was pasted or the file was cut, would
   * pass as GB18030 and become another text throughout.
   */
  private static void refuseMixture(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    int first = text.indexOf(REPLACEMENT);
    if (first < 0) {
      return;
    }
    long strange = text.chars().filter(c -> c == REPLACEMENT).count();
    long han = text.codePoints().filter(Character::isIdeographic).count();
    // Of real GB18030 nearly nothing makes sense as UTF-8.
    if (han > 3 * strange) {
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

  /** Strictly: a file in another encoding must not become a rulebook of question marks. */
  private static String decoded(byte[] content, int offset, List<Charset> charsets) {
    for (Charset charset : charsets) {
      try {
        String text =
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content, offset, content.length - offset))
                .toString();
        if (text.indexOf('\0') < 0) {
          return text;
        }
      } catch (CharacterCodingException e) {
        // Then it is in the next one, or in none of them.
      }
    }
    throw new UnreadableFileException("csv-encoding");
  }
}
