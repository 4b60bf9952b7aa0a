package paidan.examples.benchmarks.wholedecision;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import paidan.order.Complainant;
import paidan.order.Location;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.sheet.SourceFile;

/**
 * A city of any size: 16 districts of 20 subdistricts, matters of three levels (ten more leaves for
 * every 100,000 rows), a list of as many rows as wanted at all levels of both trees, a fifth of the
 * terms in it and the rest in circumstances, and orders that meet them. The same every time.
 */
public final class MadeUpCity {

  static final int DISTRICTS = 16;
  static final int SUBDISTRICTS = 20;
  static final String EMERGENCY_LINE = "119";

  private static final int TOPS = 10;
  private static final int MIDDLES = 10;
  private static final int ROWS_A_LEAF = 10_000;
  private static final int TERMS_A_CIRCUMSTANCE = 12;
  private static final int CHARACTERS_A_TERM = 60;
  private static final int ORDERS_A_CIRCUMSTANCE = 20;
  private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

  private final int leaves;
  private final int terms;
  private final int listTerms;
  private final List<CityRow> rows = new ArrayList<>();
  private final List<CircumstanceGroup> circumstances = new ArrayList<>();
  private final Random random = new Random(20_260_302);

  /**
   * A city.
   *
   * @param rows rows of its dispatch list
   * @param terms terms of its list and its circumstances together
   */
  public MadeUpCity(int rows, int terms) {
    this.leaves = Math.max(10, rows / ROWS_A_LEAF);
    this.terms = terms;
    this.listTerms = terms / 5;
    makeRows(rows);
    makeCircumstances();
  }

  private void makeRows(int count) {
    Set<String> taken = new HashSet<>();
    while (rows.size() < count) {
      String matter = anyMatter();
      String area = anyAreaOfARow();
      if (taken.add(matter + "/" + area)) {
        int number = rows.size();
        rows.add(row(number, matter, area, number % 3 == 0));
        boolean plain = number % 10 == 1 && number % 3 != 0 && number >= listTerms;
        if (plain && rows.size() < count) {
          rows.add(row(number + 1, matter, area, true));
        }
      }
    }
  }

  private CityRow row(int number, String matter, @Nullable String area, boolean complaintsOnly) {
    return new CityRow(
        "L%07d".formatted(number),
        complaintsOnly,
        matter,
        area,
        number < listTerms ? listTerm(number) : null,
        number % 20 == 0 ? (number % 40 == 0 ? "city" : "district") : null,
        number % 5 == 0 ? null : "U%03d".formatted(number % 300),
        number % 4 == 0,
        number % 2 == 0,
        "Linhai Rules, Article " + (1 + number % 90));
  }

  private void makeCircumstances() {
    for (int from = 0; from < terms - listTerms; from += TERMS_A_CIRCUMSTANCE) {
      String id = "C%05d".formatted(from / TERMS_A_CIRCUMSTANCE);
      boolean emergency = from / TERMS_A_CIRCUMSTANCE % 3 == 0;
      int to = Math.min(from + TERMS_A_CIRCUMSTANCE, terms - listTerms);
      for (int number = from; number < to; number++) {
        boolean pair = number % 3 == 1 && number + 1 < to;
        circumstances.add(
            new CircumstanceGroup(
                id,
                emergency,
                pair
                    ? List.of(circumstanceTerm(number), circumstanceTerm(++number))
                    : List.of(circumstanceTerm(number))));
      }
    }
  }

  List<CityRow> rows() {
    return rows;
  }

  List<CircumstanceGroup> circumstances() {
    return circumstances;
  }

