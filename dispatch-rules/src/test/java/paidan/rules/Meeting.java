package paidan.rules;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where the threads of a test meet while each is in a rule of its own; DRL calls it. */
public final class Meeting {

  /** More than there are sessions kept. */
  static final int THREADS = 5 * Runtime.getRuntime().availableProcessors();

  private static final CyclicBarrier ALL = new CyclicBarrier(THREADS);

  private Meeting() {}

  /** Waits until all are in their rule. */
  public static void join() {
    try {
      ALL.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
