package paidan.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import paidan.decision.Candidate;
import paidan.decision.MissingFact;
import paidan.decision.Principle;
import paidan.decision.Reason;
import paidan.decision.RejectedRow;
import paidan.diagnostic.Message;
import paidan.directory.Organizer;

/**
 * What the dispatch list says of one order (S6 to S10): who leads, or why the list alone does not
 * tell.
 *
 * @param row the row that gives notice and assist; null when no row holds
 * @param met what of the order met its cells, if the index could tell; else null
 * @param sameLead all rows, holding or possible, that lead to the same organizer: the shortest of
 *     their limits counts (S8, S9)
 * @param lead who leads; null when that is open
 * @param via the role under which it was found, null for a named organizer
 * @param principle why this one; null when the lead is open
 * @param obstacle why the lead is open; null when it is known
 * @param subdistrictUnknown whether the obstacle is just that the subdistrict is not known: a role
 *     of the place could not be filled, or rows below the order's area lead elsewhere (S11)
 * @param candidates who could lead, when it is open
 * @param missing the facts that would decide
 * @param notes what an operator should know
 * @param rejected rows that hold and lost
 * @param rejectedMore how many more lost
 */
public record Selection(
    @Nullable ListRow row,
    @Nullable Met met,
    List<ListRow> sameLead,
    @Nullable Organizer lead,
    @Nullable String via,
    @Nullable Principle principle,
    @Nullable Reason obstacle,
    boolean subdistrictUnknown,
    List<Candidate> candidates,
    List<MissingFact> missing,
    List<Message> notes,
    List<RejectedRow> rejected,
    int rejectedMore) {

  /** Rejected rows that are told one by one; the rest is only counted. */
  public static final int MOST_REJECTED = 20;

  /**
   * What is known of the cells of a row from the index alone. The row itself need not be looked at
   * then: in a large list each lies somewhere else in the memory.
   *
   * @param requestType whether the Request type cell is filled
   * @param matter number of the node that the Matter cell names, -1 when it is blank
   * @param area likewise of the Area cell
   * @param more the other cells; null when they are blank
   */
  public record Met(boolean requestType, int matter, int area, @Nullable Conditions more) {}
}
