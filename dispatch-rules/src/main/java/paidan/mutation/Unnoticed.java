package paidan.mutation;

import paidan.decision.RoutingDecision;
import paidan.order.WorkOrder;

/**
 * A slip that no scenario noticed, though an order comes out differently.
 *
 * @param mutant the slip
 * @param order an order that would have noticed
 * @param right what comes of it by the rulebook as it is
 * @param wrong what comes of it with the slip
 */
public record Unnoticed(
    Mutant mutant, WorkOrder order, RoutingDecision right, RoutingDecision wrong) {}
