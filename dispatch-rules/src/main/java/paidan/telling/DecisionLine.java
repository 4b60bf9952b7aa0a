package paidan.telling;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import paidan.decision.Assignee;
import paidan.decision.Disposition;
import paidan.decision.Evidence;
import paidan.decision.HeldCircumstance;
import paidan.decision.MissingFact;
import paidan.decision.RoutingDecision;
import paidan.decision.Source;
import paidan.diagnostic.Message;

/** A decision in one line that a person can read. */
public final class DecisionLine {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private static final int MOST_NAMES = 5;

  private final Locale language;

  /**
   * Prepares to tell decisions.
   *
   * @param language English unless it is Chinese
   */
  public DecisionLine(Locale language) {
    this.language = language;
  }

  /**
   * The name of a disposition.
   *
   * @param disposition the disposition
   * @return such as "dispatch" or 派单
   */
  public String of(Disposition disposition) {
    return say("disposition." + disposition.word());
  }

  private String say(String code, Object... arguments) {
    return Message.of("paidan.telling", code, arguments).text(language);
  }

  /**
   * Tells a decision.
   *
   * @param decision the decision
   * @return one line, without its end
   */
  public String of(RoutingDecision decision) {
    List<String> parts = new ArrayList<>();
    parts.add(decision.orderId());
    parts.add(say("disposition." + decision.disposition().word()));
    switch (decision.disposition()) {
      case DISPATCH -> dispatch(decision, parts);
      case UNDETERMINED -> undetermined(decision, parts);
      case TRANSFER -> {
        parts.add(String.join("、", decision.lines()));
        parts.add(names("alert", decision.alert()));
      }
      case ANSWER ->
          parts.add(shortened(decision.answer() == null ? "" : decision.answer().text()));
      case INFORM_PROGRESS -> {
        parts.add(shortened(decision.progress() == null ? "" : decision.progress()));
        parts.add(shortened(decision.result() == null ? "" : decision.result()));
      }
      default -> {
        String channel = decision.channel();
        parts.add(channel == null ? "" : new FactWords(language).channel(channel));
        parts.add(shortened(decision.notice() == null ? "" : decision.notice()));
      }
    }
    parts.add(row(decision));
    parts.removeIf(String::isEmpty);
    return String.join(" | ", parts);
  }

  private void dispatch(RoutingDecision decision, List<String> parts) {
    Assignee lead = decision.lead();
    parts.add(lead == null ? "" : lead.name());
    if (decision.principle() != null) {
      parts.add(say("principle." + decision.principle().word()));
    }
    parts.add(names("assist", decision.assist()));
    parts.add(names("supervise", decision.supervise()));
    if (!decision.concerns().isEmpty()) {
      parts.add(say("concerns", String.join("、", decision.concerns())));
    }
    OffsetDateTime due = decision.due();
    if (due != null) {
      parts.add(say("due", TIME.format(due), String.valueOf(decision.timeLimit())));
    }
  }

  private void undetermined(RoutingDecision decision, List<String> parts) {
    if (decision.reason() != null) {
      parts.add(DecisionWords.told(decision.reason(), language));
    }
    for (MissingFact missing : decision.missing()) {
      FactWords facts = new FactWords(language);
      parts.add(
          say(
              "ask",
              facts.of(missing.fact()),
              shortened(String.join(" / ", facts.values(missing)))));
    }
    if (!decision.candidates().isEmpty()) {
      parts.add(say("candidates", candidates(decision)));
    }
  }

  /** A few of them: the decision itself has them all. */
  private static String candidates(RoutingDecision decision) {
    List<String> names =
        decision.candidates().stream().map(c -> c.lead().name()).distinct().toList();
    return names.size() <= MOST_NAMES
        ? String.join("、", names)
        : String.join("、", names.subList(0, MOST_NAMES)) + "…";
  }

  private String names(String code, List<Assignee> units) {
    return units.isEmpty()
        ? ""
        : say(code, String.join("、", units.stream().map(Assignee::name).toList()));
  }

  /** The row that decided: those come before it that only warn, those after it that complete. */
  private static String row(RoutingDecision decision) {
    List<Source> warning =
        decision.circumstances().stream()
            .filter(held -> !held.decides())
            .map(HeldCircumstance::source)
            .toList();
    return decision.evidence().stream()
        .map(Evidence::source)
        .filter(source -> source != null && !warning.contains(source))
        .findFirst()
        .map(Source::id)
        .orElse("");
  }

  private static String shortened(String text) {
    String plain = text.replaceAll("\\s+", " ");
    return plain.length() <= 80 ? plain : plain.substring(0, 80) + "…";
  }
}
