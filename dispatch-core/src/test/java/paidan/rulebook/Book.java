package paidan.rulebook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import paidan.sheet.SourceFile;

/** A workbook for a test, as a spreadsheet program of either age would save it. */
final class Book {

  /** A calculated cell. */
  record Formula(String text, boolean calculated) {}

  private final Workbook workbook;
  private final CellStyle date;
  private final String ending;

  private Book(Workbook workbook, String ending) {
    this.workbook = workbook;
    this.ending = ending;
    this.date = workbook.createCellStyle();
    date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
  }

  static Book of(String ending) {
    return new Book(ending.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook(), ending);
  }

  /** Text, numbers, days, truth values and formulas; null leaves a cell out. */
  Book sheet(String name, Object[]... rows) {
    Sheet sheet = workbook.createSheet(name);
    for (int i = 0; i < rows.length; i++) {
      Row row = sheet.createRow(i);
      for (int j = 0; j < rows[i].length; j++) {
        if (rows[i][j] != null) {
          fill(row.createCell(j), rows[i][j]);
        }
      }
    }
    return this;
  }

  static Object[] row(Object... cells) {
    return cells;
  }

  private void fill(Cell cell, Object value) {
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(date);
    } else if (value instanceof Boolean truth) {
      cell.setCellValue(truth);
    } else if (value instanceof Formula formula) {
      cell.setCellFormula(formula.text());
      if (formula.calculated()) {
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
      }
    } else {
      cell.setCellValue(value.toString());
    }
  }

  Book change(Consumer<Workbook> change) {
    change.accept(workbook);
    return this;
  }

  Book changeSheet(Consumer<Sheet> change) {
    change.accept(workbook.getSheetAt(workbook.getNumberOfSheets() - 1));
    return this;
  }

  Workbook workbook() {
    return workbook;
  }

  byte[] bytes() {
    try (workbook;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Named after the dispatch list, whatever it holds. */
  SourceFile file() {
    return new SourceFile("list." + ending, bytes());
  }
}
