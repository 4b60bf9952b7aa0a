package paidan.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import paidan.decision.Source;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Message;
import paidan.diagnostic.Position;
import paidan.diagnostic.Severity;
import paidan.order.WorkOrder;
import paidan.rulebook.Conditions;
import paidan.rulebook.ListRow;
import paidan.rulebook.Rulebook;

/**
 * Verifies the dispatch list of a rulebook: what two rows decide differently, which rows can never
 * win or never match, what nobody takes, and what leads to nobody.
 *
 * <p>It looks at all orders that can come from a day on, with all facts known: it neither tries
 * examples nor leaves out a column because it holds text. Each finding comes with an order that
 * shows it, which the rulebook itself was asked about.
 */
public final class ListVerification {

  static final String BUNDLE = "paidan.check";

  private final Space space;
  private final Telling telling;
  private final List<RowFinding> found = new ArrayList<>();
  private int unsettled;

  private ListVerification(Rulebook rulebook, LocalDate from) {
    this.space = new Space(rulebook, from);
    this.telling = new Telling(rulebook);
  }

  /**
   * Verifies a list.
   *
   * @param rulebook the rulebook
   * @param from the first day that counts; rows that ended before it are told as such
   * @return what was found: by file, sheet and row, gaps last
   */
  public static List<RowFinding> of(Rulebook rulebook, LocalDate from) {
    ListVerification verification = new ListVerification(rulebook, from);
    verification.verify();
    return List.copyOf(verification.found);
  }

  private void verify() {
    List<ListRow> rows = space.rulebook().rows();
    List<ListRow> live = new ArrayList<>(rows.size());
    for (ListRow row : duplicatesApart(rows)) {
      if (verifyRow(row)) {
        live.add(row);
      }
    }
    Ties ties = new Ties(space, live);
    ties.find((one, other, more, witness) -> tie(one, other, more, witness));
    unsettled += ties.unsettled();
    new Leads(space, this::add).check(live);
    new CatchingTerms(space, telling, this::add).check();
    found.sort(
        Comparator.comparing(
                (RowFinding f) -> f.finding().position(),
                Comparator.comparing((Position p) -> String.valueOf(p.file()))
                    .thenComparing(p -> String.valueOf(p.sheet()))
                    .thenComparingInt(Position::row))
            .thenComparing(f -> f.finding().code()));
    Gaps gaps = new Gaps(space, telling);
    gaps.find().forEach(this::add);
    unsettled += gaps.unsettled();
    if (unsettled > 0) {
      add(warning(Position.UNKNOWN, List.of(), null, "not-all-verified", unsettled));
    }
  }

  private List<ListRow> duplicatesApart(List<ListRow> rows) {
    record Same(Conditions conditions, int priority, Object lead) {}
    Map<Same, ListRow> seen = new HashMap<>();
    List<ListRow> single = new ArrayList<>(rows.size());
    for (ListRow row : rows) {
      ListRow other = seen.putIfAbsent(new Same(row.conditions(), row.priority(), row.lead()), row);
      if (other == null) {
        single.add(row);
      } else {
        String differ = telling.differences(row, other);
        add(
            warning(
                Telling.position(row.source()),
                List.of(row.source(), other.source()),
                null,
                differ.isEmpty() ? "duplicate-row" : "duplicate-row-differs",
                row.source().id(),
                Telling.row(other.source()),
                differ));
      }
    }
    return single;
  }

  /** Whether some order leads to the row. */
  private boolean verifyRow(ListRow row) {
    if (row.conditions().lastDay() < space.from().toEpochDay()) {
      tell(row, null, "row-over", LocalDate.ofEpochDay(row.conditions().lastDay()));
      return false;
    }
    List<Region> regions = space.parts(row.conditions()).stream().map(Space.Part::region).toList();
    if (regions.isEmpty()) {
      tell(row, null, "row-never-matches");
      return false;
    }
    Search search = Search.forWin(space, row);
    if (search.in(regions) != null) {
      return true;
    }
    if (!search.isExhaustive()) {
      unsettled++;
      return true;
    }
    List<Source> shadows = search.inTheWay().stream().map(ListRow::source).toList();
    WorkOrder first = search.first();
    List<Source> all = new ArrayList<>(List.of(row.source()));
    all.addAll(shadows);
    add(
        warning(
            Telling.position(row.source()),
            all,
            first,
            "row-never-wins",
            row.source().id(),
            Telling.rows(shadows),
            first == null ? "" : telling.order(first)));
    return false;
  }

  private void tie(ListRow one, ListRow other, int more, WorkOrder witness) {
    add(
        warning(
            Telling.position(one.source()),
            List.of(one.source(), other.source()),
            witness,
            more > 0 ? "tie-and-more" : "tie",
            one.source().id(),
            Telling.row(other.source()),
            telling.order(witness),
            more));
  }

  private void tell(ListRow row, @Nullable WorkOrder witness, String code, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = row.source().id();
    System.arraycopy(more, 0, arguments, 1, more.length);
    add(warning(Telling.position(row.source()), List.of(row.source()), witness, code, arguments));
  }

  static RowFinding warning(
      Position position,
      List<Source> rows,
      @Nullable WorkOrder witness,
      String code,
      Object... arguments) {
    return new RowFinding(
        new Finding(Severity.WARNING, position, Message.of(BUNDLE, code, arguments)),
        rows,
        witness);
  }

  private void add(RowFinding finding) {
    found.add(finding);
  }
}