  /**
   * The city's rulebook.
   *
   * @return its files, the list as xlsx
   */
  public List<SourceFile> files() {
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
    files.add(csv("circumstances", circumstanceSheet()));
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

  private String matters() {
    StringBuilder csv = new StringBuilder("Code,Level 1,Level 2,Level 3\n");
    for (int t = 0; t < TOPS; t++) {
      csv.append("%02d,Top %d,,%n".formatted(t, t));
      for (int m = 0; m < MIDDLES; m++) {
        csv.append("%02d%02d,Top %d,Middle %d-%d,%n".formatted(t, m, t, t, m));
        for (int l = 0; l < leaves; l++) {
          csv.append(
              "%s,Top %d,Middle %d-%d,Leaf %d-%d-%d%n".formatted(leaf(t, m, l), t, t, m, t, m, l));
        }
      }
    }
    return csv.toString();
  }

  private static String leaf(int top, int middle, int leaf) {
    return "%02d%02d%03d".formatted(top, middle, leaf);
  }

  private String anyLeaf() {
    return leaf(random.nextInt(TOPS), random.nextInt(MIDDLES), random.nextInt(leaves));
  }

  /** Seven in ten rows name a leaf, two a middle node, one a top. */
  private String anyMatter() {
    int level = random.nextInt(10);
    String leaf = anyLeaf();
    return level < 7 ? leaf : leaf.substring(0, level < 9 ? 4 : 2);
  }

  private String anyArea() {
    return area(1 + random.nextInt(DISTRICTS), 1 + random.nextInt(SUBDISTRICTS));
  }

  /** Seven in ten rows name a subdistrict, two a district, one nothing. */
  private @Nullable String anyAreaOfARow() {
    int level = random.nextInt(10);
    String area = anyArea();
    return level < 7 ? area : level < 9 ? area.substring(0, 3) : null;
  }

  private static String listTerm(int number) {
    return term(number, '事');
  }

  private static String circumstanceTerm(int number) {
    return term(number, '急');
  }

  private static String term(int number, char last) {
    StringBuilder term = new StringBuilder();
    for (int rest = number + 1; rest > 0; rest /= 50) {
      term.append((char) ('一' + 37 * (rest % 50)));
    }
    return term.append(last).toString();
  }

  private String circumstanceSheet() {
    StringBuilder csv = new StringBuilder("ID,Circumstance,Terms,Lines,Effect\n");
    Map<String, List<CircumstanceGroup>> byRow =
        circumstances.stream()
            .collect(
                Collectors.groupingBy(
                    CircumstanceGroup::row, java.util.TreeMap::new, Collectors.toList()));
    byRow.forEach(
        (id, groups) ->
            csv.append(
                "%s,%s,%s,%s%n"
                    .formatted(
                        id,
                        groups.get(0).emergency() ? "emergency" : "secret",
                        groups.stream()
                            .map(group -> String.join(" + ", group.terms()))
                            .collect(Collectors.joining("; ")),
                        groups.get(0).emergency() ? EMERGENCY_LINE + ",decides" : ",warns")));
    return csv.toString();
  }

  private byte[] list() {
    try (SXSSFWorkbook book = new SXSSFWorkbook(null, 100, false, true);
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
      for (CityRow row : rows) {
        write(
            sheet.createRow(sheet.getLastRowNum() + 1),
            row.id(),
            row.complaintsOnly() ? "complaint; report" : null,
            row.matter(),
            row.area(),
            row.term(),
            row.owner(),
            row.lead() == null ? "role:subdistrict else role:district" : row.lead(),
            row.assistedByRoads() ? "role:district[roads]" : null,
            row.hours() ? "24h" : "7d",
            row.basis());
      }
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Row row, @Nullable String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != null) {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
  }

  /**
   * Orders for the city, with all that Article 10 wants recorded. Their text has a term of the list
   * for every 60 characters, and one in twenty has words of a circumstance.
   *
   * @param count how many
   * @param characters length of the text of each
   * @return orders
   */
  public List<WorkOrder> orders(int count, int characters) {
    return IntStream.range(0, count).mapToObj(number -> order(number, characters)).toList();
  }

  private WorkOrder order(int number, int characters) {
    return WorkOrder.builder("order-" + number, MORNING.plusMinutes(number))
        .requestType(number % 2 == 0 ? RequestType.COMPLAINT : RequestType.HELP)
        .matter(anyLeaf())
        .text(text(number, characters))
        .location(new Location(anyArea(), null, null, null))
        .complainant(new Complainant("caller-" + number, null, null, false))
        .attributes(Map.of("owner", random.nextBoolean() ? "city" : "district"))
        .build();
  }

  private String text(int number, int characters) {
    StringBuilder text = new StringBuilder();
    if (number % ORDERS_A_CIRCUMSTANCE == 0) {
      CircumstanceGroup group = circumstances.get(random.nextInt(circumstances.size()));
      group.terms().forEach(term -> text.append(term).append('，'));
    }
    for (int written = text.length(); written < characters; written++) {
      text.append((char) ('一' + random.nextInt(3_000)));
      if (written % CHARACTERS_A_TERM == CHARACTERS_A_TERM - 1) {
        text.append(listTerm(random.nextInt(listTerms)));
      }
    }
    text.setLength(characters);
    return text.toString();
  }
}
