package paidan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Works on many items with all cores and keeps their order. Only a window of them is in memory, so
 * that a stream of millions stays flat.
 */
final class Batch {

  /** Items that one task works on: enough to make handing it over cheap. */
  private static final int CHUNK = 256;

  private Batch() {}

  static <A, B> Stream<B> inOrder(Stream<A> items, Function<A, B> work) {
    Iterator<B> results = new Results<>(items.iterator(), work);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(results, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(items::close);
  }

  private static final class Results<A, B> implements Iterator<B> {

    private final Iterator<A> items;
    private final Function<A, B> work;
    private final Deque<FutureTask<Object[]>> ahead = new ArrayDeque<>();
    private final int window = 2 * ForkJoinPool.getCommonPoolParallelism() + 2;
    private Object[] chunk = {};
    private int next;

    /** What the stream of the items threw; told when all before it are done. */
    private @Nullable RuntimeException failure;

    Results(Iterator<A> items, Function<A, B> work) {
      this.items = items;
      this.work = work;
    }

    @Override
    public boolean hasNext() {
      while (next == chunk.length) {
        fill();
        FutureTask<Object[]> first = ahead.poll();
        if (first == null) {
          if (failure != null) {
            throw failure;
          }
          return false;
        }
        help(first);
        chunk = join(first);
        next = 0;
      }
      return true;
    }

    private void fill() {
      while (failure == null && ahead.size() < window) {
        Object[] batch = new Object[CHUNK];
        int size = 0;
        try {
          while (size < CHUNK && items.hasNext()) {
            batch[size++] = items.next();
          }
        } catch (RuntimeException e) {
          failure = e;
        }
        if (size == 0) {
          return;
        }
        Object[] full = size == CHUNK ? batch : java.util.Arrays.copyOf(batch, size);
        FutureTask<Object[]> task = new FutureTask<>(() -> done(full));
        ahead.add(task);
        ForkJoinPool.commonPool().execute(task);
      }
    }

    /**
     * Rather than wait, this thread works on what nobody has begun with: the pool is a core less.
     */
    private void help(FutureTask<Object[]> first) {
      first.run();
      for (FutureTask<Object[]> later : ahead) {
        if (first.isDone()) {
          return;
        }
        later.run();
      }
    }

    @SuppressWarnings("unchecked")
    private Object[] done(Object[] batch) {
      for (int i = 0; i < batch.length; i++) {
        batch[i] = work.apply((A) batch[i]);
      }
      return batch;
    }

    private static Object[] join(Future<Object[]> task) {
      try {
        return task.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while deciding a batch", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException("a batch failed", e.getCause());
      }
    }

    @Override
    @SuppressWarnings("unchecked")
    public B next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      B result = (B) chunk[next];
      next++;
      return result;
    }
  }
}
