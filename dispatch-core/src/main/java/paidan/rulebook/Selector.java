package paidan.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import paidan.decision.Assignee;
import paidan.decision.Candidate;
import paidan.decision.MissingFact;
import paidan.decision.Reason;
import paidan.decision.RejectedRow;
import paidan.decision.Why;
import paidan.diagnostic.Message;
import paidan.directory.Organizer;
import paidan.sheet.Column;

/** S6 to S10: selects the lead for one order from the rows of the dispatch list. */
final class Selector {

  private static final String EXCLUDED = "excluded-by-objection";

  private final Rulebook rulebook;
  private final DispatchList list;
  private final Facts facts;
  private final Line line;
  private final Set<String> excluded;
  private final boolean tellRejected;
  private final Leads leads;
  private final Ranking ranking;
  private final boolean placesAreOpen;

  /** Nearly always there is nothing to list: lists are made for the first. */
  private List<Message> notes = List.of();

  /** The rows that held and left because of an objection (S6). */
  private List<ListRow> gone = List.of();

  private final OpenRows open = new OpenRows();

  /** How the row that wins was found, as long as no other has taken its place. */
  private Selection.@Nullable Met met;

  /** The facts once it is known whether rows below the order's matter are false (S4). */
  private Facts settled;

  Selector(Rulebook rulebook, Facts facts, Set<String> excluded, boolean tellRejected) {
    this.rulebook = rulebook;
    this.list = rulebook.dispatchList();
    this.facts = facts;
    this.line = facts.line(rulebook.trees());
    this.settled = facts;
    this.excluded = excluded;
    this.tellRejected = tellRejected;
    this.leads = new Leads(rulebook.roles(facts), excluded);
    this.ranking = new Ranking(rulebook.trees(), facts);
    this.placesAreOpen = facts.matter().isOpen() || facts.area().isOpen();
  }

  /** The rows that hold, and those of them that nobody beats (S7); nobody is excluded. */
  Standing standing() {
    return new Standing(ranking, holding());
  }

  /** S10: whom the Lead cell of a row comes to. */
  @Nullable Organizer lead(ListRow row) {
    return leads.outcome(row, facts.area()).organizer();
  }

  Selection select() {
    Holding holding = holding();
    // Before anyone is excluded: an objection does not make the order less precise.
    settled =
        rulebook.isLeaf(facts.matter()) || !namesOrdersMatter(holding)
            ? facts
            : facts.withBelowFalse();
    boolean someExcluded = false;
    if (!excluded.isEmpty()) {
      gone = holding.stream().filter(row -> leads.isLeftWithoutLead(row, facts.area())).toList();
      someExcluded = holding.removeAll(gone);
    }
    List<ListRow> left = holding;
    List<ListRow> best = ranking.unbeaten(holding.top());
    met = holding.metByTop(line);
    while (true) {
      if (best.isEmpty()) {
        return nothingHolds(holding, someExcluded);
      }
      List<Outcome> outcomes = outcomes(best);
      if (excluded.isEmpty() || !outcomes.stream().allMatch(Outcome.NO_ORGANIZER::equals)) {
        return among(holding, best, outcomes);
      }
      // S10: after an objection the next best row is asked.
      left = new ArrayList<>(left);
      left.removeAll(best);
      best = ranking.best(left);
      met = null;
    }
  }

  private List<Outcome> outcomes(List<ListRow> rows) {
    if (rows.size() == 1) {
      return List.of(leads.outcome(rows.get(0), facts.area()));
    }
    List<Outcome> outcomes = new ArrayList<>(rows.size());
    for (ListRow row : rows) {
      outcomes.add(leads.outcome(row, facts.area()));
    }
    return outcomes;
  }

  private Holding holding() {
    Holding holding = new Holding(list);
    RowIndex index = list.index();
    index.visitAtOrAbove(
        line,
        facts,
        (number, truth, matterLevel, areaLevel) -> {
          if (truth == Truth.TRUE) {
            if (matterLevel == RowVisitor.NOT_TOLD) {
              addOnce(holding, number);
              if (placesAreOpen && ranking.hasOpenTier(list.conditions(number))) {
                open.add(number);
              }
            } else {
              holding.add(
                  number,
                  ranking.tier(list.priority(number), 2 * matterLevel, 2 * areaLevel),
                  matterLevel,
                  areaLevel);
            }
          } else if (truth == Truth.UNKNOWN) {
            open.add(number);
          }
          return true;
        });
    if (mayNotBelowTurnTrue(holding)) {
      // S4: with the order's own node named, rows below it are false, hence not(below) true.
      index.visitAtOrAbove(
          line,
          facts.withBelowFalse(),
          (number, truth, matterLevel, areaLevel) -> {
            NodeCondition cell = list.conditions(number).matter();
            if (truth == Truth.TRUE && cell != null && cell.negated()) {
              addOnce(holding, number);
            }
            return true;
          });
    }
    return holding;
  }

