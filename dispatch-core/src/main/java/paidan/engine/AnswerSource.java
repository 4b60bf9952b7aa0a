package paidan.engine;

import java.util.Optional;
import paidan.decision.Answer;
import paidan.order.WorkOrder;

/**
 * Where a host keeps answers of its own. Asked for consultations that the rulebook's knowledge
 * sheet cannot answer.
 */
@FunctionalInterface
public interface AnswerSource {

  /** For a host that has none. */
  AnswerSource NONE = order -> Optional.empty();

  /**
   * The answer to a consultation.
   *
   * @param order the order, its request type and its matter, by code, as the rulebook understood
   *     them
   * @return empty when there is none
   */
  Optional<Answer> answer(WorkOrder order);
}
