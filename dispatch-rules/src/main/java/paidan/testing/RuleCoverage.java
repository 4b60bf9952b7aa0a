package paidan.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fails a test class when too few rows of the dispatch list have won an order that its tests have
 * submitted: beside {@link RulebookTest}, on the same class. Nested classes count; the failure
 * names the rows that no test has made win.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RuleCoverage {

  /**
   * How much of the list must have won.
   *
   * @return percent of the enabled rows, 0 to 100
   */
  double minimum();
}
