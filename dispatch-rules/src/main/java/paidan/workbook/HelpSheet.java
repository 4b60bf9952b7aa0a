package paidan.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Writes the sheet that explains how to fill the workbook, and the cell language by examples. */
final class HelpSheet {

  private static final List<String> STEPS =
      List.of("notes", "colours", "order", "drop-downs", "lists", "new-columns", "check");

  private static final List<String> CONDITIONS =
      List.of(
          "blank",
          "one",
          "below",
          "several",
          "not",
          "only",
          "at-least",
          "between",
          "absent",
          "literal");

  private static final List<String> TERMS = List.of("term", "terms-all", "terms-any", "terms-no");

  private static final List<String> RESULTS =
      List.of(
          "unit",
          "subdistrict",
          "district",
          "function",
          "else",
          "review",
          "list",
          "limit",
          "working-days",
          "priority");

  private static final List<String> TYPING = List.of("code", "date", "line", "remark", "sign");

  private static final int[] WIDTHS = {44, 66, 54};

  private final Sheet sheet;
  private final Styles styles;
  private final Texts texts;
  private int next;

  private HelpSheet(Sheet sheet, Styles styles, Texts texts) {
    this.sheet = sheet;
    this.styles = styles;
    this.texts = texts;
  }

  /**
   * Writes it.
   *
   * @param sheet an empty sheet
   * @param styles of the workbook
   * @param texts in the language of the workbook
   */
  static void write(Sheet sheet, Styles styles, Texts texts) {
    new HelpSheet(sheet, styles, texts).write();
  }

  private void write() {
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
      sheet.setDefaultColumnStyle(i, styles.plain());
    }
    Cell title = sheet.createRow(next++).createCell(0);
    title.setCellStyle(styles.title());
    title.setCellValue(texts.say("help.title"));
    section("how", ColumnGuide.Role.PLAIN, STEPS);
    section("conditions", ColumnGuide.Role.CONDITION, CONDITIONS);
    section("terms", ColumnGuide.Role.CONDITION, TERMS);
    section("results", ColumnGuide.Role.RESULT, RESULTS);
    section("typing", ColumnGuide.Role.PLAIN, TYPING);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private void section(String name, ColumnGuide.Role role, List<String> entries) {
    next++;
    Row heading = sheet.createRow(next++);
    List<String> columns = List.of("help.section." + name, "help.means", "help.example");
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = heading.createCell(i);
      cell.setCellStyle(styles.heading(role));
      cell.setCellValue(texts.say(columns.get(i)));
    }
    for (String entry : entries) {
      Row row = sheet.createRow(next++);
      String key = "help." + name + "." + entry;
      List<String> cells = List.of(key, key + ".means", key + ".example");
      int lines = 1;
      for (int i = 0; i < cells.size(); i++) {
        Cell cell = row.createCell(i);
        cell.setCellStyle(styles.cell(role, Styles.Format.TEXT));
        cell.setCellValue(texts.say(cells.get(i)));
        lines = Math.max(lines, TextWidth.lines(cell.getStringCellValue(), WIDTHS[i]));
      }
      TextWidth.fit(row, lines);
    }
  }
}
