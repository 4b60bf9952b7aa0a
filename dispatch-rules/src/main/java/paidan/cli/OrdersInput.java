package paidan.cli;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import paidan.json.OrderFile;
import picocli.CommandLine.Option;

/** How {@code run} and {@code coverage} read orders: from a file, a pipe, or stdin. */
final class OrdersInput {

  private static final String STDIN = "-";

  /** How xlsx and xls begin. */
  private static final Set<String> WORKBOOKS = Set.of("504b0304", "d0cf11e0");

  private static final int WORKBOOK_MARK = 4;

  /** Who names a file so knows that it is JSON: each wrong line is told by itself. */
  private static final Pattern JSON_NAME = Pattern.compile("(?i).*\\.(?:jsonl?|ndjson)");

  private static final Pattern SEPARATED = Pattern.compile("[,;\t]");

  /** The byte-order mark of UTF-8, as Latin-1. */
  private static final Pattern MARK = Pattern.compile("^\u00EF\u00BB\u00BF");

  /** More than the headings of any sheet of orders take. */
  private static final int BEGINNING = 1 << 14;

  @Option(
      names = "--csv",
      description = "Read CSV, whatever the file is called, and from stdin. 按 CSV 读取，不看文件名，标准输入亦然。")
  private boolean csv;

  /**
   * Opens the orders.
   *
   * @param orders file, or - for stdin
   * @param watched what is put around a file
   */
  InputStream open(String orders, UnaryOperator<InputStream> watched, Common common)
      throws Failure {
    common.reads(orders);
    boolean stdin = orders.equals(STDIN);
    try {
      // Not that of Files, which cannot read a pipe.
      InputStream source = stdin ? System.in : watched.apply(new FileInputStream(orders));
      InputStream input = new BufferedInputStream(source, 1 << 16);
      String refused = null;
      if (!stdin && isWorkbook(input)) {
        refused = "orders-are-workbook";
      } else if (!isCsv(orders) && !JSON_NAME.matcher(orders).matches() && looksLikeCsv(input)) {
        refused = stdin ? "stdin-is-csv" : "orders-are-csv";
      }
      if (refused != null) {
        input.close();
        throw new Failure(common.say(refused, orders));
      }
      return input;
    } catch (IOException e) {
      throw new Failure(common.say("cannot-read", orders));
    }
  }

  private boolean isCsv(String orders) {
    return csv || orders.toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  /**
   * Whether the first line separates headings, and neither it nor the second begins an order. Looks
   * at what is there already and never waits for more: somebody may be typing, or a program still
   * writing.
   */
  private static boolean looksLikeCsv(InputStream input) throws IOException {
    input.mark(BEGINNING);
    byte[] bytes = new byte[BEGINNING];
    int length = Math.max(0, input.read(bytes));
    input.reset();
    String[] lines = text(bytes, length).stripLeading().split("\\R", 3);
    return SEPARATED.matcher(lines[0]).find()
        && !lines[0].startsWith("{")
        && !lines[0].startsWith("[")
        && !(lines.length > 1 && lines[1].stripLeading().startsWith("{"));
  }

  /** The signs that matter here are the same in UTF-8, GB18030 and Latin-1. */
  private static String text(byte[] bytes, int length) {
    String begin = HexFormat.of().formatHex(bytes, 0, Math.min(length, 2));
    Charset charset =
        begin.equals("fffe") || begin.equals("feff")
            ? StandardCharsets.UTF_16
            : StandardCharsets.ISO_8859_1;
    return MARK.matcher(new String(bytes, 0, length, charset)).replaceFirst("");
  }

  /** Else each of its lines would be no JSON. */
  private static boolean isWorkbook(InputStream input) throws IOException {
    input.mark(WORKBOOK_MARK);
    String begin = HexFormat.of().formatHex(input.readNBytes(WORKBOOK_MARK));
    input.reset();
    return WORKBOOKS.contains(begin);
  }

  /**
   * Reads what was opened.
   *
   * @param zone of times without an offset
   */
  OrderFile read(String orders, InputStream input, ZoneId zone) {
    return isCsv(orders) ? OrderFile.csv(input, zone) : OrderFile.jsonLines(input);
  }

  /** What is said when a file that was opened cannot be read to its end. */
  Failure cutShort(String orders, Common common) {
    return new Failure(common.say("cannot-read-on", orders));
  }
}
