package paidan.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import paidan.decision.Assignee;
import paidan.decision.Candidate;
import paidan.directory.Organizer;

/** S6 and S10: whom the Lead cells of rows come to, for one order. */
final class Leads {

  private final Roles roles;
  private final Set<String> excluded;

  /**
   * Prepares to fill Lead cells.
   *
   * @param excluded codes of the organizers whose objection was upheld
   */
  Leads(Roles roles, Set<String> excluded) {
    this.roles = roles;
    this.excluded = excluded;
  }

  boolean excludesNobody() {
    return excluded.isEmpty();
  }

  /** S6: whether the objections leave the Lead cell empty. */
  boolean isLeftWithoutLead(ListRow row, TreePlace area) {
    if (excluded.isEmpty()) {
      return false;
    }
    for (Lead.Part part : partsOf(row)) {
      Organizer organizer = roles.fill(part, area).organizer();
      if (organizer == null || !excluded.contains(organizer.code())) {
        return false;
      }
    }
    return true;
  }

  private static List<Lead.Part> partsOf(ListRow row) {
    return row.lead() instanceof Lead.FirstOf first
        ? first.parts()
        : ((Lead.JointReview) row.lead()).parts();
  }

  /** S10. */
  Outcome outcome(ListRow row, TreePlace area) {
    if (row.lead() instanceof Lead.JointReview) {
      return Outcome.JOINT_REVIEW;
    }
    List<Lead.Part> parts = ((Lead.FirstOf) row.lead()).parts();
    boolean steppedUp = false;
    for (int i = 0; i < parts.size(); i++) {
      Roles.Filling filling = roles.fill(parts.get(i), area);
      Organizer organizer = filling.organizer();
      if (organizer != null) {
        if (!excluded.contains(organizer.code())) {
          return Outcome.of(organizer, parts.get(i), steppedUp);
        }
      } else {
        boolean oneUp = i + 1 < parts.size() && isOneLevelUp(parts.get(i), parts.get(i + 1));
        if (filling.lacksFact() && !oneUp) {
          return Outcome.LACKS_FACT;
        }
        steppedUp |= oneUp;
      }
    }
    return Outcome.NO_ORGANIZER;
  }

  private static boolean isOneLevelUp(Lead.Part part, Lead.Part next) {
    return part instanceof Lead.Role role
        && next instanceof Lead.Role above
        && above.kind().level == role.kind().level + 1;
  }

  /** Who would lead by each of the rows, or is asked to a meeting by it. */
  List<Candidate> candidates(List<ListRow> rows, List<Outcome> outcomes, TreePlace area) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Assignee lead = outcomes.get(i).assignee();
      if (lead != null) {
        candidates.add(new Candidate(lead, rows.get(i).source()));
      } else if (outcomes.get(i).jointReview()) {
        candidates.addAll(invited(List.of(rows.get(i)), area));
      }
    }
    return candidates;
  }

  /** Whom {@code joint review[…]} cells ask to the meeting, those with an objection included. */
  List<Candidate> invited(List<ListRow> rows, TreePlace area) {
    Map<String, Candidate> invited = new LinkedHashMap<>();
    for (ListRow row : rows) {
      for (Lead.Part part : ((Lead.JointReview) row.lead()).parts()) {
        Assignee assignee = roles.assignee(part, area);
        if (assignee != null) {
          invited.putIfAbsent(assignee.code(), new Candidate(assignee, row.source()));
        }
      }
    }
    return new ArrayList<>(invited.values());
  }

  /** Of a row that left by objections, the first whom its Lead cell names. */
  @Nullable Assignee objecting(ListRow row, TreePlace area) {
    return roles.assignee(partsOf(row).get(0), area);
  }
}
