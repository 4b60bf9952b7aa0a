package paidan.telling;

import java.util.List;
import paidan.decision.RoutingDecision;

/**
 * One fact that an order might have had otherwise, and what would then have become of it.
 *
 * @param fact the fact, named as in JSON
 * @param values values of the fact that lead there; an empty one when it were not given
 * @param decision what becomes of the order with the first of these values
 */
public record Change(String fact, List<String> values, RoutingDecision decision) {

  /** Takes a copy of the values. */
  public Change {
    values = List.copyOf(values);
  }
}
