package paidan.examples.benchmarks.ownjvm;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** Reading all cells of a workbook, and nothing more: what no loading can be faster than. */
public final class ReadCells {

  private ReadCells() {}

  /**
   * Reads twice, cold and again.
   *
   * @param args file
   * @throws Exception when it cannot be read
   */
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    double cold = read(file);
    Line.print(Map.of("cold", cold, "again", read(file)));
  }

  private static double read(Path file) throws Exception {
    long start = System.nanoTime();
    long characters = 0;
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook book = new ReadableWorkbook(in)) {
      for (Sheet sheet : book.getSheets().toList()) {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
          characters +=
              rows.mapToLong(
                      row ->
                          row.stream().mapToLong(c -> c == null ? 0 : c.getText().length()).sum())
                  .sum();
        }
      }
    }
    if (characters == 0) {
      throw new IllegalStateException("nothing in " + file);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
