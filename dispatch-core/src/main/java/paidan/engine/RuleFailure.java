package paidan.engine;

import org.jspecify.annotations.Nullable;

/** A rule threw an exception. */
final class RuleFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final String rule;

  RuleFailure(@Nullable RuleDescription rule, Throwable cause) {
    super(cause);
    this.rule = rule == null ? "a condition" : rule.name();
  }

  /** Name of the rule; "a condition" when it failed before any consequence ran. */
  String rule() {
    return rule;
  }
}
