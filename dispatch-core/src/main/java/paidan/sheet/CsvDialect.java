package paidan.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** What spreadsheet programs make of CSV: other separators, and signs for themselves. */
public final class CsvDialect {

  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final int ROWS_TO_TRY = 10;
  private static final Pattern FORCED_TEXT = Pattern.compile("=\"[^\"]*\"");

  private CsvDialect() {}

  /**
   * The separator with which most headings are known.
   *
   * @param text a text, or its first rows; they may be cut anywhere
   * @param format the columns there may be
   * @return comma, semicolon or tab; the comma when no heading is known
   */
  public static char separator(String text, TableFormat format) {
    return separator(text, new Headings(format));
  }

  static char separator(String text, Headings headings) {
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

  private static int known(String text, char separator, Headings headings) {
    RowBuffer row = new RowBuffer();
    int most = 0;
    int number = 0;
    try (CsvReader<CsvRecord> records = records(text, separator)) {
      for (CsvRecord csv : records) {
        if (++number > ROWS_TO_TRY) {
          break;
        }
        row.begin(number);
        int fields = Math.min(csv.getFieldCount(), Limits.DEFAULT.columns());
        for (int i = 0; i < fields; i++) {
          row.set(i, csv.getField(i), CellKind.TEXT);
        }
        most = Math.max(most, headings.known(row));
      }
    } catch (CsvParseException e) {
      // With this separator the text makes no sense beyond here, or here it is cut.
      return most;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return most;
  }

  static CsvReader<CsvRecord> records(String text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .allowUnclosedQuote(false)
        // Titles have fewer fields than the rows, and some programs leave out blanks at the end.
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .trimWhitespacesAroundQuotes(true)
        // From a string it would make characters of the whole text, for each separator tried.
        .ofCsvRecord(new StringReader(text));
  }

  /**
   * Whether it is Excel's own first line, such as {@code sep=;}, which is no row.
   *
   * @param field the very first field of a text
   * @return whether it is
   */
  public static boolean isSeparatorLine(String field) {
    return field.startsWith("sep=");
  }

  /**
   * What a field says: {@code ="0203"} is how some programs keep Excel from dropping the zero.
   *
   * @param field the field
   * @return {@code 0203}; any other field as it is
   */
  public static String unwrapped(String field) {
    return field.startsWith("=") && FORCED_TEXT.matcher(field).matches()
        ? field.substring(2, field.length() - 1)
        : field;
  }
}
