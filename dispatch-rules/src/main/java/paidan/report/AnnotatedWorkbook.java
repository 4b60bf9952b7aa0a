package paidan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Message;
import paidan.diagnostic.Position;
import paidan.diagnostic.Severity;
import paidan.sheet.SourceFile;

/**
 * The sheets of a rulebook in one workbook, with the cells coloured and commented that a check has
 * something to say of, and a first sheet that lists all findings, each with a link to its cell.
 *
 * <p>It is the workbook that most findings are in, with all that its author gave it, so that it can
 * be worked on; the sheets of the other files come to it with their values. Rows and columns stay
 * where they are, so that a position means the same here and there. The list is a sheet for people
 * only: the workbook can be read as a rulebook. When it is, and is annotated again, the old marks
 * go. A file that cannot be read is only on the list.
 */
public final class AnnotatedWorkbook {

  private static final String BUNDLE = "paidan.report";

  private final Locale language;
  private final JoinedSheets joined;
  private final Workbook workbook;
  private final CreationHelper making;
  private final Map<Sheet, List<CellRangeAddress>> merged = new LinkedHashMap<>();

  private AnnotatedWorkbook(List<SourceFile> files, List<Finding> findings, Locale language) {
    this.language = language;
    joined =
        JoinedSheets.of(
            files.stream().filter(file -> !file.isCode() && !isRefused(file, findings)).toList(),
            file -> findings.stream().filter(finding -> isIn(finding, file)).count());
    workbook = joined.workbook();
    making = workbook.getCreationHelper();
  }

  /**
   * Writes the workbook.
   *
   * @param files the files of the rulebook
   * @param findings what a check says of them
   * @param language of the sentences
   * @param out where to; stays open
   * @throws IOException when it cannot be written
   */
  public static void write(
      List<SourceFile> files, List<Finding> findings, Locale language, OutputStream out)
      throws IOException {
    AnnotatedWorkbook annotated = new AnnotatedWorkbook(files, findings, language);
    try (Workbook workbook = annotated.workbook) {
      CellMarks marks = new CellMarks(workbook);
      marks.removeOld();
      annotated.mark(findings, marks);
      annotated.list(findings, marks);
      workbook.write(out);
    }
  }

  /** What was too large, damaged or not to be trusted when it was read is not opened again. */
  private static boolean isRefused(SourceFile file, List<Finding> findings) {
    return findings.stream()
        .anyMatch(
            finding ->
                finding.severity() == Severity.ERROR
                    && isIn(finding, file)
                    && finding.position().sheet() == null
                    && finding.position().row() == 0);
  }

  private static boolean isIn(Finding finding, SourceFile file) {
    return file.name().equals(finding.position().file());
  }

  private String say(String code) {
    return Message.of(BUNDLE, code).text(language);
  }

  private void mark(List<Finding> findings, CellMarks marks) {
    Map<Cell, List<Finding>> byCell = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Cell cell = cellOf(finding.position());
      if (cell != null) {
        byCell.computeIfAbsent(cell, c -> new ArrayList<>()).add(finding);
      }
    }
    byCell.forEach((cell, there) -> mark(cell, there, marks));
  }

  private void mark(Cell cell, List<Finding> findings, CellMarks marks) {
    boolean error = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    StringBuilder says = new StringBuilder();
    for (Finding finding : findings) {
      says.append(says.isEmpty() ? "" : "\n").append(sentence(finding));
    }
    marks.colour(cell, error ? Severity.ERROR : Severity.WARNING);
    marks.comment(cell, says.toString());
  }

  /** The cell of a finding; of a whole row its first one, of merged cells the one that is seen. */
  private @Nullable Cell cellOf(Position position) {
    String file = position.file();
    Sheet sheet = file == null ? null : joined.sheet(file, position.sheet());
    if (sheet == null || position.row() == 0) {
      return null;
    }
    int row = position.row() - 1;
    int column = Math.max(0, position.column() - 1);
    return merged.computeIfAbsent(sheet, Sheet::getMergedRegions).stream()
        .filter(region -> region.isInRange(row, column))
        .findFirst()
        .map(region -> JoinedSheets.cell(sheet, region.getFirstRow(), region.getFirstColumn()))
        .orElseGet(() -> JoinedSheets.cell(sheet, row, column));
  }

  private String sentence(Finding finding) {
    return finding.message().text(language) + " " + finding.message().remedy(language);
  }

  private void list(List<Finding> findings, CellMarks marks) {
    Sheet list = newList();
    Row head = list.createRow(0);
    String[] headings = {"severity", "file", "cell", "found", "remedy"};
    int[] widths = {10, 30, 24, 90, 70};
    CellStyle heading = heading();
    for (int i = 0; i < headings.length; i++) {
      Cell cell = head.createCell(i);
      cell.setCellValue(say("heading." + headings[i]));
      cell.setCellStyle(heading);
      list.setColumnWidth(i, widths[i] * 256);
    }
    CellStyle wrapped = workbook.createCellStyle();
    wrapped.setWrapText(true);
    int number = 1;
    for (Finding finding : findings) {
      Row row = list.createRow(number++);
      Position position = finding.position();
      Cell severity = row.createCell(0);
      severity.setCellValue(say("severity." + finding.severity()));
      marks.colour(severity, finding.severity());
      row.createCell(1)
          .setCellValue(String.valueOf(position.file() == null ? "" : position.file()));
      link(row.createCell(2), position);
      Cell found = row.createCell(3);
      found.setCellValue(JoinedSheets.shortened(finding.message().text(language)));
      found.setCellStyle(wrapped);
      Cell remedy = row.createCell(4);
      remedy.setCellValue(JoinedSheets.shortened(finding.message().remedy(language)));
      remedy.setCellStyle(wrapped);
    }
    if (findings.isEmpty()) {
      list.createRow(1).createCell(3).setCellValue(say("nothing-found"));
    }
    list.createFreezePane(0, 1);
  }

  /** In front of all others, and the only one that is selected: typing goes into all that are. */
  private Sheet newList() {
    for (Locale each : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      int old = workbook.getSheetIndex(Message.of(BUNDLE, "sheet").text(each));
      if (old >= 0) {
        workbook.removeSheetAt(old);
      }
    }
    Sheet list = workbook.createSheet(say("sheet"));
    workbook.setSheetOrder(list.getSheetName(), 0);
    workbook.forEach(sheet -> sheet.setSelected(false));
    workbook.setActiveSheet(0);
    workbook.setSelectedTab(0);
    workbook.setFirstVisibleTab(0);
    list.setSelected(true);
    return list;
  }

  private CellStyle heading() {
    CellStyle heading = workbook.createCellStyle();
    heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    Font bold = workbook.createFont();
    bold.setBold(true);
    heading.setFont(bold);
    return heading;
  }

  private void link(Cell from, Position position) {
    Cell to = cellOf(position);
    from.setCellValue(
        (position.sheet() == null ? "" : position.sheet() + " ") + position.cell(language));
    if (to != null) {
      Hyperlink link = making.createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress(
          "'" + to.getSheet().getSheetName().replace("'", "''") + "'!" + to.getAddress());
      from.setHyperlink(link);
    }
  }
}
