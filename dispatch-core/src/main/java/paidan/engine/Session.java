package paidan.engine;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * A plain Drools session that is used again and again: a fact goes in, rules fire, the fact goes
 * out. {@code KieSessionsPool} gave wrong decisions with reused sessions; this did not.
 */
final class Session {

  private final KieSession session;
  private final CompiledRules compiled;

  private final IdentityHashMap<Rule, ActingRule> rules = new IdentityHashMap<>();

  /** By the class of a stage; there are four. */
  private final IdentityHashMap<Class<?>, StageEntry> entries = new IdentityHashMap<>();

  private final AgendaFilter telling = this::tell;
  private @Nullable FiringListener listener;
  private @Nullable ActingRule acting;
  private boolean broken;

  /**
   * Takes a session.
   *
   * @param session a plain one
   * @param compiled the rules that it fires
   */
  Session(KieSession session, CompiledRules compiled) {
    this.session = session;
    this.compiled = compiled;
  }

  /** Lets every rule fire, and tells which one is about to: a listener would cost events. */
  private boolean tell(Match match) {
    ActingRule rule = rules.computeIfAbsent(match.getRule(), ActingRule::of);
    acting = rule;
    FiringListener told = listener;
    if (told != null) {
      told.beforeRule(rule, match.getSalience());
    }
    return true;
  }

  /**
   * Lets the rules of a stage fire that often concerns none of them: that is asked first.
   *
   * @param fact the stage
   * @param limit at most so many firings
   */
  void fireIfConcerned(Object fact, int limit, FiringListener told) throws RuleFailure {
    fire(fact, limit, told, true);
  }

  /**
   * Lets the rules of a stage fire.
   *
   * @param fact the stage
   * @param limit at most so many firings; with more than one, whoever reaches it fails
   */
  void fire(Object fact, int limit, FiringListener told) throws RuleFailure {
    fire(fact, limit, told, false);
  }

  private void fire(Object fact, int limit, FiringListener told, boolean asking)
      throws RuleFailure {
    listener = told;
    acting = null;
    try {
      StageEntry entry = entry(fact);
      entry.hold(fact);
      if (!asking || entry.isConcerning()) {
        entry.enter();
        if (session.fireAllRules(telling, limit) == limit && limit > 1) {
          throw new IllegalStateException(
              "it sets itself off: " + limit + " firings for one order");
        }
        entry.leave();
      }
      if (!entry.release()) {
        entries.remove(fact.getClass());
      }
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      broken = true;
      throw new RuleFailure(acting == null ? null : acting.description(), e);
    } finally {
      listener = null;
    }
  }

  private StageEntry entry(Object fact) {
    StageEntry known = entries.get(fact.getClass());
    if (known == null) {
      known = StageEntry.of(session, compiled.relevance(fact.getClass()), fact);
      entries.put(fact.getClass(), known);
    }
    return known;
  }

  /** The rules that it fires. */
  CompiledRules rules() {
    return compiled;
  }

  /** Whether it has the network of its rules for itself. */
  boolean isSole() {
    return compiled.isForOneSession();
  }

  /** Whether it may serve another order. */
  boolean isClean() {
    return !broken && session.getFactCount() == 0;
  }

  void dispose() {
    session.dispose();
  }
}
