package paidan.order;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Work order (诉求工单, Article 10): one request as recorded. As in JSON, a blank text and an attribute
 * without a value are the same as absent, here and in all that an order is made of. A list, set or
 * map is empty rather than null, and holds no null: what is null is named by the exception.
 *
 * @param id the host's number of the order, not blank
 * @param receivedAt when it was received
 * @param dispatchedAt when it is dispatched, null for {@code receivedAt}
 * @param channel how it came in, such as phone; null when not told
 * @param language language of the complainant, null when not told
 * @param requestType what kind of request; null when the words must tell
 * @param urgency what the operator thinks, null when nothing
 * @param matter code, path or name of the matter; null when the words must tell
 * @param title free text, never in evidence or logs; null when there is none
 * @param text free text, never in evidence or logs; null when there is none
 * @param location where it is, null when not told
 * @param complainant who calls, null when not told
 * @param attributes attributes of the vocabulary by name
 * @param flags what the operator has recognised
 * @param legalChannels statutory channels it must go to or has entered
 * @param newFacts whether there are facts that the prior case did not have; null when nobody has
 *     said so
 * @param priorCases earlier cases that may be the same matter
 * @param relatedOrders numbers of orders that have to do with it
 * @param assignments earlier dispatches of this order
 * @param objections objections to earlier dispatches (Article 12 §3)
 * @param attachments what is attached (Article 8)
 * @param ext anything of the host, passed through to the decision; to be written as JSON it must be
 *     made of what JSON knows: texts, numbers, booleans, lists, maps by text
 */
