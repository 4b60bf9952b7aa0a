package paidan.examples.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import paidan.order.Location;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.sheet.SourceFile;

/**
 * A city of any size: 16 districts of 20 subdistricts, 1,000 matters of three levels, a list of as
 * many rows as wanted, terms in some of them, and orders that meet them. The same every time.
 */
final class MadeUpCity {

  private static final int DISTRICTS = 16;
  private static final int SUBDISTRICTS = 20;
  private static final int TOPS = 10;
  private static final int MIDDLES = 10;
  private static final int LEAVES = 10;
  private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

  private final int rows;
  private final int terms;
  private final Random random = new Random(20_260_302);

  MadeUpCity(int rows, int terms) {
    this.rows = rows;
    this.terms = terms;
  }

  List<SourceFile> files() {
    List<SourceFile> files = new ArrayList<>();
    files.add(
        csv(
            "rulebook",
            "Key,Value\nname,made-up\ntime zone,Asia/Shanghai\nlanguage,zh\n"
                + "limit ordinary,7d\ndistrict fallback,yes\n"));
    files.add(csv("areas", areas()));
    files.add(csv("organizers", organizers()));
    files.add(csv("matters", matters()));
    files.add(
        csv("vocabulary", "Attribute,Value,When absent\nowner,city,ask\nowner,district,ask\n"));
    files.add(new SourceFile("dispatch-list.xlsx", list()));
    return files;
  }

  private static SourceFile csv(String name, String text) {
    return new SourceFile(name + ".csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String area(int district, int subdistrict) {
    return "A%02d%02d".formatted(district, subdistrict);
  }

  private static String areas() {
    StringBuilder csv = new StringBuilder("Code,Name,Level,Parent\nA,City,city,\n");
    for (int d = 1; d <= DISTRICTS; d++) {
      csv.append("A%02d,District %d,district,A%n".formatted(d, d));
      for (int s = 1; s <= SUBDISTRICTS; s++) {
        csv.append("%s,Subdistrict %d-%d,subdistrict,A%02d%n".formatted(area(d, s), d, s, d));
      }
    }
    return csv.toString();
  }

  private static String organizers() {
    StringBuilder csv = new StringBuilder("Code,Name,Kind,Level,Area,Functions\n");
    for (int d = 1; d <= DISTRICTS; d++) {
      csv.append("G%02d,Government %d,government,district,A%02d,%n".formatted(d, d, d));
      csv.append("R%02d,Roads %d,department,district,A%02d,roads%n".formatted(d, d, d));
      for (int s = 1; s <= SUBDISTRICTS; s++) {
        csv.append(
            "O%02d%02d,Office %d-%d,subdistrict,subdistrict,%s,%n"
                .formatted(d, s, d, s, area(d, s)));
      }
    }
    for (int unit = 0; unit < 300; unit++) {
      csv.append("U%03d,Unit %d,department,municipal,A,%n".formatted(unit, unit));
    }
    return csv.toString();
  }

  private static String matters() {
    StringBuilder csv = new StringBuilder("Code,Level 1,Level 2,Level 3\n");
    for (int t = 0; t < TOPS; t++) {
      csv.append("%02d,Top %d,,%n".formatted(t, t));
      for (int m = 0; m < MIDDLES; m++) {
        csv.append("%02d%02d,Top %d,Middle %d-%d,%n".formatted(t, m, t, t, m));
        for (int l = 0; l < LEAVES; l++) {
          csv.append(
              "%s,Top %d,Middle %d-%d,Leaf %d-%d-%d%n".formatted(leaf(t, m, l), t, t, m, t, m, l));
        }
      }
    }
    return csv.toString();
  }

  private static String leaf(int top, int middle, int leaf) {
    return "%02d%02d%02d".formatted(top, middle, leaf);
  }

  private String anyLeaf() {
    return leaf(random.nextInt(TOPS), random.nextInt(MIDDLES), random.nextInt(LEAVES));
  }

  private String anyArea() {
    return area(1 + random.nextInt(DISTRICTS), 1 + random.nextInt(SUBDISTRICTS));
  }

  static String term(int number) {
    StringBuilder term = new StringBuilder();
    for (int rest = number + 1; rest > 0; rest /= 50) {
      term.append((char) ('一' + 37 * (rest % 50)));
    }
    return term.append("事").toString();
  }

  private byte[] list() {
    try (SXSSFWorkbook book = new SXSSFWorkbook(100);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("Dispatch list");
      write(
          sheet.createRow(0),
          "ID",
          "Request type",
          "Matter",
          "Area",
          "Terms",
          "[owner]",
          "Lead",
          "Assist",
          "Time limit",
          "Legal basis");
      for (int row = 0; row < rows; row++) {
        write(
            sheet.createRow(row + 1),
            "L%06d".formatted(row),
            row % 3 == 0 ? "complaint; report" : "",
            anyLeaf(),
            row < 1_000 && row % 2 == 0 ? "" : anyArea(),
            row < terms ? term(row) : "",
            row % 20 == 0 ? (row % 40 == 0 ? "city" : "district") : "",
            row % 5 == 0 ? "role:subdistrict else role:district" : "U%03d".formatted(row % 300),
            row % 4 == 0 ? "role:district[roads]" : "",
            row % 2 == 0 ? "24h" : "7d",
            "Linhai Rules, Article " + (1 + row % 90));
      }
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Row row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
  }

  /** Orders with 200 characters of text, each with a few of the terms. */
  List<WorkOrder> orders(int count) {
    List<WorkOrder> orders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 190) {
        text.append((char) ('一' + random.nextInt(3_000)));
        if (text.length() % 60 == 0) {
          text.append(term(random.nextInt(Math.max(1, terms))));
        }
      }
      orders.add(
          WorkOrder.builder("order-" + i, MORNING.plusMinutes(i))
              .requestType(i % 2 == 0 ? RequestType.COMPLAINT : RequestType.HELP)
              .matter(anyLeaf())
              .text(text.toString())
              .location(new Location(anyArea(), null, null, null))
              .attributes(java.util.Map.of("owner", i % 2 == 0 ? "city" : "district"))
              .build());
    }
    return orders;
  }
}
