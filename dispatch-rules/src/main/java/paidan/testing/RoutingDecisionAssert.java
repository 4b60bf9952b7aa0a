package paidan.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import paidan.decision.Assignee;
import paidan.decision.Candidate;
import paidan.decision.Circumstance;
import paidan.decision.Disposition;
import paidan.decision.Evidence;
import paidan.decision.HeldCircumstance;
import paidan.decision.MissingFact;
import paidan.decision.Node;
import paidan.decision.Principle;
import paidan.decision.Reason;
import paidan.decision.RejectedRow;
import paidan.decision.RoutingDecision;
import paidan.decision.TimeLimit;
import paidan.diagnostic.Nearest;
import paidan.directory.OrganizerResolution;
import paidan.json.DecisionJson;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.rulebook.Facts;
import paidan.rulebook.Judgement;
import paidan.rulebook.ListRow;
import paidan.rulebook.Rulebook;
import paidan.rulebook.Truth;
import paidan.telling.Narrative;

/**
 * Assertions on a decision. A failure shows the decision as {@code paidan explain} tells it, and of
 * an expected row which of its conditions failed.
 *
 * <pre>{@code
 * verify.order(complaint().about("供水 > 停水").in("东城区东华门街道"))
 *     .isDispatchedTo("北京市自来水集团") // passes
 *     .isDueWithin(days(7));             // fails: expected 7d, but was 24h
 * }</pre>
 *
 * <p>Organizers are named by name, alias or code. One that the rulebook does not know fails at
 * once: such an expectation could never have been met.
 */
