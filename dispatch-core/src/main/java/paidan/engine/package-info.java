/**
 * Rulebook and rules become a decision, stage after stage. The only package that sees Drools, and
 * in it only {@code KnowledgeBase}, {@code RuleCompiler}, {@code RuleSource} and {@code Session}
 * do.
 */
@NullMarked
package paidan.engine;

import org.jspecify.annotations.NullMarked;
