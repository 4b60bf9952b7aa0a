package paidan.engine;

import org.drools.base.rule.EntryPointId;
import org.drools.core.WorkingMemoryEntryPoint;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PhreakPropagationContext;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.EntryPointNode;
import org.drools.core.reteoo.ObjectTypeConf;
import org.kie.api.runtime.KieSession;

/**
 * Where the facts of one stage enter and leave the network of a session, one at a time.
 *
 * <p>{@code KieSession.insert} and {@code delete} would look for each fact among those that are
 * there, write it down and strike it out again, look up its class three times, and make a handle
 * and contexts of it: a tenth of a decision, for a fact of which there is never more than one. Here
 * it goes straight to the node to which {@code insert} would bring it, always by the same handle.
 * What rules do with it is the same; only {@code KieSession.getObjects} does not list it.
 */
final class StageEntry {

  private final ReteEvaluator session;
  private final EntryPointNode node;
  private final ObjectTypeConf types;
  private final Relevance relevance;
  private final InternalFactHandle handle;
  private final PropagationContext entering;
  private final PropagationContext leaving;

  private StageEntry(
      ReteEvaluator session, WorkingMemoryEntryPoint door, Relevance relevance, Object fact) {
    this.session = session;
    this.relevance = relevance;
    this.node = door.getEntryPointNode();
    this.types =
        door.getObjectTypeConfigurationRegistry()
            .getOrCreateObjectTypeConf(EntryPointId.DEFAULT, fact);
    this.handle = session.createFactHandle(fact, types, door);
    this.entering = context(PropagationContext.Type.INSERTION);
    this.leaving = context(PropagationContext.Type.DELETION);
  }

  /**
   * For the facts of a class.
   *
   * @param session whose network
   * @param relevance which of them concern a rule
   * @param fact one of that class
   */
  static StageEntry of(KieSession session, Relevance relevance, Object fact) {
    ReteEvaluator evaluator = (ReteEvaluator) session;
    return new StageEntry(evaluator, evaluator.getDefaultEntryPoint(), relevance, fact);
  }

  private PropagationContext context(PropagationContext.Type type) {
    return new PhreakPropagationContext(
        session.getNextPropagationIdCounter(), type, null, null, handle);
  }

  /** Takes a fact to the door; the one before has been released. */
  void hold(Object fact) {
    handle.setObject(fact);
  }

  /** Whether the fact concerns any rule. */
  boolean isConcerning() {
    return relevance.isGiven(handle, session);
  }

  /** Lets the fact in. */
  void enter() {
    session.getFactHandleFactory().increaseFactHandleRecency(handle);
    node.assertObject(handle, entering, types, session);
  }

  /** Takes the fact out with all that rules have matched; nothing, if a rule has deleted it. */
  void leave() {
    node.immediateDeleteObject(handle, leaving, types, session);
  }

  /**
   * Forgets the fact.
   *
   * @return whether another may come; false when a rule has deleted this one, and the handle with
   *     it
   */
  boolean release() {
    handle.setObject(null);
    return handle.isValid();
  }
}
