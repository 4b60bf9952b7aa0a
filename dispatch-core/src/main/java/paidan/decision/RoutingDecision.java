package paidan.decision;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import paidan.order.RequestType;
import paidan.order.Urgency;

/**
 * Routing decision (派单结果): what becomes of a work order, and why.
 *
 * @param orderId number of the order
 * @param disposition what becomes of it
 * @param principle why the lead is responsible; null unless it is dispatched
 * @param reason why it is undetermined; null unless it is
 * @param requestType as given or understood, null when unknown
 * @param urgency null unless it is dispatched
 * @param matter as understood, null when unknown or one of several
 * @param area as understood, null when unknown or one of several
 * @param lead who leads (主办); null unless it is dispatched
 * @param assist who assists (协办, Article 14)
 * @param supervise who supervises (督办, Article 12 §1)
 * @param alert units to alert at once (Article 11 (1))
 * @param concerns bodies outside the city that it concerns (Article 22)
 * @param timeLimit how long the lead has, null when no limit binds
 * @param due when that ends, null when no limit binds
 * @param notice what to tell the complainant, null when nothing
 * @param legalBasis provisions behind it
 * @param lines emergency numbers to transfer to
 * @param channel channel to turn to: a word of {@code legalChannels.channel} for a statutory one,
 *     else as its row names it; null when none
 * @param answer answer to a consultation, null when none
 * @param progress how the earlier case stands, null when there is nothing to tell
 * @param result how the earlier case ended, null when there is nothing to tell
 * @param relatedOrders numbers of orders that have to do with it; nothing of them is told
 * @param circumstances all circumstances of Article 11 that held
 * @param candidates who could lead, when it is undetermined
 * @param fallback the district government, when the list names nobody (Article 12 §1 (2)); null
 *     when not known
 * @param missing facts that would decide
 * @param incomplete elements of Article 10 that the order lacks
 * @param warnings what an operator should know
 * @param evidence rules that acted, and on what
 * @param rejected rows that held and lost, when asked for; at most 20
 * @param rejectedMore how many more lost
 * @param rulebook which rulebook decided
 * @param ext the host's own, from the order
 */
