package paidan.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;
import paidan.diagnostic.Severity;

/**
 * Colours and comments cells of a workbook. A cell keeps its format and what its author said in a
 * comment, and both marks can be taken away again.
 */
final class CellMarks {

  /** Not that of the notes on the headings of a template. */
  private static final String AUTHOR = "paidan check";

  /** Below what somebody else said of the cell. */
  private static final String BELOW = "\n—— paidan ——\n";

  /** How cells look without a mark. */
  private static final String PLAIN = "plain";

  private final Workbook workbook;
  private final CreationHelper making;
  private final Map<Integer, Map<Object, CellStyle>> styles = new HashMap<>();

  CellMarks(Workbook workbook) {
    this.workbook = workbook;
    this.making = workbook.getCreationHelper();
  }

  /** Takes the marks away that an earlier check has made. */
  void removeOld() {
    for (Sheet sheet : workbook) {
      for (Comment comment : new ArrayList<Comment>(sheet.getCellComments().values())) {
        if (AUTHOR.equals(comment.getAuthor())) {
          Row row = sheet.getRow(comment.getRow());
          Cell cell = row == null ? null : row.getCell(comment.getColumn());
          if (cell != null) {
            remove(cell, comment);
          }
        }
      }
    }
  }

  private void remove(Cell cell, Comment comment) {
    String text = comment.getString().getString();
    int below = text.indexOf(BELOW);
    if (below > 0) {
      comment.setString(making.createRichTextString(text.substring(0, below)));
      comment.setAuthor("");
    } else {
      cell.removeCellComment();
    }
    short colour = cell.getCellStyle().getFillForegroundColor();
    for (Severity severity : Severity.values()) {
      if (colour == colour(severity).getIndex()) {
        cell.setCellStyle(style(cell.getCellStyle(), PLAIN));
      }
    }
  }

  private static IndexedColors colour(Severity severity) {
    return severity == Severity.ERROR ? IndexedColors.ROSE : IndexedColors.LIGHT_YELLOW;
  }

  void colour(Cell cell, Severity severity) {
    cell.setCellStyle(style(cell.getCellStyle(), severity));
  }

  /** A workbook has room for some 64,000 styles, so each is made once. */
  private CellStyle style(CellStyle original, Object mark) {
    return styles
        .computeIfAbsent((int) original.getIndex(), index -> new HashMap<>())
        .computeIfAbsent(
            mark,
            m -> {
              CellStyle style = workbook.createCellStyle();
              style.cloneStyleFrom(original);
              if (m instanceof Severity severity) {
                style.setFillForegroundColor(colour(severity).getIndex());
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
              } else {
                style.setFillPattern(FillPatternType.NO_FILL);
              }
              return style;
            });
  }

  void comment(Cell cell, String says) {
    Comment there = cell.getCellComment();
    String before = there == null ? "" : there.getString().getString() + BELOW;
    Comment comment = there == null ? newComment(cell) : there;
    comment.setString(making.createRichTextString(JoinedSheets.shortened(before + says)));
    comment.setAuthor(AUTHOR);
  }

  /** Beside the cell; its anchor must begin in it, or POI takes it for that of the next one. */
  private Comment newComment(Cell cell) {
    ClientAnchor anchor = making.createClientAnchor();
    float width = cell.getSheet().getColumnWidthInPixels(cell.getColumnIndex());
    anchor.setCol1(cell.getColumnIndex());
    anchor.setDx1(Units.pixelToEMU(Math.round(width)));
    anchor.setCol2(cell.getColumnIndex() + 5);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + 6);
    Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
    cell.setCellComment(comment);
    return comment;
  }
}
