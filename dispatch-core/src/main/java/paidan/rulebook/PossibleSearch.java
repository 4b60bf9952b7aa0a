package paidan.rulebook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * S9: looks for the rows that would hold if facts were known that the order lacks, as far as they
 * would beat or level those that hold.
 */
final class PossibleSearch {

  /** Once it is known that facts are missing, so many possible rows tell well enough which. */
  static final int ENOUGH = 2_000;

  private final DispatchList list;
  private final Trees trees;
  private final Facts facts;
  private final Leads leads;
  private final List<ListRow> best;
  private final @Nullable ListRow first;
  private final @Nullable Outcome outcome;
  private final Matched matched;
  private final Ranking supposed;
  private final PossibleRows found = new PossibleRows();
  private final Set<ListRow> repeated = new HashSet<>(0);
  private int seen;

  /**
   * Prepares to look.
   *
   * @param facts once it is known whether rows below the order's matter are false (S4)
   * @param best the rows that hold and that nobody beats; empty when none holds
   * @param first the row that would win without the others; null when none holds
   * @param outcome what it leads to; null when that is open
   */
  PossibleSearch(
      Rulebook rulebook,
      Facts facts,
      Leads leads,
      List<ListRow> best,
      @Nullable ListRow first,
      @Nullable Outcome outcome) {
    this.list = rulebook.dispatchList();
    this.trees = rulebook.trees();
    this.facts = facts;
    this.leads = leads;
    this.best = best;
    this.first = first;
    this.outcome = outcome;
    this.matched = new Matched(rulebook, facts);
    this.supposed = new Ranking(trees, facts);
  }

  /**
   * Looks at the rows that may be possible.
   *
   * @param open those at or above the order's nodes
   * @param line the order's nodes and those above
   */
  PossibleRows look(OpenRows open, Line line) {
    RowVisitor visitor = this::visit;
    if (open.areAll()) {
      for (int i = 0; i < open.size() && !isEnough(); i++) {
        look(open.number(i), list.conditions(open.number(i)).test(trees, facts));
      }
    } else {
      list.index().visitAtOrAbove(line, facts, visitor);
    }
    if (!isEnough()) {
      list.index().visitBelow(line, facts, visitor);
    }
    return found;
  }

  private boolean isEnough() {
    return seen > ENOUGH && found.leadElsewhere();
  }

  private boolean visit(int number, Truth truth, int matterLevel, int areaLevel) {
    look(number, truth);
    return !isEnough();
  }

  private void look(int number, Truth truth) {
    seen++;
    ListRow row = list.row(number);
    if (isOpen(row, truth)
        && (!list.isFoundSeveralTimes(number) || repeated.add(row))
        && (best.isEmpty() || beatsOrLevelsOne(row))) {
      consider(row);
    }
  }

  /** A row that holds may yet hold by a deeper node. */
  private boolean isOpen(ListRow row, Truth truth) {
    return truth == Truth.UNKNOWN
        || (truth == Truth.TRUE
            && !best.isEmpty()
            && !best.contains(row)
            && supposed.hasOpenTier(row.conditions()));
  }

  private boolean beatsOrLevelsOne(ListRow row) {
    for (ListRow one : best) {
      if (supposed.beatsOrLevels(row, one)) {
        return true;
      }
    }
    return false;
  }

  private void consider(ListRow row) {
    if (first == null && leads.excludesNobody() && found.hasCandidatesEnough()) {
      found.add(row, null, matched);
      return;
    }
    boolean hasLead = false;
    for (TreePlace place : matched.supposedAreas(row.conditions())) {
      if (!leads.isLeftWithoutLead(row, place)) {
        Outcome there = leads.outcome(row, place);
        if (!leadsTheSame(row, there)) {
          found.add(row, there.assignee(), matched);
          return;
        }
        hasLead = true;
      }
    }
    if (hasLead) {
      found.addOfSameLead(row, matched);
    }
  }

  /** By the organizers where both are known, else by what the Lead cells say. */
  private boolean leadsTheSame(ListRow row, Outcome there) {
    if (first == null || outcome == null) {
      return false;
    }
    if (there.organizer() != null && outcome.organizer() != null) {
      return there.leadsLike(outcome);
    }
    return row.lead().equals(first.lead());
  }
}
