package paidan.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The administrator's guide is true: who does what it says sees what it shows. When it does not,
 * {@code target/guide} has the guide with what came out, to be read and taken over.
 */
class GuideTest {

  private static final Path MENDED = Path.of("target", "guide");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"GUIDE.zh.md,binhe/list.xlsx", "GUIDE.md,riverton/list.xlsx"})
  void every_command_shows_what_the_guide_shows(String guide, String workbook) throws Exception {
    GuideRun run = GuideRun.of(Files.readString(Path.of(guide)), workbook, folder);
    Files.createDirectories(MENDED);
    Files.writeString(MENDED.resolve(guide), run.mended());

    assertThat(run.shown()).hasSizeGreaterThan(10);
    for (GuideRun.Shown one : run.shown()) {
      if (!one.isTrue()) {
        assertThat(one.actual()).as(one.command()).isEqualTo(one.expected());
      }
    }
    assertMarked(folder.resolve("marked.xlsx"));
  }

  /** What the guide says of the copy with the findings: a list of them, and coloured cells. */
  private static void assertMarked(Path copy) throws Exception {
    try (Workbook workbook = WorkbookFactory.create(copy.toFile(), null, true)) {
      assertThat(workbook.getSheetName(0)).isIn("#检查结果", "#Findings");
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isPositive();
      Sheet list =
          workbook.getSheet("派单目录") == null
              ? workbook.getSheet("Dispatch list")
              : workbook.getSheet("派单目录");
      assertThat(list.getRow(2).getCell(0).getCellComment()).isNotNull();
      assertThat(list.getRow(2).getCell(0).getCellStyle().getFillForegroundColor())
          .isEqualTo(IndexedColors.LIGHT_YELLOW.getIndex());
    }
  }
}
