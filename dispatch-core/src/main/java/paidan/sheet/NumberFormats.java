package paidan.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/**
 * Hears the events of a workbook's styles, of which only the formats of numbers concern a cell's
 * content. POI's table of styles takes 0.15 s to begin with, a tenth of the start of the command.
 */
final class NumberFormats extends PartHandler {

  /**
   * How a number is to be read.
   *
   * @param reading as what
   * @param index number of the format
   * @param pattern pattern of the format, null for one that is not known
   */
  record Format(CellNumbers.Reading reading, int index, @Nullable String pattern) {}

  private static final Format GENERAL = new Format(CellNumbers.Reading.PLAIN, 0, null);

  private final Map<Integer, String> patterns = new HashMap<>();

  /** By number of the cell style. */
  private final List<Integer> formatOfStyle = new ArrayList<>();

  private final Map<String, Format> formats = new HashMap<>();
  private boolean inCellStyles;

  /** The format of a cell, by what its style is called in the sheet. */
  Format of(@Nullable String style) {
    return style == null ? GENERAL : formats.computeIfAbsent(style, this::format);
  }

  private Format format(String style) {
    int number = Integer.parseInt(style);
    if (number < 0 || number >= formatOfStyle.size()) {
      return GENERAL;
    }
    int index = formatOfStyle.get(number);
    String pattern = patterns.get(index);
    if (pattern == null) {
      pattern = BuiltinFormats.getBuiltinFormat(index);
    }
    return new Format(CellNumbers.reading(index, pattern), index, pattern);
  }

  @Override
  void start(String name, PartAttributes attributes) {
    switch (name) {
      case "numFmt" ->
          patterns.put(number(attributes.value("numFmtId")), attributes.required("formatCode"));
      case "cellXfs" -> inCellStyles = true;
      case "xf" -> {
        if (inCellStyles) {
          formatOfStyle.add(number(attributes.value("numFmtId")));
        }
      }
      default -> {
        // How the cell looks.
      }
    }
  }

  private static int number(@Nullable String value) {
    return value == null ? 0 : Integer.parseInt(value);
  }

  @Override
  void end(String name) {
    if (name.equals("cellXfs")) {
      inCellStyles = false;
    }
  }
}
