package paidan.telling;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import paidan.decision.Assignee;
import paidan.decision.Candidate;
import paidan.decision.Evidence;
import paidan.decision.HeldCircumstance;
import paidan.decision.MissingFact;
import paidan.decision.RejectedRow;
import paidan.decision.RoutingDecision;
import paidan.decision.Source;
import paidan.diagnostic.Message;
import paidan.sheet.OrderWords;

/**
 * A decision told as a person would: what was understood, what won and why, what would change it.
 */
public final class Narrative {

  /** Of the values that lead elsewhere so many are told. */
  private static final int MOST_VALUES = 4;

  private final RuleNames rules;
  private final Locale language;
  private final FactWords facts;
  private final PrintWriter out;

  /**
   * Prepares to tell decisions, with the names of rules that evidence has.
   *
   * @param language English unless it is Chinese
   * @param out where to
   */
  public Narrative(Locale language, PrintWriter out) {
    this(new RuleNames(List.of()), language, out);
  }

  /**
   * Prepares to tell decisions.
   *
   * @param rules what the rules of the decisions are called
   * @param language English unless it is Chinese
   * @param out where to
   */
  public Narrative(RuleNames rules, Locale language, PrintWriter out) {
    this.rules = rules;
    this.language = language;
    this.facts = new FactWords(language);
    this.out = out;
  }

  private String say(String code, Object... arguments) {
    return Message.of("paidan.telling", code, arguments).text(language);
  }

  private void heading(String code) {
    out.println();
    out.println(say(code));
  }

  private void item(String code, @Nullable Object value) {
    if (value != null) {
      out.println("  " + say(code, value));
    }
  }

  /**
   * Tells a decision.
   *
   * @param decision the decision; with full evidence the rows that lost are told too
   */
  public void tell(RoutingDecision decision) {
    tell(decision, List.of());
  }

  /**
   * Tells a decision and what would change it.
   *
   * @param decision the decision; with full evidence the rows that lost are told too
   * @param changes what would have become of the order with another fact
   */
  public void tell(RoutingDecision decision, List<Change> changes) {
    out.println(new DecisionLine(language).of(decision));
    heading("told.understood");
    item(
        "told.type",
        decision.requestType() == null
            ? say("told.unknown")
            : OrderWords.REQUEST_TYPES.word(decision.requestType(), language));
    item("told.matter", decision.matter() == null ? say("told.unknown") : decision.matter().path());
    item("told.area", decision.area() == null ? say("told.unknown") : decision.area().path());
    if (!decision.incomplete().isEmpty()) {
      item(
          "told.incomplete",
          String.join(", ", decision.incomplete().stream().map(facts::of).toList()));
    }
    decision(decision);
    circumstances(decision.circumstances());
    evidence(decision.evidence());
    rejected(decision);
    change(decision);
    changes(changes);
    warnings(decision);
    out.println();
    out.println(
        say(
            "told.rulebook",
            decision.rulebook().name(),
            decision.rulebook().version(),
            decision.rulebook().hash()));
  }

  private void decision(RoutingDecision decision) {
    heading("told.decision");
    item("told.disposition", say("disposition." + decision.disposition().word()));
    if (decision.reason() != null) {
      item("told.reason", DecisionWords.told(decision.reason(), language));
    }
    Assignee lead = decision.lead();
    if (lead != null) {
      item("told.lead", name(lead));
      if (decision.principle() != null) {
        item("told.principle", say("principle." + decision.principle().word()));
      }
    }
    list("told.assist", decision.assist());
    list("told.supervise", decision.supervise());
    list("told.alert", decision.alert());
    if (decision.timeLimit() != null) {
      item("told.limit", decision.timeLimit() + " → " + decision.due());
    }
    if (!decision.lines().isEmpty()) {
      item("told.lines", String.join(", ", decision.lines()));
    }
    String channel = decision.channel();
    item("told.channel", channel == null ? null : facts.channel(channel));
    item("told.notice", decision.notice());
    item("told.answer", decision.answer() == null ? null : decision.answer().text());
    item("told.progress", decision.progress());
    item("told.result", decision.result());
    if (!decision.concerns().isEmpty()) {
      item("told.concerns", String.join(", ", decision.concerns()));
    }
    for (String basis : decision.legalBasis()) {
      item("told.basis", basis);
    }
    item("told.fallback", decision.fallback() == null ? null : name(decision.fallback()));
  }

