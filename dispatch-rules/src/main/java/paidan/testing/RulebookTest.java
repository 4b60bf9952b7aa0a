package paidan.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class about a rulebook. Its constructor and methods may take a {@link RulebookVerifier}.
 *
 * <pre>{@code
 * @RulebookTest("src/main/rulebook")
 * class StairsTest {
 *
 *   private final RulebookVerifier verify;
 *
 *   StairsTest(RulebookVerifier verify) {
 *     this.verify = verify;
 *   }
 *
 *   @Test
 *   void rubbish_on_the_stairs_goes_to_the_subdistrict() {
 *     verify.order(complaint().about("物业管理 > 环境卫生 > 楼道垃圾").in("东城区东华门街道"))
 *         .isDispatchedTo("东华门街道办事处");
 *   }
 * }
 * }</pre>
 *
 * <p>The rulebook is loaded once a run and shared by all classes that name it alike; it is
 * immutable and decides in many threads, so parallel tests are safe. Time is the order's: no clock
 * is asked.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RulebookExtension.class)
public @interface RulebookTest {

  /**
   * Which rulebook.
   *
   * @return path of a folder or zip, folder of the class path, or name of a built-in rulebook
   */
  String value();

  /**
   * Whether the rulebook's own DRL and decision tables are trusted.
   *
   * @return false: a rulebook with code fails to load
   */
  boolean allowCode() default false;
}
