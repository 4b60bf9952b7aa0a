package paidan.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import paidan.decision.Assignee;
import paidan.decision.Candidate;
import paidan.decision.MissingFact;
import paidan.decision.Principle;
import paidan.decision.Reason;
import paidan.decision.RejectedRow;
import paidan.decision.Why;
import paidan.diagnostic.Message;
import paidan.directory.Organizer;
import paidan.sheet.Column;

/** S6 to S10: selects the lead for one order from the rows of the dispatch list. */
final class Selector {

  /** Once it is known that facts are missing, so many possible rows tell well enough which. */
  static final int ENOUGH_POSSIBLE = 2_000;

  private static final int USUALLY_OPEN = 4;

  /** So many open rows are kept; more are found again. */
  private static final int FEW = ENOUGH_POSSIBLE;

  private static final int[] NONE = {};

  /** What facts may change that do not change the lead (S9). */
  private static final Set<Column> LIMIT_AND_COPIES =
      Set.of(
          Tables.TIME_LIMIT, Tables.URGENCY, Tables.SERVICE_HOURS, Tables.ASSIST, Tables.SUPERVISE);

  private static final String EXCLUDED = "excluded-by-objection";

  private final Rulebook rulebook;
  private final DispatchList list;
  private final Facts facts;
  private final Line line;
  private final Set<String> excluded;
  private final boolean tellRejected;
  private final Roles roles;
  private final Ranking ranking;
  private final boolean placesAreOpen;

  /** Nearly always there is nothing to list: lists are made for the first. */
  private List<Message> notes = List.of();

  /** The rows that held and left because of an objection (S6). */
  private List<ListRow> gone = List.of();

  /**
   * The rows at or above the order's nodes that are neither true nor false, or true at a depth that
   * is open, as long as they are few: what was unknown may become false (S4) but nothing else
   * becomes unknown, so that nobody has to look for them again.
   */
  private int[] open = NONE;

