package paidan.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Position;
import paidan.order.Assignment;
import paidan.order.Attachment;
import paidan.order.AttachmentKind;
import paidan.order.Complainant;
import paidan.order.ComplainantKind;
import paidan.order.Flag;
import paidan.order.LegalChannel;
import paidan.order.Location;
import paidan.order.Objection;
import paidan.order.PriorCase;
import paidan.order.RequestType;
import paidan.order.Urgency;
import paidan.order.WorkOrder;

/**
 * Work orders as JSON. {@code ""}, null and absent are the same; an unknown field, a wrong type or
 * an unknown word of a closed list is an error that names its path.
 */
public final class OrderJson {

  private OrderJson() {}

  /**
   * Reads an order.
   *
   * @param json one JSON object
   * @return the order
   * @throws OrderFormatException when it is none; it tells all that is wrong
   */
  public static WorkOrder read(String json) throws OrderFormatException {
    Findings findings = new Findings();
    JsonNode node = Json.object(json, findings);
    WorkOrder order = node == null ? null : order(new Fields(node, "$", findings), findings);
    if (order == null) {
      throw new OrderFormatException(findings.list());
    }
    return order;
  }

  /**
   * Reads an order.
   *
   * @param json one JSON object in UTF-8, with or without a byte-order mark
   * @return the order
   * @throws OrderFormatException when it is none, or not in UTF-8: what cannot be read would be
   *     terms that nobody finds; it tells all that is wrong
   */
  public static WorkOrder read(byte[] json) throws OrderFormatException {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    } catch (CharacterCodingException e) {
      Findings findings = new Findings();
      findings.error(Position.ofJson("$"), Json.message("not-utf-8"));
      throw new OrderFormatException(findings.list());
    }
    return read(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /**
   * Tells why a text is no JSON object, whatever its fields.
   *
   * @param json the text
   * @return errors, with line and column of the text; empty when it is one
   */
  public static List<Finding> syntax(String json) {
    Findings findings = new Findings();
    Json.object(json, findings);
    return findings.list();
  }

  static @Nullable WorkOrder order(Fields fields, Findings findings) {
    int before = findings.errors();
    fields.schema();
    String id = fields.required("id");
    OffsetDateTime receivedAt = fields.requiredTime("receivedAt");
    WorkOrder.Builder order =
        WorkOrder.builder(
            id.isBlank() ? "?" : id, receivedAt == null ? OffsetDateTime.MIN : receivedAt);
    List<Flag> flags;
    order
        .dispatchedAt(fields.time("dispatchedAt"))
        .channel(fields.text("channel"))
        .language(fields.text("language"))
        .requestType(
            fields.word(
                "requestType", RequestType::ofWord, RequestType::word, RequestType.values()))
        .urgency(fields.word("urgency", Urgency::ofWord, Urgency::word, Urgency.values()))
        .matter(fields.text("matter"))
        .title(fields.text("title"))
        .text(fields.text("text"))
        .location(fields.object("location", OrderJson::location))
        .complainant(fields.object("complainant", OrderJson::complainant))
        .attributes(fields.attributes("attributes"));
    flags = fields.words("flags", Flag::ofWord, Flag::word, Flag.values());
    order
        .flags(flags.isEmpty() ? Set.of() : EnumSet.copyOf(flags))
        .legalChannels(fields.objects("legalChannels", OrderJson::legalChannel))
        .newFacts(fields.bool("newFacts"))
        .priorCases(fields.objects("priorCases", OrderJson::priorCase))
        .relatedOrders(fields.texts("relatedOrders"))
        .assignments(fields.objects("assignments", OrderJson::assignment))
        .objections(fields.objects("objections", OrderJson::objection))
        .attachments(fields.objects("attachments", OrderJson::attachment))
        .ext(fields.any("ext"));
    fields.refuseOthers();
    return findings.errors() > before ? null : order.build();
  }

  private static Location location(Fields fields) {
    return new Location(
        fields.text("area"),
        fields.text("address"),
        fields.number("longitude"),
        fields.number("latitude"));
  }

  private static Complainant complainant(Fields fields) {
    return new Complainant(
        fields.text("ref"),
        fields.word(
            "kind", ComplainantKind::ofWord, ComplainantKind::word, ComplainantKind.values()),
        fields.text("contact"),
        Boolean.TRUE.equals(fields.bool("confidential")));
  }

  private static @Nullable LegalChannel legalChannel(Fields fields) {
    LegalChannel.Channel channel =
        fields.requiredWord(
            "channel",
            LegalChannel.Channel::ofWord,
            LegalChannel.Channel::word,
            LegalChannel.Channel.values());
    LegalChannel.Status status =
        fields.requiredWord(
            "status",
            LegalChannel.Status::ofWord,
            LegalChannel.Status::word,
            LegalChannel.Status.values());
    return channel == null || status == null ? null : new LegalChannel(channel, status);
  }

  private static @Nullable PriorCase priorCase(Fields fields) {
    String orderId = fields.required("orderId");
    String complainant = fields.text("complainant");
    String matter = fields.text("matter");
    PriorCase.Status status =
        fields.requiredWord(
            "status", PriorCase.Status::ofWord, PriorCase.Status::word, PriorCase.Status.values());
    String organizer = fields.text("organizer");
    OffsetDateTime receivedAt = fields.time("receivedAt");
    OffsetDateTime closedAt = fields.time("closedAt");
    String progress = fields.text("progress");
    String result = fields.text("result");
    return status == null
        ? null
        : new PriorCase(
            orderId,
            complainant,
            matter,
            status,
            organizer,
            receivedAt,
            closedAt,
            progress,
            result);
  }

  private static Assignment assignment(Fields fields) {
    return new Assignment(
        fields.required("organizer"),
        fields.time("at"),
        fields.time("endedAt"),
        fields.text("why"));
  }

  private static @Nullable Objection objection(Fields fields) {
    String organizer = fields.required("organizer");
    String ground = fields.text("ground");
    Objection.Status status =
        fields.requiredWord(
            "status", Objection.Status::ofWord, Objection.Status::word, Objection.Status.values());
    OffsetDateTime at = fields.time("at");
    OffsetDateTime decidedAt = fields.time("decidedAt");
    String assignedTo = fields.text("assignedTo");
    return status == null
        ? null
        : new Objection(organizer, ground, status, at, decidedAt, assignedTo);
  }

  private static @Nullable Attachment attachment(Fields fields) {
    AttachmentKind kind =
        fields.requiredWord(
            "kind", AttachmentKind::ofWord, AttachmentKind::word, AttachmentKind.values());
    String ref = fields.required("ref");
    return kind == null ? null : new Attachment(kind, ref);
  }

  /**
   * Writes an order in one line; what is absent is left out.
   *
   * @param order the order
   * @return a JSON object
   */
  public static String write(WorkOrder order) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.FACTORY.createGenerator(text)) {
      write(new JsonOutput(json), order);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  static void write(JsonOutput out, WorkOrder order) throws IOException {
    out.begin();
    out.number("schema", 1);
    out.text("id", order.id());
    out.time("receivedAt", order.receivedAt());
    out.time("dispatchedAt", order.dispatchedAt());
    out.text("channel", order.channel());
    out.text("language", order.language());
    out.text("requestType", order.requestType() == null ? null : order.requestType().word());
    out.text("urgency", order.urgency() == null ? null : order.urgency().word());
    out.text("matter", order.matter());
    out.text("title", order.title());
    out.text("text", order.text());
    out.object(
        "location",
        order.location(),
        location -> {
          out.text("area", location.area());
          out.text("address", location.address());
          out.number("longitude", location.longitude());
          out.number("latitude", location.latitude());
        });
    out.object(
        "complainant",
        order.complainant(),
        who -> {
          out.text("ref", who.ref());
          out.text("kind", who.kind() == null ? null : who.kind().word());
          out.text("contact", who.contact());
          if (who.confidential()) {
            out.bool("confidential", true);
          }
        });
    out.map("attributes", order.attributes());
    out.texts("flags", order.flags().stream().sorted().map(Flag::word).toList());
    out.objects(
        "legalChannels",
        order.legalChannels(),
        channel -> {
          out.text("channel", channel.channel().word());
          out.text("status", channel.status().word());
        });
    if (order.newFacts() != null) {
      out.bool("newFacts", order.newFacts());
    }
    out.objects(
        "priorCases",
        order.priorCases(),
        prior -> {
          out.text("orderId", prior.orderId());
          out.text("complainant", prior.complainant());
          out.text("matter", prior.matter());
          out.text("status", prior.status().word());
          out.text("organizer", prior.organizer());
          out.time("receivedAt", prior.receivedAt());
          out.time("closedAt", prior.closedAt());
          out.text("progress", prior.progress());
          out.text("result", prior.result());
        });
    out.texts("relatedOrders", order.relatedOrders());
    out.objects(
        "assignments",
        order.assignments(),
        assignment -> {
          out.text("organizer", assignment.organizer());
          out.time("at", assignment.at());
          out.time("endedAt", assignment.endedAt());
          out.text("why", assignment.why());
        });
    out.objects(
        "objections",
        order.objections(),
        objection -> {
          out.text("organizer", objection.organizer());
          out.text("ground", objection.ground());
          out.text("status", objection.status().word());
          out.time("at", objection.at());
          out.time("decidedAt", objection.decidedAt());
          out.text("assignedTo", objection.assignedTo());
        });
    out.objects(
        "attachments",
        order.attachments(),
        attachment -> {
          out.text("kind", attachment.kind().word());
          out.text("ref", attachment.ref());
        });
    out.any("ext", order.ext());
    out.end();
  }
}
