package paidan.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
 * <p>Rows and columns stay where they are, so that a position means the same here and there. Values
 * are copied as they are shown; a file that cannot be read is only on the list.
 */
public final class AnnotatedWorkbook {

  private static final String BUNDLE = "paidan.report";

  /** A cell of Excel holds no more. */
  private static final int LONGEST = 32_767;

  private final Locale language;
  private final Workbook workbook = new XSSFWorkbook();
  private final CreationHelper making = workbook.getCreationHelper();
  private final DataFormatter shown = new DataFormatter(Locale.ROOT);
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();
  private final Map<String, List<Finding>> byCell = new LinkedHashMap<>();
  private final CellStyle wrong;
  private final CellStyle doubtful;
  private final CellStyle heading;
  private final CellStyle text;

  private AnnotatedWorkbook(Locale language) {
    this.language = language;
    wrong = filled(IndexedColors.ROSE);
    doubtful = filled(IndexedColors.LIGHT_YELLOW);
    heading = filled(IndexedColors.GREY_25_PERCENT);
    Font bold = workbook.createFont();
    bold.setBold(true);
    heading.setFont(bold);
    text = workbook.createCellStyle();
    text.setDataFormat(workbook.createDataFormat().getFormat("@"));
  }

  private CellStyle filled(IndexedColors colour) {
    CellStyle style = workbook.createCellStyle();
    style.setFillForegroundColor(colour.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    return style;
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
    AnnotatedWorkbook annotated = new AnnotatedWorkbook(language);
    try (Workbook workbook = annotated.workbook) {
      Sheet list = workbook.createSheet(annotated.say("sheet"));
      files.stream()
          .filter(file -> !file.isCode() && !isRefused(file, findings))
          .forEach(annotated::copy);
      annotated.mark(findings);
      annotated.list(findings, list);
      workbook.write(out);
    }
  }

  /** What was too large, damaged or not to be trusted when it was read is not opened again. */
  private static boolean isRefused(SourceFile file, List<Finding> findings) {
    return findings.stream()
        .anyMatch(
            finding ->
                finding.severity() == Severity.ERROR
                    && file.name().equals(finding.position().file())
                    && finding.position().sheet() == null
                    && finding.position().row() == 0);
  }

  private String say(String code, Object... arguments) {
    return Message.of(BUNDLE, code, arguments).text(language);
  }

  private void copy(SourceFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    try {
      if (name.endsWith(".csv")) {
        copyCsv(file);
      } else if (name.endsWith(".xlsx") || name.endsWith(".xls") || name.endsWith(".xlsm")) {
        copyWorkbook(file);
      }
    } catch (IOException | RuntimeException e) {
      // What cannot be opened has a finding of its own, which the list shows.
      sheets.remove(key(file.name(), null));
    }
  }

  private void copyCsv(SourceFile file) throws IOException {
    String base = file.name().substring(file.name().lastIndexOf('/') + 1);
    Sheet sheet = sheet(file.name(), null, base.substring(0, base.length() - 4));
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().skipEmptyLines(false).ofCsvRecord(textOf(file))) {
      int row = -1;
      for (CsvRecord csv : reader) {
        // As findings count: a quoted line break makes a row longer than a line.
        row++;
        for (int i = 0; i < csv.getFieldCount(); i++) {
          put(sheet, row, i, csv.getField(i));
        }
      }
    }
  }

