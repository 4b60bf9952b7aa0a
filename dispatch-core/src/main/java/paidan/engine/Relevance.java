package paidan.engine;

import java.util.ArrayList;
import java.util.List;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.ObjectType;
import org.drools.base.reteoo.NodeTypeEnums;
import org.drools.base.rule.EntryPointId;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectTypeNode;
import org.kie.api.KieBase;

/**
 * Whether a stage concerns any rule at all. Most orders have no emergency, no earlier case and
 * nothing missing, so that no rule of a whole stage applies to them; to put such a fact into a
 * session and to take it out again costs several times what it costs to ask first.
 *
 * <p>It asks the very constraints that Drools has compiled, in Drools' own network, and stops at
 * the first pattern that accepts the fact. Where the network is more than a few constraints on one
 * fact, the answer is yes and the session tells.
 */
final class Relevance {

  /** Of more patterns than this, Drools' hashed lookup beats asking one after the other. */
  private static final int MOST_PATTERNS = 64;

  private final ObjectSink[] first;
  private final boolean alwaysYes;

  private Relevance(List<ObjectSink> first, boolean alwaysYes) {
    this.first = first.toArray(ObjectSink[]::new);
    this.alwaysYes = alwaysYes;
  }

  /** The patterns of a knowledge base that facts of one class can meet. */
  static Relevance of(KieBase base, Class<?> fact) {
    ObjectType type = new ClassObjectType(fact);
    List<ObjectSink> first = new ArrayList<>();
    for (ObjectTypeNode node :
        ((InternalRuleBase) base)
            .getRete()
            .getEntryPointNode(EntryPointId.DEFAULT)
            .getObjectTypeNodes()
            .values()) {
      if (node.isAssignableFrom(type)) {
        first.addAll(List.of(node.getObjectSinkPropagator().getSinks()));
      }
    }
    return new Relevance(first, first.size() > MOST_PATTERNS);
  }

  /**
   * Whether some pattern accepts the fact.
   *
   * @param handle holds the fact; not in the session
   * @param session gives constraints their globals
   */
  boolean isGiven(InternalFactHandle handle, ReteEvaluator session) {
    return alwaysYes || anyAccepts(first, handle, session);
  }

  private static boolean anyAccepts(
      ObjectSink[] sinks, InternalFactHandle handle, ReteEvaluator session) {
    for (ObjectSink sink : sinks) {
      if (sink.getType() != NodeTypeEnums.AlphaNode) {
        return true;
      }
      AlphaNode constraint = (AlphaNode) sink;
      if (constraint.getConstraint().isAllowed(handle, session)
          && anyAccepts(constraint.getObjectSinkPropagator().getSinks(), handle, session)) {
        return true;
      }
    }
    return false;
  }
}
