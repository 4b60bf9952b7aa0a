package paidan.examples.benchmarks.barelist;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The bare list as the file of each contestant: the same rows in the same order. */
public final class BareListFiles {

  static final String SHEET = "Dispatch list";

  private static final int WINDOW = 100;

  /** How a CSV table of Drools says that neighbouring cells are one. */
  private static final String MERGED = "...";

  private final BareList list;
  private final Path folder;

  /**
   * The files of a list.
   *
   * @param list the list
   * @param folder where they are or will be
   */
  public BareListFiles(BareList list, Path folder) {
    this.list = list;
    this.folder = folder;
  }

  /**
   * The file that an engine reads, written when it is not there yet.
   *
   * @param engine an engine
   * @param format what kind of file
   * @return a file, or a folder of CSV files
   * @throws IOException when it cannot be written
   */
  public Path of(Engine engine, FileFormat format) throws IOException {
    Files.createDirectories(folder);
    String name =
        switch (engine) {
          case PAIDAN, PAIDAN_INDEX, HAND_WRITTEN -> "paidan";
          case STOCK_DROOLS -> "drools";
          case KIE_DMN, CAMUNDA_DMN -> "list";
          case OPENL -> "openl";
        };
    boolean many = name.equals("paidan") && format == FileFormat.CSV;
    Path file = folder.resolve(many ? name : name + "." + format.suffix());
    if (!Files.exists(file)) {
      write(name, format, file);
    }
    return file;
  }

  private void write(String name, FileFormat format, Path file) throws IOException {
    Path part = file.resolveSibling("writing");
    switch (format) {
      case DMN -> writeDmn(part);
      case CSV -> {
        if (name.equals("paidan")) {
          writeRulebookFolder(file);
          return;
        }
        writeCsv(part, droolsTable());
      }
      case XLSX -> {
        switch (name) {
          case "paidan" -> writeWorkbook(part, rulebookSheets());
          case "drools" -> writeWorkbook(part, List.of(new Table("Tables", droolsTable())));
          default -> writeWorkbook(part, List.of(new Table("Rules", openlTable())));
        }
      }
    }
    Files.move(part, file);
  }

  /** A sheet and its rows, heading included. */
  private record Table(String name, Stream<List<String>> rows) {}

  private List<Table> rulebookSheets() {
    List<Table> sheets = new ArrayList<>();
    sheets.add(
        new Table(
            "Rulebook",
            Stream.of(
                List.of("Key", "Value"),
                List.of("name", "bare list"),
                List.of("time zone", "Asia/Shanghai"),
                List.of("language", "en"),
                List.of("limit ordinary", "7d"))));
    sheets.add(new Table("Areas", areas()));
    sheets.add(
        new Table(
            "Organizers",
            Stream.concat(
                Stream.of(List.of("Code", "Name", "Kind", "Level", "Area")),
                IntStream.range(0, BareList.ORGANIZERS)
                    .mapToObj(BareList::organizer)
                    .map(code -> List.of(code, "Unit " + code, "department", "municipal", "A")))));
    sheets.add(
        new Table(
            "Matters",
            Stream.concat(
                Stream.of(List.of("Code", "Level 1")),
                IntStream.range(0, list.matters())
                    .mapToObj(BareList::matter)
                    .map(code -> List.of(code, "Matter " + code)))));
    Iterator<BareRow> rows = list.rows().iterator();
    sheets.add(
        new Table(
            SHEET,
            Stream.concat(
                Stream.of(List.of("ID", "Request type", "Matter", "Area", "Lead")),
                IntStream.range(0, list.matters() * BareList.ROWS_A_MATTER)
                    .mapToObj(number -> rulebookRow(number, rows.next())))));
    return sheets;
  }

  private static List<String> rulebookRow(int number, BareRow row) {
    return List.of(
        "L%07d".formatted(number), row.type(), row.matter(), areaCell(row), row.organizer());
  }

  private static String areaCell(BareRow row) {
    return row.area() == null ? "" : row.area();
  }

  private static Stream<List<String>> areas() {
    Stream.Builder<List<String>> rows = Stream.builder();
    rows.add(List.of("Code", "Name", "Level", "Parent"));
    rows.add(List.of("A", "City", "city", ""));
    for (int d = 1; d <= BareList.DISTRICTS; d++) {
      String district = "A%02d".formatted(d);
      rows.add(List.of(district, "District " + d, "district", "A"));
      for (int s = 1; s <= BareList.SUBDISTRICTS; s++) {
        rows.add(
            List.of(
                "%s%02d".formatted(district, s),
                "Subdistrict %d-%d".formatted(d, s),
                "subdistrict",
                district));
      }
    }
    return rows.build();
  }