  private int openCount;

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
    this.roles = rulebook.roles(facts);
    this.ranking = new Ranking(rulebook.trees(), facts);
    this.placesAreOpen = facts.matter().isOpen() || facts.area().isOpen();
  }

  /**
   * What a Lead cell comes to for this order.
   *
   * @param organizer who leads, null when open
   * @param via the role, null for a named organizer
   * @param principle null when open
   * @param lacksFact whether a more precise area could tell
   * @param jointReview whether the cell asks for a meeting
   * @param steppedUp whether a role below could not be filled
   */
  private record Outcome(
      @Nullable Organizer organizer,
      @Nullable String via,
      @Nullable Principle principle,
      boolean lacksFact,
      boolean jointReview,
      boolean steppedUp) {

    static final Outcome NO_ORGANIZER = new Outcome(null, null, null, false, false, false);
    static final Outcome LACKS_FACT = new Outcome(null, null, null, true, false, false);
    static final Outcome JOINT_REVIEW = new Outcome(null, null, null, false, true, false);

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

  /** The rows that hold, and those of them that nobody beats (S7); nobody is excluded. */
  Standing standing() {
    return new Standing(ranking, holding());
  }

  /** S10: whom the Lead cell of a row comes to. */
  @Nullable Organizer lead(ListRow row) {
    return outcome(row, facts.area()).organizer;
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
      gone = holding.stream().filter(row -> isLeftWithoutLead(row, facts.area())).toList();
      someExcluded = holding.removeAll(gone);
    }
    List<ListRow> left = holding;
    List<ListRow> best = ranking.unbeaten(holding.top());
    while (true) {
      if (best.isEmpty()) {
        return nothingHolds(holding, someExcluded);
      }
      List<Outcome> outcomes = new ArrayList<>(best.size());
      for (ListRow row : best) {
        outcomes.add(outcome(row, facts.area()));
      }
      if (excluded.isEmpty() || !outcomes.stream().allMatch(Outcome.NO_ORGANIZER::equals)) {
        return among(holding, best, outcomes);
      }
      // S10: after an objection the next best row is asked.
      left = new ArrayList<>(left);
      left.removeAll(best);
      best = ranking.best(left);
    }
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
              if (openCount <= FEW && hasOpenTier(ranking, number)) {
                open(number);
              }
            } else {
              holding.add(
                  number, ranking.tier(list.priority(number), 2 * matterLevel, 2 * areaLevel));
            }
          } else if (truth == Truth.UNKNOWN && openCount <= FEW) {
            open(number);
          }
          return true;
        });
    if (mayNotBelowTurnTrue(holding)) {
      // S4: with the order's own node named, rows below it are false, hence not(below) true.
      index.visitAtOrAbove(
          line,
          facts.withBelowFalse(),
          (number, truth, matterLevel, areaLevel) -> {
            NodeCondition cell = list.row(number).conditions().matter();
            if (truth == Truth.TRUE && cell != null && cell.negated()) {
              addOnce(holding, number);
            }
            return true;
          });
    }
    return holding;
  }

  /** S9: whether the row may rank higher than is known, as a row may hold that is possible. */
  private boolean hasOpenTier(Ranking asked, int number) {
    return placesAreOpen && asked.hasOpenTier(list.row(number).conditions());
  }

  private void open(int number) {
    if (openCount == open.length) {
      open = Arrays.copyOf(open, Math.max(USUALLY_OPEN, 2 * openCount));
    }
    open[openCount++] = number;
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

  /** S6: whether the objections leave the Lead cell empty. */
  private boolean isLeftWithoutLead(ListRow row, TreePlace area) {
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
  private Outcome outcome(ListRow row, TreePlace area) {
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
          return assigned(organizer, parts.get(i), steppedUp);
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

  private static Outcome assigned(Organizer organizer, Lead.Part part, boolean steppedUp) {
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

  private Selection among(List<ListRow> holding, List<ListRow> best, List<Outcome> outcomes) {
    List<ListRow> rows = best;
    List<Outcome> leads = outcomes;
    if (best.size() > 1) {
      rows = new ArrayList<>(best);
      leads = new ArrayList<>(outcomes);
      dropThoseWithoutOrganizer(rows, leads);
    }
    ListRow first = rows.get(0);
    Outcome outcome = leads.get(0);
    boolean tie = leads.size() > 1 && leads.stream().anyMatch(other -> !other.leadsLike(outcome));
    Possible possible = possible(best, tie ? null : outcome, first);
    List<MissingFact> missing = possible.missing();
    List<ListRow> sameLead = rows;
    if (!possible.sameLead.isEmpty()) {
      sameLead = new ArrayList<>(rows);
      sameLead.addAll(possible.sameLead);
    }
    if (tie) {
      return open(Reason.TIE, false, first, candidates(rows, leads), missing, holding, rows);
    }
    if (possible.elsewhere) {
      List<Candidate> all = candidates(rows, leads);
      all.addAll(possible.candidates());
      boolean inDistrict = lacksSubdistrictOnly(possible);
      return open(reasonOf(possible.facts), inDistrict, first, all, missing, holding, rows);
    }
    if (outcome.jointReview) {
      return open(Reason.JOINT_REVIEW, false, first, invited(rows), List.of(), holding, rows);
    }
    if (outcome.organizer == null) {
      return outcome.lacksFact
          ? roleLacksArea(first, holding, rows)
          : open(Reason.NO_ORGANIZER, false, first, List.of(), List.of(), holding, rows);
    }
    note(rows, possible, outcome);
    return new Selection(
        first,
        sameLead,
        outcome.organizer,
        outcome.via,
        outcome.principle,
        null,
        false,
        List.of(),
        List.of(),
        notes,
        rejected(holding, rows),
        rejectedMore(holding, rows));
  }

  private static void dropThoseWithoutOrganizer(List<ListRow> rows, List<Outcome> leads) {
    if (leads.stream().allMatch(Outcome.NO_ORGANIZER::equals)) {
      return;
    }
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (leads.get(i).equals(Outcome.NO_ORGANIZER)) {
        rows.remove(i);
        leads.remove(i);
      }
    }
  }

  private void note(List<ListRow> rows, Possible possible, Outcome outcome) {
    if (outcome.steppedUp) {
      note("stepped-up", rows.get(0).id());
    }
    if (rows.size() > 1) {
      note(
          "several-rows-one-lead",
          String.join(", ", rows.stream().map(row -> row.id()).toList()),
          differences(rows));
    }
    if (possible.changesLimit(rows.get(0))) {
      note("unknown-changes-limit-only", rulebook.told(possible.facts.keySet()));
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
    Possible possible = possible(List.of(), null, null);
    if (possible.elsewhere) {
      return open(
          reasonOf(possible.facts),
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
  private boolean lacksSubdistrictOnly(Possible possible) {
    return possible.facts.keySet().equals(Set.of(Matched.AREA))
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

  private static Reason reasonOf(Map<String, Set<String>> missing) {
    if (missing.size() != 1) {
      return Reason.MISSING_FACT;
    }
    return switch (missing.keySet().iterator().next()) {
      case Matched.AREA -> Reason.AMBIGUOUS_AREA;
      case Matched.MATTER -> Reason.AMBIGUOUS_MATTER;
      case Matched.REQUEST_TYPE -> Reason.AMBIGUOUS_REQUEST_TYPE;
      default -> Reason.MISSING_FACT;
    };
  }

  private List<Candidate> candidates(List<ListRow> rows, List<Outcome> leads) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Organizer organizer = leads.get(i).organizer;
      if (organizer != null) {
        candidates.add(
            new Candidate(
                new Assignee(organizer.code(), organizer.name(), leads.get(i).via),
                rows.get(i).source()));
      } else if (leads.get(i).jointReview) {
        candidates.addAll(invited(List.of(rows.get(i))));
      }
    }
    return candidates;
  }

  /** Whom a {@code joint review[…]} cell asks to the meeting, those with an objection included. */
  private List<Candidate> invited(List<ListRow> rows) {
    Map<String, Candidate> invited = new LinkedHashMap<>();
    for (ListRow row : rows) {
      for (Lead.Part part : ((Lead.JointReview) row.lead()).parts()) {
        Assignee assignee = roles.assignee(part, facts.area());
        if (assignee != null) {
          invited.putIfAbsent(assignee.code(), new Candidate(assignee, row.source()));
        }
      }
    }
    return new ArrayList<>(invited.values());
  }

  /** S9: the possible rows that matter, and the facts that would make them hold. */
  private static final class Possible {

    /** Nearly always no row is possible: nothing is made for none. */
    private Map<String, Set<String>> facts = Map.of();

    private List<ListRow> sameLead = List.of();
    private Map<String, Candidate> leads = Map.of();
    private @Nullable Set<ListRow> repeated;
    private boolean elsewhere;
    private int seen;

    /** The facts, to be added to. */
    Map<String, Set<String>> factsToTell() {
      if (facts.isEmpty()) {
        facts = new LinkedHashMap<>();
      }
      return facts;
    }

    void leadsTheSame(ListRow row) {
      if (sameLead.isEmpty()) {
        sameLead = new ArrayList<>(2);
      }
      sameLead.add(row);
    }

    void leadsTo(Candidate candidate) {
      if (leads.isEmpty()) {
        leads = new LinkedHashMap<>();
      }
      if (!hasLeadsEnough()) {
        leads.putIfAbsent(candidate.lead().code(), candidate);
      }
    }

    boolean hasLeadsEnough() {
      return leads.size() == Matched.MOST_VALUES;
    }

    /** Whether a row that the index may show several times is shown for the first time. */
    boolean isFirst(ListRow row) {
      Set<ListRow> seenRows = repeated;
      if (seenRows == null) {
        seenRows = new LinkedHashSet<>();
        repeated = seenRows;
      }
      return seenRows.add(row);
    }

    List<Candidate> candidates() {
      return new ArrayList<>(leads.values());
    }

    List<MissingFact> missing() {
      if (facts.isEmpty()) {
        return List.of();
      }
      return facts.entrySet().stream()
          .map(fact -> new MissingFact(fact.getKey(), new ArrayList<>(fact.getValue())))
          .toList();
    }

    boolean changesLimit(ListRow row) {
      for (ListRow other : sameLead) {
        if (!Collections.disjoint(row.differences(other), LIMIT_AND_COPIES)) {
          return true;
        }
      }
      return false;
    }
  }

  private Possible possible(
      List<ListRow> best, @Nullable Outcome outcome, @Nullable ListRow first) {
    Possible possible = new Possible();
    if (openCount == 0 && !list.index().hasBelow(settled)) {
      return possible;
    }
    Matched matched = new Matched(rulebook, settled);
    Ranking supposed = new Ranking(rulebook.trees(), settled);
    RowVisitor visitor =
        (number, truth, matterLevel, areaLevel) -> {
          ListRow row = list.row(number);
          boolean open =
              truth == Truth.UNKNOWN
                  || (truth == Truth.TRUE
                      && !best.isEmpty()
                      && !best.contains(row)
                      && hasOpenTier(supposed, number));
          if (open
              && (!list.index().isFoundSeveralTimes(number) || possible.isFirst(row))
              && (best.isEmpty() || beatsOrLevelsOne(supposed, row, best))) {
            consider(possible, row, matched, outcome, first);
          }
          possible.seen++;
          return !(possible.elsewhere && possible.seen > ENOUGH_POSSIBLE);
        };
    if (openCount <= FEW) {
      for (int i = 0; i < openCount; i++) {
        int number = open[i];
        Truth truth = list.row(number).conditions().test(rulebook.trees(), settled);
        if (!visitor.visit(number, truth, RowVisitor.NOT_TOLD, RowVisitor.NOT_TOLD)) {
          break;
        }
      }
    } else {
      list.index().visitAtOrAbove(line, settled, visitor);
    }
    if (!(possible.elsewhere && possible.seen > ENOUGH_POSSIBLE)) {
      list.index().visitBelow(line, settled, visitor);
    }
    return possible;
  }

  private static boolean beatsOrLevelsOne(Ranking ranking, ListRow possible, List<ListRow> best) {
    for (ListRow row : best) {
      if (ranking.beatsOrLevels(possible, row)) {
        return true;
      }
    }
    return false;
  }

  private void consider(
      Possible possible,
      ListRow row,
      Matched matched,
      @Nullable Outcome outcome,
      @Nullable ListRow first) {
    if (outcome == null && excluded.isEmpty() && possible.hasLeadsEnough()) {
      matched.unknown(row.conditions(), possible.factsToTell());
      return;
    }
    Outcome there = null;
    boolean same = outcome != null && first != null;
    for (TreePlace supposed : matched.supposedAreas(row.conditions())) {
      if (!isLeftWithoutLead(row, supposed)) {
        there = outcome(row, supposed);
        if (outcome == null || first == null || !leadsThere(row, there, first, outcome)) {
          same = false;
          break;
        }
      }
    }
    if (there == null) {
      return;
    }
    if (same) {
      possible.leadsTheSame(row);
      if (!possible.elsewhere) {
        // Only told when nothing graver is.
        matched.unknown(row.conditions(), possible.factsToTell());
      }
      return;
    }
    if (!possible.elsewhere) {
      possible.elsewhere = true;
      possible.facts = Map.of();
    }
    matched.unknown(row.conditions(), possible.factsToTell());
    Organizer organizer = there.organizer;
    if (organizer != null) {
      possible.leadsTo(
          new Candidate(new Assignee(organizer.code(), organizer.name(), there.via), row.source()));
    }
  }

  /** By the organizers where both are known, else by what the Lead cells say. */
  private static boolean leadsThere(ListRow row, Outcome there, ListRow first, Outcome outcome) {
    if (there.organizer != null && outcome.organizer != null) {
      return there.leadsLike(outcome);
    }
    return row.lead().equals(first.lead());
  }

  private List<RejectedRow> rejected(List<ListRow> holding, List<ListRow> best) {
    if (!tellRejected || holding.size() + gone.size() <= best.size()) {
      return List.of();
    }
    List<RejectedRow> rejected = new ArrayList<>();
    for (ListRow row : gone) {
      if (rejected.size() < Selection.MOST_REJECTED) {
        rejected.add(new RejectedRow(row.source(), objecting(row), why(EXCLUDED, row)));
      }
    }
    for (ListRow row : holding) {
      if (!best.contains(row) && rejected.size() < Selection.MOST_REJECTED) {
        Outcome outcome = outcome(row, facts.area());
        Organizer organizer = outcome.organizer;
        rejected.add(
            new RejectedRow(
                row.source(),
                organizer == null
                    ? null
                    : new Assignee(organizer.code(), organizer.name(), outcome.via),
                why(row, best)));
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

  /** The first whom the Lead cell names: excluded, or the row would not have left. */
  private @Nullable Assignee objecting(ListRow row) {
    return roles.assignee(partsOf(row).get(0), facts.area());
  }
}
