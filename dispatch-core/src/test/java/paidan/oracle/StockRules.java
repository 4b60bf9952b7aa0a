package paidan.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import paidan.oracle.RawRow.Cell;
import paidan.oracle.RawRow.Item;
import paidan.oracle.RawRow.Kind;

/**
 * Writes rows as stock Drools rules: two a row, one that fires when all its conditions are true,
 * one that fires when none is false.
 */
final class StockRules {

  private final StringBuilder drl =
      new StringBuilder("package oracle\nimport paidan.oracle.RawOrder\n");
  private int number;

  void write(int list, RawRow row) {
    if (row.enabled()) {
      write(list, row, true);
      write(list, row, false);
    }
  }

  String drl() {
    return drl.toString();
  }

  private void write(int list, RawRow row, boolean sure) {
    List<String> constraints = new ArrayList<>();
    constraints.add("list == " + list);
    constraints.add("day >= " + row.fromDay());
    constraints.add("day <= " + (row.toDay() == 0 ? 99 : row.toDay()));
    tree(constraints, row.matter(), "matter", sure);
    tree(constraints, row.area(), "area", sure);
    word(constraints, row.type(), "requestType", sure, true);
    if (!row.terms().isEmpty()) {
      constraints.add(anyGroup(row.terms()));
    }
    if (!row.absentTerms().isEmpty()) {
      constraints.add("!(" + anyGroup(row.absentTerms()) + ")");
    }
    word(constraints, row.owner(), "owner", sure, true);
    word(constraints, row.yard(), "yard", sure, false);
    hours(constraints, row.hours(), sure);
    drl.append("rule \"").append(number++).append("\"\nwhen\n  $o : RawOrder( ");
    drl.append(String.join(",\n    ", constraints));
    drl.append(" )\nthen\n  $o.").append(sure ? "holds" : "isPossible");
    drl.append("(\"").append(row.id()).append("\");\nend\n");
  }

  private static void tree(List<String> constraints, Cell cell, String tree, boolean sure) {
    if (cell.isBlank()) {
      return;
    }
    // Of two places where the order may be, both must be sure, or one possible.
    String there = treeAt(cell, tree, sure);
    String otherwise = treeAt(cell, tree.equals("area") ? "otherArea" : "otherMatter", sure);
    constraints.add("(" + there + (sure ? " && " : " || ") + otherwise + ")");
  }

  private static String treeAt(Cell cell, String tree, boolean sure) {
    // "None of" is sure when no item is even possible, and possible when no item is sure.
    boolean wanted = (cell.kind() == Kind.ANY_OF) == sure;
    String any =
        cell.items().stream()
            .map(
                item ->
                    tree
                        + (item.only() ? "Only" : "")
                        + (wanted ? "Sure" : "Maybe")
                        + " contains \""
                        + item.value()
                        + "\"")
            .collect(Collectors.joining(" || "));
    return cell.kind() == Kind.ANY_OF ? "(" + any + ")" : "!(" + any + ")";
  }

  private static void word(
      List<String> constraints, Cell cell, String field, boolean sure, boolean asks) {
    if (cell.isBlank()) {
      return;
    }
    if (cell.kind() == Kind.ABSENT) {
      constraints.add(field + " == null");
      return;
    }
    String any =
        cell.items().stream()
            .map(item -> field + " == \"" + item.value() + "\"")
            .collect(Collectors.joining(" || "));
    String met = cell.kind() == Kind.ANY_OF ? "(" + any + ")" : "!(" + any + ")";
    if (!asks) {
      constraints.add(met);
    } else if (sure) {
      constraints.add(field + " != null");
      constraints.add(met);
    } else {
      constraints.add("(" + field + " == null || " + met + ")");
    }
  }

  private static void hours(List<String> constraints, Cell cell, boolean sure) {
    if (cell.isBlank()) {
      return;
    }
    String any = cell.items().stream().map(StockRules::range).collect(Collectors.joining(" || "));
    String met = cell.kind() == Kind.ANY_OF ? "(" + any + ")" : "!(" + any + ")";
    constraints.add(sure ? "hoursGiven == true && " + met : "(hoursGiven == false || " + met + ")");
  }

  private static String range(Item item) {
    return switch (item.value()) {
      case ">= 3" -> "hours >= 3";
      case "[1..5)" -> "(hours >= 1 && hours < 5)";
      case "[2..4]" -> "(hours >= 2 && hours <= 4)";
      default -> "hours == " + item.value();
    };
  }

  private static String anyGroup(List<List<String>> groups) {
    return groups.stream()
        .map(
            group ->
                group.stream()
                    .map(term -> "text contains \"" + term + "\"")
                    .collect(Collectors.joining(" && ", "(", ")")))
        .collect(Collectors.joining(" || ", "(", ")"));
  }
}
