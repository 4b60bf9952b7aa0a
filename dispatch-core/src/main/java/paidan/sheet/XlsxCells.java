package paidan.sheet;

import java.util.HashMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Hears the events of a sheet's XML and tells its rows to a sink. */
final class XlsxCells extends PartHandler {

  /** Ends the parsing of a sheet that need not be read any further. */
  static final class EnoughException extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  private final SheetSink sink;
  private final SharedTexts texts;
  private final NumberFormats formats;
  private final boolean from1904;
  private final RowBuffer row = new RowBuffer();
  private final StringBuilder value = new StringBuilder();

  private int rowNumber;
  private int column;
  private String type = "n";
  private @Nullable String style;
  private boolean formula;
  private final StringBuilder formulaText = new StringBuilder();
  private boolean hasValue;
  private boolean inFormula;
  private boolean listening;
  private boolean phonetic;

  XlsxCells(SheetSink sink, SharedTexts texts, NumberFormats formats, boolean from1904) {
    this.sink = sink;
    this.texts = texts;
    this.formats = formats;
    this.from1904 = from1904;
    if (sink.wantsStored()) {
      row.stored = new HashMap<>();
    }
  }

  @Override
  void start(String name, PartAttributes attributes) {
    switch (name) {
      case "row" -> {
        rowNumber = attributes.number("r", rowNumber + 1);
        row.begin(rowNumber);
        row.hidden = isTrue(attributes.value("hidden"));
        column = -1;
      }
      case "c" -> startCell(attributes);
      case "f" -> {
        formula = true;
        formulaText.setLength(0);
        inFormula = true;
      }
      case "v" -> {
        value.setLength(0);
        listening = true;
        hasValue = true;
      }
      case "is" -> hasValue = true;
      case "rPh" -> phonetic = true;
      case "t" -> listening = !phonetic;
      case "col" -> {
        if (isTrue(attributes.value("hidden"))) {
          sink.hiddenColumns(
              Integer.parseInt(attributes.required("min")),
              Integer.parseInt(attributes.required("max")));
        }
      }
      case "mergeCell" -> {
        CellRangeAddress merged = CellRangeAddress.valueOf(attributes.required("ref"));
        sink.merged(
            merged.getFirstRow() + 1,
            merged.getLastRow() + 1,
            merged.getFirstColumn() + 1,
            merged.getLastColumn() + 1);
      }
      default -> {
        // Nothing that concerns a cell's content.
      }
    }
  }

  /** Each attribute is looked at once: there are more cells than of anything else. */
  private void startCell(PartAttributes attributes) {
    int next = column + 1;
    type = "n";
    style = null;
    for (int i = 0; i < attributes.count(); i++) {
      switch (attributes.name(i)) {
        case "r" -> next = attributes.column(i);
        case "t" -> type = attributes.value(i);
        case "s" -> style = attributes.value(i);
        default -> {
          // Nothing that concerns a cell's content.
        }
      }
    }
    column = next;
    formula = false;
    hasValue = false;
    value.setLength(0);
  }

  static boolean isTrue(@Nullable String value) {
    return "1".equals(value) || "true".equals(value);
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (listening) {
      value.append(chars, start, length);
    } else if (inFormula) {
      formulaText.append(chars, start, length);
    }
  }

  @Override
  void end(String name) throws SAXException {
    switch (name) {
      case "v", "t" -> listening = false;
      case "f" -> inFormula = false;
      case "rPh" -> phonetic = false;
      case "c" -> cell();
      case "row" -> {
        if (!sink.row(row)) {
          throw new EnoughException();
        }
      }
      default -> {
        // Nothing that concerns a cell's content.
      }
    }
  }

  private void cell() {
    row.stored(column);
    if (formula) {
      row.formula(column, formulaText.toString());
    }
    if (!hasValue || (value.length() == 0 && !type.equals("str"))) {
      if (formula) {
        // Written by a program that cannot calculate, and never opened since.
        row.set(column, "", CellKind.ERROR);
      }
      return;
    }
    switch (type) {
      case "s" -> {
        String text = texts.get(Integer.parseInt(value, 0, value.length(), 10));
        if (formula) {
          set(text, CellKind.TEXT);
        } else {
          row.setShared(column, text);
        }
      }
      case "str", "inlineStr" -> set(decoded(value.toString()), CellKind.TEXT);
      case "b" -> set(value.charAt(0) == '1' ? "true" : "false", CellKind.BOOLEAN);
      case "e" -> row.set(column, value.toString(), CellKind.ERROR);
      case "d" -> set(value.toString().replaceFirst("T00:00:00.*", ""), CellKind.DATE);
      default -> number();
    }
  }

  private void number() {
    NumberFormats.Format format = formats.of(style);
    String text = value.toString();
    if (row.stored != null) {
      row.number(column, Double.parseDouble(text), format.index(), format.pattern(), from1904);
    }
    switch (format.reading()) {
      case DATE -> set(CellNumbers.date(Double.parseDouble(text), from1904), CellKind.DATE);
      case ZEROS ->
          set(CellNumbers.padded(CellNumbers.plain(text), format.pattern()), CellKind.NUMBER);
      case PLAIN -> set(CellNumbers.plain(text), CellKind.NUMBER);
    }
  }

  private void set(String text, CellKind kind) {
    row.set(column, text, formula ? CellKind.FORMULA : kind);
  }

  /** Control characters stand as {@code _x000D_} in the XML. */
  static String decoded(String text) {
    return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
  }
}
