package paidan.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import paidan.decision.Assignee;
import paidan.decision.Disposition;
import paidan.decision.Principle;
import paidan.decision.Reason;
import paidan.directory.Organizer;
import paidan.directory.OrganizerKind;
import paidan.rulebook.ListRow;
import paidan.rulebook.Selection;
import paidan.stage.Assignment;

/** The third stage, on a {@link Draft}. */
final class AssignmentFact extends StageFact implements Assignment {

  private final Selection selection;
  private final @Nullable Organizer assignedByReview;
  private final Set<String> excluded;
  private final @Nullable Organizer liaison;
  private final @Nullable Organizer lead;
  private final @Nullable Reason obstacle;

  /**
   * What the list says of an order.
   *
   * @param excluded codes of those whose objection was upheld (S6): they lead by no way
   */
  AssignmentFact(
      Draft draft,
      Selection selection,
      @Nullable Organizer assignedByReview,
      Set<String> excluded) {
    super(draft);
    this.selection = selection;
    this.assignedByReview = assignedByReview;
    this.excluded = excluded;
    this.liaison = liaison(assignedByReview == null ? selection.lead() : assignedByReview);
    boolean liaisonLeft = assignedByReview == null && hasLeft(liaison);
    this.lead = liaisonLeft ? null : selection.lead();
    this.obstacle =
        liaisonLeft || (isForDistrict(selection) && hasLeft(government()))
            ? Reason.JOINT_REVIEW
            : selection.obstacle();
  }

  /** Of the place of the order, whether it may lead or not. */
  private @Nullable Organizer government() {
    return draft.rulebook().districtGovernment(draft.facts());
  }

  private boolean hasLeft(@Nullable Organizer organizer) {
    return organizer != null && excluded.contains(organizer.code());
  }

  /** S11: what goes to the district government by policy. */
  private boolean isForDistrict(Selection found) {
    return isDistrictFallback()
        && (found.obstacle() == Reason.NO_RULE
            || found.obstacle() == Reason.NO_ORGANIZER
            || found.subdistrictUnknown());
  }

  /** The liaison unit that a lead is, or that a body is reached through. */
  private @Nullable Organizer liaison(@Nullable Organizer organizer) {
    if (organizer == null || organizer.kind() == OrganizerKind.LIAISON) {
      return organizer;
    }
    String parent = organizer.parent();
    Organizer above = parent == null ? null : draft.rulebook().organizer(parent, draft.facts());
    return above != null && above.kind() == OrganizerKind.LIAISON ? above : null;
  }

  @Override
  public @Nullable Organizer getAssignedByReview() {
    return assignedByReview;
  }

  @Override
  public @Nullable Organizer getLead() {
    return lead;
  }

  @Override
  public boolean isLeadByLiaison() {
    return liaison != null && (assignedByReview != null || lead != null);
  }

  @Override
  public @Nullable String getObstacle() {
    return obstacle == null ? null : obstacle.word();
  }

  @Override
  public boolean isOfficeOfPlaceUnknown() {
    return selection.subdistrictUnknown();
  }

  @Override
  public @Nullable Organizer getDistrictGovernment() {
    Organizer government = government();
    return hasLeft(government) ? null : government;
  }

  @Override
  public boolean isDistrictFallback() {
    return draft.rulebook().policies().districtFallback();
  }

  @Override
  public void dispatch() {
    Principle principle = selection.principle();
    if (lead == null || principle == null) {
      throw new IllegalStateException("the list does not tell who leads");
    }
    decide(lead, selection.via(), principle);
    draft.warn(selection.notes());
    evidenceOfRow();
  }

  @Override
  public void dispatchTo(Organizer organizer) {
    decide(organizer, null, Principle.STATUTORY);
    draft.evidence(null, Map.of("organizer", organizer.code()), List.of());
    if (draft.row() != null) {
      evidenceOfRow();
    }
  }

  @Override
  public void dispatchTo(String organizer) {
    Organizer found = draft.rulebook().organizer(organizer, draft.facts());
    if (found == null) {
      throw new IllegalArgumentException("no organizer, or several: " + organizer);
    }
    dispatchTo(found);
  }

  @Override
  public void dispatchToDistrict(Organizer organizer) {
    decide(organizer, "role:district", Principle.HIERARCHICAL);
    draft.fallback(organizer);
    draft.warn("to-district", obstacle == null ? "" : draft.sentence("reason." + obstacle.word()));
    draft.rowCounts(selection.subdistrictUnknown());
    evidenceOfRow();
  }

  @Override
  public void reflectThroughLiaison() {
    Organizer body = assignedByReview == null ? lead : assignedByReview;
    if (body == null || liaison == null) {
      throw new IllegalStateException("the lead is not reached through liaison");
    }
    decide(liaison, assignedByReview == null ? selection.via() : null, Principle.LIAISON);
    if (!body.equals(liaison)) {
      draft.concern(body);
    }
    if (assignedByReview != null) {
      draft.evidence(null, Map.of("organizer", body.code()), List.of());
      return;
    }
    ListRow row = selection.row();
    if (row != null) {
      for (Assignee named : draft.rulebook().named(row, false, draft.facts())) {
        Organizer organizer = draft.rulebook().organizer(named.code(), draft.facts());
        if (organizer != null
            && organizer.kind() != OrganizerKind.LIAISON
            && liaison(organizer) != null) {
          draft.concern(organizer);
        }
      }
    }
    draft.warn(selection.notes());
    evidenceOfRow();
  }

  @Override
  public void leaveUndetermined() {
    leave(obstacle == null ? Reason.NO_RULE : obstacle);
  }

  @Override
  public void leaveToJointReview() {
    leave(Reason.JOINT_REVIEW);
  }

  private void leave(Reason reason) {
    draft.decide(Disposition.UNDETERMINED, null);
    draft.undetermined(reason);
    draft.fallback(getDistrictGovernment());
    draft.warn(selection.notes());
    evidenceOfRow();
  }

  private void decide(Organizer leading, @Nullable String via, Principle principle) {
    draft.decide(Disposition.DISPATCH, null);
    draft.lead(leading, via, principle);
  }

  private void evidenceOfRow() {
    ListRow row = selection.row();
    if (row == null) {
      draft.evidence();
    } else {
      Map<String, String> matched = draft.rulebook().matched(selection, draft.facts());
      draft.evidence(row.source(), matched, row.legalBasis());
    }
  }
}
