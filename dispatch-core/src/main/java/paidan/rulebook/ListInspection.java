package paidan.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Message;
import paidan.directory.Listed;
import paidan.directory.Organizer;
import paidan.directory.Organizers;
import paidan.directory.Tree;
import paidan.directory.Validity;
import paidan.sheet.Column;
import paidan.sheet.TableRow;

/**
 * What only the whole dispatch list shows, and what is so on every day: the verification of the
 * command line knows far more, but takes its time and asks for a day.
 */
final class ListInspection {

  /** More catch-alls that go before others than a person writes; each is held against all rows. */
  private static final int MOST_CATCH_ALLS = 500;

  private static final int FIRST_DAY = (int) LocalDate.of(0, 1, 1).toEpochDay();
  private static final int LAST_DAY = (int) LocalDate.of(9999, 12, 31).toEpochDay();

  private final Trees trees;
  private final Organizers organizers;
  private final Findings findings;
  private final List<ListRow> withMatter = new ArrayList<>();
  private final List<ListRow> catchAlls = new ArrayList<>();
  private final List<TableRow> catchAllRows = new ArrayList<>();

  ListInspection(Trees trees, Organizers organizers, Findings findings) {
    this.trees = trees;
    this.organizers = organizers;
    this.findings = findings;
  }

  void add(ListRow row, TableRow cells) {
    if (row.hasMatter()) {
      withMatter.add(row);
    } else if (asksForPlaceOnly(row.conditions())) {
      catchAlls.add(row);
      catchAllRows.add(cells);
    }
    checkNodes(row, trees.matters(), row.conditions().matter(), cells, Tables.MATTER);
    checkNodes(row, trees.areas(), row.conditions().area(), cells, Tables.AREA);
    for (Lead.Part part : row.lead().parts()) {
      if (part instanceof Lead.Named named) {
        Organizer last = organizers.last(named.organizer());
        check(row, named.organizer(), last, cells, Tables.LEAD);
      }
    }
  }

  private static boolean asksForPlaceOnly(Conditions conditions) {
    return conditions.terms() == null
        && conditions.absentTerms() == null
        && conditions.attributes().isEmpty()
        && (conditions.area() == null || !conditions.area().negated());
  }

  private void checkNodes(
      ListRow row,
      Tree<? extends Listed> tree,
      @Nullable NodeCondition nodes,
      TableRow cells,
      Column column) {
    if (nodes == null || nodes.negated()) {
      return;
    }
    for (int i = 0; i < nodes.size(); i++) {
      Listed node = tree.node(nodes.node(i));
      Listed last = tree.node(tree.current(nodes.node(i), LocalDate.MAX));
      check(row, node, last, cells, column);
    }
  }

  /** Whether a row, and what it names or what succeeds that, are in force on some same day. */
  private void check(ListRow row, Listed named, Listed last, TableRow cells, Column column) {
    LocalDate from = named.validity().from();
    LocalDate to = last.validity().to();
    if (from == null && to == null) {
      return;
    }
    Conditions conditions = row.conditions();
    LocalDate first = LocalDate.ofEpochDay(Math.max(conditions.firstDay(), FIRST_DAY));
    LocalDate end = LocalDate.ofEpochDay(Math.min(conditions.lastDay(), LAST_DAY));
    boolean before = from != null && end.isBefore(from);
    boolean after = to != null && first.isAfter(to);
    if (before || after) {
      findings.warning(
          cells.cell(column).position(),
          Message.of(
              RowReader.BUNDLE,
              "outside-validity",
              named.name(),
              days(new Validity(from, to)),
              days(validity(conditions))));
    }
  }

  private static Validity validity(Conditions conditions) {
    return new Validity(
        conditions.firstDay() == Integer.MIN_VALUE
            ? null
            : LocalDate.ofEpochDay(conditions.firstDay()),
        conditions.lastDay() == Integer.MAX_VALUE
            ? null
            : LocalDate.ofEpochDay(conditions.lastDay()));
  }

  /** As in a cell of the sheet: open ends are left open. */
  private static String days(Validity validity) {
    LocalDate from = validity.from();
    LocalDate to = validity.to();
    return (from == null ? "" : from + " ") + "–" + (to == null ? "" : " " + to);
  }

  /**
   * A row without a matter takes what nobody else takes; with a larger Priority (S7) it goes before
   * the very rows that know better.
   */
  void tellShadows() {
    int looked = 0;
    int least = withMatter.stream().mapToInt(ListRow::priority).min().orElse(Integer.MAX_VALUE);
    for (int i = 0; i < catchAlls.size() && looked < MOST_CATCH_ALLS; i++) {
      ListRow catchAll = catchAlls.get(i);
      if (catchAll.priority() > least) {
        looked++;
        List<ListRow> shadowed =
            withMatter.stream().filter(row -> isShadowed(row, catchAll)).toList();
        if (!shadowed.isEmpty()) {
          findings.warning(
              catchAllRows.get(i).cell(Tables.PRIORITY).position(),
              Message.of(
                  RowReader.BUNDLE,
                  "catch-all-first",
                  catchAll.id(),
                  shadowed.size(),
                  shadowed.get(0).id()));
        }
      }
    }
  }

  private boolean isShadowed(ListRow row, ListRow catchAll) {
    Conditions inner = row.conditions();
    Conditions outer = catchAll.conditions();
    NodeCondition area = outer.area();
    return row.priority() < catchAll.priority()
        && (inner.requestTypes() & ~outer.requestTypes()) == 0
        && inner.firstDay() >= outer.firstDay()
        && inner.lastDay() <= outer.lastDay()
        && (area == null || (inner.area() != null && inner.area().isWithin(trees.areas(), area)));
  }
}
