package paidan.rulebook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import paidan.decision.Circumstance;
import paidan.decision.TimeLimit;
import paidan.order.Urgency;

/**
 * What a jurisdiction has settled for itself, from the Rulebook sheet (规则手册).
 *
 * @param circumstanceOrder which circumstance comes first; emergency and malicious use are not
 *     among them, the one is always first, the other last
 * @param districtFallback whether the district government takes what no organizer can be named for
 *     (Article 12 §1 (2))
 * @param limits the default time limits, by urgency
 * @param sameTimeOfDay whether days end at the time of day at which they began, not at midnight
 *     (S14)
 * @param rollToWorkingDay whether a limit that ends on a day off ends on the next working day
 * @param communityNeverLeads whether a community in a Lead cell is an error (Article 17)
 * @param noPushingDown whether duties of departments may not be pushed down to the grassroots
 *     (State Council Office (2025) No. 66)
 */
public record Policies(
    List<Circumstance> circumstanceOrder,
    boolean districtFallback,
    Map<Urgency, TimeLimit> limits,
    boolean sameTimeOfDay,
    boolean rollToWorkingDay,
    boolean communityNeverLeads,
    boolean noPushingDown) {

  /** The order of circumstances that Beijing's regulation suggests. */
  static final List<Circumstance> DEFAULT_ORDER =
      List.of(
          Circumstance.SECRET,
          Circumstance.LEGAL_CHANNEL,
          Circumstance.REPEATED,
          Circumstance.UNLAWFUL,
          Circumstance.BEYOND_DUTIES);

  /** Takes copies. */
  public Policies {
    circumstanceOrder = List.copyOf(circumstanceOrder);
    limits = Map.copyOf(limits);
  }

  /**
   * The default limit of an urgency.
   *
   * @param urgency the urgency, null for ordinary
   * @return null when the rulebook has none
   */
  public @Nullable TimeLimit limit(@Nullable Urgency urgency) {
    return limits.get(urgency == null ? Urgency.ORDINARY : urgency);
  }
}
