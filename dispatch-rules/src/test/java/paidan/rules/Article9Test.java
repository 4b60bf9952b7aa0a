package paidan.rules;

import static paidan.testing.SampleOrder.complaint;
import static paidan.testing.SampleOrder.consultation;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paidan.decision.Circumstance;
import paidan.decision.Disposition;
import paidan.order.Flag;
import paidan.order.LegalChannel;
import paidan.order.PriorCase;
import paidan.testing.RulebookTest;
import paidan.testing.RulebookVerifier;
import paidan.testing.SampleOrder;

/**
 * Who calls again and again to no purpose is dissuaded: by flag only, and last (Article 37, S13).
 */
@DisplayName("Article 9: the line is not to be occupied maliciously")
@RulebookTest("beijing")
class Article9Test {

  private static final String STAIRS = "物业管理 > 环境卫生 > 楼道堆物";

  private final RulebookVerifier verify;

  Article9Test(RulebookVerifier verify) {
    this.verify = verify;
  }

  private static SampleOrder malicious() {
    return complaint().about(STAIRS).in("东城区东华门街道").flagged(Flag.MALICIOUS_USE);
  }

  @Test
  void malicious_use_that_the_operator_has_flagged_is_dissuaded() {
    verify
        .order(malicious())
        .hasDisposition(Disposition.DISSUADE)
        .hasOnlyCircumstances(Circumstance.MALICIOUS_USE)
        .byRule("Article 9");
  }

  @Test
  void without_the_flag_no_word_makes_a_call_malicious() {
    verify
        .order(complaint().about(STAIRS).in("东城区东华门街道").saying("第三次来电，反复拨打，恶意占用线路，骚扰电话"))
        .isDispatchedTo("东华门街道办事处")
        .notByRule("Article 9");
  }

  static Stream<Object[]> circumstances() {
    return Stream.of(
        new Object[] {malicious().flagged(Flag.EMERGENCY_110), Disposition.TRANSFER},
        new Object[] {malicious().flagged(Flag.STATE_SECRET), Disposition.EXPLAIN},
        new Object[] {
          malicious()
              .withLegalChannel(
                  new LegalChannel(LegalChannel.Channel.LITIGATION, LegalChannel.Status.ENTERED)),
          Disposition.INFORM_LEGAL_CHANNEL
        },
        new Object[] {
          malicious().withNewFacts(false).withOwnCase("1", PriorCase.Status.CLOSED, "已清理"),
          Disposition.INFORM_PROGRESS
        },
        new Object[] {malicious().flagged(Flag.BEYOND_DUTIES), Disposition.REFER_ELSEWHERE});
  }

  @ParameterizedTest
  @MethodSource("circumstances")
  void it_comes_after_all_circumstances_of_article_11(SampleOrder order, Disposition disposition) {
    verify
        .order(order)
        .hasDisposition(disposition)
        .hasCircumstance(Circumstance.MALICIOUS_USE)
        .byRule("Article 9");
  }

  @Test
  void it_comes_after_what_is_unlawful() {
    verify
        .order(malicious().flagged(Flag.UNLAWFUL))
        .hasOnlyCircumstances(Circumstance.UNLAWFUL, Circumstance.MALICIOUS_USE);
  }

  @Test
  void it_comes_before_an_answer() {
    verify
        .order(consultation().flagged(Flag.MALICIOUS_USE).saying("居住证怎么办理"))
        .hasDisposition(Disposition.DISSUADE);
  }
}
