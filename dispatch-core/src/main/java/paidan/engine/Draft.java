package paidan.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import paidan.decision.Answer;
import paidan.decision.Assignee;
import paidan.decision.Circumstance;
import paidan.decision.Disposition;
import paidan.decision.Evidence;
import paidan.decision.HeldCircumstance;
import paidan.decision.Principle;
import paidan.decision.Reason;
import paidan.decision.RoutingDecision;
import paidan.decision.RulebookVersion;
import paidan.decision.Source;
import paidan.decision.TimeLimit;
import paidan.decision.Warning;
import paidan.diagnostic.Message;
import paidan.directory.Due;
import paidan.directory.Organizer;
import paidan.order.PriorCase;
import paidan.order.RequestType;
import paidan.order.Urgency;
import paidan.order.WorkOrder;
import paidan.rulebook.Facts;
import paidan.rulebook.ListRow;
import paidan.rulebook.Reading;
import paidan.rulebook.Rulebook;
import paidan.rulebook.Selection;

/** A decision while the stages work on it. Each belongs to one order and one thread. */
final class Draft {

  static final String BUNDLE = "paidan.engine";

  private static final Distinct<Assignee> NOBODY = Distinct.none(Assignee::code);
  private static final Distinct<Organizer> NO_ORGANIZER = Distinct.none(Organizer::code);
  private static final Distinct<String> NO_TEXT = Distinct.none(text -> text);
  private static final Distinct<Limit> NO_LIMIT = Distinct.none(Limit::amount);

  private final Rulebook rulebook;
  private final WorkOrder order;
  private final Reading reading;
  private Facts facts;

  private @Nullable ActingRule acting;
  private int actingSalience;
  private @Nullable ActingRule decidedBy;
  private int decidedAt;

  private @Nullable Disposition disposition;
  private @Nullable Circumstance decidedCircumstance;
  private @Nullable Principle principle;
  private @Nullable Reason reason;
  private @Nullable Organizer lead;
  private @Nullable String via;
  private @Nullable Selection selection;
  private boolean rowCounts;
  private @Nullable String notice;
  private @Nullable String channel;
  private @Nullable Answer answer;
  private @Nullable String progress;
  private @Nullable String result;
  private @Nullable Assignee fallback;
  private boolean aroundTheClock;
  private boolean unlimited;
  private Distinct<Assignee> assist = NOBODY;
  private Distinct<Assignee> supervise = NOBODY;
  private Distinct<Assignee> alert = NOBODY;
  private Distinct<String> lines = NO_TEXT;
  private Distinct<Organizer> concerns = NO_ORGANIZER;
  private Distinct<String> legalBasis = NO_TEXT;
  private Distinct<String> related = NO_TEXT;
  private Distinct<Limit> limits = NO_LIMIT;
  private List<HeldCircumstance> circumstances = List.of();
  private List<String> incomplete = List.of();
  private List<Warning> warnings = List.of();
  private final List<Evidence> evidence = new ArrayList<>(4);

  /**
   * A limit that may count.
   *
   * @param amount how long
   * @param other the row that sets it, if it is not the one that decides
   * @param evidence where the evidence of the rule begins that asked for it
   */
  private record Limit(TimeLimit amount, @Nullable ListRow other, int evidence) {}

  Draft(Rulebook rulebook, WorkOrder order, Reading reading) {
    this.rulebook = rulebook;
    this.order = order;
    this.reading = reading;
    this.facts = reading.facts();
    related = related.withAll(order.relatedOrders());
    warn(reading.notes());
  }

  Rulebook rulebook() {
    return rulebook;
  }

  WorkOrder order() {
    return order;
  }

  Reading reading() {
    return reading;
  }

  Facts facts() {
    return facts;
  }

  void understand(Facts understood) {
    facts = understood;
  }

  /** The engine tells which rule is about to act. */
  void acting(ActingRule rule, int salience) {
    acting = rule;
    actingSalience = salience;
  }

  boolean isDecided() {
    return disposition != null;
  }

  @Nullable Disposition disposition() {
    return disposition;
  }

  @Nullable Circumstance decidedCircumstance() {
    return decidedCircumstance;
  }