  private Stream<List<String>> droolsTable() {
    String fact = BareFact.class.getName();
    String merged = "$order : BareFact" + MERGED;
    return Stream.concat(
        Stream.of(
            List.of("RuleSet", "bare.list"),
            List.of("Import", fact),
            List.of("Sequential", "false"),
            List.of("RuleTable rows"),
            List.of("PRIORITY", "CONDITION", "CONDITION", "CONDITION", "ACTION"),
            List.of("", merged, merged, merged, ""),
            List.of(
                "",
                "matter == \"$param\"",
                "area == \"$param\"",
                "type == \"$param\"",
                "$order.setOrganizer(\"$param\");"),
            List.of("first", "matter", "area", "type", "organizer")),
        list.rows()
            .map(
                row ->
                    List.of(
                        row.area() == null ? "0" : "1",
                        row.matter(),
                        areaCell(row),
                        row.type(),
                        row.organizer())));
  }

  private Stream<List<String>> openlTable() {
    return Stream.concat(
        Stream.of(
            List.of("SimpleRules String organizer(String matter, String area, String type)"),
            List.of("Matter", "Area", "Type", "Organizer")),
        list.rows().map(row -> List.of(row.matter(), areaCell(row), row.type(), row.organizer())));
  }

  private void writeRulebookFolder(Path into) throws IOException {
    Path part = into.resolveSibling("writing-folder");
    Files.createDirectories(part);
    for (Table table : rulebookSheets()) {
      String name = table.name().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
      writeCsv(part.resolve(name + ".csv"), table.rows());
    }
    Files.move(part, into);
  }

  private static void writeCsv(Path file, Stream<List<String>> rows) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      rows.forEach(csv::writeRecord);
    }
  }

  /** With a table of shared strings, as spreadsheet programs save. */
  private static void writeWorkbook(Path file, List<Table> tables) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(null, WINDOW, false, true);
        OutputStream out = Files.newOutputStream(file)) {
      for (Table table : tables) {
        Sheet sheet = book.createSheet(table.name());
        Iterator<List<String>> rows = table.rows().iterator();
        for (int number = 0; rows.hasNext(); number++) {
          writeRow(sheet.createRow(number), rows.next());
        }
      }
      book.write(out);
    }
  }

  private static void writeRow(Row row, List<String> cells) {
    int mergedFrom = -1;
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      boolean merged = cell.endsWith(MERGED);
      if (merged && mergedFrom < 0) {
        mergedFrom = i;
      } else if (!merged && mergedFrom >= 0) {
        row.getSheet()
            .addMergedRegion(
                new CellRangeAddress(row.getRowNum(), row.getRowNum(), mergedFrom, i - 1));
        mergedFrom = -1;
      }
      if (!cell.isEmpty()) {
        String text = merged ? cell.substring(0, cell.length() - MERGED.length()) : cell;
        row.createCell(i).setCellValue(text);
      }
    }
  }

  private void writeDmn(Path file) throws IOException {
    try (BufferedWriter xml = Files.newBufferedWriter(file)) {
      xml.write(
          """
          <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
              id="bare" name="bare" namespace="http://paidan/bare">
            <inputData id="in1" name="matter"><variable name="matter" typeRef="string"/></inputData>
            <inputData id="in2" name="area"><variable name="area" typeRef="string"/></inputData>
            <inputData id="in3" name="type"><variable name="type" typeRef="string"/></inputData>
            <decision id="organizer" name="organizer">
              <variable name="organizer" typeRef="string"/>
              <informationRequirement id="r1"><requiredInput href="#in1"/></informationRequirement>
              <informationRequirement id="r2"><requiredInput href="#in2"/></informationRequirement>
              <informationRequirement id="r3"><requiredInput href="#in3"/></informationRequirement>
              <decisionTable id="table" hitPolicy="FIRST">
                <input id="i1"><inputExpression id="e1" typeRef="string"><text>matter</text></inputExpression></input>
                <input id="i2"><inputExpression id="e2" typeRef="string"><text>area</text></inputExpression></input>
                <input id="i3"><inputExpression id="e3" typeRef="string"><text>type</text></inputExpression></input>
                <output id="o1" name="organizer" typeRef="string"/>
          """);
      Iterator<BareRow> rows = list.rows().iterator();
      for (int number = 0; rows.hasNext(); number++) {
        xml.write(rule(number, rows.next()));
      }
      xml.write("</decisionTable></decision></definitions>\n");
    }
  }

  private static String rule(int number, BareRow row) {
    return "<rule id=\"rule%d\">%s%s%s%s</rule>%n"
        .formatted(
            number,
            entry("inputEntry", "m" + number, quoted(row.matter())),
            entry("inputEntry", "a" + number, row.area() == null ? "-" : quoted(row.area())),
            entry("inputEntry", "q" + number, quoted(row.type())),
            entry("outputEntry", "u" + number, quoted(row.organizer())));
  }

  private static String quoted(String word) {
    return "\"" + word + "\"";
  }

  private static String entry(String kind, String id, String text) {
    return "<%s id=\"%s\"><text>%s</text></%s>".formatted(kind, id, text, kind);
  }
}
