package paidan.resaved;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import paidan.rulebook.Conditions;
import paidan.rulebook.ListRow;
import paidan.rulebook.NodeCondition;
import paidan.rulebook.Rulebook;
import paidan.rulebook.TermCondition;

/** What a rulebook says, wherever its cells stand: equal for two rulebooks that mean the same. */
public final class Meaning {

  private Meaning() {}

  /**
   * What the rows of the list say.
   *
   * @param rulebook any rulebook
   * @return a line for each row, in the order of their IDs
   */
  public static List<String> rows(Rulebook rulebook) {
    return rulebook.rows().stream().map(row -> row(rulebook, row)).toList();
  }

  private static String row(Rulebook rulebook, ListRow row) {
    return String.join(
        " | ",
        row.source().id(),
        conditions(rulebook, row.conditions()),
        // Without where its organizers stand.
        row.lead().toString().replaceAll("position=[^\\]]*", ""),
        row.assist().toString().replaceAll("position=[^\\]]*", ""),
        row.supervise().toString().replaceAll("position=[^\\]]*", ""),
        String.valueOf(row.timeLimit()),
        String.valueOf(row.urgency()),
        String.valueOf(row.notice()),
        String.valueOf(row.aroundTheClock()),
        row.legalBasis().toString(),
        String.valueOf(row.priority()));
  }

  private static String conditions(Rulebook rulebook, Conditions conditions) {
    return conditions.requestTypes()
        + " "
        + nodes(conditions.matter(), rulebook.matters()::path)
        + nodes(conditions.area(), rulebook.areas()::path)
        + terms(rulebook, conditions.terms())
        + terms(rulebook, conditions.absentTerms())
        + conditions.attributes().stream()
            .map(
                cell ->
                    rulebook.attribute(cell.attribute()).name()
                        + cell.kind()
                        + Arrays.stream(cell.values())
                            .mapToObj(i -> rulebook.attributeValues(cell.attribute()).get(i))
                            .sorted()
                            .toList()
                        + cell.ranges())
            .sorted()
            .toList()
        + " "
        + conditions.firstDay()
        + " "
        + conditions.lastDay();
  }

  private static String nodes(@Nullable NodeCondition nodes, Function<Integer, String> path) {
    return nodes == null
        ? "- "
        : IntStream.range(0, nodes.size())
                .mapToObj(i -> path.apply(nodes.node(i)) + nodes.only(i))
                .toList()
            + (nodes.negated() ? "not " : " ");
  }

  private static String terms(Rulebook rulebook, @Nullable TermCondition terms) {
    return terms == null
        ? "- "
        : IntStream.range(0, terms.size())
                .mapToObj(
                    i -> Arrays.stream(terms.group(i)).mapToObj(rulebook::term).sorted().toList())
                .toList()
            + " ";
  }

  /**
   * What the circumstances say.
   *
   * @param rulebook any rulebook
   * @return a line for each row, in the order of their IDs
   */
  public static List<String> circumstances(Rulebook rulebook) {
    return rulebook.circumstanceRows().stream()
        .map(row -> row.getSource().id() + " | " + conditions(rulebook, row.conditions()))
        .toList();
  }
}