  /** As Chinese Excel writes it when it is not UTF-8. */
  private static String textOf(SourceFile file) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.content()));
      return file.text();
    } catch (CharacterCodingException e) {
      return new String(file.content(), Charset.forName("GB18030"));
    }
  }

  private void copyWorkbook(SourceFile file) throws IOException {
    try (Workbook source = WorkbookFactory.create(new ByteArrayInputStream(file.content()))) {
      for (Sheet from : source) {
        Sheet to = sheet(file.name(), from.getSheetName(), from.getSheetName());
        for (Row row : from) {
          for (Cell cell : row) {
            put(to, row.getRowNum(), cell.getColumnIndex(), shown.formatCellValue(cell));
          }
        }
        for (int i = 0; from.getRow(0) != null && i < from.getRow(0).getLastCellNum(); i++) {
          to.setColumnWidth(i, from.getColumnWidth(i));
        }
      }
    }
  }

  private static String key(String file, @Nullable String sheet) {
    return file + '\0' + sheet;
  }

  private Sheet sheet(String file, @Nullable String name, String called) {
    String safe = WorkbookUtil.createSafeSheetName(called);
    String unique = safe;
    for (int i = 2; workbook.getSheet(unique) != null; i++) {
      unique =
          WorkbookUtil.createSafeSheetName(
              safe.substring(0, Math.min(safe.length(), 27)) + " " + i);
    }
    Sheet sheet = workbook.createSheet(unique);
    sheets.put(key(file, name), sheet);
    return sheet;
  }

  private void put(Sheet sheet, int row, int column, String value) {
    if (!value.isEmpty()) {
      Cell cell = cell(sheet, row, column);
      cell.setCellValue(shortened(value));
      cell.setCellStyle(text);
    }
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
  }

  private static Cell cell(Sheet sheet, int row, int column) {
    Row there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    return there.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private void mark(List<Finding> findings) {
    Map<String, Cell> cells = new HashMap<>();
    for (Finding finding : findings) {
      Cell cell = cellOf(finding.position());
      if (cell != null) {
        String address = cell.getSheet().getSheetName() + "!" + cell.getAddress();
        cells.put(address, cell);
        byCell.computeIfAbsent(address, a -> new ArrayList<>()).add(finding);
      }
    }
    byCell.forEach((address, there) -> mark(cells.get(address), there));
  }

  /** The cell of a finding; of a whole row its first one. */
  private @Nullable Cell cellOf(Position position) {
    String file = position.file();
    Sheet sheet = file == null ? null : sheets.get(key(file, position.sheet()));
    return sheet == null || position.row() == 0
        ? null
        : cell(sheet, position.row() - 1, Math.max(0, position.column() - 1));
  }

  private void mark(@Nullable Cell cell, List<Finding> findings) {
    if (cell == null) {
      return;
    }
    boolean error = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    cell.setCellStyle(error ? wrong : doubtful);
    StringBuilder says = new StringBuilder();
    for (Finding finding : findings) {
      says.append(says.length() == 0 ? "" : "\n").append(sentence(finding));
    }
    Drawing<?> drawing = cell.getSheet().createDrawingPatriarch();
    ClientAnchor anchor = making.createClientAnchor();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setCol2(cell.getColumnIndex() + 5);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + 6);
    Comment comment = drawing.createCellComment(anchor);
    comment.setString(making.createRichTextString(shortened(says.toString())));
    comment.setAuthor("paidan");
    cell.setCellComment(comment);
  }

  private String sentence(Finding finding) {
    return finding.message().text(language) + " " + finding.message().remedy(language);
  }

  private void list(List<Finding> findings, Sheet list) {
    Row head = list.createRow(0);
    String[] headings = {"severity", "file", "cell", "found", "remedy"};
    int[] widths = {10, 30, 24, 90, 70};
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
      severity.setCellStyle(finding.severity() == Severity.ERROR ? wrong : doubtful);
      row.createCell(1)
          .setCellValue(String.valueOf(position.file() == null ? "" : position.file()));
      link(row.createCell(2), position);
      Cell found = row.createCell(3);
      found.setCellValue(shortened(finding.message().text(language)));
      found.setCellStyle(wrapped);
      Cell remedy = row.createCell(4);
      remedy.setCellValue(shortened(finding.message().remedy(language)));
      remedy.setCellStyle(wrapped);
    }
    if (findings.isEmpty()) {
      list.createRow(1).createCell(3).setCellValue(say("nothing-found"));
    }
    list.createFreezePane(0, 1);
  }

  private void link(Cell from, Position position) {
    Cell to = cellOf(position);
    from.setCellValue((position.sheet() == null ? "" : position.sheet() + " ") + position.cell());
    if (to != null) {
      Hyperlink link = making.createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress(
          "'" + to.getSheet().getSheetName().replace("'", "''") + "'!" + to.getAddress());
      from.setHyperlink(link);
    }
  }
}
