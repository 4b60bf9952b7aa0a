package paidan.engine;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReentrantLock;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * Sessions to decide in, used again and again. As many threads as can work at a time find a session
 * with a network of its own; in a burst of more, the others find sessions that share one. Safe for
 * many threads.
 */
final class SessionPool {

  private static final int MOST_OWN = 2 * Runtime.getRuntime().availableProcessors();
  private static final int MOST_SHARING = 2 * Runtime.getRuntime().availableProcessors();

  /** So far apart that two threads do not write to the same line of a processor's cache. */
  private static final int APART = 16;

  private static final int PLACES = Integer.highestOneBit(2 * MOST_OWN - 1);

  private final List<Model> models;

  /** Made at once: it shows whether the rules fit together. */
  private final CompiledRules first;

  /** Where a thread finds the session that it gave back last, unless another thread took it. */
  private final AtomicReferenceArray<@Nullable Session> near =
      new AtomicReferenceArray<>(PLACES * APART);

  private final ConcurrentLinkedQueue<Session> own = new ConcurrentLinkedQueue<>();
  private final AtomicInteger ownMade = new AtomicInteger(1);
  private final ConcurrentLinkedQueue<Session> sharing = new ConcurrentLinkedQueue<>();
  private final AtomicInteger sharingIdle = new AtomicInteger();

  /** Guards the making of networks: a millisecond or two each. */
  private final ReentrantLock making = new ReentrantLock();

  private volatile @Nullable CompiledRules shared;
  private volatile boolean closed;

  SessionPool(List<Model> models) {
    this.models = List.copyOf(models);
    this.first = CompiledRules.forOneSession(models);
    own.offer(first.newSession());
  }

  /** The rules, to look at. */
  KieBase base() {
    return first.base();
  }

  /** A session for one order; to be given back. */
  Session borrow() {
    Session session = near.getAndSet(place(), null);
    if (session == null) {
      session = own.poll();
    }
    if (session == null) {
      session = fromOthers();
    }
    return session != null ? session : another();
  }

  private static int place() {
    return ((int) Thread.currentThread().getId() & (PLACES - 1)) * APART;
  }

  /** What other threads have given back. */
  private @Nullable Session fromOthers() {
    for (int place = 0; place < near.length(); place += APART) {
      if (near.getPlain(place) != null) {
        Session session = near.getAndSet(place, null);
        if (session != null) {
          return session;
        }
      }
    }
    return null;
  }

  private Session another() {
    if (ownMade.get() < MOST_OWN && ownMade.getAndIncrement() < MOST_OWN) {
      return newOwn();
    }
    Session session = sharing.poll();
    if (session != null) {
      sharingIdle.decrementAndGet();
      return session;
    }
    return shared().newSession();
  }

  private Session newOwn() {
    making.lock();
    try {
      return CompiledRules.forOneSession(models).newSession();
    } finally {
      making.unlock();
    }
  }

  private CompiledRules shared() {
    CompiledRules rules = shared;
    if (rules != null) {
      return rules;
    }
    making.lock();
    try {
      rules = shared;
      if (rules == null) {
        rules = CompiledRules.forManySessions(models);
        shared = rules;
      }
      return rules;
    } finally {
      making.unlock();
    }
  }

  /** Keeps the session for the next order, or what is good of it. */
  void giveBack(Session session) {
    if (session.isClean() && !closed) {
      keep(session);
    } else {
      session.dispose();
      if (session.isSole() && !closed) {
        keep(session.rules().newSession());
      }
    }
  }

  private void keep(Session session) {
    if (session.isSole()) {
      if (!near.compareAndSet(place(), null, session)) {
        own.offer(session);
      }
    } else if (sharingIdle.getAndIncrement() < MOST_SHARING) {
      sharing.offer(session);
    } else {
      sharingIdle.decrementAndGet();
      session.dispose();
    }
    if (closed) {
      disposeIdle();
    }
  }

  /** Disposes of idle sessions; those at work are disposed of when they are given back. */
  void close() {
    closed = true;
    disposeIdle();
  }

  private void disposeIdle() {
    for (Session session = fromOthers(); session != null; session = fromOthers()) {
      session.dispose();
    }
    disposeAll(own);
    disposeAll(sharing);
  }

  private static void disposeAll(ConcurrentLinkedQueue<Session> sessions) {
    for (Session session = sessions.poll(); session != null; session = sessions.poll()) {
      session.dispose();
    }
  }
}
