package paidan.engine;

import java.util.List;
import paidan.order.PriorCase;
import paidan.order.WorkOrder;

/**
 * Where a host keeps earlier cases. Asked once for each order, between Intake and Screening and
 * outside of any session; what it finds is considered beside the cases that the order names itself.
 */
@FunctionalInterface
public interface PriorCases {

  /** For a host that keeps none. */
  PriorCases NONE = order -> List.of();

  /**
   * Cases that may be the same matter, of the same complainant or of others.
   *
   * @param order the order as submitted
   * @return cases to consider beside those that the order names itself; one with the number of the
   *     order is the order itself and passed over; empty when there are none
   */
  List<PriorCase> of(WorkOrder order);
}
