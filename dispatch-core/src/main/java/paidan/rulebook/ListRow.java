package paidan.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import paidan.decision.Source;
import paidan.decision.TimeLimit;
import paidan.order.Urgency;

/** A row of the dispatch list (派单目录): its conditions inside, its results for the rules to see. */
public final class ListRow {

  private final Source source;
  private final Conditions conditions;
  private final int priority;
  private final Lead lead;
  private final List<Lead.Part> assist;
  private final List<Lead.Part> supervise;
  private final @Nullable TimeLimit timeLimit;
  private final @Nullable Urgency urgency;
  private final boolean aroundTheClock;
  private final @Nullable String notice;
  private final List<String> legalBasis;

  ListRow(
      Source source,
      Conditions conditions,
      int priority,
      Lead lead,
      List<Lead.Part> assist,
      List<Lead.Part> supervise,
      @Nullable TimeLimit timeLimit,
      @Nullable Urgency urgency,
      boolean aroundTheClock,
      @Nullable String notice,
      List<String> legalBasis) {
    this.source = source;
    this.conditions = conditions;
    this.priority = priority;
    this.lead = lead;
    this.assist = assist;
    this.supervise = supervise;
    this.timeLimit = timeLimit;
    this.urgency = urgency;
    this.aroundTheClock = aroundTheClock;
    this.notice = notice;
    this.legalBasis = legalBasis;
  }

  /**
   * Where the row stands.
   *
   * @return file, sheet, row and ID
   */
  public Source source() {
    return source;
  }

  /**
   * The row's own time limit.
   *
   * @return null when the default of the urgency counts
   */
  public @Nullable TimeLimit timeLimit() {
    return timeLimit;
  }

  /**
   * How urgent such matters are.
   *
   * @return null when the row does not say
   */
  public @Nullable Urgency urgency() {
    return urgency;
  }

  /**
   * Whether the row says that work goes on around the clock (Article 19).
   *
   * @return true for {@code 24x7}
   */
  public boolean aroundTheClock() {
    return aroundTheClock;
  }

  /**
   * What to tell the complainant.
   *
   * @return null when there is nothing
   */
  public @Nullable String notice() {
    return notice;
  }

  /**
   * The provisions behind the row.
   *
   * @return titles and articles; empty when the row cites none
   */
  public List<String> legalBasis() {
    return legalBasis;
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
    return priority;
  }

  /**
   * Its Lead cell.
   *
   * @return who leads, or whom to ask to a joint review
   */
  public Lead lead() {
    return lead;
  }

  /**
   * Its Assist cell.
   *
   * @return empty when blank
   */
  public List<Lead.Part> assist() {
    return assist;
  }

  /**
   * Its Supervise cell.
   *
   * @return empty when blank
   */
  public List<Lead.Part> supervise() {
    return supervise;
  }

  /**
   * The row with other conditions: what a change of its cells would make of it.
   *
   * @param others the other conditions
   * @return a row of its own
   */
  public ListRow with(Conditions others) {
    return changed(others, priority, lead, timeLimit);
  }

  /**
   * The row with another priority.
   *
   * @param other the other priority
   * @return a row of its own
   */
  public ListRow withPriority(int other) {
    return changed(conditions, other, lead, timeLimit);
  }

  /**
   * The row with another lead.
   *
   * @param other the other lead
   * @return a row of its own
   */
  public ListRow with(Lead other) {
    return changed(conditions, priority, other, timeLimit);
  }

  /**
   * The row with another time limit.
   *
   * @param other the other limit; null for none
   * @return a row of its own
   */
  public ListRow withTimeLimit(@Nullable TimeLimit other) {
    return changed(conditions, priority, lead, other);
  }

  private ListRow changed(
      Conditions newConditions, int newPriority, Lead newLead, @Nullable TimeLimit newLimit) {
    return new ListRow(
        source,
        newConditions,
        newPriority,
        newLead,
        assist,
        supervise,
        newLimit,
        urgency,
        aroundTheClock,
        notice,
        legalBasis);
  }

  @Override
  public String toString() {
    return source.id();
  }
}