  private void addOnce(Holding holding, int number) {
    if (!holding.has(number)) {
      ListRow row = list.row(number);
      holding.add(number, ranking.tier(row.conditions(), row.priority(), false));
    }
  }

  private boolean mayNotBelowTurnTrue(List<ListRow> holding) {
    return list.negatesMatters() && namesOrdersMatter(holding);
  }

  /** S4: whether a holding row names the very node that the order names. */
  private boolean namesOrdersMatter(List<ListRow> holding) {
    int node = facts.matter().node();
    if (node < 0) {
      return false;
    }
    for (ListRow row : holding) {
      NodeCondition cell = row.conditions().matter();
      if (cell != null && cell.names(node)) {
        return true;
      }
    }
    return false;
  }

  private Selection among(List<ListRow> holding, List<ListRow> best, List<Outcome> outcomes) {
    List<ListRow> rows = best;
    List<Outcome> theirs = outcomes;
    if (best.size() > 1) {
      rows = new ArrayList<>(best);
      theirs = new ArrayList<>(outcomes);
      dropThoseWithoutOrganizer(rows, theirs);
    }
    ListRow first = rows.get(0);
    Outcome outcome = theirs.get(0);
    boolean tie = theirs.size() > 1 && theirs.stream().anyMatch(one -> !one.leadsLike(outcome));
    PossibleRows possible = possible(best, first, tie ? null : outcome);
    List<MissingFact> missing = possible.missing();
    List<ListRow> sameLead = rows;
    if (!possible.ofSameLead().isEmpty()) {
      sameLead = new ArrayList<>(rows);
      sameLead.addAll(possible.ofSameLead());
    }
    if (tie) {
      List<Candidate> candidates = leads.candidates(rows, theirs, facts.area());
      return open(Reason.TIE, false, first, candidates, missing, holding, rows);
    }
    if (possible.leadElsewhere()) {
      List<Candidate> all = leads.candidates(rows, theirs, facts.area());
      all.addAll(possible.candidates());
      boolean inDistrict = lacksSubdistrictOnly(possible);
      return open(possible.reason(), inDistrict, first, all, missing, holding, rows);
    }
    if (outcome.jointReview()) {
      List<Candidate> invited = leads.invited(rows, facts.area());
      return open(Reason.JOINT_REVIEW, false, first, invited, List.of(), holding, rows);
    }
    if (outcome.organizer() == null) {
      return outcome.lacksFact()
          ? roleLacksArea(first, holding, rows)
          : open(Reason.NO_ORGANIZER, false, first, List.of(), List.of(), holding, rows);
    }
    note(rows, possible, outcome);
    return new Selection(
        first,
        met,
        sameLead,
        outcome.organizer(),
        outcome.via(),
        outcome.principle(),
        null,
        false,
        List.of(),
        List.of(),
        notes,
        rejected(holding, rows),
        rejectedMore(holding, rows));
  }

