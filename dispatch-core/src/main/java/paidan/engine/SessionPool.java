package paidan.engine;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
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

  private final List<Model> models;

  /** Made at once: it shows whether the rules fit together. */
  private final CompiledRules first;

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
    Session session = own.poll();
    if (session != null) {
      return session;
    }
    if (ownMade.get() < MOST_OWN && ownMade.getAndIncrement() < MOST_OWN) {
      return newOwn();
    }
    session = sharing.poll();
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
      own.offer(session);
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
    disposeAll(own);
    disposeAll(sharing);
  }

  private static void disposeAll(ConcurrentLinkedQueue<Session> sessions) {
    for (Session session = sessions.poll(); session != null; session = sessions.poll()) {
      session.dispose();
    }
  }
}
