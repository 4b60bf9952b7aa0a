/**
 * Scenario sheets (测试用例): an order a row and what must come of it, run against a rulebook, with the
 * coverage of its rows and rules. Needs neither JUnit nor AssertJ.
 */
@NullMarked
package paidan.scenario;

import org.jspecify.annotations.NullMarked;
