package paidan.engine;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import paidan.order.Complainant;
import paidan.order.PriorCase;
import paidan.order.WorkOrder;
import paidan.rulebook.Facts;
import paidan.rulebook.Rulebook;

/**
 * S15: the earlier cases of the same matter.
 *
 * @param own the complainant's own case: one in progress before the last that was closed
 * @param ofOthers cases of other people, and of nobody in particular
 */
record Cases(@Nullable PriorCase own, List<PriorCase> ofOthers) {

  static final Cases NONE = new Cases(null, List.of());

  /** A case of the order's own number is the order itself, dispatched again. */
  static Cases among(List<PriorCase> candidates, WorkOrder order, Rulebook rulebook, Facts facts) {
    if (candidates.isEmpty()) {
      return NONE;
    }
    Complainant complainant = order.complainant();
    String ref = complainant == null ? null : complainant.ref();
    PriorCase own = null;
    List<PriorCase> ofOthers = new ArrayList<>();
    for (PriorCase candidate : candidates) {
      if (!candidate.orderId().equals(order.id())
          && rulebook.isSameMatter(facts, candidate.matter())) {
        if (ref == null || !ref.equals(candidate.complainant())) {
          ofOthers.add(candidate);
        } else if (own == null || comesBefore(candidate, own)) {
          own = candidate;
        }
      }
    }
    return new Cases(own, ofOthers);
  }

  private static boolean comesBefore(PriorCase one, PriorCase other) {
    boolean inProgress = one.status() == PriorCase.Status.IN_PROGRESS;
    if (inProgress != (other.status() == PriorCase.Status.IN_PROGRESS)) {
      return inProgress;
    }
    OffsetDateTime mine = inProgress ? one.receivedAt() : one.closedAt();
    OffsetDateTime theirs = inProgress ? other.receivedAt() : other.closedAt();
    if (mine == null || theirs == null || mine.isEqual(theirs)) {
      return mine != null && theirs == null;
    }
    return mine.isAfter(theirs);
  }
}
