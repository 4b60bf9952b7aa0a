package paidan.workbook;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;

/** Puts notes on the headings of a sheet, each as large as its text. */
final class HeadingNotes {

  /** Letters in a line of a note. */
  private static final int WIDTH = 46;

  private final Sheet sheet;
  private final Drawing<?> drawing;
  private final CreationHelper making;

  HeadingNotes(Sheet sheet) {
    this.sheet = sheet;
    this.drawing = sheet.createDrawingPatriarch();
    this.making = sheet.getWorkbook().getCreationHelper();
  }

  void add(Cell heading, String note) {
    ClientAnchor anchor = making.createClientAnchor();
    anchor.setCol1(heading.getColumnIndex() + 1);
    anchor.setCol2(lastColumn(heading.getColumnIndex() + 1));
    anchor.setRow1(heading.getRowIndex() + 1);
    anchor.setRow2(heading.getRowIndex() + 2 + TextWidth.lines(note, WIDTH));
    Comment comment = drawing.createCellComment(anchor);
    comment.setString(making.createRichTextString(note));
    comment.setAuthor("paidan");
    heading.setCellComment(comment);
  }

  /** Columns differ in width: as many of them as make a line. */
  private int lastColumn(int first) {
    int letters = 0;
    int column = first;
    while (letters < WIDTH) {
      letters += Math.max(1, sheet.getColumnWidth(column++) / 256);
    }
    return column;
  }
}
