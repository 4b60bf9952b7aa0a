package paidan.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that drop-downs offer: a column of the reference sheet under a name of the workbook.
 *
 * @param name name of the range
 * @param label what it is, for people
 * @param values what there is when the workbook is written
 * @param live formulas that bring in what is typed into the workbook later, a row each; each gives
 *     an empty text while there is nothing
 */
record ReferenceList(String name, String label, List<String> values, List<String> live) {

  ReferenceList {
    values = List.copyOf(values);
    live = List.copyOf(live);
  }

  /** The name of the values alone, when more come to them; null when there is no such part. */
  @Nullable String sortedName() {
    return values.isEmpty() || live.isEmpty()
        ? null
        : References.SORTED_PREFIX + name.substring(References.PREFIX.length());
  }

  int size() {
    return values.size() + live.size();
  }
}
