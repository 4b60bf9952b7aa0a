package paidan.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Findings;
import paidan.scenario.ScenarioSheets;
import paidan.sheet.Grid;
import paidan.sheet.Limits;
import paidan.sheet.SourceFile;

/**
 * The sheets of several files in one workbook. One of the workbooks is taken as it is, with its
 * drop-downs, formats and whatever else its author gave it; of the others come the values with the
 * formats of numbers and dates, the widths of columns and the merged cells. Rows and columns stay
 * where they are.
 */
final class JoinedSheets {

  /** A cell of Excel holds no more. */
  private static final int LONGEST = 32_767;

  private static final int LONGEST_NAME = 31;

  private final XSSFWorkbook workbook;
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();
  private final Map<String, CellStyle> formats = new HashMap<>();

  private JoinedSheets(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /**
   * Joins files.
   *
   * @param files files that can be read; what is neither a workbook nor CSV is left out
   * @param worth of the workbooks, the one that is worth most is taken as it is, of equal ones the
   *     largest
   */
  static JoinedSheets of(List<SourceFile> files, ToLongFunction<SourceFile> worth) {
    Comparator<SourceFile> order =
        Comparator.comparingLong(worth).thenComparingInt(file -> file.content().length);
    SourceFile whole =
        files.stream().filter(file -> hasEnding(file, ".xlsx")).max(order).orElse(null);
    XSSFWorkbook opened = whole == null ? null : opened(whole);
    JoinedSheets joined = new JoinedSheets(opened == null ? new XSSFWorkbook() : opened);
    for (SourceFile file : files) {
      if (opened != null && file == whole) {
        opened.forEach(sheet -> joined.sheets.put(key(file.name(), sheet.getSheetName()), sheet));
      } else {
        joined.copy(file);
      }
    }
    return joined;
  }

  private static boolean hasEnding(SourceFile file, String ending) {
    return file.name().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** Null when it is another format under this name, or one that {@code .xlsx} must not have. */
  private static @Nullable XSSFWorkbook opened(SourceFile file) {
    try {
      XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(file.content()));
      if (!opened.isMacroEnabled()) {
        return opened;
      }
      opened.close();
      return null;
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  XSSFWorkbook workbook() {
    return workbook;
  }

  /** The sheet that a sheet of a file has become; null when it is not here. */
  @Nullable Sheet sheet(String file, @Nullable String name) {
    return sheets.get(key(file, name));
  }

  /** A text as long as a cell holds it. */
  static String shortened(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
  }

  static Cell cell(Sheet sheet, int row, int column) {
    Row there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    return there.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private static String key(String file, @Nullable String sheet) {
    return file + '\0' + sheet;
  }

  private void copy(SourceFile file) {
    try {
      if (hasEnding(file, ".csv") || hasEnding(file, ".tsv")) {
        copyCsv(file);
      } else if (hasEnding(file, ".xlsx") || hasEnding(file, ".xls") || hasEnding(file, ".xlsm")) {
        copyWorkbook(file);
      }
    } catch (IOException | RuntimeException e) {
      // What cannot be opened has a finding of its own.
      sheets.keySet().removeIf(key -> key.startsWith(key(file.name(), "")));
    }
  }

  private void copyCsv(SourceFile file) {
    String base = file.name().substring(file.name().lastIndexOf('/') + 1);
    for (Grid grid : Grid.read(file, ScenarioSheets.allTables(), Limits.DEFAULT, new Findings())) {
      Sheet sheet = add(file.name(), null, base.substring(0, base.length() - 4));
      for (int row : grid.rows()) {
        grid.row(row)
            .forEach(
                (column, from) -> {
                  Cell to = cell(sheet, row - 1, column - 1);
                  to.setCellValue(shortened(from.text()));
                  to.setCellStyle(format("@"));
                });
      }
    }
  }

  private void copyWorkbook(SourceFile file) throws IOException {
    try (Workbook source = WorkbookFactory.create(new ByteArrayInputStream(file.content()))) {
      for (Sheet from : source) {
        copy(from, add(file.name(), from.getSheetName(), from.getSheetName()));
      }
    }
  }

  private void copy(Sheet from, Sheet to) {
    int width = 0;
    for (Row row : from) {
      width = Math.max(width, row.getLastCellNum());
      for (Cell cell : row) {
        copy(cell, to);
      }
    }
    for (int i = 0; i < width; i++) {
      to.setColumnWidth(i, from.getColumnWidth(i));
    }
    from.getMergedRegions().forEach(to::addMergedRegionUnsafe);
  }

  /** Of a formula the stored value: its cells may lie in what is not copied. */
  private void copy(Cell from, Sheet sheet) {
    CellType type = from.getCellType();
    CellType stored = type == CellType.FORMULA ? from.getCachedFormulaResultType() : type;
    if (stored == CellType.BLANK || stored == CellType._NONE) {
      return;
    }
    Cell to = cell(sheet, from.getRowIndex(), from.getColumnIndex());
    switch (stored) {
      case NUMERIC -> to.setCellValue(from.getNumericCellValue());
      case BOOLEAN -> to.setCellValue(from.getBooleanCellValue());
      case ERROR -> to.setCellErrorValue(from.getErrorCellValue());
      default -> to.setCellValue(from.getStringCellValue());
    }
    to.setCellStyle(format(from.getCellStyle().getDataFormatString()));
  }

  private CellStyle format(@Nullable String pattern) {
    return formats.computeIfAbsent(
        pattern == null ? "General" : pattern,
        p -> {
          CellStyle style = workbook.createCellStyle();
          style.setDataFormat(workbook.createDataFormat().getFormat(p));
          return style;
        });
  }

  /** The suffix is one with which the sheet is still known. */
  private Sheet add(String file, @Nullable String name, String called) {
    String safe = WorkbookUtil.createSafeSheetName(called);
    String unique = safe;
    for (int i = 2; workbook.getSheet(unique) != null; i++) {
      String suffix = "-" + i;
      unique = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - suffix.length())) + suffix;
    }
    Sheet sheet = workbook.createSheet(unique);
    sheets.put(key(file, name), sheet);
    return sheet;
  }
}
