package paidan.engine;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Message;

/** A rule threw an exception. */
final class RuleFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable RuleDescription rule;

  RuleFailure(@Nullable RuleDescription rule, Throwable cause) {
    super(cause);
    this.rule = rule;
  }

  /** The rule for a message; "a condition" when it failed before any consequence ran. */
  String told(Locale language) {
    return rule == null
        ? Message.of(Draft.BUNDLE, "a-condition").text(language)
        : rule.told(language);
  }
}
