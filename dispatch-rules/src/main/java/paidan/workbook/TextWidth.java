package paidan.workbook;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** How wide a text is shown, in letters; a Chinese character is two. */
final class TextWidth {

  private static final int FIRST_WIDE = 0x2E80;
  private static final double LINE_HEIGHT = 15;
  private static final int MOST_LINES = 12;

  private TextWidth() {}

  /** The width of the widest line. */
  static int of(String text) {
    return text.lines().mapToInt(TextWidth::ofLine).max().orElse(0);
  }

  private static int ofLine(String line) {
    return line.codePoints().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
  }

  /** How many lines a text takes in a box that is so wide. */
  static int lines(String text, int width) {
    return text.lines().mapToInt(line -> 1 + Math.max(0, ofLine(line) - 1) / width).sum();
  }

  /**
   * Makes a row as high as its text needs. Without marking the height as chosen by a person, so
   * that it goes on growing with the text; Excel does so by itself, LibreOffice does not.
   */
  static void fit(Row row, int lines) {
    if (lines > 1 && row instanceof XSSFRow stored) {
      stored.getCTRow().setHt(LINE_HEIGHT * Math.min(lines, MOST_LINES));
    }
  }
}
