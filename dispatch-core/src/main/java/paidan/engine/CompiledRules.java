package paidan.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.conf.KieBaseOption;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * Rules in Drools' network, and what they ask of the stages. All its sessions are of one kind:
 * either it has one session, which no two threads ever use at a time and which therefore does
 * without Drools' locks and queues (a tenth of a decision); or it has any number of them. Drools
 * keeps what a session without locks works on in the network itself, so that they cannot be mixed.
 */
final class CompiledRules {

  private final KieBase base;
  private final ThreadSafeOption threads;

  /**
   * By the class of a stage; there are four. No {@code ClassValue}: the class would keep what it
   * has once known, and with it rules that were exchanged long ago.
   */
  private final Map<Class<?>, Relevance> relevance = new ConcurrentHashMap<>();

  private CompiledRules(List<Model> models, ThreadSafeOption threads) {
    this.base = KieBaseBuilder.createKieBaseFromModel(models, new KieBaseOption[0]);
    this.threads = threads;
  }

  /** For one session. */
  static CompiledRules forOneSession(List<Model> models) {
    return new CompiledRules(models, ThreadSafeOption.NO);
  }

  /** For any number of sessions. */
  static CompiledRules forManySessions(List<Model> models) {
    return new CompiledRules(models, ThreadSafeOption.YES);
  }

  KieBase base() {
    return base;
  }

  Session newSession() {
    // No rule may ask for the time (RuleSource refuses what would), so nobody needs the machine's
    // clock: the usual one is read after every step of a session.
    KieSessionConfiguration settings = KieServices.get().newKieSessionConfiguration();
    settings.setOption(ClockTypeOption.PSEUDO);
    settings.setOption(threads);
    return new Session(base.newKieSession(settings, null), this);
  }

  /** Whether its session is the only one. */
  boolean isForOneSession() {
    return !threads.isThreadSafe();
  }

  Relevance relevance(Class<?> stage) {
    Relevance known = relevance.get(stage);
    return known != null ? known : relevance.computeIfAbsent(stage, one -> Relevance.of(base, one));
  }
}
