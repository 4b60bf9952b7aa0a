package paidan.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static paidan.testing.SampleOrder.complaint;
import static paidan.testing.SampleOrder.help;
import static paidan.testing.SampleOrder.order;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import paidan.decision.Circumstance;
import paidan.order.Flag;
import paidan.order.LegalChannel;
import paidan.order.Objection;
import paidan.order.PriorCase;
import paidan.order.RequestType;

/** Each assertion passes on what is so and fails on what is not, and says what it found. */
@RulebookTest("beijing")
class RoutingDecisionAssertTest {

  private static final String STAIRS = "物业管理 > 环境卫生 > 楼道堆物";

  private final RulebookVerifier verify;

  RoutingDecisionAssertTest(RulebookVerifier verify) {
    this.verify = verify;
  }

  private static SampleOrder stairs() {
    return complaint().about(STAIRS).in("东城区东华门街道");
  }

  private static SampleOrder trains() {
    return complaint().about("交通出行 > 铁路和民航 > 铁路服务").in("丰台区");
  }

  private static SampleOrder lawsuit() {
    return stairs()
        .withLegalChannel(
            new LegalChannel(LegalChannel.Channel.LITIGATION, LegalChannel.Status.ENTERED));
  }

  private static SampleOrder again() {
    return stairs().withOwnCase("0", PriorCase.Status.CLOSED, "已清理").withNewFacts(false);
  }

  private static SampleOrder water() {
    return help().about("城市管理 > 供水 > 停水").in("东城区东华门街道");
  }

  private static Arguments one(
      SampleOrder order,
      Consumer<RoutingDecisionAssert> passes,
      Consumer<RoutingDecisionAssert> fails,
      String... says) {
    return Arguments.of(order, passes, fails, says);
  }

  static Stream<Arguments> assertions() {
    return Stream.of(
        one(
            stairs(),
            decision -> decision.isAssistedOnlyBy("北京市东城区消防救援支队"),
            decision -> decision.isAssistedOnlyBy(),
            "Expected assist:\n  nobody",
            "but was:\n  北京市东城区消防救援支队 (BJ-110101-FR) as well"),
        one(
            stairs(),
            decision -> decision.isAssistedOnlyBy("BJ-110101-FR"),
            decision -> decision.isAssistedOnlyBy("北京市东城区消防救援支队", "东城公安分局"),
            "Expected assist:\n  东城公安分局"),
        one(
            water(),
            decision -> decision.isSupervisedOnlyBy(),
            decision -> decision.isSupervisedOnlyBy("东城区人民政府"),
            "Expected supervise:\n  东城区人民政府",
            "but was:\n  nobody"),
        one(
            trains(),
            decision -> decision.hasNoTimeLimit(),
            decision -> decision.isDueWithin(Expected.days(7)),
            "Expected timeLimit:\n  7d",
            "but was:\n  null"),
        one(
            stairs(),
            decision -> decision.isDueWithin(Expected.days(7)),
            decision -> decision.hasNoTimeLimit(),
            "Expected timeLimit:\n  none",
            "but was:\n  7d"),
        one(
            trains(),
            decision -> decision.concerns("中国铁路北京局集团有限公司"),
            decision -> decision.concerns(),
            "Expected concerns:\n  none",
            "but was:\n  中国铁路北京局集团有限公司"),
        one(
            stairs(),
            decision -> decision.isUnderstoodAs(RequestType.COMPLAINT),
            decision -> decision.isUnderstoodAs(null),
            "Expected requestType:\n  none",
            "but was:\n  complaint"),
        one(
            order().in("海淀区学院路街道").saying("楼道里堆满旧家具"),
            decision -> decision.isUnderstoodToBeAbout(STAIRS),
            decision -> decision.isUnderstoodToBeAbout("物业管理 > 环境卫生 > 楼道垃圾"),
            "Expected matter:\n  物业管理 > 环境卫生 > 楼道垃圾",
            "but was:\n  " + STAIRS),
        one(
            stairs().anonymous(),
            decision -> decision.lacksOnly("contact"),
            decision -> decision.lacksOnly(),
            "Expected incomplete:\n  none",
            "but was:\n  contact"),
        one(
            again(),
            decision -> decision.isRelatedOnlyTo("0"),
            decision -> decision.isRelatedOnlyTo("0", "1"),
            "Expected relatedOrders:\n  only 0, 1",
            "but was:\n  0"),
        one(
            lawsuit(),
            decision -> decision.isInformedOfChannel("litigation"),
            decision -> decision.isInformedOfChannel("arbitration"),
            "Expected channel:\n  arbitration",
            "but was:\n  litigation"),
        one(
            again(),
            decision -> decision.isInformedOfProgress("已清理"),
            decision -> decision.isInformedOfProgress("正在清理"),
            "Expected progress or result:\n  正在清理",
            "but was:\n  已清理"),
        one(
            stairs(),
            decision -> decision.notByRule("Article 22"),
            decision -> decision.notByRule("Article 11 §2"),
            "Expected rule:\n  none that begins with Article 11 §2",
            "but was:\n  Article 11 §2: dispatch by the list"),
        one(
            lawsuit().flagged(Flag.EMERGENCY_119),
            decision ->
                decision.hasOnlyCircumstances(Circumstance.EMERGENCY, Circumstance.LEGAL_CHANNEL),
            decision ->
                decision.hasOnlyCircumstances(Circumstance.LEGAL_CHANNEL, Circumstance.EMERGENCY),
            "Expected circumstances:\n  legal-channel, emergency",
            "but was:\n  emergency, legal-channel"),
        one(
            stairs().saying("楼道堆物，容易引起火灾"),
            decision -> decision.isOnlyWarnedOf(Circumstance.EMERGENCY),
            decision -> decision.isOnlyWarnedOf(Circumstance.SECRET),
            "Expected circumstances:\n  secret"),
        one(
            stairs().flagged(Flag.STATE_SECRET),
            decision -> decision.hasCircumstance(Circumstance.SECRET),
            decision -> decision.isOnlyWarnedOf(Circumstance.SECRET),
            "Expected secret:\n  only warns",
            "decides, because of state-secret"),
        one(
            stairs().reachedAt("13800000000").inConfidence(),
            decision -> decision.showsNowhere("13800000000", "test-caller"),
            decision -> decision.showsNowhere("东城区"),
            "Expected text:\n  nowhere: 东城区"),
        one(
            again(),
            decision -> decision.hasNoWarning("repeated-after-closing"),
            decision -> decision.hasWarning("repeated-after-closing"),
            "Expected warnings:\n  repeated-after-closing"),
        one(
            stairs().withOwnCase("0", PriorCase.Status.CLOSED, "已清理"),
            decision -> decision.hasWarning("repeated-after-closing"),
            decision -> decision.hasNoWarning("repeated-after-closing"),
            "Expected warnings:\n  no repeated-after-closing"));
  }

