package paidan.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;

/** Writes the sheet with the lists that drop-downs offer, and names them. */
final class ReferenceSheet {

  private static final int LABELS = 1;
  private static final int FIRST = 2;
  private static final int WIDTH = 28;

  private ReferenceSheet() {}

  /**
   * Writes it.
   *
   * @param sheet an empty sheet
   * @param references the lists
   * @param styles of the workbook
   * @param texts in the language of the workbook
   */
  static void write(Sheet sheet, References references, Styles styles, Texts texts) {
    List<ReferenceList> lists = new ArrayList<>(references.lists());
    Cell title = sheet.createRow(0).createCell(0);
    title.setCellValue(texts.say("reference.title"));
    title.setCellStyle(styles.title());
    Row labels = sheet.createRow(LABELS);
    for (int i = 0; i < lists.size(); i++) {
      Cell label = labels.createCell(i);
      label.setCellValue(lists.get(i).label());
      label.setCellStyle(styles.heading(ColumnGuide.Role.PLAIN));
      sheet.setColumnWidth(i, WIDTH * 256);
      sheet.setDefaultColumnStyle(i, styles.plain());
      name(sheet, lists.get(i), i);
    }
    int longest = lists.stream().mapToInt(ReferenceList::size).max().orElse(0);
    for (int number = 0; number < longest; number++) {
      Row row = sheet.createRow(FIRST + number);
      for (int i = 0; i < lists.size(); i++) {
        write(row, i, lists.get(i), number, styles);
      }
    }
    sheet.createFreezePane(0, FIRST);
  }

  private static void write(Row row, int column, ReferenceList list, int number, Styles styles) {
    int live = number - list.values().size();
    if (live < 0) {
      Cell cell = row.createCell(column);
      cell.setCellStyle(styles.plain());
      cell.setCellValue(CellTexts.escaped(list.values().get(number)));
    } else if (live < list.live().size()) {
      Cell cell = row.createCell(column, CellType.FORMULA);
      cell.setCellFormula(list.live().get(live));
      // What it gives while nothing has been typed, so that nobody needs to calculate first.
      cell.setCellValue("");
    }
  }

  private static void name(Sheet sheet, ReferenceList list, int column) {
    String letters = CellReference.convertNumToColString(column);
    String place = References.quoted(sheet.getSheetName()) + "!$" + letters + "$";
    String first = place + (FIRST + 1);
    String all = first + ":$" + letters + "$" + (FIRST + list.size());
    name(
        sheet,
        list.name(),
        list.live().isEmpty()
            ? all
            : "OFFSET(" + first + ",0,0,MAX(1,COUNTIF(" + all + ",\"?*\")),1)");
    String sorted = list.sortedName();
    if (sorted != null) {
      name(sheet, sorted, first + ":$" + letters + "$" + (FIRST + list.values().size()));
    }
  }

  private static void name(Sheet sheet, String called, String formula) {
    Name name = sheet.getWorkbook().createName();
    name.setNameName(called);
    name.setRefersToFormula(formula);
  }
}
