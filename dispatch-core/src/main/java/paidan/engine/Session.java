package paidan.engine;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A plain Drools session that is used again and again: a fact goes in, rules fire, the fact goes
 * out. {@code KieSessionsPool} gave wrong decisions with reused sessions; this did not.
 */
final class Session {

  private final KieSession session;
  private final Map<Rule, RuleDescription> descriptions = new HashMap<>();
  private @Nullable FiringListener listener;
  private @Nullable RuleDescription acting;
  private boolean broken;

  Session(KieSession session) {
    this.session = session;
    session.addEventListener(
        new DefaultAgendaEventListener() {
          @Override
          public void beforeMatchFired(BeforeMatchFiredEvent event) {
            tell(event.getMatch().getRule(), event.getMatch().getSalience());
          }
        });
  }

  private void tell(Rule rule, int salience) {
    RuleDescription description = descriptions.computeIfAbsent(rule, KnowledgeBase::describe);
    acting = description;
    FiringListener told = listener;
    if (told != null) {
      told.beforeRule(description, salience);
    }
  }

  /**
   * Lets the rules of a stage fire.
   *
   * @param fact the stage
   * @param limit at most so many firings
   */
  void fire(Object fact, int limit, FiringListener told) throws RuleFailure {
    listener = told;
    acting = null;
    try {
      FactHandle handle = session.insert(fact);
      session.fireAllRules(limit);
      session.delete(handle);
    } catch (RuntimeException e) {
      broken = true;
      throw new RuleFailure(acting, e);
    } finally {
      listener = null;
    }
  }

  /** Whether it may serve another order. */
  boolean isClean() {
    return !broken && session.getFactCount() == 0;
  }

  void dispose() {
    session.dispose();
  }
}
