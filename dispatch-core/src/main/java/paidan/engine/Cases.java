package paidan.engine;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import paidan.order.Complainant;
import paidan.order.PriorCase;
import paidan.rulebook.Rulebook;
import paidan.rulebook.TreePlace;

/**
 * S15: the earlier cases of the same matter.
 *
 * @param own the complainant's own case: one in progress before the last that was closed
 * @param ofOthers cases of other people, and of nobody in particular
 */
record Cases(@Nullable PriorCase own, List<PriorCase> ofOthers) {

  static final Cases NONE = new Cases(null, List.of());

  static Cases among(
      List<PriorCase> candidates,
      @Nullable Complainant complainant,
      Rulebook rulebook,
      TreePlace matter) {
    if (candidates.isEmpty()) {
      return NONE;
    }
    String ref = complainant == null ? null : complainant.ref();
    PriorCase own = null;
    List<PriorCase> ofOthers = new ArrayList<>();
    for (PriorCase candidate : candidates) {
      if (rulebook.isSameMatter(matter, candidate.matter())) {
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
