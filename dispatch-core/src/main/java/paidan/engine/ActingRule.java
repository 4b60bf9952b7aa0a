package paidan.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import paidan.decision.Evidence;

/**
 * A rule that fires, as evidence names it: put into words once for each session, not for each
 * order.
 *
 * @param description its package, names and basis
 * @param article the provision behind it, without the word "Article"; null when it names none
 * @param alone the evidence when it acts on no row
 */
record ActingRule(RuleDescription description, @Nullable String article, Evidence alone) {

  private static final String ARTICLE = "Article ";

  static ActingRule of(Rule rule) {
    RuleDescription description = KnowledgeBase.describe(rule);
    String basis = description.basis();
    String article =
        basis != null && basis.startsWith(ARTICLE) ? basis.substring(ARTICLE.length()) : basis;
    return new ActingRule(
        description, article, new Evidence(description.name(), article, null, Map.of(), List.of()));
  }
}
