package paidan.testing;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import paidan.directory.Attribute;
import paidan.directory.OrganizerResolution;
import paidan.directory.Resolution;
import paidan.directory.Tree;
import paidan.order.Attachment;
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
import paidan.rulebook.Rulebook;

/**
 * An order in words, for a test. It begins with its type: {@code complaint().about("楼道垃圾")}. What
 * is not said is as in most calls: a known person rings on Monday, 5 January 2026, at nine.
 */
public final class SampleOrder {

  private static final LocalDateTime MONDAY_AT_NINE = LocalDateTime.parse("2026-01-05T09:00");

  private final @Nullable RequestType type;
  private @Nullable String matter;
  private @Nullable String area;
  private @Nullable String at;
  private @Nullable String dispatchedAt;
  private @Nullable String address;
  private @Nullable String text;
  private @Nullable String title;
  private @Nullable String caller = "test-caller";
  private @Nullable String contact;
  private boolean confidential;
  private ComplainantKind callerKind = ComplainantKind.NATURAL_PERSON;
  private @Nullable Urgency urgency;
  private @Nullable Boolean newFacts;
  private boolean unknownNames;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
  private final List<LegalChannel> channels = new ArrayList<>();
  private final List<PriorCase> cases = new ArrayList<>();
  private final List<Objection> objections = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();

  private SampleOrder(@Nullable RequestType type) {
    this.type = type;
  }

  /**
   * A complaint (投诉).
   *
   * @return an order
   */
  public static SampleOrder complaint() {
    return new SampleOrder(RequestType.COMPLAINT);
  }

  /**
   * A request for help (求助).
   *
   * @return an order
   */
  public static SampleOrder help() {
    return new SampleOrder(RequestType.HELP);
  }

  /**
   * A consultation (咨询).
   *
   * @return an order
   */
  public static SampleOrder consultation() {
    return new SampleOrder(RequestType.CONSULTATION);
  }

  /**
   * A report (举报).
   *
   * @return an order
   */
  public static SampleOrder report() {
    return new SampleOrder(RequestType.REPORT);
  }

  /**
   * A suggestion (建议).
   *
   * @return an order
   */
  public static SampleOrder suggestion() {
    return new SampleOrder(RequestType.SUGGESTION);
  }

  /**
   * An order whose type nobody has recorded.
   *
   * @return an order
   */
  public static SampleOrder order() {
    return new SampleOrder(null);
  }

  /**
   * What it is about.
   *
   * @param value path, code or name of a matter
   * @return this
   */
  public SampleOrder about(String value) {
    matter = value;
    return this;
  }

  /**
   * Where it is.
   *
   * @param value name, path or code of an area; run-together names too
   * @return this
   */
  public SampleOrder in(String value) {
    area = value;
    return this;
  }

  /**
   * When it was received.
   *
   * @param value such as {@code 2026-11-23T09:15+08:00}; without an offset, in the zone of the
   *     rulebook
   * @return this
   */
  public SampleOrder at(String value) {
    at = value;
    return this;
  }

  /**
   * When it was dispatched, if that is not when it was received: limits and validity count from
   * then (S1).
   *
   * @param value as in {@link #at}
   * @return this
   */
  public SampleOrder dispatchedAt(String value) {
    dispatchedAt = value;
    return this;
  }

  /**
   * Where it is, in words that no list of areas has.
   *
   * @param value such as a street and a number
   * @return this
   */
  public SampleOrder atAddress(String value) {
    address = value;
    return this;
  }

  /**
   * What the caller says.
   *
   * @param value text
   * @return this
   */
  public SampleOrder saying(String value) {
    text = value;
    return this;
  }

  /**
   * How the operator headed it.
   *
   * @param value title
   * @return this
   */
  public SampleOrder titled(String value) {
    title = value;
    return this;
  }

  /**
   * Gives an attribute.
   *
   * @param name as in the vocabulary
   * @param value one of its values
   * @return this
   */
  public SampleOrder with(String name, String value) {
    attributes.put(name, value);
    return this;
  }

  /**
   * Who calls.
   *
   * @param reference the host's reference of the person
   * @return this
   */
  public SampleOrder calledBy(String reference) {
    caller = reference;
    return this;
  }

  /**
   * How to reach the caller (Article 10), which no decision may show (Article 8).
   *
   * @param value such as a telephone number
   * @return this
   */
  public SampleOrder reachedAt(String value) {
    contact = value;
    return this;
  }

  /**
   * What the caller is, when it is no natural person (Article 2).
   *
   * @param value the kind
   * @return this
   */
  public SampleOrder onBehalfOf(ComplainantKind value) {
    callerKind = value;
    return this;
  }

  /**
   * The caller asks not to be named (Article 8).
   *
   * @return this
   */
  public SampleOrder inConfidence() {
    confidential = true;
    return this;
  }

  /**
   * A recording, a text, a picture or a video that comes with it (Article 8).
   *
   * @param value kind and reference
   * @return this
   */
  public SampleOrder withAttachment(Attachment value) {
    attachments.add(value);
    return this;
  }

  /**
   * Nobody knows who calls.
   *
   * @return this
   */
  public SampleOrder anonymous() {
    caller = null;
    return this;
  }

  /**
   * What the operator has marked.
   *
   * @param value a flag
   * @return this
   */
  public SampleOrder flagged(Flag value) {
    flags.add(value);
    return this;
  }

  /**
   * How urgent the operator takes it to be.
   *
   * @param value the urgency
   * @return this
   */
  public SampleOrder urgent(Urgency value) {
    urgency = value;
    return this;
  }

