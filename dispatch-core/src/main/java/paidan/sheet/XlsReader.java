package paidan.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.stream.Stream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads workbooks of the old binary format. */
final class XlsReader {

  /** The old format has no more. */
  private static final int COLUMNS = 256;

  private final SourceFile file;
  private final Limits limits;
  private final WorkbookSheets sheets;

  XlsReader(SourceFile file, Limits limits, WorkbookSheets sheets) {
    this.file = file;
    this.limits = limits;
    this.sheets = sheets;
  }

  void read() throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file.content()))) {
      // A workbook of the new format with a password lies in a container of the old one.
      if (files.getRoot().hasEntry(Decryptor.DEFAULT_POIFS_ENTRY)) {
        throw new UnreadableFileException("file-has-password");
      }
      if (!hasWorkbook(files)) {
        throw new UnreadableFileException("workbook-is-none");
      }
      try (HSSFWorkbook workbook = new HSSFWorkbook(files.getRoot(), files, false)) {
        read(workbook);
      }
    } catch (EncryptedDocumentException e) {
      throw new UnreadableFileException("file-has-password");
    } catch (OldExcelFormatException e) {
      throw new UnreadableFileException("file-of-other-program", "xls 5.0/95");
    }
  }

  /** Text documents and presentations of those years lie in the same container. */
  private static boolean hasWorkbook(POIFSFileSystem files) {
    return Stream.of("Workbook", "WORKBOOK", "BOOK", "Book", "WorkBook")
        .anyMatch(files.getRoot()::hasEntry);
  }

  private void read(HSSFWorkbook workbook) {
    if (workbook.getNumberOfSheets() > limits.sheets()) {
      throw new UnreadableFileException("too-many-sheets", limits.sheets());
    }
    boolean from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      SheetSink sink = sheets.sheet(file.name(), workbook.getSheetName(i));
      if (sink != null) {
        if (workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)) {
          sink.hiddenSheet();
        }
        read(workbook.getSheetAt(i), sink, from1904);
      }
    }
  }

  private static void read(Sheet sheet, SheetSink sink, boolean from1904) {
    RowBuffer buffer = new RowBuffer();
    if (sink.wantsStored()) {
      buffer.stored = new HashMap<>();
    }
    for (Row row : sheet) {
      buffer.begin(row.getRowNum() + 1);
      buffer.hidden = row.getZeroHeight();
      for (Cell cell : row) {
        read(cell, buffer, from1904);
      }
      if (!sink.row(buffer)) {
        break;
      }
    }
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      sink.merged(
          merged.getFirstRow() + 1,
          merged.getLastRow() + 1,
          merged.getFirstColumn() + 1,
          merged.getLastColumn() + 1);
    }
    for (int column = 0; column < COLUMNS; column++) {
      if (sheet.isColumnHidden(column)) {
        sink.hiddenColumns(column + 1, column + 1);
      }
    }
    sink.end();
  }

  private static void read(Cell cell, RowBuffer buffer, boolean from1904) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    int column = cell.getColumnIndex();
    buffer.stored(column);
    if (formula) {
      buffer.formula(column, cell.getCellFormula());
    }
    switch (type) {
      case STRING ->
          buffer.set(
              column,
              cell.getRichStringCellValue().getString(),
              formula ? CellKind.FORMULA : CellKind.TEXT);
      case BOOLEAN ->
          buffer.set(
              column,
              String.valueOf(cell.getBooleanCellValue()),
              formula ? CellKind.FORMULA : CellKind.BOOLEAN);
      case ERROR ->
          buffer.set(
              column, FormulaError.forInt(cell.getErrorCellValue()).getString(), CellKind.ERROR);
      case NUMERIC -> number(cell, buffer, from1904, formula);
      default -> {
        // Blank.
      }
    }
  }

  private static void number(Cell cell, RowBuffer buffer, boolean from1904, boolean formula) {
    double value = cell.getNumericCellValue();
    String pattern = cell.getCellStyle().getDataFormatString();
    buffer.number(
        cell.getColumnIndex(), value, cell.getCellStyle().getDataFormat(), pattern, from1904);
    CellNumbers.Reading reading = CellNumbers.reading(cell.getCellStyle().getDataFormat(), pattern);
    boolean date = reading == CellNumbers.Reading.DATE;
    String text =
        date
            ? CellNumbers.date(value, from1904)
            : CellNumbers.plain(java.math.BigDecimal.valueOf(value).toPlainString());
    buffer.set(
        cell.getColumnIndex(),
        reading == CellNumbers.Reading.ZEROS ? CellNumbers.padded(text, pattern) : text,
        formula ? CellKind.FORMULA : date ? CellKind.DATE : CellKind.NUMBER);
  }
}