  private void list(String code, List<Assignee> units) {
    if (!units.isEmpty()) {
      item(code, units.stream().map(this::name).collect(Collectors.joining(", ")));
    }
  }

  private String name(Assignee unit) {
    String via = unit.via() == null ? "" : ", " + facts.role(unit.via());
    return unit.name() + " (" + unit.code() + via + ")";
  }

  private void circumstances(List<HeldCircumstance> held) {
    if (!held.isEmpty()) {
      heading("told.circumstances");
      for (HeldCircumstance one : held) {
        out.println(
            "  "
                + DecisionWords.CIRCUMSTANCES.word(one.circumstance(), language)
                + ": "
                + facts.because(one)
                + (one.decides() ? "" : " " + say("told.only-warns")));
      }
    }
  }

  private void evidence(List<Evidence> evidence) {
    heading("told.evidence");
    for (Evidence one : evidence) {
      out.println("  " + rules.toldWithBasis(one.rule(), language));
      Source source = one.source();
      if (source != null) {
        out.println("    " + place(source));
      }
      for (Map.Entry<String, String> match : one.matched().entrySet()) {
        out.println(
            "    "
                + facts.of(match.getKey())
                + ": "
                + facts.value(match.getKey(), match.getValue()));
      }
    }
  }

  private String place(Source source) {
    return say(
        "told.row",
        source.id(),
        source.file() + (source.sheet() == null ? "" : ", " + source.sheet()),
        source.row());
  }

  private void rejected(RoutingDecision decision) {
    if (decision.rejected().isEmpty()) {
      return;
    }
    heading("told.rejected");
    for (RejectedRow row : decision.rejected()) {
      out.println(
          "  "
              + place(row.source())
              + (row.lead() == null ? "" : " → " + row.lead().name())
              + ": "
              + row.why().text());
    }
    if (decision.rejectedMore() > 0) {
      item("told.rejected-more", decision.rejectedMore());
    }
  }

  private void change(RoutingDecision decision) {
    if (decision.missing().isEmpty() && decision.candidates().isEmpty()) {
      return;
    }
    heading("told.change");
    for (MissingFact missing : decision.missing()) {
      out.println(
          "  " + facts.of(missing.fact()) + ": " + String.join(" / ", facts.values(missing)));
    }
    for (Candidate candidate : decision.candidates()) {
      Source source = candidate.source();
      out.println(
          "  "
              + say("told.candidate", name(candidate.lead()))
              + (source == null ? "" : " " + place(source)));
    }
  }

  private void changes(List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    heading("told.changes");
    for (Change change : changes) {
      List<String> values =
          change.values().stream()
              .limit(MOST_VALUES)
              .map(
                  value ->
                      value.isEmpty() ? say("told.not-given") : facts.value(change.fact(), value))
              .toList();
      int more = change.values().size() - values.size();
      out.println(
          "  "
              + say(
                  "told.if",
                  facts.of(change.fact()),
                  String.join(" / ", values) + (more > 0 ? " / … +" + more : ""),
                  outcome(change.decision())));
    }
  }

  private String outcome(RoutingDecision decision) {
    Assignee lead = decision.lead();
    return lead == null ? say("disposition." + decision.disposition().word()) : name(lead);
  }

  private void warnings(RoutingDecision decision) {
    if (!decision.warnings().isEmpty()) {
      heading("told.warnings");
      decision.warnings().forEach(warning -> out.println("  " + warning.text()));
    }
  }
}
