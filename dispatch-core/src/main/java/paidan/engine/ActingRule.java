package paidan.engine;

import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * A rule that fires, as evidence names it: put into words once for each session, not for each
 * order.
 *
 * @param description its package, names and basis
 * @param article the provision behind it, without the word "Article"; null when it names none
 */
record ActingRule(RuleDescription description, @Nullable String article) {

  private static final String ARTICLE = "Article ";

  static ActingRule of(Rule rule) {
    RuleDescription description = KnowledgeBase.describe(rule);
    String basis = description.basis();
    return new ActingRule(
        description,
        basis != null && basis.startsWith(ARTICLE) ? basis.substring(ARTICLE.length()) : basis);
  }
}
