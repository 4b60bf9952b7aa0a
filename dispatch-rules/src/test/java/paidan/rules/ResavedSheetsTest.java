package paidan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.order.WorkOrder;
import paidan.resaved.LibreOffice;
import paidan.resaved.Meaning;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.sheet.Limits;
import paidan.sheet.RulebookFiles;
import paidan.sheet.SourceFile;

/** A workbook that another program has opened and saved again holds the same rules. */
class ResavedSheetsTest {

  private static final String BEIJING = "paidan/rulebooks/beijing";

  /**
   * Comma, quotation mark, UTF-8, from line 1, values as shown, every sheet in a file of its own.
   */
  private static final String CSV =
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

  @TempDir private static Path folder;

  private static List<SourceFile> files;
  private static Rulebook beijing;

  @BeforeAll
  static void load() throws Exception {
    LibreOffice.assumeInstalled();
    ClassLoader loader = ResavedSheetsTest.class.getClassLoader();
    files = RulebookFiles.ofClassPath(loader, BEIJING, Limits.DEFAULT, new Findings());
    beijing = Rulebook.load(files);
    Path workbooks = Files.createDirectory(folder.resolve("workbooks"));
    for (SourceFile file : files) {
      if (file.name().endsWith(".xlsx")) {
        Files.write(workbooks.resolve(file.name()), file.content());
      }
    }
    Files.write(workbooks.resolve("made-up.xlsx"), madeUp());
    for (String format : List.of("xlsx", "xls", CSV)) {
      LibreOffice.convert(workbooks, format, folder.resolve(format.split(":", -1)[0]));
    }
  }

  /** All that a person may put into cells of a small rulebook. */
  private static byte[] madeUp() throws IOException {
    try (Workbook workbook = new XSSFWorkbook()) {
      sheet(workbook, "Rulebook", "Key|Value", "name|made up", "time zone|Asia/Shanghai");
      sheet(workbook, "Areas", "Code|Name|Level|Parent", "01|临海|city|", "0101|东区|district|01");
      sheet(workbook, "Organizers", "Code|Name|Kind", "007|水务集团|enterprise", "G|东区政府|government");
      sheet(workbook, "Matters", "Code|Level 1|Level 2", "02|城市管理|", "0203|城市管理|供水");
      sheet(
          workbook,
          "Dispatch list",
          "ID|Matter|Area|Terms|Lead|Valid from|Notice|Priority",
          "001|0203|东区|停水 + 小区; \"a;b\"|007|2026-01-31|第一行\n第二行, \"引号\"|",
          "1-5|城市管理 > 供水|not(东区)|漏水|G 否则 007||=SUM(1)|兜底",
          "1E5|only 02|-||水务集团|||10");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static void sheet(Workbook workbook, String name, String... rows) {
    Sheet sheet = workbook.createSheet(name);
    for (int i = 0; i < rows.length; i++) {
      Row row = sheet.createRow(i);
      String[] cells = rows[i].split("\\|", -1);
      for (int j = 0; j < cells.length; j++) {
        row.createCell(j).setCellValue(cells[j]);
      }
    }
  }

  /** The files of a rulebook, those of a workbook as they were saved again. */
  private static List<SourceFile> saved(String format, boolean madeUp) throws IOException {
    List<SourceFile> saved = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder.resolve(format))) {
      for (Path path : (Iterable<Path>) all.sorted()::iterator) {
        String name = path.getFileName().toString();
        if (name.startsWith("made-up") == madeUp) {
          // Of a workbook's CSV files each is called after the workbook and the sheet.
          String sheet = format.equals("csv") ? name.replaceFirst("^.*-(?=[^-]+$)", "") : name;
          saved.add(new SourceFile(sheet, Files.readAllBytes(path)));
        }
      }
    }
    if (!madeUp) {
      files.stream().filter(file -> !file.name().endsWith(".xlsx")).forEach(saved::add);
    }
    return saved;
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls", "csv"})
  void the_rulebook_of_beijing_stays_the_same(String format) throws Exception {
    Rulebook saved = Rulebook.load(saved(format, false));
    assertThat(Meaning.rows(saved)).isEqualTo(Meaning.rows(beijing));
    assertThat(Meaning.circumstances(saved)).isEqualTo(Meaning.circumstances(beijing));
    assertThat(saved.warnings()).extracting(Finding::code).isEmpty();
    WorkOrder asked =
        WorkOrder.builder("1", java.time.OffsetDateTime.parse("2026-11-23T09:15:00+08:00"))
            .text("请问居住证怎么办理？")
            .build();
    assertThat(saved.answer(saved.read(asked).facts()).map(found -> found.answer().text()))
        .isEqualTo(beijing.answer(beijing.read(asked).facts()).map(found -> found.answer().text()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls", "csv"})
  void a_small_rulebook_of_odd_cells_stays_the_same(String format) throws Exception {
    Rulebook original = Rulebook.load(List.of(new SourceFile("made-up.xlsx", madeUp())));
    assertThat(Meaning.rows(Rulebook.load(saved(format, true)))).isEqualTo(Meaning.rows(original));
  }

  @Test
  void a_number_that_another_program_made_of_a_code_is_found() throws Exception {
    // LibreOffice makes numbers of what looks like one when it opens a CSV file.
    Path csv = Files.createDirectories(folder.resolve("numbers")).resolve("Dispatch list.csv");
    Files.write(csv, "ID,Matter,Lead\nA,0203,水务集团\n".getBytes(StandardCharsets.UTF_8));
    LibreOffice.convert(csv.getParent(), "xlsx", folder.resolve("numbered"));
    List<SourceFile> all = new ArrayList<>(saved("xls", true));
    all.add(
        new SourceFile(
            "list.xlsx", Files.readAllBytes(folder.resolve("numbered/Dispatch list.xlsx"))));
    try {
      Rulebook.load(all);
    } catch (RulebookException e) {
      assertThat(e.findings())
          .extracting(finding -> finding.position().cell() + " " + finding.code())
          .contains("B2 code-lost-zeros");
      return;
    }
    throw new AssertionError("loaded");
  }
}
