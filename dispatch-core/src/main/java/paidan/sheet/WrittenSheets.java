package paidan.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects sheets as their authors wrote them, when they are read to be written anew. */
final class WrittenSheets {

  final List<WrittenSheet> tables = new ArrayList<>();
  final List<RemarkSheet> remarks = new ArrayList<>();

  /** The sink of a sheet that is meant for people only. */
  SheetSink remarks(String file, String name, Limits limits) {
    return new SheetSink() {

      private final List<List<String>> rows = new ArrayList<>();

      @Override
      public boolean row(RowBuffer row) {
        if (row.number > limits.rows() || row.width > limits.columns()) {
          return false;
        }
        while (rows.size() < row.number - 1) {
          rows.add(List.of());
        }
        rows.add(texts(row));
        return true;
      }

      @Override
      public void end() {
        remarks.add(new RemarkSheet(file, name, rows));
      }
    };
  }

  static List<String> texts(RowBuffer row) {
    List<String> texts = new ArrayList<>(row.width);
    for (int i = 0; i < row.width; i++) {
      String text = row.texts[i];
      texts.add(text == null ? "" : text);
    }
    return texts;
  }

  static List<WrittenSheet.Heading> headings(RowBuffer row, SheetLayout layout) {
    List<WrittenSheet.Heading> headings = new ArrayList<>();
    for (int i = 0; i < row.width; i++) {
      String text = row.texts[i];
      if (text != null) {
        WrittenSheet.Heading heading =
            new WrittenSheet.Heading(
                text,
                i,
                keyOf(layout.columns(), i),
                keyOf(layout.attributes(), i),
                layout.numbered().indexOf(i) + 1);
        if (!heading.isRemark() || isRemark(text)) {
          headings.add(heading);
        }
      }
    }
    return headings;
  }

  /** Headings and names of sheets that begin so are meant for people only. */
  static boolean isRemark(String text) {
    return text.startsWith("#") || text.startsWith("＃");
  }

  private static <K> @Nullable K keyOf(java.util.Map<K, Integer> places, int index) {
    return places.entrySet().stream()
        .filter(entry -> entry.getValue() == index)
        .map(java.util.Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