  @ParameterizedTest
  @MethodSource("assertions")
  void an_assertion_passes_on_what_is_so_and_fails_on_what_is_not(
      SampleOrder order,
      Consumer<RoutingDecisionAssert> passes,
      Consumer<RoutingDecisionAssert> fails,
      String[] says) {
    passes.accept(verify.order(order));
    assertThatThrownBy(() -> fails.accept(verify.order(order)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll(says)
        .hasMessageContaining("The decision:");
  }

  @Test
  void an_assertion_that_expects_nothing_fails_at_once() {
    for (Consumer<RoutingDecisionAssert> assertion :
        List.<Consumer<RoutingDecisionAssert>>of(
            decision -> decision.hasCandidates(),
            decision -> decision.assistedBy(),
            decision -> decision.supervisedBy(),
            decision -> decision.alerts(),
            decision -> decision.showsNowhere())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> assertion.accept(verify.order(stairs())));
    }
  }

  @Test
  void an_objection_names_an_organizer_as_people_do() {
    verify
        .order(
            help()
                .about("城市管理 > 供水 > 停水")
                .in("朝阳区南磨房地区")
                .withObjection("自来水集团", Objection.Status.UPHELD))
        .isDispatchedTo("朝阳区水务局");
    verify.order(stairs().withReview("东华门街道办事处", "东城公安分局")).isDispatchedTo("北京市公安局东城分局");
  }

  @Test
  void an_objection_of_nobody_makes_no_order() {
    assertThatThrownBy(
            () -> verify.order(water().withObjection("自来水公司总部", Objection.Status.UPHELD)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("organizer \"自来水公司总部\"");
    verify
        .order(water().withObjection("自来水公司总部", Objection.Status.UPHELD).withUnknownNames())
        .isDispatchedTo("北京市自来水集团");
  }

  @Test
  void a_limit_counts_from_the_dispatch() {
    assertThat(
            verify
                .decide(water().at("2026-11-16T09:15").dispatchedAt("2026-11-23T09:15"))
                .due()
                .toString())
        .startsWith("2026-11-24T09:15");
    assertThatThrownBy(() -> verify.order(water().dispatchedAt("tomorrow")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("\"tomorrow\" is no moment");
  }

  /** Else it would pass for ever, whatever the rule does. */
  @Test
  void a_rule_that_does_not_exist_cannot_be_said_not_to_have_acted() {
    assertThatThrownBy(() -> verify.order(stairs()).notByRule("Artcle 22"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no rule whose name begins with \"Artcle 22\"")
        .hasMessageContaining("Did you mean: \"Article 2");
    assertThatThrownBy(() -> verify.order(stairs()).notByRule("zebra"))
        .isInstanceOf(AssertionError.class)
        .hasMessageEndingWith("begins with \"zebra\".");
  }

  /** Else it would pass for ever, whatever the rules do. */
  @Test
  void a_warning_that_nobody_gives_cannot_be_said_to_be_absent() {
    assertThatThrownBy(() -> verify.order(stairs()).hasNoWarning("repeated-after-closed"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("gives a warning \"repeated-after-closed\"")
        .hasMessageEndingWith("Did you mean: \"repeated-after-closing\"?");
    assertThatThrownBy(() -> verify.order(stairs()).hasNoWarning("zebra"))
        .isInstanceOf(AssertionError.class)
        .hasMessageEndingWith("gives a warning \"zebra\".");
  }
}
