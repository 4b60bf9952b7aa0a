package paidan.engine;

/** Is told which rule is about to act. */
@FunctionalInterface
interface FiringListener {

  void beforeRule(ActingRule rule, int salience);
}