  /**
   * Decides, if nothing has decided before.
   *
   * @return false when the disposition stood already
   */
  boolean decide(Disposition chosen, @Nullable Circumstance circumstance) {
    if (disposition != null) {
      if (disposition != chosen
          && decidedAt == actingSalience
          && acting != null
          && decidedBy != null
          && !decidedBy.equals(acting)) {
        warn("conflicting-rules", told(decidedBy), told(acting));
        disposition = Disposition.UNDETERMINED;
        reason = Reason.CONFLICTING_FACTS;
      }
      return false;
    }
    disposition = chosen;
    decidedCircumstance = circumstance;
    decidedBy = acting;
    decidedAt = actingSalience;
    return true;
  }

  private String told(ActingRule rule) {
    return rule.description().told(rulebook.language());
  }

  void undetermined(Reason why) {
    disposition = Disposition.UNDETERMINED;
    reason = why;
  }

  void held(Circumstance circumstance, String because, boolean decides, @Nullable Source source) {
    circumstances =
        added(circumstances, new HeldCircumstance(circumstance, because, decides, source));
  }

  /** Nearly always there is nothing to list: a list is made for the first. */
  private static <T> List<T> added(List<T> list, T one) {
    List<T> longer = list.isEmpty() ? new ArrayList<>(2) : list;
    longer.add(one);
    return longer;
  }

  void evidence(@Nullable Source source, Map<String, String> matched, List<String> basis) {
    ActingRule rule = acting;
    if (rule == null) {
      return;
    }
    evidence.add(new Evidence(rule.description().name(), rule.article(), source, matched, basis));
    legalBasis = legalBasis.withAll(basis);
  }

  void evidence() {
    if (acting != null) {
      evidence.add(acting.alone());
    }
  }

  void warn(String code, Object... arguments) {
    warn(Message.of(BUNDLE, code, arguments));
  }

  void warn(List<Message> messages) {
    for (int i = 0; i < messages.size(); i++) {
      warn(messages.get(i));
    }
  }

  void warn(Message message) {
    addWarning(new Warning(message.code(), message.text(rulebook.language())));
  }

  void addWarning(Warning warning) {
    if (!warnings.contains(warning)) {
      warnings = added(warnings, warning);
    }
  }

  String sentence(String code, Object... arguments) {
    return Message.of(BUNDLE, code, arguments).text(rulebook.language());
  }

  void noticeIfNone(@Nullable String text) {
    if (notice == null) {
      notice = text;
    }
  }

  void channelIfNone(@Nullable String word) {
    if (channel == null) {
      channel = word;
    }
  }

  void addLine(String line) {
    lines = lines.with(line);
  }

  void alert(Organizer unit) {
    alert = with(alert, unit, null);
  }

  /** A body to which the matter is reflected: it is not dispatched to, to assist neither. */
  void concern(Organizer body) {
    concerns = concerns.with(body);
  }

  void answer(Answer given) {
    answer = given;
  }

  void tell(PriorCase priorCase) {
    progress = priorCase.progress();
    result = priorCase.result();
  }

  void relate(String orderId) {
    related = related.with(orderId);
  }

  void lacks(String element) {
    if (!incomplete.contains(element)) {
      incomplete = added(incomplete, element);
    }
  }

  void selected(Selection found) {
    selection = found;
    rowCounts = false;
  }

  @Nullable Selection selection() {
    return selection;
  }

  void lead(Organizer organizer, @Nullable String role, Principle why) {
    lead = organizer;
    via = role;
    principle = why;
  }

  @Nullable Organizer lead() {
    return lead;
  }

  @Nullable Principle principle() {
    return principle;
  }

  void fallback(@Nullable Organizer district) {
    fallback = district == null ? null : new Assignee(district.code(), district.name(), null);
  }

  void assist(Organizer organizer, @Nullable String role) {
    assist = with(assist, organizer, role);
  }

  void assist(Assignee assignee) {
    assist = assist.with(assignee);
  }

  void supervise(Organizer organizer, @Nullable String role) {
    supervise = with(supervise, organizer, role);
  }

  void supervise(Assignee assignee) {
    supervise = supervise.with(assignee);
  }

  private static Distinct<Assignee> with(
      Distinct<Assignee> some, @Nullable Organizer organizer, @Nullable String role) {
    return organizer == null
        ? some
        : some.with(new Assignee(organizer.code(), organizer.name(), role));
  }

