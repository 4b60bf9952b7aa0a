/**
 * Rulebook and rules become a decision, stage after stage. The only package that sees Drools: what
 * it compiles is in {@code KnowledgeBase}, what it runs in {@code SessionPool}.
 */
@NullMarked
package paidan.engine;

import org.jspecify.annotations.NullMarked;
