package paidan.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import paidan.decision.Assignee;
import paidan.decision.Candidate;
import paidan.decision.Circumstance;
import paidan.decision.Disposition;
import paidan.decision.Evidence;
import paidan.decision.MissingFact;
import paidan.decision.Principle;
import paidan.decision.Reason;
import paidan.decision.RejectedRow;
import paidan.decision.RoutingDecision;
import paidan.decision.TimeLimit;
import paidan.directory.OrganizerResolution;
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
  private final @Nullable WorkOrder order;

  RoutingDecisionAssert(RoutingDecision actual) {
    this(actual, null, null);
  }

  RoutingDecisionAssert(
      RoutingDecision actual, @Nullable Rulebook rulebook, @Nullable WorkOrder order) {
    super(actual, RoutingDecisionAssert.class);
    this.rulebook = rulebook;
    this.order = order;
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
        "candidates", actual.candidates().stream().map(Candidate::lead).toList(), organizers);
  }

  /**
   * These assist (Article 14).
   *
   * @param organizers names, aliases or codes
   * @return this
   */
  public RoutingDecisionAssert assistedBy(String... organizers) {
    isNotNull();
    return hasAll("assist", actual.assist(), organizers);
  }

  /**
   * These supervise (Article 12 §1).
   *
   * @param organizers names, aliases or codes
   * @return this
   */
  public RoutingDecisionAssert supervisedBy(String... organizers) {
    isNotNull();
    return hasAll("supervise", actual.supervise(), organizers);
  }

  /**
   * These are alerted at once (Article 11 (1)).
   *
   * @param organizers names, aliases or codes
   * @return this
   */
  public RoutingDecisionAssert alerts(String... organizers) {
    isNotNull();
    return hasAll("alert", actual.alert(), organizers);
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
    StringWriter told = new StringWriter();
    new Narrative(language(), new PrintWriter(told, true)).tell(actual);
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
            + told.toString().indent(2));
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