  /**
   * Sets a limit, before the rule that does so leaves its evidence.
   *
   * @param other the row that sets it, if it is not the one that decides
   */
  void limit(TimeLimit limit, @Nullable ListRow other) {
    limits = limits.with(new Limit(limit, other, evidence.size()));
  }

  boolean hasLimit() {
    return !limits.isEmpty();
  }

  void countAroundTheClock() {
    aroundTheClock = true;
  }

  void noLimit() {
    unlimited = true;
  }

  /**
   * Says whether the row that was found counts although it did not give the lead.
   *
   * @param counts true when only its Lead could not be filled: all else that it says holds
   */
  void rowCounts(boolean counts) {
    rowCounts = counts;
  }

  /** The row whose limit, assistance and notice count; null when none does. */
  @Nullable ListRow row() {
    Selection found = selection;
    return found == null || !(rowCounts || found.obstacle() == null) ? null : found.row();
  }

  RoutingDecision toDecision(RulebookVersion version) {
    RoutingDecision.Builder decision =
        RoutingDecision.builder(
            order.id(), disposition == null ? Disposition.UNDETERMINED : disposition, version);
    decision
        .requestType(facts.requestType())
        .matter(rulebook.matter(facts.matter()))
        .area(rulebook.area(facts.area()))
        .notice(notice)
        .lines(lines.list())
        .alert(alert.list())
        .channel(channel)
        .answer(answer)
        .progress(progress)
        .result(result)
        .relatedOrders(related.list())
        .circumstances(circumstances)
        .incomplete(incomplete)
        .ext(order.ext());
    Selection found = selection;
    if (disposition == Disposition.DISPATCH) {
      dispatch(decision);
    } else if (disposition == null || disposition == Disposition.UNDETERMINED) {
      decision.reason(reason == null ? Reason.NO_RULE : reason);
      if (found != null) {
        decision.candidates(found.candidates()).missing(found.missing());
      }
    }
    if (found != null) {
      decision.rejected(found.rejected()).rejectedMore(found.rejectedMore());
    }
    return decision
        .fallback(fallback)
        .legalBasis(legalBasis.list())
        .warnings(warnings)
        .evidence(evidence)
        .build();
  }

  private void dispatch(RoutingDecision.Builder decision) {
    Organizer leading = lead;
    if (leading == null) {
      throw new IllegalStateException("a dispatch without a lead");
    }
    assist = assist.without(leading.code());
    supervise = supervise.without(leading.code());
    if (!concerns.isEmpty()) {
      for (Organizer body : concerns.list()) {
        assist = assist.without(body.code());
      }
      decision.concerns(concerns.list().stream().map(Organizer::name).toList());
    }
    ListRow row = row();
    decision
        .principle(principle)
        .lead(new Assignee(leading.code(), leading.name(), via))
        .assist(assist.list())
        .supervise(supervise.list())
        .urgency(urgency(row));
    if (row != null) {
      noticeIfNone(row.notice());
      decision.notice(notice);
    }
    if (!unlimited) {
      shortestLimit(decision);
    }
  }

  private Urgency urgency(@Nullable ListRow row) {
    Urgency given = order.urgency();
    if (given != null) {
      return given;
    }
    Urgency ofRow = row == null ? null : row.urgency();
    return ofRow == null ? Urgency.ORDINARY : ofRow;
  }

  /** S8, S9: of several limits the one that ends first counts. */
  private void shortestLimit(RoutingDecision.Builder decision) {
    Limit shortest = null;
    Due first = null;
    for (Limit limit : limits.list()) {
      Due due = rulebook.due(limit.amount(), order.moment(), aroundTheClock);
      if (first == null || due.at().isBefore(first.at())) {
        shortest = limit;
        first = due;
      }
    }
    if (shortest != null && first != null) {
      decision.timeLimit(shortest.amount()).due(first.at());
      tellRowOf(shortest);
      if (first.outsideCalendar()) {
        warn("outside-calendar", first.at().toLocalDate());
      }
    }
  }

  /**
   * The row may be one that only may hold (S9): nothing but its limit and what it cites is told.
   */
  private void tellRowOf(Limit limit) {
    ListRow row = limit.other();
    if (row != null) {
      Evidence asked = evidence.get(limit.evidence());
      evidence.set(
          limit.evidence(),
          new Evidence(asked.rule(), asked.article(), row.source(), Map.of(), row.legalBasis()));
    }
  }

  @Nullable RequestType requestType() {
    return facts.requestType();
  }
}
