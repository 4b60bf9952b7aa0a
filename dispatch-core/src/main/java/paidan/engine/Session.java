package paidan.engine;

import java.util.IdentityHashMap;
import org.drools.core.common.InternalFactHandle;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/**
 * A plain Drools session that is used again and again: a fact goes in, rules fire, the fact goes
 * out. {@code KieSessionsPool} gave wrong decisions with reused sessions; this did not.
 */
final class Session {

  private final KieSession session;
  private final CompiledRules compiled;

  /** Holds a fact while it is asked whether any rule is concerned. */
  private final InternalFactHandle asked;

  private final IdentityHashMap<Rule, ActingRule> rules = new IdentityHashMap<>();
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
    this.asked = Relevance.vacantHandle(session);
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
    if (isConcerning(fact)) {
      fire(fact, limit, told);
    }
  }

  /**
   * Lets the rules of a stage fire.
   *
   * @param fact the stage
   * @param limit at most so many firings; with more than one, whoever reaches it fails
   */
  void fire(Object fact, int limit, FiringListener told) throws RuleFailure {
    listener = told;
    acting = null;
    try {
      FactHandle handle = session.insert(fact);
      if (session.fireAllRules(telling, limit) == limit && limit > 1) {
        throw new IllegalStateException("it sets itself off: " + limit + " firings for one order");
      }
      session.delete(handle);
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      broken = true;
      throw new RuleFailure(acting == null ? null : acting.description(), e);
    } finally {
      listener = null;
    }
  }

  private boolean isConcerning(Object fact) throws RuleFailure {
    asked.setObject(fact);
    try {
      return compiled.relevance(fact.getClass()).isGiven(asked, session);
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      broken = true;
      throw new RuleFailure(null, e);
    } finally {
      asked.setObject("");
    }
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
