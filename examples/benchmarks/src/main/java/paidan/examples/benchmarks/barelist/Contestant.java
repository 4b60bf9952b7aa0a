package paidan.examples.benchmarks.barelist;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who has loaded the bare list.
 *
 * @param <O> what a host hands over: made before the clock starts, as it would come out of a
 *     request
 */
public interface Contestant<O> extends AutoCloseable {

  /**
   * The order as this contestant's host would have it.
   *
   * @param order an order
   * @return the same, in this contestant's type
   */
  O prepare(BareOrder order);

  /**
   * Decides; this is what is timed, with all that the contestant makes to do it.
   *
   * @param order a prepared order
   * @return code of the organizer, null when no row takes the order
   * @throws Exception never in a run that counts
   */
  @Nullable String organizer(O order) throws Exception;

  /** Lets go of what was loaded. */
  @Override
  default void close() {}
}
