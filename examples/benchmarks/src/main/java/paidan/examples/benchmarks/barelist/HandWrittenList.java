package paidan.examples.benchmarks.barelist;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * What a programmer would write for this very list and nothing else: two hash maps. It is the
 * limit, and the judge of what the others answer.
 */
public final class HandWrittenList implements Contestant<BareOrder> {

  private record Place(String matter, String area, String type) {}

  private record Anywhere(String matter, String type) {}

  private final Map<Place, String> here = new HashMap<>();
  private final Map<Anywhere, String> anywhere = new HashMap<>();

  private HandWrittenList() {}

  /**
   * Takes the rows from where they are made.
   *
   * @param list a list
   * @return the router
   */
  public static HandWrittenList of(BareList list) {
    HandWrittenList router = new HandWrittenList();
    list.rows().forEach(router::add);
    return router;
  }

  /**
   * Reads the dispatch list of the folder or workbook that Paidan reads.
   *
   * @param source folder of CSV files, or a workbook
   */
  static HandWrittenList load(Path source) throws IOException {
    HandWrittenList router = new HandWrittenList();
    if (Files.isDirectory(source)) {
      try (CsvReader<NamedCsvRecord> rows =
          CsvReader.builder().ofNamedCsvRecord(source.resolve("dispatch-list.csv"))) {
        rows.forEach(
            row ->
                router.add(
                    row.getField("Matter"),
                    row.getField("Area"),
                    row.getField("Request type"),
                    row.getField("Lead")));
      }
    } else {
      eachRow(
          source,
          row ->
              router.add(
                  row.getCellText(2), row.getCellText(3), row.getCellText(1), row.getCellText(4)));
    }
    return router;
  }

  /**
   * Reads the rows below the heading of the dispatch list with a streaming reader.
   *
   * @param workbook the workbook
   * @param each what to do with a row
   */
  static void eachRow(Path workbook, Consumer<Row> each) throws IOException {
    try (InputStream in = Files.newInputStream(workbook);
        ReadableWorkbook book = new ReadableWorkbook(in)) {
      Sheet sheet = book.findSheet(BareListFiles.SHEET).orElseThrow();
      try (Stream<Row> rows = sheet.openStream()) {
        rows.skip(1).forEach(each);
      }
    }
  }

  private void add(BareRow row) {
    add(row.matter(), row.area() == null ? "" : row.area(), row.type(), row.organizer());
  }

  private void add(String matter, String area, String type, String organizer) {
    if (area.isEmpty()) {
      anywhere.put(new Anywhere(matter, type), organizer);
    } else {
      here.put(new Place(matter, area, type), organizer);
    }
  }

  @Override
  public BareOrder prepare(BareOrder order) {
    return order;
  }

  @Override
  public @Nullable String organizer(BareOrder order) {
    String organizer = here.get(new Place(order.matter(), order.area(), order.type()));
    return organizer != null ? organizer : anywhere.get(new Anywhere(order.matter(), order.type()));
  }
}
