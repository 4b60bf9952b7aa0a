package paidan.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Position;
import paidan.order.WorkOrder;

/**
 * A file of orders, line by line: {@code .jsonl}, or CSV. A line is either an order or a reject
 * that says why; reading goes on after it, unless it is the heading line of CSV. Memory stays flat.
 */
public final class OrderFile implements Iterator<OrderFile.Line>, Closeable {

  /** A longer line is no order. */
  private static final int LONGEST_LINE = 16_000_000;

  /** What a line of the file is. */
  public sealed interface Line permits Order, Reject {}

  /**
   * An order.
   *
   * @param line line, from 1
   * @param order the order
   */
  public record Order(long line, WorkOrder order) implements Line {}

  /**
   * A line that is no order.
   *
   * @param line line, from 1
   * @param findings what is wrong with it
   */
  public record Reject(long line, List<Finding> findings) implements Line {

    /** Takes a copy. */
    public Reject {
      findings = List.copyOf(findings);
    }
  }

  /** Gives the next line, null after the last. */
  @FunctionalInterface
  interface Lines {
    @Nullable Line next() throws IOException;
  }

  private final Closeable input;
  private final Lines lines;
  private @Nullable Line ahead;
  private boolean ended;

  private OrderFile(Closeable input, Lines lines) {
    this.input = input;
    this.lines = lines;
  }

  /**
   * Reads a JSON object a line.
   *
   * @param input UTF-8, with or without a byte-order mark
   * @return the lines; blank ones are passed over
   */
  public static OrderFile jsonLines(InputStream input) {
    Reader reader = new InputStreamReader(input, StandardCharsets.UTF_8);
    return new OrderFile(reader, new JsonLines(reader));
  }

  /**
   * Reads CSV whose headings are the field names of the JSON: {@code location.area} for nested
   * fields, {@code matter 1}, {@code matter 2} … for levels, {@code attribute:NAME} for attributes;
   * several flags with {@code ;} between them. Fields are separated by comma, semicolon or tab.
   * Headings may be in Chinese as well: {@code 工单号}, {@code 收到时间}, {@code 诉求内容}, {@code 行政区划},
   * {@code 一级} …, {@code [道路权属]}. A column whose heading begins with {@code #} is passed over. When
   * a heading is not known, stands twice, or one that every order needs is missing, the heading
   * line is rejected and nothing below it is read.
   *
   * <p>What the JSON says in certain words may be said in those of {@link paidan.sheet.OrderWords},
   * and yes and no in those of {@link paidan.sheet.CellReader#YES_NO}. Times are read as {@link
   * paidan.sheet.WrittenTime} tells; one without an offset is that of the zone's clocks. A date
   * alone is refused, as limits are counted from the hour, and so is what the clocks never showed,
   * or showed twice, when they were put forward or back.
   *
   * @param input UTF-8 with or without a byte-order mark, UTF-16 with one, or GB18030
   * @param zone of times without an offset, most often {@code rulebook.zone()}
   * @return the lines
   */
  public static OrderFile csv(InputStream input, ZoneId zone) {
    return new OrderFile(input, new CsvLines(input, LONGEST_LINE, zone));
  }

  @Override
  public boolean hasNext() {
    if (ahead == null && !ended) {
      try {
        ahead = lines.next();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      ended = ahead == null;
    }
    return ahead != null;
  }

  @Override
  public Line next() {
    Line next = hasNext() ? ahead : null;
    if (next == null) {
      throw new NoSuchElementException();
    }
    ahead = null;
    return next;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }

  private static Reject reject(long line, String code, Object... arguments) {
    Findings findings = new Findings();
    findings.error(Position.ofJson("$"), Json.message(code, arguments));
    return new Reject(line, findings.list());
  }

  private static final class JsonLines implements Lines {

    private final Reader reader;
    private final char[] chars = new char[1 << 15];
    private int next;
    private int read;
    private final StringBuilder buffer = new StringBuilder();
    private long number;

    JsonLines(Reader reader) {
      this.reader = reader;
    }

    @Override
    public @Nullable Line next() throws IOException {
      while (true) {
        buffer.setLength(0);
        long length = readLine();
        if (length < 0) {
          return null;
        }
        number++;
        if (length > LONGEST_LINE) {
          return reject(number, "line-too-long", LONGEST_LINE);
        }
        String text = buffer.toString();
        if (number == 1 && text.startsWith("\uFEFF")) {
          text = text.substring(1);
        }
        if (buffer.capacity() > 1 << 20) {
          buffer.setLength(0);
          buffer.trimToSize();
        }
        if (!text.isBlank()) {
          return order(number, text);
        }
      }
    }

    /** The length of the line, of which no more than the cap is kept; -1 at the end. */
    private long readLine() throws IOException {
      long length = 0;
      while (true) {
        if (next == read) {
          read = Math.max(0, reader.read(chars));
          next = 0;
          if (read == 0) {
            return length == 0 ? -1 : length;
          }
        }
        int end = next;
        while (end < read && chars[end] != '\n') {
          end++;
        }
        if (length <= LONGEST_LINE) {
          buffer.append(chars, next, end - next);
        }
        length += end - next;
        boolean ended = end < read;
        next = ended ? end + 1 : end;
        if (ended) {
          return length;
        }
      }
    }
  }

  private static Line order(long number, String json) {
    try {
      return new Order(number, OrderJson.read(json));
    } catch (OrderFormatException e) {
      return new Reject(number, e.findings());
    }
  }
}
