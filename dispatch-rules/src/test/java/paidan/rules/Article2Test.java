package paidan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static paidan.testing.SampleOrder.complaint;
import static paidan.testing.SampleOrder.consultation;
import static paidan.testing.SampleOrder.help;
import static paidan.testing.SampleOrder.order;
import static paidan.testing.SampleOrder.report;
import static paidan.testing.SampleOrder.suggestion;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import paidan.decision.Disposition;
import paidan.decision.Reason;
import paidan.order.ComplainantKind;
import paidan.order.RequestType;
import paidan.testing.RulebookTest;
import paidan.testing.RulebookVerifier;
import paidan.testing.SampleOrder;

/** What a request is: its kind, its matter, who makes it, and that it is about this city. */
@DisplayName("Article 2: requests about this city")
@RulebookTest("beijing")
class Article2Test {

  private static final String STAIRS = "物业管理 > 环境卫生 > 楼道堆物";

  private final RulebookVerifier verify;

  Article2Test(RulebookVerifier verify) {
    this.verify = verify;
  }

  static Stream<Object[]> kinds() {
    return Stream.of(
        new Object[] {consultation(), RequestType.CONSULTATION},
        new Object[] {help(), RequestType.HELP},
        new Object[] {complaint(), RequestType.COMPLAINT},
        new Object[] {report(), RequestType.REPORT},
        new Object[] {suggestion(), RequestType.SUGGESTION});
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void the_kind_that_the_order_names_counts(SampleOrder order, RequestType kind) {
    verify.order(order.about(STAIRS).in("东城区东华门街道").saying("投诉、举报")).isUnderstoodAs(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "投诉楼道里堆满旧家具, COMPLAINT",
    "举报楼道里堆满旧家具, REPORT",
    "请问楼道里能放旧家具吗, CONSULTATION",
    "楼道里堆满旧家具请帮忙, HELP",
  })
  void without_it_the_words_tell(String text, RequestType kind) {
    verify.order(order().about(STAIRS).in("东城区东华门街道").saying(text)).isUnderstoodAs(kind);
  }

  @Test
  void words_do_not_change_the_kind_that_the_order_names() {
    verify
        .order(consultation().about(STAIRS).in("东城区东华门街道").saying("投诉楼道里堆满旧家具"))
        .isUnderstoodAs(RequestType.CONSULTATION);
  }

  @Test
  void words_that_tell_nothing_leave_it_open() {
    verify.order(order().about(STAIRS).in("东城区东华门街道").saying("楼道里有旧家具")).isUnderstoodAs(null);
  }

  @Test
  void the_matter_is_told_by_the_words_when_the_order_names_none() {
    verify
        .order(complaint().in("海淀区学院路街道").saying("楼道里堆满旧家具，单元门都打不开。"))
        .isUnderstoodToBeAbout(STAIRS)
        .isDispatchedTo("学院路街道办事处");
  }

  @Test
  void words_do_not_change_the_matter_that_the_order_names() {
    verify
        .order(complaint().about("城市管理 > 供水 > 停水").in("海淀区学院路街道").saying("楼道堆物"))
        .isUnderstoodToBeAbout("城市管理 > 供水 > 停水");
  }

  /** There no term weighs more than another. */
  @Nested
  @RulebookTest(Linhai.FOLDER)
  class InATownOfFewWords {

    @Test
    void words_that_speak_for_several_matters_are_asked_about(RulebookVerifier linhai) {
      linhai
          .order(complaint().in("Lamp Street").saying("it is loud"))
          .isUnderstoodToBeAbout("Noise");
      SampleOrder both = complaint().in("Lamp Street").saying("it is loud, and no water");
      linhai
          .order(both)
          .isUndeterminedBecauseOf(Reason.AMBIGUOUS_MATTER)
          .hasCandidates("Lamp Street Office", "Linhai Water")
          .asksFor("matter");
      assertThat(linhai.decide(both).missing())
          .singleElement()
          .satisfies(fact -> assertThat(fact.values()).containsExactlyInAnyOrder("Noise", "Water"));
    }
  }

  @ParameterizedTest
  @EnumSource(ComplainantKind.class)
  void persons_companies_and_other_organizations_are_served_alike(ComplainantKind kind) {
    verify
        .order(complaint().onBehalfOf(kind).about(STAIRS).in("东城区东华门街道"))
        .isDispatchedTo("东华门街道办事处");
  }

  @Test
  void a_matter_outside_the_city_is_referred_elsewhere_and_one_inside_is_not() {
    verify.order(complaint().saying("事发地在河北，想反映情况")).hasDisposition(Disposition.REFER_ELSEWHERE);
    verify
        .order(complaint().about(STAIRS).in("东城区东华门街道").saying("事发地在东城，楼道堆物"))
        .isDispatchedTo("东华门街道办事处");
  }
}