  private static void dropThoseWithoutOrganizer(List<ListRow> rows, List<Outcome> outcomes) {
    if (outcomes.stream().allMatch(Outcome.NO_ORGANIZER::equals)) {
      return;
    }
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (outcomes.get(i).equals(Outcome.NO_ORGANIZER)) {
        rows.remove(i);
        outcomes.remove(i);
      }
    }
  }

  private void note(List<ListRow> rows, PossibleRows possible, Outcome outcome) {
    if (outcome.steppedUp()) {
      note("stepped-up", rows.get(0).id());
    }
    if (rows.size() > 1) {
      note(
          "several-rows-one-lead",
          String.join(", ", rows.stream().map(row -> row.id()).toList()),
          differences(rows));
    }
    if (possible.changeLimit(rows.get(0))) {
      note("unknown-changes-limit-only", rulebook.told(possible.missingNames()));
    }
  }

  /** S8: a sentence that names the columns in which rows of one lead differ; none if in none. */
  private String differences(List<ListRow> rows) {
    Set<Column> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(rows.get(0).differences(row)));
    if (columns.isEmpty()) {
      return "";
    }
    Locale language = rulebook.language();
    return message(
            "rows-differ",
            String.join(", ", columns.stream().map(column -> column.heading(language)).toList()))
        .text(language);
  }

  private void note(String code, Object... arguments) {
    if (notes.isEmpty()) {
      notes = new ArrayList<>(2);
    }
    notes.add(message(code, arguments));
  }

  private static Message message(String code, Object... arguments) {
    return Message.of("paidan.rulebook", code, arguments);
  }

  private Selection roleLacksArea(ListRow row, List<ListRow> holding, List<ListRow> best) {
    List<MissingFact> missing =
        List.of(
            new MissingFact(
                Matched.AREA, new ArrayList<>(new Matched(rulebook, facts).areasBelow())));
    return open(
        Reason.AMBIGUOUS_AREA,
        !rulebook.isInSubdistrict(facts.area()),
        row,
        List.of(),
        missing,
        holding,
        best);
  }

  private Selection nothingHolds(List<ListRow> holding, boolean someExcluded) {
    PossibleRows possible = possible(List.of(), null, null);
    if (possible.leadElsewhere()) {
      return open(
          possible.reason(),
          lacksSubdistrictOnly(possible),
          null,
          possible.candidates(),
          possible.missing(),
          holding,
          List.of());
    }
    Reason reason =
        someExcluded
            ? Reason.JOINT_REVIEW
            : holding.isEmpty() ? Reason.NO_RULE : Reason.JOINT_REVIEW;
    return open(reason, false, null, List.of(), List.of(), holding, List.of());
  }

  /** S11: whether nothing is missing but where in the district the order is, if it is in one. */
  private boolean lacksSubdistrictOnly(PossibleRows possible) {
    return possible.missingNames().equals(Set.of(Matched.AREA))
        && !rulebook.isInSubdistrict(facts.area());
  }

  private Selection open(
      Reason reason,
      boolean subdistrictUnknown,
      @Nullable ListRow row,
      List<Candidate> candidates,
      List<MissingFact> missing,
      List<ListRow> holding,
      List<ListRow> best) {
    return new Selection(
        row,
        row == null ? null : met,
        List.of(),
        null,
        null,
        null,
        reason,
        subdistrictUnknown,
        candidates,
        missing,
        notes,
        rejected(holding, best),
        rejectedMore(holding, best));
  }

  private PossibleRows possible(
      List<ListRow> best, @Nullable ListRow first, @Nullable Outcome outcome) {
    return open.isEmpty() && !list.index().hasBelow(settled)
        ? PossibleRows.NONE
        : new PossibleSearch(rulebook, settled, leads, best, first, outcome).look(open, line);
  }

  private List<RejectedRow> rejected(List<ListRow> holding, List<ListRow> best) {
    if (!tellRejected || holding.size() + gone.size() <= best.size()) {
      return List.of();
    }
    List<RejectedRow> rejected = new ArrayList<>();
    for (ListRow row : gone) {
      if (rejected.size() < Selection.MOST_REJECTED) {
        rejected.add(
            new RejectedRow(row.source(), leads.objecting(row, facts.area()), why(EXCLUDED, row)));
      }
    }
    for (ListRow row : holding) {
      if (!best.contains(row) && rejected.size() < Selection.MOST_REJECTED) {
        Assignee lead = leads.outcome(row, facts.area()).assignee();
        rejected.add(new RejectedRow(row.source(), lead, why(row, best)));
      }
    }
    return rejected;
  }

  private int rejectedMore(List<ListRow> holding, List<ListRow> best) {
    return tellRejected
        ? Math.max(0, holding.size() + gone.size() - best.size() - Selection.MOST_REJECTED)
        : 0;
  }

  private Why why(ListRow row, List<ListRow> best) {
    for (ListRow winner : best) {
      String code = ranking.whyBeaten(row, winner);
      if (code != null) {
        return new Why(
            code, message("why-" + code, row.id(), winner.id()).text(rulebook.language()));
      }
    }
    return why("no-organizer", row);
  }

  private Why why(String code, ListRow row) {
    return new Why(code, message("why-" + code, row.id()).text(rulebook.language()));
  }
}