public record WorkOrder(
    String id,
    OffsetDateTime receivedAt,
    @Nullable OffsetDateTime dispatchedAt,
    @Nullable String channel,
    @Nullable String language,
    @Nullable RequestType requestType,
    @Nullable Urgency urgency,
    @Nullable String matter,
    @Nullable String title,
    @Nullable String text,
    @Nullable Location location,
    @Nullable Complainant complainant,
    Map<String, String> attributes,
    Set<Flag> flags,
    List<LegalChannel> legalChannels,
    @Nullable Boolean newFacts,
    List<PriorCase> priorCases,
    List<String> relatedOrders,
    List<Assignment> assignments,
    List<Objection> objections,
    List<Attachment> attachments,
    Map<String, Object> ext) {

  /** Checks what must be there, and takes copies. */
  public WorkOrder {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(receivedAt, "receivedAt");
    if (id.isBlank()) {
      throw new IllegalArgumentException("an order needs an id");
    }
    channel = Given.text(channel);
    language = Given.text(language);
    matter = Given.text(matter);
    title = Given.text(title);
    text = Given.text(text);
    attributes = Given.attributes(attributes);
    flags = Given.flags(flags);
    legalChannels = Given.list(legalChannels, "legalChannels");
    priorCases = Given.list(priorCases, "priorCases");
    relatedOrders = Given.list(relatedOrders, "relatedOrders");
    assignments = Given.list(assignments, "assignments");
    objections = Given.list(objections, "objections");
    attachments = Given.list(attachments, "attachments");
    Objects.requireNonNull(ext, "ext");
    ext = ext.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(ext));
  }

  /**
   * S1: the moment at which validity and limits are judged.
   *
   * @return {@code dispatchedAt}, else {@code receivedAt}
   */
  public OffsetDateTime moment() {
    return dispatchedAt == null ? receivedAt : dispatchedAt;
  }

  /** Shows nothing that the complainant said. */
  @Override
  public String toString() {
    return "WorkOrder[" + id + ", " + receivedAt + ", " + requestType + ", " + flags + "]";
  }

  /**
   * Starts a work order.
   *
   * @param id the host's number of the order, not blank
   * @param receivedAt when it was received
   * @return a builder
   */
  public static Builder builder(String id, OffsetDateTime receivedAt) {
    return new Builder(id, receivedAt);
  }

  /**
   * Starts a builder with all that this one has.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder(id, receivedAt);
    builder.dispatchedAt = dispatchedAt;
    builder.channel = channel;
    builder.language = language;
    builder.requestType = requestType;
    builder.urgency = urgency;
    builder.matter = matter;
    builder.title = title;
    builder.text = text;
    builder.location = location;
    builder.complainant = complainant;
    builder.attributes = attributes;
    builder.flags = flags;
    builder.legalChannels = legalChannels;
    builder.newFacts = newFacts;
    builder.priorCases = priorCases;
    builder.relatedOrders = relatedOrders;
    builder.assignments = assignments;
    builder.objections = objections;
    builder.attachments = attachments;
    builder.ext = ext;
    return builder;
  }

  /** Collects the many fields; what is not set is absent. Not thread-safe. */
  public static final class Builder {

    private final String id;
    private final OffsetDateTime receivedAt;
    private @Nullable OffsetDateTime dispatchedAt;
    private @Nullable String channel;
    private @Nullable String language;
    private @Nullable RequestType requestType;
    private @Nullable Urgency urgency;
    private @Nullable String matter;
    private @Nullable String title;
    private @Nullable String text;
    private @Nullable Location location;
    private @Nullable Complainant complainant;
    private Map<String, String> attributes = Map.of();
    private Set<Flag> flags = Set.of();
    private List<LegalChannel> legalChannels = List.of();
    private @Nullable Boolean newFacts;
    private List<PriorCase> priorCases = List.of();
    private List<String> relatedOrders = List.of();
    private List<Assignment> assignments = List.of();
    private List<Objection> objections = List.of();
    private List<Attachment> attachments = List.of();
    private Map<String, Object> ext = Map.of();

    private Builder(String id, OffsetDateTime receivedAt) {
      this.id = id;
      this.receivedAt = receivedAt;
    }

    /**
     * Sets the field of this name.
     *
     * @param value when it is dispatched, null for {@code receivedAt}
     * @return this builder
     */
    public Builder dispatchedAt(@Nullable OffsetDateTime value) {
      dispatchedAt = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value how it came in, such as phone; null when not told
     * @return this builder
     */
    public Builder channel(@Nullable String value) {
      channel = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value language of the complainant, null when not told
     * @return this builder
     */
    public Builder language(@Nullable String value) {
      language = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value what kind of request; null when the words must tell
     * @return this builder
     */
    public Builder requestType(@Nullable RequestType value) {
      requestType = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value what the operator thinks, null when nothing
     * @return this builder
     */
    public Builder urgency(@Nullable Urgency value) {
      urgency = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value code, path or name of the matter; null when the words must tell
     * @return this builder
     */
    public Builder matter(@Nullable String value) {
      matter = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value free text, never in evidence or logs; null when there is none
     * @return this builder
     */
    public Builder title(@Nullable String value) {
      title = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value free text, never in evidence or logs; null when there is none
     * @return this builder
     */
    public Builder text(@Nullable String value) {
      text = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value where it is, null when not told
     * @return this builder
     */
    public Builder location(@Nullable Location value) {
      location = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value who calls, null when not told
     * @return this builder
     */
    public Builder complainant(@Nullable Complainant value) {
      complainant = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value attributes of the vocabulary by name
     * @return this builder
     */
    public Builder attributes(Map<String, String> value) {
      attributes = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value what the operator has recognised
     * @return this builder
     */
    public Builder flags(Set<Flag> value) {
      flags = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value statutory channels it must go to or has entered
     * @return this builder
     */
    public Builder legalChannels(List<LegalChannel> value) {
      legalChannels = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value whether there are facts that the prior case did not have; null when nobody has
     *     said so
     * @return this builder
     */
    public Builder newFacts(@Nullable Boolean value) {
      newFacts = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value earlier cases that may be the same matter
     * @return this builder
     */
    public Builder priorCases(List<PriorCase> value) {
      priorCases = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value numbers of orders that have to do with it
     * @return this builder
     */
    public Builder relatedOrders(List<String> value) {
      relatedOrders = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value earlier dispatches of this order
     * @return this builder
     */
    public Builder assignments(List<Assignment> value) {
      assignments = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value objections to earlier dispatches (Article 12 §3)
     * @return this builder
     */
    public Builder objections(List<Objection> value) {
      objections = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value what is attached (Article 8)
     * @return this builder
     */
    public Builder attachments(List<Attachment> value) {
      attachments = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value anything of the host, passed through to the decision
     * @return this builder
     */
    public Builder ext(Map<String, Object> value) {
      ext = value;
      return this;
    }

    /**
     * Makes the record.
     *
     * @return the record
     */
    public WorkOrder build() {
      return new WorkOrder(
          id,
          receivedAt,
          dispatchedAt,
          channel,
          language,
          requestType,
          urgency,
          matter,
          title,
          text,
          location,
          complainant,
          attributes,
          flags,
          legalChannels,
          newFacts,
          priorCases,
          relatedOrders,
          assignments,
          objections,
          attachments,
          ext);
    }
  }
}
