package paidan.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import paidan.decision.Source;
import paidan.decision.TimeLimit;
import paidan.order.Urgency;
import paidan.sheet.Column;

/** A row of the dispatch list (派单目录): its conditions inside, its results for the rules to see. */
public final class ListRow {

  private final Place place;
  private final int number;
  private final String id;
  private final Conditions conditions;
  private final Results results;

  /**
   * A row.
   *
   * @param number number of the row in its sheet, from 1
   * @param results held once for all rows that have the same
   */
  ListRow(Place place, int number, String id, Conditions conditions, Results results) {
    this.place = place;
    this.number = number;
    this.id = id;
    this.conditions = conditions;
    this.results = results;
  }

  /** The sheet that a row stands in; the sheet is null for CSV. */
  record Place(String file, @Nullable String sheet) {}

  /**
   * The cells beside the conditions: a list has a million rows, but few ways to go on. Equal when
   * made of the same objects, for the loader reads equal cells once.
   */
  record Results(
      int priority,
      Lead lead,
      List<Lead.Part> assist,
      List<Lead.Part> supervise,
      @Nullable TimeLimit timeLimit,
      @Nullable Urgency urgency,
      boolean aroundTheClock,
      @Nullable String notice,
      List<String> legalBasis) {

    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object object) {
      return object instanceof Results other
          && priority == other.priority
          && lead == other.lead
          && assist == other.assist
          && supervise == other.supervise
          && timeLimit == other.timeLimit
          && urgency == other.urgency
          && aroundTheClock == other.aroundTheClock
          && Objects.equals(notice, other.notice)
          && legalBasis == other.legalBasis;
    }

    @Override
    public int hashCode() {
      int hash = 31 * System.identityHashCode(lead) + System.identityHashCode(assist);
      hash = 31 * hash + System.identityHashCode(supervise);
      hash = 31 * hash + System.identityHashCode(timeLimit);
      hash = 31 * hash + System.identityHashCode(legalBasis);
      return 31 * hash + Objects.hashCode(notice);
    }
  }

  Place place() {
    return place;
  }

  int number() {
    return number;
  }

  Results results() {
    return results;
  }

  /**
   * Where the row stands.
   *
   * @return file, sheet, row and ID
   */
  public Source source() {
    return new Source(place.file, place.sheet, number, id);
  }

  /**
   * Its ID.
   *
   * @return the ID, which no other row of the list has
   */
  public String id() {
    return id;
  }

  /**
   * The row's own time limit.
   *
   * @return null when the default of the urgency counts
   */
  public @Nullable TimeLimit timeLimit() {
    return results.timeLimit;
  }

  /**
   * How urgent such matters are.
   *
   * @return null when the row does not say
   */
  public @Nullable Urgency urgency() {
    return results.urgency;
  }

  /**
   * Whether the row says that work goes on around the clock (Article 19).
   *
   * @return true for {@code 24x7}
   */
  public boolean aroundTheClock() {
    return results.aroundTheClock;
  }

  /**
   * What to tell the complainant.
   *
   * @return null when there is nothing
   */
  public @Nullable String notice() {
    return results.notice;
  }

  /**
   * The provisions behind the row.
   *
   * @return titles and articles; empty when the row cites none
   */
  public List<String> legalBasis() {
    return results.legalBasis;
  }

  /**
   * Whether the row has a Matter condition, rather than taking whatever nobody else takes.
   *
   * @return false for a catch-all (S16)
   */
  public boolean hasMatter() {
    return conditions.matter() != null;
  }

  /**
   * Its condition columns, for tools.
   *
   * @return in the numbers of the rulebook
   */
  public Conditions conditions() {
    return conditions;
  }

  /**
   * Its Priority cell.
   *
   * @return 0 when blank; the larger wins
   */
  public int priority() {
    return results.priority;
  }

  /**
   * Its Lead cell.
   *
   * @return who leads, or whom to ask to a joint review
   */
  public Lead lead() {
    return results.lead;
  }

  /**
   * Its Assist cell.
   *
   * @return empty when blank
   */
  public List<Lead.Part> assist() {
    return results.assist;
  }

  /**
   * Its Supervise cell.
   *
   * @return empty when blank
   */
  public List<Lead.Part> supervise() {
    return results.supervise;
  }

  /**
   * The row with other conditions: what a change of its cells would make of it.
   *
   * @param others the other conditions
   * @return a row of its own
   */
  public ListRow with(Conditions others) {
    return new ListRow(place, number, id, others, results);
  }

  /**
   * The row with another priority.
   *
   * @param other the other priority
   * @return a row of its own
   */
  public ListRow withPriority(int other) {
    return changed(other, results.lead, results.timeLimit);
  }

  /**
   * The row with another lead.
   *
   * @param other the other lead
   * @return a row of its own
   */
  public ListRow with(Lead other) {
    return changed(results.priority, other, results.timeLimit);
  }

  /**
   * The row with another time limit.
   *
   * @param other the other limit; null for none
   * @return a row of its own
   */
  public ListRow withTimeLimit(@Nullable TimeLimit other) {
    return changed(results.priority, results.lead, other);
  }

  private ListRow changed(int newPriority, Lead newLead, @Nullable TimeLimit newLimit) {
    Results others =
        new Results(
            newPriority,
            newLead,
            results.assist,
            results.supervise,
            newLimit,
            results.urgency,
            results.aroundTheClock,
            results.notice,
            results.legalBasis);
    return new ListRow(place, number, id, conditions, others);
  }

  /**
   * How another row goes on once its lead is the same (S8).
   *
   * @param other another row
   * @return the columns beside the lead in which the two differ, in the order of the sheet
   */
  public List<Column> differences(ListRow other) {
    Results theirs = other.results;
    List<Column> differing = new ArrayList<>();
    addIf(differing, Tables.ASSIST, !results.assist.equals(theirs.assist));
    addIf(differing, Tables.SUPERVISE, !results.supervise.equals(theirs.supervise));
    addIf(differing, Tables.TIME_LIMIT, !Objects.equals(results.timeLimit, theirs.timeLimit));
    addIf(differing, Tables.URGENCY, results.urgency != theirs.urgency);
    addIf(differing, Tables.SERVICE_HOURS, results.aroundTheClock != theirs.aroundTheClock);
    addIf(differing, Tables.NOTICE, !Objects.equals(results.notice, theirs.notice));
    addIf(differing, Tables.LEGAL_BASIS, !results.legalBasis.equals(theirs.legalBasis));
    return differing;
  }

  private static void addIf(List<Column> differing, Column column, boolean differs) {
    if (differs) {
      differing.add(column);
    }
  }

  /** The same row of the same list, or one that was changed alike. */
  @Override
  @SuppressWarnings("ReferenceEquality") // equal cells are read once
  public boolean equals(@Nullable Object object) {
    return this == object
        || (object instanceof ListRow other
            && number == other.number
            && conditions == other.conditions
            && results == other.results
            && place.equals(other.place)
            && id.equals(other.id));
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
