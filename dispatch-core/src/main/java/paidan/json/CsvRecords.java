package paidan.json;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file. One that cannot be told apart, since a quotation mark is missing or
 * misplaced, does not hide those below: reading goes on with the line after the one where it began.
 */
final class CsvRecords {

  /** A record that is none. */
  static final class DamagedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;

    DamagedException(long line, CsvParseException cause) {
      super(cause.getMessage(), cause);
      this.line = line;
    }

    /** Where it begins, from 1. */
    long line() {
      return line;
    }
  }

  private final Kept input;
  private final char separator;
  private final int longest;
  private Iterator<CsvRecord> records;

  /** Lines above the first one that the present iterator has read. */
  private long above;

  /** Where the next record begins, unless blank lines come first. */
  private long line = 1;

  /**
   * Records of a text.
   *
   * @param separator what stands between fields
   * @param longest the most characters of a field
   */
  CsvRecords(Reader text, char separator, int longest) {
    this.input = new Kept(text);
    this.separator = separator;
    this.longest = longest;
    this.records = records();
  }

  private Iterator<CsvRecord> records() {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .maxBufferSize(longest)
        // Else all lines below a forgotten one become the text of one order.
        .allowUnclosedQuote(false)
        // Of a wrong number of fields more can be told than that the line is no CSV.
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(input)
        .iterator();
  }

  /** The next record; null after the last. */
  @Nullable CsvRecord next() throws DamagedException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CsvRecord record = records.next();
      line = lineOf(record) + lines(record);
      input.forgetAbove(line);
      return record;
    } catch (CsvParseException e) {
      long damaged = input.skipLine();
      above = damaged;
      line = damaged + 1;
      records = records();
      throw new DamagedException(damaged, e);
    }
  }

  /** The line in the file where a record begins, from 1. */
  long lineOf(CsvRecord record) {
    return above + record.getStartingLineNumber();
  }

  private static long lines(CsvRecord record) {
    long lines = 1;
    for (String field : record.getFields()) {
      for (int i = 0; i < field.length(); i++) {
        boolean both = field.startsWith("\r\n", i);
        lines += !both && (field.charAt(i) == '\n' || field.charAt(i) == '\r') ? 1 : 0;
      }
    }
    return lines;
  }

  /** A text that can be read again from the line that was not yet made a record. */
  private static final class Kept extends Reader {

    private final Reader input;
    private char[] chars = new char[1 << 16];
    private int first;
    private int next;
    private int end;

    /** The line that begins at the first character. */
    private long line = 1;

    Kept(Reader input) {
      this.input = input;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      if (next == end && !fill()) {
        return -1;
      }
      int count = Math.min(length, end - next);
      System.arraycopy(chars, next, target, offset, count);
      next += count;
      return count;
    }

    private boolean fill() throws IOException {
      if (first > 0) {
        System.arraycopy(chars, first, chars, 0, end - first);
        next -= first;
        end -= first;
        first = 0;
      } else if (end == chars.length) {
        chars = Arrays.copyOf(chars, 2 * chars.length);
      }
      int read = input.read(chars, end, chars.length - end);
      end += Math.max(0, read);
      return read > 0;
    }

    void forgetAbove(long wanted) {
      while (line < wanted && first < end) {
        forgetLine();
      }
    }

    private void forgetLine() {
      while (first < end && !isLineEnd(first)) {
        first++;
      }
      if (first < end) {
        first++;
      }
      line++;
    }

    private boolean isLineEnd(int at) {
      return chars[at] == '\n' || (chars[at] == '\r' && !(at + 1 < end && chars[at + 1] == '\n'));
    }

    /** Forgets the next line that is not blank, is read again below it, and tells its number. */
    long skipLine() {
      while (first < end && (chars[first] == '\r' || chars[first] == '\n')) {
        forgetLine();
      }
      long skipped = line;
      forgetLine();
      next = first;
      return skipped;
    }

    @Override
    public void close() throws IOException {
      input.close();
    }
  }
}
