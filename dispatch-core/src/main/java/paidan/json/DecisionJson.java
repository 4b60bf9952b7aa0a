package paidan.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import paidan.decision.Answer;
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
import paidan.decision.RulebookVersion;
import paidan.decision.Source;
import paidan.decision.TimeLimit;
import paidan.decision.Warning;
import paidan.decision.Why;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Position;
import paidan.order.RequestType;
import paidan.order.Urgency;

/**
 * Routing decisions as JSON: one line, fields in an order that never changes, empty ones left out.
 */
public final class DecisionJson {

  private DecisionJson() {}

  /**
   * Writes a decision in one line.
   *
   * @param decision the decision
   * @return a JSON object
   */
  public static String write(RoutingDecision decision) {
    StringWriter text = new StringWriter(1024);
    try (JsonGenerator json = Json.FACTORY.createGenerator(text)) {
      write(new JsonOutput(json), decision);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  static void write(JsonOutput out, RoutingDecision decision) throws IOException {
    out.begin();
    out.number("schema", 1);
    out.text("orderId", decision.orderId());
    out.text("disposition", decision.disposition().word());
    out.text("principle", decision.principle() == null ? null : decision.principle().word());
    out.text("reason", decision.reason() == null ? null : decision.reason().word());
    out.text("requestType", decision.requestType() == null ? null : decision.requestType().word());
    out.text("urgency", decision.urgency() == null ? null : decision.urgency().word());
    out.object("matter", decision.matter(), node -> node(out, node));
    out.object("area", decision.area(), node -> node(out, node));
    out.object("lead", decision.lead(), unit -> assignee(out, unit));
    out.objects("assist", decision.assist(), unit -> assignee(out, unit));
    out.objects("supervise", decision.supervise(), unit -> assignee(out, unit));
    out.objects("alert", decision.alert(), unit -> assignee(out, unit));
    out.texts("concerns", decision.concerns());
    out.text("timeLimit", decision.timeLimit());
    out.time("due", decision.due());
    out.text("notice", decision.notice());
    out.texts("legalBasis", decision.legalBasis());
    out.texts("lines", decision.lines());
    out.text("channel", decision.channel());
    out.object(
        "answer",
        decision.answer(),
        answer -> {
          out.text("id", answer.id());
          out.text("text", answer.text());
          out.text("source", answer.source());
        });
    out.text("progress", decision.progress());
    out.text("result", decision.result());
    out.texts("relatedOrders", decision.relatedOrders());
    out.objects(
        "circumstances",
        decision.circumstances(),
        held -> {
          out.text("circumstance", held.circumstance().word());
          out.text("because", held.because());
          out.bool("decides", held.decides());
          source(out, held.source());
        });
    out.objects(
        "candidates",
        decision.candidates(),
        candidate -> {
          out.object("lead", candidate.lead(), unit -> assignee(out, unit));
          source(out, candidate.source());
        });
    out.object("fallback", decision.fallback(), unit -> assignee(out, unit));
    out.objects(
        "missing",
        decision.missing(),
        missing -> {
          out.text("fact", missing.fact());
          out.texts("values", missing.values());
        });
    out.texts("incomplete", decision.incomplete());
    out.objects(
        "warnings",
        decision.warnings(),
        warning -> {
          out.text("code", warning.code());
          out.text("text", warning.text());
        });
    out.objects(
        "evidence",
        decision.evidence(),
        evidence -> {
          out.text("rule", evidence.rule());
          out.text("article", evidence.article());
          source(out, evidence.source());
          out.map("matched", evidence.matched());
          out.texts("legalBasis", evidence.legalBasis());
        });
    out.objects(
        "rejected",
        decision.rejected(),
        row -> {
          source(out, row.source());
          out.object("lead", row.lead(), unit -> assignee(out, unit));
          out.object(
              "why",
              row.why(),
              why -> {
                out.text("code", why.code());
                out.text("text", why.text());
              });
        });
    if (decision.rejectedMore() > 0) {
      out.number("rejectedMore", decision.rejectedMore());
    }
    out.object(
        "rulebook",
        decision.rulebook(),
        version -> {
          out.text("name", version.name());
          out.text("version", version.version());
          out.text("hash", version.hash());
        });
    out.any("ext", decision.ext());
    out.end();
  }

  private static void node(JsonOutput out, Node node) throws IOException {
    out.text("code", node.code());
    out.text("path", node.path());
  }

  private static void assignee(JsonOutput out, Assignee unit) throws IOException {
    out.text("code", unit.code());
    out.text("name", unit.name());
    out.text("via", unit.via());
  }

  private static void source(JsonOutput out, @Nullable Source source) throws IOException {
    out.object(
        "source",
        source,
        place -> {
          out.text("file", place.file());
          out.text("sheet", place.sheet());
          out.number("row", place.row());
          out.text("id", place.id());
        });
  }

  /**
   * Reads a decision that {@link #write} has written.
   *
   * @param json one JSON object
   * @return the decision
   * @throws OrderFormatException when it is none; it tells all that is wrong
   */
  public static RoutingDecision read(String json) throws OrderFormatException {
    Findings findings = new Findings();
    JsonNode node = Json.object(json, findings);
    RoutingDecision decision =
        node == null ? null : decision(new Fields(node, "$", findings), findings);
    if (decision == null) {
      throw new OrderFormatException(findings.list());
    }
    return decision;
  }

  private static @Nullable RoutingDecision decision(Fields fields, Findings findings) {
    fields.schema();
    String orderId = fields.required("orderId");
    Disposition disposition =
        fields.requiredWord(
            "disposition", Disposition::ofWord, Disposition::word, Disposition.values());
    RulebookVersion version = fields.requiredObject("rulebook", DecisionJson::version);
    RoutingDecision.Builder decision =
        RoutingDecision.builder(
            orderId,
            disposition == null ? Disposition.EXPLAIN : disposition,
            version == null ? new RulebookVersion("", "", "") : version);
    decision
        .principle(fields.word("principle", Principle::ofWord, Principle::word, Principle.values()))
        .reason(fields.word("reason", Reason::ofWord, Reason::word, Reason.values()))
        .requestType(
            fields.word(
                "requestType", RequestType::ofWord, RequestType::word, RequestType.values()))
        .urgency(fields.word("urgency", Urgency::ofWord, Urgency::word, Urgency.values()))
        .matter(fields.object("matter", DecisionJson::node))
        .area(fields.object("area", DecisionJson::node))
        .lead(fields.object("lead", DecisionJson::assignee))
        .assist(fields.objects("assist", DecisionJson::assignee))
        .supervise(fields.objects("supervise", DecisionJson::assignee))
        .alert(fields.objects("alert", DecisionJson::assignee))
        .concerns(fields.texts("concerns"))
        .timeLimit(fields.parsed("timeLimit", TimeLimit::ofText, "24h, 7d"))
        .due(fields.time("due"))
        .notice(fields.text("notice"))
        .legalBasis(fields.texts("legalBasis"))
        .lines(fields.texts("lines"))
        .channel(fields.text("channel"))
        .answer(fields.object("answer", DecisionJson::answer))
        .progress(fields.text("progress"))
        .result(fields.text("result"))
        .relatedOrders(fields.texts("relatedOrders"))
        .circumstances(fields.objects("circumstances", DecisionJson::held))
        .candidates(fields.objects("candidates", DecisionJson::candidate))
        .fallback(fields.object("fallback", DecisionJson::assignee))
        .missing(
            fields.objects(
                "missing", one -> new MissingFact(one.required("fact"), one.texts("values"))))
        .incomplete(fields.texts("incomplete"))
        .warnings(
            fields.objects(
                "warnings", one -> new Warning(one.required("code"), one.required("text"))))
        .evidence(fields.objects("evidence", DecisionJson::evidence))
        .rejected(fields.objects("rejected", DecisionJson::rejected))
        .rejectedMore(fields.integer("rejectedMore", 0))
        .ext(fields.any("ext"));
    fields.refuseOthers();
    if (findings.hasErrors()) {
      return null;
    }
    try {
      return decision.build();
    } catch (IllegalArgumentException e) {
      findings.error(
          Position.ofJson("$"), Json.message("contradiction", String.valueOf(e.getMessage())));
      return null;
    }
  }

  private static RulebookVersion version(Fields fields) {
    String version = fields.text("version");
    return new RulebookVersion(
        fields.required("name"), version == null ? "" : version, fields.required("hash"));
  }

  private static Node node(Fields fields) {
    return new Node(fields.required("code"), fields.required("path"));
  }

  private static Assignee assignee(Fields fields) {
    return new Assignee(fields.required("code"), fields.required("name"), fields.text("via"));
  }

  private static Answer answer(Fields fields) {
    return new Answer(fields.required("id"), fields.required("text"), fields.text("source"));
  }

  private static @Nullable Source source(Fields fields) {
    return fields.object("source", DecisionJson::sourceOf);
  }

  private static Source sourceOf(Fields fields) {
    return new Source(
        fields.required("file"),
        fields.text("sheet"),
        fields.integer("row", 0),
        fields.required("id"));
  }

  private static @Nullable HeldCircumstance held(Fields fields) {
    Circumstance circumstance =
        fields.requiredWord(
            "circumstance", Circumstance::ofWord, Circumstance::word, Circumstance.values());
    String because = fields.required("because");
    boolean decides = Boolean.TRUE.equals(fields.bool("decides"));
    Source source = source(fields);
    return circumstance == null
        ? null
        : new HeldCircumstance(circumstance, because, decides, source);
  }

  private static @Nullable Candidate candidate(Fields fields) {
    Assignee lead = fields.requiredObject("lead", DecisionJson::assignee);
    Source source = source(fields);
    return lead == null ? null : new Candidate(lead, source);
  }

  private static Evidence evidence(Fields fields) {
    return new Evidence(
        fields.required("rule"),
        fields.text("article"),
        source(fields),
        fields.attributes("matched"),
        fields.texts("legalBasis"));
  }

  private static @Nullable RejectedRow rejected(Fields fields) {
    Source source = fields.requiredObject("source", DecisionJson::sourceOf);
    Assignee lead = fields.object("lead", DecisionJson::assignee);
    Why why =
        fields.requiredObject("why", one -> new Why(one.required("code"), one.required("text")));
    return source == null || why == null ? null : new RejectedRow(source, lead, why);
  }
}
