package paidan.sheet;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recognises sheets by their names. */
final class SheetNames {

  private static final String SEPARATORS = "-—–_－";

  private final Collection<TableFormat> formats;

  SheetNames(Collection<TableFormat> formats) {
    this.formats = formats;
  }

  /**
   * The table of a sheet, whose name may carry a suffix after a dash or underscore. Of several the
   * one with the longest name; null when there is none.
   */
  @Nullable TableFormat formatOf(String sheet) {
    TableFormat best = null;
    int longest = 0;
    for (int cut = 1; cut <= sheet.length(); cut++) {
      if (cut == sheet.length() || SEPARATORS.indexOf(sheet.charAt(cut)) >= 0) {
        for (TableFormat format : formats) {
          if (cut > longest && isName(sheet.substring(0, cut), format)) {
            longest = cut;
            best = format;
          }
        }
      }
    }
    return best;
  }

  /** The name of the sheet that a file of CSV is: that of the file, without folder and ending. */
  static String ofFile(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** What a sheet's name carries behind the name of its table; mostly nothing. */
  static String suffix(String sheet, TableFormat format) {
    for (int cut = sheet.length() - 1; cut > 0; cut--) {
      if (SEPARATORS.indexOf(sheet.charAt(cut)) >= 0 && isName(sheet.substring(0, cut), format)) {
        return sheet.substring(cut + 1).strip();
      }
    }
    return "";
  }

  private static boolean isName(String text, TableFormat format) {
    String name = plain(text);
    return name.equals(plain(format.english())) || name.equals(plain(format.chinese()));
  }

  /** Without case, blanks and dashes, since files are called {@code dispatch-list.csv}. */
  private static String plain(String name) {
    return Spelling.fold(name).replaceAll("[-—–_]", "");
  }

  List<String> all() {
    return formats.stream()
        .flatMap(format -> Stream.of(format.english(), format.chinese()))
        .toList();
  }
}
