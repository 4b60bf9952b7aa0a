package paidan.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;
import static paidan.testing.Expected.days;
import static paidan.testing.Expected.hours;
import static paidan.testing.Expected.row;
import static paidan.testing.SampleOrder.complaint;
import static paidan.testing.SampleOrder.consultation;
import static paidan.testing.SampleOrder.help;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import paidan.decision.Disposition;
import paidan.decision.Principle;
import paidan.decision.Reason;

/** Tests in the words of the regulation, on the embedded rulebook, and what they say on failure. */
@RulebookTest("beijing")
class RulebookTestTest {

  private final RulebookVerifier verify;

  RulebookTestTest(RulebookVerifier verify) {
    this.verify = verify;
  }

  private static SampleOrder rubbish() {
    return complaint()
        .about("物业管理 > 环境卫生 > 楼道垃圾")
        .in("东城区东华门街道")
        .at("2026-11-23T09:15+08:00")
        .with("物业情况", "有物业");
  }

  @Test
  void a_test_reads_like_the_regulation() {
    verify
        .order(rubbish())
        .isDispatchedTo("东华门街道办事处")
        .supervisedBy("东城区人民政府")
        .isDueWithin(days(7))
        .isDueAt("2026-11-30T23:59:59+08:00")
        .byPrinciple(Principle.TERRITORIAL);
    verify
        .order(help().about("城市管理 > 供水 > 停水").in("朝阳区").with("供水方式", "市政供水"))
        .isDispatchedTo("北京市自来水集团")
        .isDueWithin(hours(24));
    verify
        .order(rubbish().in("八里庄街道"))
        .isUndeterminedBecauseOf(Reason.AMBIGUOUS_AREA)
        .asksFor("location.area");
    verify.order(help().saying("楼下起火了")).isTransferredTo("119");
    PaidanAssertions.assertThat(verify.decide(consultation().saying("居住证怎么办理")))
        .hasDisposition(Disposition.ANSWER);
  }

  private static String failureOf(ThrowingCallable test) {
    Throwable[] thrown = new Throwable[1];
    assertThatThrownBy(test).isInstanceOf(AssertionError.class).satisfies(t -> thrown[0] = t);
    return String.valueOf(thrown[0].getMessage());
  }

  @Test
  void a_failure_shows_the_decision_as_explain_tells_it() {
    String message = failureOf(() -> verify.order(rubbish()).isDispatchedTo("北京市自来水集团"));

    assertThat(message)
        .contains("Expected lead:", "北京市自来水集团", "but was:", "东华门街道办事处")
        .contains("工单理解", "处理结果");
  }

  @Test
  void a_failure_tells_which_condition_of_the_expected_row_failed() {
    String expected =
        verify
            .decide(help().about("城市管理 > 供水 > 停水").in("朝阳区").with("供水方式", "市政供水"))
            .evidence()
            .stream()
            .filter(evidence -> evidence.source() != null)
            .map(evidence -> evidence.source().id())
            .reduce("", (first, last) -> last);

    String message = failureOf(() -> verify.order(rubbish()).becauseOf(row(expected)));

    assertThat(message)
        .contains("Row " + expected + " does not apply:")
        .contains("matter: asked 城市管理 > 供水", "given 物业管理 > 环境卫生 > 楼道垃圾: FALSE");
  }

  @Test
  void an_organizer_that_does_not_exist_is_no_expectation() {
    assertThat(failureOf(() -> verify.order(rubbish()).isDispatchedTo("东华们街道办事处")))
        .contains("no organizer \"东华们街道办事处\"", "Did you mean", "东华门街道办事处");
  }

  @Test
  void a_name_that_the_rulebook_does_not_know_makes_no_order() {
    assertThat(failureOf(() -> verify.order(rubbish().in("东华们街道"))))
        .contains("area \"东华们街道\"", "东华门街道");
    assertThat(failureOf(() -> verify.order(rubbish().with("颜色", "红"))))
        .contains("attribute \"颜色\"");
    assertThat(failureOf(() -> verify.order(rubbish().at("yesterday")))).contains("no moment");
    verify
        .order(rubbish().about("物业管理 > 外星人").withUnknownNames())
        .hasDisposition(Disposition.DISPATCH);
  }

  @ParameterizedTest
  @CsvSource({"NoSuchRulebook, no built-in rulebook of that name", "WrongRulebook, does not load:"})
  void a_rulebook_that_cannot_be_loaded_fails_the_test_and_says_why(String test, String says)
      throws ClassNotFoundException {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(Class.forName(getClass().getName() + "$" + test)))
        .execute()
        .testEvents()
        .assertThatEvents()
        .haveExactly(1, finishedWithFailure(message(message -> message.contains(says))));
  }

  /** Run by the test kit alone. */
  @RulebookTest("no/such/rulebook")
  static class NoSuchRulebook {
    NoSuchRulebook(RulebookVerifier verify) {
      assertThat(verify).isNotNull();
    }

    @Test
    void never_runs() {}
  }

  /** Run by the test kit alone. */
  @RulebookTest("pom.xml")
  static class WrongRulebook {
    WrongRulebook(RulebookVerifier verify) {
      assertThat(verify).isNotNull();
    }

    @Test
    void never_runs() {}
  }

  @Nested
  class InANestedClass {

    @Test
    void the_rulebook_is_loaded_once_and_shared(RulebookVerifier again) {
      assertThat(again).isSameAs(verify);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "paidan.testing.RulebookTestTest$TooLittle | % of the rows of the list have won, at least",
        "paidan.testing.RulebookTestTest$Nothing | no test of this class asks",
      })
  void a_class_that_covers_too_little_fails_and_names_rows(String test, String says)
      throws ClassNotFoundException {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(Class.forName(test)))
        .execute()
        .containerEvents()
        .assertThatEvents()
        .haveExactly(
            1, finishedWithFailure(message(m -> m.contains(says) && m.contains("@RuleCoverage"))));
  }

  @Test
  void a_class_that_covers_enough_passes() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(Enough.class))
        .execute()
        .allEvents()
        .assertStatistics(statistics -> statistics.failed(0));
  }

  /** Run by the test kit. */
  @RulebookTest("beijing")
  @RuleCoverage(minimum = 95)
  static class TooLittle {

    @Test
    void one_row(RulebookVerifier verify) {
      verify.order(rubbish()).isDispatchedTo("东华门街道办事处");
    }
  }

  /** Run by the test kit. */
  @RulebookTest("beijing")
  @RuleCoverage(minimum = 0.1)
  static class Enough {

    @Nested
    class Inside {

      @Test
      void one_row(RulebookVerifier verify) {
        verify.order(rubbish()).isDispatchedTo("东华门街道办事处");
      }
    }
  }

  /** Run by the test kit. */
  @RulebookTest("beijing")
  @RuleCoverage(minimum = 1)
  static class Nothing {

    @Test
    void asks_for_no_verifier() {}
  }
}