public record RoutingDecision(
    String orderId,
    Disposition disposition,
    @Nullable Principle principle,
    @Nullable Reason reason,
    @Nullable RequestType requestType,
    @Nullable Urgency urgency,
    @Nullable Node matter,
    @Nullable Node area,
    @Nullable Assignee lead,
    List<Assignee> assist,
    List<Assignee> supervise,
    List<Assignee> alert,
    List<String> concerns,
    @Nullable TimeLimit timeLimit,
    @Nullable OffsetDateTime due,
    @Nullable String notice,
    List<String> legalBasis,
    List<String> lines,
    @Nullable String channel,
    @Nullable Answer answer,
    @Nullable String progress,
    @Nullable String result,
    List<String> relatedOrders,
    List<HeldCircumstance> circumstances,
    List<Candidate> candidates,
    @Nullable Assignee fallback,
    List<MissingFact> missing,
    List<String> incomplete,
    List<Warning> warnings,
    List<Evidence> evidence,
    List<RejectedRow> rejected,
    int rejectedMore,
    RulebookVersion rulebook,
    Map<String, Object> ext) {

  /** Checks what must be there, and takes copies. */
  public RoutingDecision {
    Objects.requireNonNull(orderId, "orderId");
    Objects.requireNonNull(disposition, "disposition");
    Objects.requireNonNull(rulebook, "rulebook");
    if ((disposition == Disposition.DISPATCH) != (lead != null)) {
      throw new IllegalArgumentException("a dispatch has a lead, and nothing else has one");
    }
    if ((disposition == Disposition.UNDETERMINED) != (reason != null)) {
      throw new IllegalArgumentException("what is undetermined has a reason, and nothing else");
    }
    assist = List.copyOf(assist);
    supervise = List.copyOf(supervise);
    alert = List.copyOf(alert);
    concerns = List.copyOf(concerns);
    legalBasis = List.copyOf(legalBasis);
    lines = List.copyOf(lines);
    relatedOrders = List.copyOf(relatedOrders);
    circumstances = List.copyOf(circumstances);
    candidates = List.copyOf(candidates);
    missing = List.copyOf(missing);
    incomplete = List.copyOf(incomplete);
    warnings = List.copyOf(warnings);
    evidence = List.copyOf(evidence);
    rejected = List.copyOf(rejected);
    ext = ext.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(ext));
  }

  /**
   * Starts a routing decision.
   *
   * @param orderId number of the order
   * @param disposition what becomes of it
   * @param rulebook which rulebook decided
   * @return a builder
   */
  public static Builder builder(String orderId, Disposition disposition, RulebookVersion rulebook) {
    return new Builder(orderId, disposition, rulebook);
  }

  /**
   * Starts a builder with all that this one has.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder(orderId, disposition, rulebook);
    builder.principle = principle;
    builder.reason = reason;
    builder.requestType = requestType;
    builder.urgency = urgency;
    builder.matter = matter;
    builder.area = area;
    builder.lead = lead;
    builder.assist = assist;
    builder.supervise = supervise;
    builder.alert = alert;
    builder.concerns = concerns;
    builder.timeLimit = timeLimit;
    builder.due = due;
    builder.notice = notice;
    builder.legalBasis = legalBasis;
    builder.lines = lines;
    builder.channel = channel;
    builder.answer = answer;
    builder.progress = progress;
    builder.result = result;
    builder.relatedOrders = relatedOrders;
    builder.circumstances = circumstances;
    builder.candidates = candidates;
    builder.fallback = fallback;
    builder.missing = missing;
    builder.incomplete = incomplete;
    builder.warnings = warnings;
    builder.evidence = evidence;
    builder.rejected = rejected;
    builder.rejectedMore = rejectedMore;
    builder.ext = ext;
    return builder;
  }

  /** Collects the many fields; what is not set is absent. Not thread-safe. */
  public static final class Builder {

    private final String orderId;
    private final Disposition disposition;
    private @Nullable Principle principle;
    private @Nullable Reason reason;
    private @Nullable RequestType requestType;
    private @Nullable Urgency urgency;
    private @Nullable Node matter;
    private @Nullable Node area;
    private @Nullable Assignee lead;
    private List<Assignee> assist = List.of();
    private List<Assignee> supervise = List.of();
    private List<Assignee> alert = List.of();
    private List<String> concerns = List.of();
    private @Nullable TimeLimit timeLimit;
    private @Nullable OffsetDateTime due;
    private @Nullable String notice;
    private List<String> legalBasis = List.of();
    private List<String> lines = List.of();
    private @Nullable String channel;
    private @Nullable Answer answer;
    private @Nullable String progress;
    private @Nullable String result;
    private List<String> relatedOrders = List.of();
    private List<HeldCircumstance> circumstances = List.of();
    private List<Candidate> candidates = List.of();
    private @Nullable Assignee fallback;
    private List<MissingFact> missing = List.of();
    private List<String> incomplete = List.of();
    private List<Warning> warnings = List.of();
    private List<Evidence> evidence = List.of();
    private List<RejectedRow> rejected = List.of();
    private int rejectedMore;
    private final RulebookVersion rulebook;
    private Map<String, Object> ext = Map.of();

    private Builder(String orderId, Disposition disposition, RulebookVersion rulebook) {
      this.orderId = orderId;
      this.disposition = disposition;
      this.rulebook = rulebook;
    }

    /**
     * Sets the field of this name.
     *
     * @param value why the lead is responsible; null unless it is dispatched
     * @return this builder
     */
    public Builder principle(@Nullable Principle value) {
      principle = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value why it is undetermined; null unless it is
     * @return this builder
     */
    public Builder reason(@Nullable Reason value) {
      reason = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value as given or understood, null when unknown
     * @return this builder
     */
    public Builder requestType(@Nullable RequestType value) {
      requestType = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value null unless it is dispatched
     * @return this builder
     */
    public Builder urgency(@Nullable Urgency value) {
      urgency = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value as understood, null when unknown or one of several
     * @return this builder
     */
    public Builder matter(@Nullable Node value) {
      matter = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value as understood, null when unknown or one of several
     * @return this builder
     */
    public Builder area(@Nullable Node value) {
      area = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value who leads (主办); null unless it is dispatched
     * @return this builder
     */
    public Builder lead(@Nullable Assignee value) {
      lead = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value who assists (协办, Article 14)
     * @return this builder
     */
    public Builder assist(List<Assignee> value) {
      assist = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value who supervises (督办, Article 12 §1)
     * @return this builder
     */
    public Builder supervise(List<Assignee> value) {
      supervise = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value units to alert at once (Article 11 (1))
     * @return this builder
     */
    public Builder alert(List<Assignee> value) {
      alert = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value bodies outside the city that it concerns (Article 22)
     * @return this builder
     */
    public Builder concerns(List<String> value) {
      concerns = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value how long the lead has, null when no limit binds
     * @return this builder
     */
    public Builder timeLimit(@Nullable TimeLimit value) {
      timeLimit = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value when that ends, null when no limit binds
     * @return this builder
     */
    public Builder due(@Nullable OffsetDateTime value) {
      due = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value what to tell the complainant, null when nothing
     * @return this builder
     */
    public Builder notice(@Nullable String value) {
      notice = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value provisions behind it
     * @return this builder
     */
    public Builder legalBasis(List<String> value) {
      legalBasis = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value emergency numbers to transfer to
     * @return this builder
     */
    public Builder lines(List<String> value) {
      lines = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value statutory or other channel to turn to, null when none
     * @return this builder
     */
    public Builder channel(@Nullable String value) {
      channel = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value answer to a consultation, null when none
     * @return this builder
     */
    public Builder answer(@Nullable Answer value) {
      answer = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value how the earlier case stands, null when there is nothing to tell
     * @return this builder
     */
    public Builder progress(@Nullable String value) {
      progress = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value how the earlier case ended, null when there is nothing to tell
     * @return this builder
     */
    public Builder result(@Nullable String value) {
      result = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value numbers of orders that have to do with it; nothing of them is told
     * @return this builder
     */
    public Builder relatedOrders(List<String> value) {
      relatedOrders = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value all circumstances of Article 11 that held
     * @return this builder
     */
    public Builder circumstances(List<HeldCircumstance> value) {
      circumstances = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value who could lead, when it is undetermined
     * @return this builder
     */
    public Builder candidates(List<Candidate> value) {
      candidates = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value the district government, when the list names nobody (Article 12 §1 (2)); null
     *     when not known
     * @return this builder
     */
    public Builder fallback(@Nullable Assignee value) {
      fallback = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value facts that would decide
     * @return this builder
     */
    public Builder missing(List<MissingFact> value) {
      missing = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value elements of Article 10 that the order lacks
     * @return this builder
     */
    public Builder incomplete(List<String> value) {
      incomplete = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value what an operator should know
     * @return this builder
     */
    public Builder warnings(List<Warning> value) {
      warnings = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value rules that acted, and on what
     * @return this builder
     */
    public Builder evidence(List<Evidence> value) {
      evidence = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value rows that held and lost, when asked for; at most 20
     * @return this builder
     */
    public Builder rejected(List<RejectedRow> value) {
      rejected = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value how many more lost
     * @return this builder
     */
    public Builder rejectedMore(int value) {
      rejectedMore = value;
      return this;
    }

    /**
     * Sets the field of this name.
     *
     * @param value the host's own, from the order
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
    public RoutingDecision build() {
      return new RoutingDecision(
          orderId,
          disposition,
          principle,
          reason,
          requestType,
          urgency,
          matter,
          area,
          lead,
          assist,
          supervise,
          alert,
          concerns,
          timeLimit,
          due,
          notice,
          legalBasis,
          lines,
          channel,
          answer,
          progress,
          result,
          relatedOrders,
          circumstances,
          candidates,
          fallback,
          missing,
          incomplete,
          warnings,
          evidence,
          rejected,
          rejectedMore,
          rulebook,
          ext);
    }
  }
}