  /**
   * A statutory channel that it must go to, or has entered (Article 11 (2)).
   *
   * @param value the channel
   * @return this
   */
  public SampleOrder withLegalChannel(LegalChannel value) {
    channels.add(value);
    return this;
  }

  /**
   * An earlier case (Article 11 (3)).
   *
   * @param value the case
   * @return this
   */
  public SampleOrder withPriorCase(PriorCase value) {
    cases.add(value);
    return this;
  }

  /**
   * An earlier case of the same caller, which the host has found to be about the same matter
   * (Article 11 (3)). To be said after {@link #calledBy}.
   *
   * @param orderId its number
   * @param status whether it is in progress or closed
   * @param told the progress of one in progress, the result of a closed one
   * @return this
   */
  public SampleOrder withOwnCase(String orderId, PriorCase.Status status, String told) {
    boolean closed = status == PriorCase.Status.CLOSED;
    return withPriorCase(
        new PriorCase(
            orderId,
            caller,
            null,
            status,
            null,
            null,
            null,
            closed ? null : told,
            closed ? told : null));
  }

  /**
   * Whether the caller says something new about it.
   *
   * @param value true when there is
   * @return this
   */
  public SampleOrder withNewFacts(boolean value) {
    newFacts = value;
    return this;
  }

  /**
   * An organizer's objection (Article 12).
   *
   * @param value the objection
   * @return this
   */
  public SampleOrder withObjection(Objection value) {
    objections.add(value);
    return this;
  }

  /**
   * An organizer says that it is not responsible (Article 12 §3).
   *
   * @param organizer name, alias or code
   * @param status what became of it
   * @return this
   */
  public SampleOrder withObjection(String organizer, Objection.Status status) {
    return withObjection(new Objection(organizer, null, status, null, null, null));
  }

  /**
   * An organizer's objection was upheld, and the review has assigned another one (Article 12 §3).
   *
   * @param objector name, alias or code
   * @param assigned name, alias or code
   * @return this
   */
  public SampleOrder withReview(String objector, String assigned) {
    return withObjection(
        new Objection(objector, null, Objection.Status.UPHELD, null, null, assigned));
  }

  /**
   * The order may name what the rulebook does not know: that is what the test is about.
   *
   * @return this
   */
  public SampleOrder withUnknownNames() {
    unknownNames = true;
    return this;
  }

  /** The order, after a look at its names. */
  WorkOrder in(Rulebook rulebook) {
    if (!unknownNames) {
      checkNames(rulebook);
    }
    return WorkOrder.builder("test-order", moment(at, rulebook.zone()))
        .dispatchedAt(dispatchedAt == null ? null : moment(dispatchedAt, rulebook.zone()))
        .requestType(type)
        .matter(matter)
        .location(area == null && address == null ? null : new Location(area, address, null, null))
        .text(text)
        .title(title)
        .urgency(urgency)
        .newFacts(newFacts)
        .attributes(attributes)
        .flags(flags)
        .legalChannels(channels)
        .priorCases(cases)
        .objections(objections.stream().map(one -> byCode(one, rulebook)).toList())
        .attachments(attachments)
        .complainant(
            caller == null && contact == null
                ? null
                : new Complainant(caller, callerKind, contact, confidential))
        .build();
  }

  private static OffsetDateTime moment(@Nullable String text, ZoneId zone) {
    if (text == null) {
      return MONDAY_AT_NINE.atZone(zone).toOffsetDateTime();
    }
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeParseException e) {
      try {
        return LocalDateTime.parse(text).atZone(zone).toOffsetDateTime();
      } catch (DateTimeParseException again) {
        throw new AssertionError(
            "\"" + text + "\" is no moment; write for example 2026-11-23T09:15+08:00", again);
      }
    }
  }

  /** A host names organizers by code; a test may say their names. */
  private Objection byCode(Objection objection, Rulebook rulebook) {
    String assigned = objection.assignedTo();
    return new Objection(
        code(objection.organizer(), rulebook),
        objection.ground(),
        objection.status(),
        objection.at(),
        objection.decidedAt(),
        assigned == null ? null : code(assigned, rulebook));
  }

  private String code(String organizer, Rulebook rulebook) {
    if (rulebook.organizers().resolve(organizer) instanceof OrganizerResolution.Found found) {
      return found.organizer().code();
    }
    if (unknownNames) {
      return organizer;
    }
    throw unknown("organizer", organizer, rulebook.organizers().suggestions(organizer));
  }

  private void checkNames(Rulebook rulebook) {
    checkName("matter", matter, rulebook.matters());
    checkName("area", area, rulebook.areas());
    attributes.forEach(
        (name, value) -> {
          Attribute attribute = rulebook.vocabulary().attribute(name);
          if (attribute == null) {
            throw unknown("attribute", name, rulebook.vocabulary().names());
          }
          if (attribute.canonical(value) == null && Double.isNaN(attribute.number(value))) {
            throw unknown("value of [" + name + "]", value, attribute.valuesToTell());
          }
        });
  }

  private static void checkName(String what, @Nullable String name, Tree<?> tree) {
    if (name != null && tree.resolve(name) instanceof Resolution.Unknown) {
      throw unknown(what, name, tree.suggestions(name));
    }
  }

  private static AssertionError unknown(String what, String name, List<String> known) {
    return new AssertionError(
        "The order of this test names the "
            + what
            + " \""
            + name
            + "\", which the rulebook does not know"
            + (known.isEmpty() ? "." : "; it knows: " + String.join(", ", known) + ".")
            + " If that is what the test is about, add withUnknownNames().");
  }
}
