package paidan.sheet;

import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/** A number as a workbook stores it, with its format. */
record StoredNumber(double value, int format, @Nullable String pattern, boolean from1904) {

  /** For cells that hold no number. */
  static final StoredNumber NONE = new StoredNumber(0, -1, null, false);

  /** What a spreadsheet program set to English shows; never by the JVM's locale. */
  String shown(DataFormatter english) {
    return english.formatRawCellContents(
        value, format, pattern == null ? "General" : pattern, from1904);
  }

  static DataFormatter english() {
    return new DataFormatter(Locale.ENGLISH);
  }
}
