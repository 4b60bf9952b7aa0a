package paidan.workbook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import paidan.sheet.ColumnType;

/** How the cells of a workbook look and what Excel makes of what is typed into them. */
final class Styles {

  private static final short SIZE = 11;
  private static final short LARGE = 14;
  private static final String WHITE = "FFFFFF";
  private static final String GREY = "7F7F7F";
  private static final String LINE = "C6D9B8";
  private static final String RESULT_CELL = "EAF4E2";

  private static final Map<ColumnGuide.Role, String> HEADINGS =
      new EnumMap<>(
          Map.of(
              ColumnGuide.Role.PLAIN, "44546A",
              ColumnGuide.Role.CONDITION, "1F4E79",
              ColumnGuide.Role.RESULT, "375623",
              ColumnGuide.Role.REMARK, "D9D9D9"));

  /** How a cell is stored and shown. */
  enum Format {
    /** Text whatever is typed, so that codes keep their zeros and {@code =} makes no formula. */
    TEXT("@"),
    DATE("yyyy-mm-dd"),
    NUMBER("0");

    private final String pattern;

    Format(String pattern) {
      this.pattern = pattern;
    }

    static Format of(ColumnType type) {
      return switch (type) {
        case DATE -> DATE;
        case INTEGER -> NUMBER;
        default -> TEXT;
      };
    }
  }

  private record Look(ColumnGuide.Role role, Format format) {}

  private final Workbook workbook;
  private final Map<Look, CellStyle> cells = new HashMap<>();
  private final Map<ColumnGuide.Role, CellStyle> headings = new EnumMap<>(ColumnGuide.Role.class);
  private final CellStyle title;

  private final String fontName;

  /**
   * The styles of a workbook.
   *
   * @param workbook without cells yet
   * @param fontName the font of all cells
   */
  Styles(Workbook workbook, String fontName) {
    this.workbook = workbook;
    this.fontName = fontName;
    workbook.getFontAt(0).setFontName(fontName);
    XSSFCellStyle large = style(Format.TEXT);
    XSSFFont font = font("1F4E79");
    font.setBold(true);
    font.setFontHeightInPoints(LARGE);
    large.setFont(font);
    large.setWrapText(false);
    title = large;
  }

  CellStyle title() {
    return title;
  }

  /** Text that nothing is to be made of. */
  CellStyle plain() {
    return cell(ColumnGuide.Role.PLAIN, Format.TEXT);
  }

  CellStyle cell(ColumnGuide.Role role, Format format) {
    return cells.computeIfAbsent(new Look(role, format), this::made);
  }

  private CellStyle made(Look look) {
    XSSFCellStyle style = style(look.format());
    if (look.role() == ColumnGuide.Role.RESULT) {
      fill(style, RESULT_CELL);
      line(style);
    }
    if (look.role() == ColumnGuide.Role.REMARK) {
      style.setFont(font(GREY));
    }
    return style;
  }

  CellStyle heading(ColumnGuide.Role role) {
    return headings.computeIfAbsent(role, this::madeHeading);
  }

  private CellStyle madeHeading(ColumnGuide.Role role) {
    XSSFCellStyle style = style(Format.TEXT);
    XSSFFont font = font(role == ColumnGuide.Role.REMARK ? GREY : WHITE);
    font.setBold(true);
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    fill(style, String.valueOf(HEADINGS.get(role)));
    return style;
  }

  private XSSFCellStyle style(Format format) {
    XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format.pattern));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(format == Format.TEXT);
    return style;
  }

  private XSSFFont font(String colour) {
    XSSFFont font = (XSSFFont) workbook.createFont();
    font.setFontName(fontName);
    font.setFamily(FontFamily.SWISS);
    font.setFontHeightInPoints(SIZE);
    font.setColor(colour(colour));
    return font;
  }

  private static void fill(XSSFCellStyle style, String colour) {
    style.setFillForegroundColor(colour(colour));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  /** A filled cell hides the lines between the cells. */
  private static void line(XSSFCellStyle style) {
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setBottomBorderColor(colour(LINE));
    style.setRightBorderColor(colour(LINE));
  }

  private static XSSFColor colour(String rgb) {
    XSSFColor colour = new XSSFColor();
    colour.setARGBHex("FF" + rgb);
    return colour;
  }
}
