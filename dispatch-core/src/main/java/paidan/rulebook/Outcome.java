package paidan.rulebook;

import org.jspecify.annotations.Nullable;
import paidan.decision.Assignee;
import paidan.decision.Principle;
import paidan.directory.Organizer;

/**
 * S10: what a Lead cell comes to for an order.
 *
 * @param organizer who leads, null when open
 * @param via the role, null for a named organizer
 * @param principle null when open
 * @param lacksFact whether a more precise area could tell
 * @param jointReview whether the cell asks for a meeting
 * @param steppedUp whether a role below could not be filled
 */
record Outcome(
    @Nullable Organizer organizer,
    @Nullable String via,
    @Nullable Principle principle,
    boolean lacksFact,
    boolean jointReview,
    boolean steppedUp) {

  static final Outcome NO_ORGANIZER = new Outcome(null, null, null, false, false, false);
  static final Outcome LACKS_FACT = new Outcome(null, null, null, true, false, false);
  static final Outcome JOINT_REVIEW = new Outcome(null, null, null, false, true, false);

  static Outcome of(Organizer organizer, Lead.Part part, boolean steppedUp) {
    if (part instanceof Lead.Role role) {
      Principle principle =
          switch (role.kind()) {
            case COMMUNITY, SUBDISTRICT, DISTRICT ->
                steppedUp ? Principle.HIERARCHICAL : Principle.TERRITORIAL;
            case DISTRICT_FUNCTION, MUNICIPAL_FUNCTION ->
                steppedUp ? Principle.HIERARCHICAL : Principle.STATUTORY;
          };
      return new Outcome(organizer, role.text(), principle, false, false, steppedUp);
    }
    return new Outcome(organizer, null, Principle.STATUTORY, false, false, false);
  }

  /** Who leads, as decisions name it; null when open. */
  @Nullable Assignee assignee() {
    return organizer == null ? null : new Assignee(organizer.code(), organizer.name(), via);
  }

  boolean leadsLike(Outcome other) {
    if (organizer == null || other.organizer == null) {
      return organizer == null
          && other.organizer == null
          && lacksFact == other.lacksFact
          && jointReview == other.jointReview;
    }
    return organizer.code().equals(other.organizer.code());
  }
}
