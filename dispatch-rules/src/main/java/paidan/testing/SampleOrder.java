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
import paidan.directory.Resolution;
import paidan.directory.Tree;
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
  private @Nullable String text;
  private @Nullable String title;
  private @Nullable String caller = "test-caller";
  private @Nullable Urgency urgency;
  private @Nullable Boolean newFacts;
  private boolean unknownNames;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
  private final List<LegalChannel> channels = new ArrayList<>();
  private final List<PriorCase> cases = new ArrayList<>();
  private final List<Objection> objections = new ArrayList<>();

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
    return WorkOrder.builder("test-order", moment(rulebook.zone()))
        .requestType(type)
        .matter(matter)
        .location(area == null ? null : new Location(area, null, null, null))
        .text(text)
        .title(title)
        .urgency(urgency)
        .newFacts(newFacts)
        .attributes(attributes)
        .flags(flags)
        .legalChannels(channels)
        .priorCases(cases)
        .objections(objections)
        .complainant(
            caller == null
                ? null
                : new Complainant(caller, ComplainantKind.NATURAL_PERSON, null, false))
        .build();
  }

  private OffsetDateTime moment(ZoneId zone) {
    if (at == null) {
      return MONDAY_AT_NINE.atZone(zone).toOffsetDateTime();
    }
    try {
      return OffsetDateTime.parse(at);
    } catch (DateTimeParseException e) {
      try {
        return LocalDateTime.parse(at).atZone(zone).toOffsetDateTime();
      } catch (DateTimeParseException again) {
        throw new AssertionError(
            "\"" + at + "\" is no moment; write for example 2026-11-23T09:15+08:00", again);
      }
    }
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
