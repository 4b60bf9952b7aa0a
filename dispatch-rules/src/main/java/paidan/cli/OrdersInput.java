package paidan.cli;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import paidan.json.OrderFile;
import picocli.CommandLine.Option;

/** How {@code run} and {@code coverage} read orders: from a file, a pipe, or stdin. */
final class OrdersInput {

  private static final String STDIN = "-";

  /** How xlsx and xls begin. */
  private static final Set<String> WORKBOOKS = Set.of("504b0304", "d0cf11e0");

  private static final int WORKBOOK_MARK = 4;

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
    if (orders.equals(STDIN)) {
      return System.in;
    }
    try {
      // Not that of Files, which cannot read a pipe.
      InputStream file = new FileInputStream(orders);
      InputStream input = new BufferedInputStream(watched.apply(file), 1 << 16);
      if (isWorkbook(input)) {
        input.close();
        throw new Failure(common.say("orders-are-workbook", orders));
      }
      return input;
    } catch (IOException e) {
      throw new Failure(common.say("cannot-read", orders));
    }
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
    return csv || orders.toLowerCase(Locale.ROOT).endsWith(".csv")
        ? OrderFile.csv(input, zone)
        : OrderFile.jsonLines(input);
  }

  /** What is said when a file that was opened cannot be read to its end. */
  Failure cutShort(String orders, Common common) {
    return new Failure(common.say("cannot-read-on", orders));
  }
}
