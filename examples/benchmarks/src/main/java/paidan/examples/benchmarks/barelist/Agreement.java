package paidan.examples.benchmarks.barelist;

import java.util.List;
import java.util.Objects;

/** Whether a contestant answers as the hand-written router does. Who does not is not timed. */
public final class Agreement {

  private Agreement() {}

  /**
   * Asks both the same.
   *
   * @param <O> the contestant's orders
   * @param contestant who is asked
   * @param judge the hand-written router
   * @param orders orders
   * @throws Exception IllegalStateException for the first order that is answered differently
   */
  public static <O> void check(
      Contestant<O> contestant, HandWrittenList judge, List<BareOrder> orders) throws Exception {
    for (BareOrder order : orders) {
      String expected = judge.organizer(order);
      String answer = contestant.organizer(contestant.prepare(order));
      if (!Objects.equals(expected, answer)) {
        throw new IllegalStateException(
            "%s: %s says %s, the hand-written router %s"
                .formatted(order, contestant.getClass().getSimpleName(), answer, expected));
      }
    }
  }
}