public final class RoutingDecisionAssert
    extends AbstractAssert<RoutingDecisionAssert, RoutingDecision> {

  private final @Nullable Rulebook rulebook;

  /** Names of all rules; empty when nobody knows them. */
  private final List<String> rules;

  /** Codes that warnings can have; empty when nobody knows them. */
  private final Supplier<Optional<Set<String>>> warningCodes;

  private final @Nullable WorkOrder order;

  RoutingDecisionAssert(RoutingDecision actual) {
    this(actual, null, null, List.of(), Optional::empty);
  }

  RoutingDecisionAssert(
      RoutingDecision actual,
      @Nullable Rulebook rulebook,
      @Nullable WorkOrder order,
      List<String> rules,
      Supplier<Optional<Set<String>>> warningCodes) {
    super(actual, RoutingDecisionAssert.class);
    this.rulebook = rulebook;
    this.order = order;
    this.rules = List.copyOf(rules);
    this.warningCodes = warningCodes;
  }

  /**
   * The order is dispatched, and this organizer leads.
   *
   * @param organizer name, alias or code
   * @return this
   */
  public RoutingDecisionAssert isDispatchedTo(String organizer) {
    hasDisposition(Disposition.DISPATCH);
    Assignee lead = actual.lead();
    check(lead != null && isCalled(lead, organizer), "lead", organizer, told(lead));
    return this;
  }

  /**
   * What becomes of the order.
   *
   * @param expected the disposition
   * @return this
   */
  public RoutingDecisionAssert hasDisposition(Disposition expected) {
    isNotNull();
    check(
        actual.disposition() == expected,
        "disposition",
        expected.word(),
        actual.disposition().word() + reason());
    return this;
  }

  private String reason() {
    Reason reason = actual.reason();
    return reason == null ? "" : " (" + reason.word() + ")";
  }

  /**
   * The order is transferred to an emergency line (Article 11 (1)).
   *
   * @param lines such as {@code 119}
   * @return this
   */
  public RoutingDecisionAssert isTransferredTo(String... lines) {
    hasDisposition(Disposition.TRANSFER);
    check(
        actual.lines().containsAll(List.of(lines)),
        "lines",
        String.join(", ", lines),
        String.join(", ", actual.lines()));
    return this;
  }

  /**
   * The order stays undetermined.
   *
   * @param expected why
   * @return this
   */
  public RoutingDecisionAssert isUndeterminedBecauseOf(Reason expected) {
    hasDisposition(Disposition.UNDETERMINED);
    Reason reason = actual.reason();
    check(reason == expected, "reason", expected.word(), reason == null ? "-" : reason.word());
    return this;
  }

  /**
   * The operator is asked for a fact.
   *
   * @param fact named as in JSON: {@code matter}, {@code location.area}, {@code attributes.NAME}
   * @return this
   */
  public RoutingDecisionAssert asksFor(String fact) {
    isNotNull();
    List<String> facts = actual.missing().stream().map(MissingFact::fact).toList();
    check(facts.contains(fact), "missing", fact, String.join(", ", facts));
    return this;
  }

  /**
   * Could lead, but something is missing.
   *
   * @param organizers names, aliases or codes
   * @return this
   */
  public RoutingDecisionAssert hasCandidates(String... organizers) {
    isNotNull();
    return hasAll(
        "candidates",
        actual.candidates().stream().map(Candidate::lead).toList(),
        some("candidates", organizers));
  }

  /**
   * These assist (Article 14).
   *
   * @param organizers names, aliases or codes
   * @return this
   */
  public RoutingDecisionAssert assistedBy(String... organizers) {
    isNotNull();
    return hasAll("assist", actual.assist(), some("assist", organizers));
  }

  /**
   * These supervise (Article 12 §1).
   *
   * @param organizers names, aliases or codes
   * @return this
   */
  public RoutingDecisionAssert supervisedBy(String... organizers) {
    isNotNull();
    return hasAll("supervise", actual.supervise(), some("supervise", organizers));
  }

  /**
   * These are alerted at once (Article 11 (1)).
   *
   * @param organizers names, aliases or codes
   * @return this
   */
  public RoutingDecisionAssert alerts(String... organizers) {
    isNotNull();
    return hasAll("alert", actual.alert(), some("alert", organizers));
  }

  /**
   * These assist (Article 14), and nobody else does.
   *
   * <pre>{@code
   * // the subdistrict leads, the fire brigade of the district assists
   * decision.isAssistedOnlyBy("北京市东城区消防救援支队"); // passes
   * decision.isAssistedOnlyBy();                       // fails: expected nobody
   * }</pre>
   *
   * @param organizers names, aliases or codes; none: nobody assists
   * @return this
   */
  public RoutingDecisionAssert isAssistedOnlyBy(String... organizers) {
    isNotNull();
    return hasExactly("assist", actual.assist(), organizers);
  }

  /**
   * These supervise (Article 12 §1), and nobody else does.
   *
   * <pre>{@code
   * // the water company leads, which is no office of the place
   * decision.isSupervisedOnlyBy();             // passes
   * decision.isSupervisedOnlyBy("东城区人民政府"); // fails: expected it, but was nobody
   * }</pre>
   *
   * @param organizers names, aliases or codes; none: nobody supervises
   * @return this
   */
  public RoutingDecisionAssert isSupervisedOnlyBy(String... organizers) {
    isNotNull();
    return hasExactly("supervise", actual.supervise(), organizers);
  }

  private RoutingDecisionAssert hasExactly(
      String field, List<Assignee> units, String... organizers) {
    hasAll(field, units, organizers);
    for (Assignee unit : units) {
      check(
          Stream.of(organizers).anyMatch(organizer -> isCalled(unit, organizer)),
          field,
          organizers.length == 0 ? "nobody" : "only " + String.join(", ", organizers),
          told(unit) + " as well");
    }
    return this;
  }

  /** Without a name an assertion would pass on every decision. */
  private static String[] some(String field, String... names) {
    if (names.length == 0) {
      throw new IllegalArgumentException(field + ": nothing is expected, so that all would pass");
    }
    return names;
  }

  private RoutingDecisionAssert hasAll(String field, List<Assignee> units, String... organizers) {
    for (String organizer : organizers) {
      boolean found = false;
      for (Assignee unit : units) {
        found |= isCalled(unit, organizer);
      }
      if (!found) {
        check(
            false,
            field,
            organizer,
            units.isEmpty()
                ? "nobody"
                : String.join(", ", units.stream().map(RoutingDecisionAssert::told).toList()));
      }
    }
    return this;
  }

  /**
   * How long the lead has (Article 13).
   *
   * @param limit the limit
   * @return this
   */
  public RoutingDecisionAssert isDueWithin(TimeLimit limit) {
    isNotNull();
    check(limit.equals(actual.timeLimit()), "timeLimit", limit, String.valueOf(actual.timeLimit()));
    return this;
  }

  /**
   * No limit binds the lead (Article 22).
   *
   * <pre>{@code
   * // a matter of the railways, reflected through the liaison mechanism
   * decision.hasNoTimeLimit(); // passes
   * // rubbish on the stairs, seven days
   * decision.hasNoTimeLimit(); // fails: expected none, but was 7d
   * }</pre>
   *
   * @return this
   */
  public RoutingDecisionAssert hasNoTimeLimit() {
    isNotNull();
    check(
        actual.timeLimit() == null && actual.due() == null,
        "timeLimit",
        "none",
        actual.timeLimit() + ", due " + actual.due());
    return this;
  }

  /**
   * When the lead must be done.
   *
   * @param moment such as {@code 2026-11-30T23:59:59+08:00}
   * @return this
   */
  public RoutingDecisionAssert isDueAt(String moment) {
    isNotNull();
    OffsetDateTime expected;
    try {
      expected = OffsetDateTime.parse(moment);
    } catch (DateTimeParseException e) {
      throw new AssertionError("\"" + moment + "\" is no moment with an offset", e);
    }
    OffsetDateTime due = actual.due();
    check(due != null && due.isEqual(expected), "due", expected, String.valueOf(due));
    return this;
  }

  /**
   * On which principle the lead is responsible (Article 12).
   *
   * @param expected the principle
   * @return this
   */
  public RoutingDecisionAssert byPrinciple(Principle expected) {
    isNotNull();
    Principle principle = actual.principle();
    check(
        principle == expected,
        "principle",
        expected.word(),
        principle == null ? "none" : principle.word());
    return this;
  }

  /**
   * The bodies outside the city that it concerns (Article 22), and no others.
   *
   * <pre>{@code
   * // seats in a waiting hall of the railways
   * decision.concerns("中国铁路北京局集团有限公司"); // passes
   * decision.concerns();                       // fails: expected none
   * }</pre>
   *
   * @param bodies their names; none: it concerns none
   * @return this
   */
  public RoutingDecisionAssert concerns(String... bodies) {
    isNotNull();
    return isExactly("concerns", List.of(bodies), actual.concerns());
  }

  /**
   * What kind of request it was understood to be (Article 2).
   *
   * <pre>{@code
   * // "our street is dark, I demand that you do something"
   * decision.isUnderstoodAs(RequestType.COMPLAINT); // passes
   * decision.isUnderstoodAs(RequestType.HELP);      // fails: expected help, but was complaint
   * }</pre>
   *
   * @param expected the type; null when it must stay open
   * @return this
   */
  public RoutingDecisionAssert isUnderstoodAs(@Nullable RequestType expected) {
    isNotNull();
    RequestType found = actual.requestType();
    check(
        found == expected,
        "requestType",
        expected == null ? "none" : expected.word(),
        found == null ? "none" : found.word());
    return this;
  }

  /**
   * What it was understood to be about.
   *
   * <pre>{@code
   * // "the stairs are full of old furniture", no matter given
   * decision.isUnderstoodToBeAbout("物业管理 > 环境卫生 > 楼道堆物"); // passes
   * decision.isUnderstoodToBeAbout("物业管理 > 环境卫生 > 楼道垃圾"); // fails
   * }</pre>
   *
   * @param matter path or code; null when it must stay open
   * @return this
   */
  public RoutingDecisionAssert isUnderstoodToBeAbout(@Nullable String matter) {
    isNotNull();
    Node found = actual.matter();
    boolean same =
        found == null ? matter == null : found.path().equals(matter) || found.code().equals(matter);
    check(same, "matter", String.valueOf(matter), found == null ? "none" : found.path());
    return this;
  }

  /**
   * What the order lacks of the elements of Article 10, and nothing else.
   *
   * <pre>{@code
   * // a place and a matter, but nobody knows who called
   * decision.lacksOnly("contact");  // passes
   * decision.lacksOnly();           // fails: expected nothing, but was contact
   * }</pre>
   *
   * @param elements such as {@code contact}; none: the order is complete
   * @return this
   */
  public RoutingDecisionAssert lacksOnly(String... elements) {
    isNotNull();
    return isExactly("incomplete", List.of(elements), actual.incomplete());
  }

  /**
   * The orders that have to do with it (Article 11 (3)), and no others.
   *
   * <pre>{@code
   * // a neighbour has called about the same before
   * decision.isRelatedOnlyTo("20261101-000105"); // passes
   * decision.isRelatedOnlyTo();                  // fails: expected none
   * }</pre>
   *
   * @param orders their numbers; none: there are none
   * @return this
   */
  public RoutingDecisionAssert isRelatedOnlyTo(String... orders) {
    isNotNull();
    return isExactly("relatedOrders", List.of(orders), actual.relatedOrders());
  }

  private RoutingDecisionAssert isExactly(String field, List<String> expected, List<String> found) {
    check(
        Set.copyOf(expected).equals(Set.copyOf(found)),
        field,
        expected.isEmpty() ? "none" : "only " + String.join(", ", expected),
        found.isEmpty() ? "none" : String.join(", ", found));
    return this;
  }

  /**
   * The channel that the complainant is told to turn to (Article 11 (2), (5)).
   *
   * <pre>{@code
   * // a lawsuit is on
   * decision.isInformedOfChannel("litigation");  // passes
   * decision.isInformedOfChannel("arbitration"); // fails: expected it, but was litigation
   * }</pre>
   *
   * @param expected a word of {@code legalChannels.channel}, or as the row says
   * @return this
   */
  public RoutingDecisionAssert isInformedOfChannel(String expected) {
    isNotNull();
    check(expected.equals(actual.channel()), "channel", expected, String.valueOf(actual.channel()));
    return this;
  }

  /**
   * The complainant is told how the earlier case stands, or how it ended (Article 11 (3)).
   *
   * <pre>{@code
   * // the same caller, the same rubbish, nothing new
   * decision.isInformedOfProgress("正在清理"); // passes
   * // another caller
   * decision.isInformedOfProgress("正在清理"); // fails: the order is dispatched
   * }</pre>
   *
   * @param text a part of the progress or of the result
   * @return this
   */
  public RoutingDecisionAssert isInformedOfProgress(String text) {
    hasDisposition(Disposition.INFORM_PROGRESS);
    String told =
        Objects.requireNonNullElse(actual.progress(), "")
            + Objects.requireNonNullElse(actual.result(), "");
    check(told.contains(text), "progress or result", text, told.isEmpty() ? "nothing" : told);
    return this;
  }

  /**
   * The row that decided: of the list, of the circumstances, or of the answers.
   *
   * @param row the row
   * @return this
   */
  public RoutingDecisionAssert becauseOf(Expected.Row row) {
    isNotNull();
    List<String> rows = new ArrayList<>();
    for (Evidence evidence : actual.evidence()) {
      if (evidence.source() != null) {
        rows.add(evidence.source().id());
      }
    }
    if (!rows.contains(row.id())) {
      fail("row", row.id(), rows.isEmpty() ? "no row" : String.join(", ", rows), whyNot(row.id()));
    }
    return this;
  }

  /**
   * A rule that acted.
   *
   * @param rule its name, or how it begins, such as {@code Article 11 (3)}
   * @return this
   */
  public RoutingDecisionAssert byRule(String rule) {
    isNotNull();
    List<String> rules = actual.evidence().stream().map(Evidence::rule).toList();
    check(
        rules.stream().anyMatch(name -> name.startsWith(rule)),
        "rule",
        rule,
        String.join("; ", rules));
    return this;
  }

  /**
   * A rule that must not have acted.
   *
   * <pre>{@code
   * // rubbish on the stairs
   * decision.notByRule("Article 22");    // passes
   * decision.notByRule("Article 11 §2"); // fails: it dispatched by the list
   * }</pre>
   *
   * <p>A name with which no rule of the rulebook begins fails: it would never fail otherwise.
   *
   * @param rule its name, or how it begins
   * @return this
   */
  public RoutingDecisionAssert notByRule(String rule) {
    isNotNull();
    refuseUnknownRule(rule);
    List<String> acted =
        actual.evidence().stream()
            .map(Evidence::rule)
            .filter(name -> name.startsWith(rule))
            .toList();
    check(acted.isEmpty(), "rule", "none that begins with " + rule, String.join("; ", acted));
    return this;
  }

  private void refuseUnknownRule(String rule) {
    if (rules.isEmpty() || rules.stream().anyMatch(name -> name.startsWith(rule))) {
      return;
    }
    Map<String, String> beginnings = new LinkedHashMap<>();
    rules.forEach(
        name ->
            beginnings.putIfAbsent(
                name.substring(0, Math.min(rule.length(), name.length())), name));
    throw new AssertionError(
        "The rulebook has no rule whose name begins with \""
            + rule
            + "\"."
            + Nearest.of(rule, beginnings.keySet())
                .map(near -> " Did you mean: \"" + beginnings.get(near) + "\"?")
                .orElse(""));
  }

  /**
   * A provision behind the decision.
   *
   * @param provision as cited
   * @return this
   */
  public RoutingDecisionAssert onLegalBasis(String provision) {
    isNotNull();
    check(
        actual.legalBasis().contains(provision),
        "legalBasis",
        provision,
        String.join("; ", actual.legalBasis()));
    return this;
  }

  /**
   * A circumstance of Article 11 that held, whether or not it decided.
   *
   * @param expected the circumstance
   * @return this
   */
  public RoutingDecisionAssert hasCircumstance(Circumstance expected) {
    isNotNull();
    List<String> held =
        actual.circumstances().stream().map(one -> one.circumstance().word()).toList();
    check(held.contains(expected.word()), "circumstances", expected.word(), held);
    return this;
  }

  /**
   * The circumstances of Article 11 that held, in the order in which they decide, and no others.
   *
   * <pre>{@code
   * // a fire, and a lawsuit about it
   * decision.hasOnlyCircumstances(EMERGENCY, LEGAL_CHANNEL); // passes
   * decision.hasOnlyCircumstances(LEGAL_CHANNEL, EMERGENCY); // fails: emergency comes first
   * }</pre>
   *
   * @param expected the circumstances; none: none held
   * @return this
   */
  public RoutingDecisionAssert hasOnlyCircumstances(Circumstance... expected) {
    isNotNull();
    List<Circumstance> held =
        actual.circumstances().stream().map(HeldCircumstance::circumstance).distinct().toList();
    check(held.equals(List.of(expected)), "circumstances", words(List.of(expected)), words(held));
    return this;
  }

  /**
   * A circumstance held, but it only warns the operator and stops nothing (S13).
   *
   * <pre>{@code
   * // "somebody has leaked my telephone number"
   * decision.isOnlyWarnedOf(Circumstance.SECRET); // passes
   * // the operator has flagged a state secret
   * decision.isOnlyWarnedOf(Circumstance.SECRET); // fails: it decided
   * }</pre>
   *
   * @param expected the circumstance
   * @return this
   */
  public RoutingDecisionAssert isOnlyWarnedOf(Circumstance expected) {
    hasCircumstance(expected);
    for (HeldCircumstance held : actual.circumstances()) {
      check(
          held.circumstance() != expected || !held.decides(),
          expected.word(),
          "only warns",
          "decides, because of " + held.because());
    }
    return this;
  }

  private static String words(List<Circumstance> circumstances) {
    return circumstances.isEmpty()
        ? "none"
        : String.join(", ", circumstances.stream().map(Circumstance::word).toList());
  }

  /**
   * What must not be told appears nowhere: not in the decision as JSON, with all its evidence, and
   * not in its explanation (Article 8).
   *
   * <pre>{@code
   * // the caller left a number
   * decision.showsNowhere("13800000000"); // passes
   * decision.showsNowhere("东城区");       // fails: the place is a part of the decision
   * }</pre>
   *
   * @param texts each must not appear
   * @return this
   */
  public RoutingDecisionAssert showsNowhere(String... texts) {
    isNotNull();
    String shown = DecisionJson.write(actual) + told();
    for (String text : some("text", texts)) {
      check(!shown.contains(text), "text", "nowhere: " + text, "it is in the decision");
    }
    return this;
  }

  /**
   * A warning that the operator must not get.
   *
   * <pre>{@code
   * // the caller said that there is nothing new
   * decision.hasNoWarning("new-facts-not-asked"); // passes
   * // nobody has asked the caller
   * decision.hasNoWarning("new-facts-not-asked"); // fails: it is there
   * }</pre>
   *
   * <p>A code that neither the library nor a rule of the rulebook gives fails: it would never fail
   * otherwise.
   *
   * @param code its code
   * @return this
   */
  public RoutingDecisionAssert hasNoWarning(String code) {
    isNotNull();
    List<String> codes = actual.warnings().stream().map(warning -> warning.code()).toList();
    check(!codes.contains(code), "warnings", "no " + code, codes);
    warningCodes.get().ifPresent(known -> refuseUnknownWarning(code, known));
    return this;
  }

  private static void refuseUnknownWarning(String code, Set<String> known) {
    if (!known.contains(code)) {
      throw new AssertionError(
          "Neither the library nor a rule of the rulebook gives a warning \""
              + code
              + "\"."
              + Nearest.of(code, known).map(near -> " Did you mean: \"" + near + "\"?").orElse(""));
    }
  }

  /**
   * A warning for the operator.
   *
   * @param code its code
   * @return this
   */
  public RoutingDecisionAssert hasWarning(String code) {
    isNotNull();
    List<String> codes = actual.warnings().stream().map(warning -> warning.code()).toList();
    check(codes.contains(code), "warnings", code, codes);
    return this;
  }

  /**
   * The answer to a consultation (Article 11 §1).
   *
   * @param text a part of it
   * @return this
   */
  public RoutingDecisionAssert isAnsweredWith(String text) {
    hasDisposition(Disposition.ANSWER);
    String answer = actual.answer() == null ? "" : actual.answer().text();
    check(answer.contains(text), "answer", text, answer);
    return this;
  }

  /**
   * What the complainant is told.
   *
   * @param text a part of it
   * @return this
   */
  public RoutingDecisionAssert tells(String text) {
    isNotNull();
    String notice = Objects.requireNonNullElse(actual.notice(), "");
    check(notice.contains(text), "notice", text, notice);
    return this;
  }

  private boolean isCalled(Assignee unit, String organizer) {
    if (unit.code().equals(organizer) || unit.name().equals(organizer)) {
      return true;
    }
    if (rulebook == null) {
      return false;
    }
    OrganizerResolution resolution = rulebook.organizers().resolve(organizer);
    if (resolution instanceof OrganizerResolution.Found found) {
      return found.organizer().code().equals(unit.code());
    }
    if (resolution instanceof OrganizerResolution.Ambiguous ambiguous) {
      throw new AssertionError(
          "Several organizers are called \""
              + organizer
              + "\": "
              + String.join(", ", ambiguous.organizers().stream().map(o -> o.code()).toList())
              + ". Name the code of the one that is expected.");
    }
    List<String> near = rulebook.organizers().suggestions(organizer);
    throw new AssertionError(
        "The rulebook has no organizer \""
            + organizer
            + "\", so it could never be the "
            + "expected one."
            + (near.isEmpty() ? "" : " Did you mean: " + String.join(", ", near) + "?"));
  }

  private static String told(@Nullable Assignee unit) {
    return unit == null ? "nobody" : unit.name() + " (" + unit.code() + ")";
  }

  private void check(boolean holds, String field, Object expected, Object found) {
    if (!holds) {
      fail(field, expected, found, "");
    }
  }

  private void fail(String field, Object expected, Object found, String more) {
    failWithMessage(
        "%s",
        "Expected "
            + field
            + ":\n  "
            + expected
            + "\nbut was:\n  "
            + found
            + "\n"
            + more
            + "\nThe decision:\n"
            + told().indent(2));
  }

  private String told() {
    StringWriter told = new StringWriter();
    new Narrative(language(), new PrintWriter(told, true)).tell(actual);
    return told.toString();
  }

  private Locale language() {
    return rulebook == null ? Locale.ENGLISH : rulebook.language();
  }

  /** Which condition of the expected row failed, or which row took the order before it. */
  private String whyNot(String id) {
    if (rulebook == null || order == null) {
      return "";
    }
    for (ListRow row : rulebook.rows()) {
      if (row.source().id().equals(id)) {
        return whyNot(row);
      }
    }
    boolean other =
        rulebook.circumstanceRows().stream().anyMatch(row -> row.getSource().id().equals(id));
    return other
        ? "Row " + id + " stands on the circumstances sheet and did not decide.\n"
        : "The rulebook has no enabled row \"" + id + "\".\n";
  }

  private String whyNot(ListRow row) {
    for (RejectedRow rejected : actual.rejected()) {
      if (rejected.source().id().equals(row.source().id())) {
        return "Row " + row.source().id() + " applies, but lost: " + rejected.why().text() + "\n";
      }
    }
    Facts facts = Objects.requireNonNull(rulebook).read(Objects.requireNonNull(order)).facts();
    StringBuilder why = new StringBuilder();
    for (Judgement judgement : rulebook.judge(row, facts)) {
      if (judgement.truth() != Truth.TRUE) {
        why.append("  ").append(judgement).append('\n');
      }
    }
    return why.length() == 0
        ? "Row " + row.source().id() + " applies, but something decided before the list.\n"
        : "Row " + row.source().id() + " does not apply:\n" + why;
  }
}
