package paidan.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import paidan.decision.Assignee;
import paidan.decision.Principle;
import paidan.decision.TimeLimit;
import paidan.directory.Organizer;
import paidan.directory.OrganizerKind;
import paidan.directory.OrganizerLevel;
import paidan.order.Urgency;
import paidan.rulebook.ListRow;
import paidan.rulebook.Selection;
import paidan.stage.Completion;

/** The last stage, on a {@link Draft} that dispatches. */
final class CompletionFact extends StageFact implements Completion {

  private final Organizer lead;
  private final @Nullable ListRow row;
  private final @Nullable String rowLimit;
  private final List<Assignee> assist;
  private final List<Assignee> supervise;

  CompletionFact(Draft draft) {
    super(draft);
    this.lead = Objects.requireNonNull(draft.lead());
    this.row = draft.row();
    TimeLimit limit = row == null ? null : row.timeLimit();
    this.rowLimit = limit == null ? null : limit.toString();
    this.assist = row == null ? List.of() : draft.rulebook().named(row, false, draft.facts());
    this.supervise = row == null ? List.of() : draft.rulebook().named(row, true, draft.facts());
  }

  @Override
  public Organizer getLead() {
    return lead;
  }

  @Override
  public @Nullable String getLeadLevel() {
    OrganizerLevel level = lead.level();
    return level == null ? null : level.word();
  }

  @Override
  public String getPrinciple() {
    Principle principle = draft.principle();
    return principle == null ? "" : principle.word();
  }

  @Override
  public @Nullable Organizer getDistrictGovernmentOfLead() {
    return draft.rulebook().districtGovernment(lead, draft.facts());
  }

  @Override
  public @Nullable String getRowLimit() {
    return rowLimit;
  }

  @Override
  public @Nullable String getRowUrgency() {
    ListRow deciding = row;
    Urgency urgency = deciding == null ? null : deciding.urgency();
    return urgency == null ? null : urgency.word();
  }

  @Override
  public @Nullable String getGivenUrgency() {
    Urgency urgency = draft.order().urgency();
    return urgency == null ? null : urgency.word();
  }

  @Override
  public @Nullable String limitOf(@Nullable String urgency) {
    TimeLimit limit =
        draft
            .rulebook()
            .policies()
            .limit(
                urgency == null
                    ? null
                    : Urgency.ofWord(urgency)
                        .orElseThrow(
                            () ->
                                noWord(
                                    "urgency",
                                    urgency,
                                    Arrays.stream(Urgency.values()).map(Urgency::word))));
    return limit == null ? null : limit.toString();
  }

  @Override
  public boolean isServedAroundTheClock() {
    return lead.aroundTheClock() || (row != null && row.aroundTheClock());
  }

  @Override
  public boolean isAssistNamed() {
    return !assist.isEmpty();
  }

  @Override
  public boolean isSuperviseNamed() {
    return !supervise.isEmpty();
  }

  @Override
  public boolean isOnCommunityList() {
    return draft.rulebook().isOnCommunityList(draft.facts().matter());
  }

  @Override
  public void superviseBy(Organizer organizer) {
    draft.supervise(organizer, "role:district");
    draft.evidence();
  }

  @Override
  public void superviseBy(String organizer) {
    draft.supervise(named(organizer), null);
    draft.evidence();
  }

  @Override
  public void superviseByThoseOfTheRow() {
    supervise.forEach(draft::supervise);
    draft.evidence();
  }

  @Override
  public void assistByThoseOfTheRow() {
    assist.forEach(draft::assist);
    draft.evidence();
  }

  @Override
  public void assistByThoseOfTheRowExceptCommunities() {
    for (Assignee named : assist) {
      Organizer organizer = draft.rulebook().organizer(named.code(), draft.facts());
      if (organizer != null && organizer.kind() == OrganizerKind.COMMUNITY) {
        draft.warn("community-not-on-list", named.name());
      } else {
        draft.assist(named);
      }
    }
    draft.evidence();
  }

  @Override
  public void assistBy(String organizer) {
    draft.assist(named(organizer), null);
    draft.evidence();
  }

  private Organizer named(String organizer) {
    Organizer found = draft.rulebook().organizer(organizer, draft.facts());
    if (found == null) {
      throw new IllegalArgumentException("no organizer, or several: " + organizer);
    }
    return found;
  }

  @Override
  public void limit(@Nullable String limit) {
    if (limit != null) {
      draft.limit(
          TimeLimit.ofText(limit)
              .orElseThrow(() -> new IllegalArgumentException("no time limit: " + limit)),
          null);
    }
    Selection selection = draft.selection();
    if (selection != null && selection.obstacle() == null) {
      limitsOfRowsWithSameLead(selection);
    }
    if (draft.hasLimit()) {
      draft.evidence();
    }
  }

  /** S8, S9: rows that lead to the same organizer may only make the limit shorter. */
  private void limitsOfRowsWithSameLead(Selection selection) {
    for (ListRow other : selection.sameLead()) {
      if (other.equals(row)) {
        continue;
      }
      TimeLimit limit = other.timeLimit();
      if (limit == null) {
        limit = draft.rulebook().policies().limit(other.urgency());
      }
      if (limit != null) {
        draft.limit(limit, other);
      }
    }
  }

  @Override
  public void countAroundTheClock() {
    draft.countAroundTheClock();
    draft.evidence();
  }

  @Override
  public void noLimit() {
    draft.noLimit();
    draft.evidence();
  }
}
