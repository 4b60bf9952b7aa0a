package paidan.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paidan.sheet.TermGroups;
import paidan.text.TermFinder;

/** Gives each term of a rulebook its number, so that all are found in one pass over a text. */
final class TermTable {

  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  TermCondition condition(TermGroups cell) {
    int[][] groups = new int[cell.groups().size()][];
    for (int i = 0; i < groups.length; i++) {
      groups[i] =
          cell.groups().get(i).stream().mapToInt(this::number).sorted().distinct().toArray();
    }
    return new TermCondition(groups);
  }

  int number(String term) {
    return numbers.computeIfAbsent(term, t -> numbers.size());
  }

  TermFinder finder() {
    return new TermFinder(new ArrayList<>(numbers.keySet()));
  }

  List<String> terms() {
    return List.copyOf(numbers.keySet());
  }
}
