package paidan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static paidan.testing.SampleOrder.complaint;
import static paidan.testing.SampleOrder.help;
import static paidan.testing.SampleOrder.order;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import paidan.Dispatcher;
import paidan.decision.Disposition;
import paidan.decision.Reason;
import paidan.order.Attachment;
import paidan.order.AttachmentKind;
import paidan.order.Complainant;
import paidan.order.ComplainantKind;
import paidan.order.Flag;
import paidan.order.Location;
import paidan.order.PriorCase;
import paidan.order.WorkOrder;
import paidan.testing.RulebookTest;
import paidan.testing.RulebookVerifier;
import paidan.testing.SampleOrder;

/**
 * Requests come as voice, text, picture or video, and what they say of people stays with the host:
 * contact, reference, address and free text are nowhere in decision, explanation or logs.
 */
@DisplayName("Article 8: privacy and business secrets are protected")
@RulebookTest("beijing")
class Article8Test {

  private static final String CALLER = "c-8812-wang";
  private static final String CONTACT = "13800008812";
  private static final String ADDRESS = "示例胡同88号";
  private static final String SECRET = "我叫王某某住在三层";

  private final RulebookVerifier verify;

  Article8Test(RulebookVerifier verify) {
    this.verify = verify;
  }

  private static SampleOrder of(SampleOrder order, String text) {
    return order
        .calledBy(CALLER)
        .reachedAt(CONTACT)
        .atAddress(ADDRESS)
        .titled(SECRET)
        .saying(text + SECRET);
  }

  /** An order for each disposition. */
  static Stream<Object[]> dispositions() {
    String stairs = "物业管理 > 环境卫生 > 楼道堆物";
    return Stream.of(
        new Object[] {of(complaint().about(stairs).in("东城区东华门街道"), "楼道堆物"), Disposition.DISPATCH},
        new Object[] {of(SampleOrder.consultation(), "居住证怎么办理"), Disposition.ANSWER},
        new Object[] {of(help(), "楼下起火了"), Disposition.TRANSFER},
        new Object[] {of(complaint(), "已申请劳动仲裁"), Disposition.INFORM_LEGAL_CHANNEL},
        new Object[] {
          of(complaint().about(stairs), "楼道堆物")
              .withNewFacts(false)
              .withOwnCase("1", PriorCase.Status.IN_PROGRESS, "正在清理"),
          Disposition.INFORM_PROGRESS
        },
        new Object[] {of(help().flagged(Flag.PERSONAL_PRIVACY), "查他人"), Disposition.EXPLAIN},
        new Object[] {of(help(), "朋友借钱不还"), Disposition.REFER_ELSEWHERE},
        new Object[] {of(help(), "想买驾照分"), Disposition.DISSUADE},
        new Object[] {of(order(), "有些情况想反映"), Disposition.UNDETERMINED});
  }

  @ParameterizedTest
  @MethodSource("dispositions")
  void contact_reference_address_and_free_text_are_nowhere_in_a_decision(
      SampleOrder order, Disposition disposition) {
    verify.order(order).hasDisposition(disposition).showsNowhere(CALLER, CONTACT, ADDRESS, SECRET);
  }

  @Test
  void a_confidential_order_is_decided_and_tells_no_more() {
    verify
        .order(of(complaint().inConfidence().about("楼道堆物").in("东城区东华门街道"), ""))
        .isDispatchedTo("东华门街道办事处")
        .showsNowhere(CALLER, CONTACT, ADDRESS, SECRET);
  }

  @Test
  void the_words_that_a_row_looks_for_are_shown_and_nothing_around_them() {
    assertThat(verify.decide(of(help(), "楼下起火了")).evidence())
        .anySatisfy(one -> assertThat(one.matched().values()).contains("起火了"));
  }

  @ParameterizedTest
  @EnumSource(AttachmentKind.class)
  void voice_text_picture_and_video_are_taken_and_not_shown(AttachmentKind kind) {
    verify
        .order(
            complaint()
                .about("楼道堆物")
                .in("东城区东华门街道")
                .withAttachment(new Attachment(kind, "attachment-0030")))
        .isDispatchedTo("东华门街道办事处")
        .showsNowhere("attachment-0030");
  }

  @Test
  void what_the_complainant_asks_of_other_people_is_not_told() {
    verify
        .order(
            complaint()
                .about("楼道堆物")
                .in("东城区东华门街道")
                .withPriorCase(
                    new PriorCase(
                        "7",
                        "another-caller",
                        "楼道堆物",
                        PriorCase.Status.CLOSED,
                        null,
                        null,
                        null,
                        "the progress of another",
                        "the result of another")))
        .isDispatchedTo("东华门街道办事处")
        .isRelatedOnlyTo("7")
        .showsNowhere("another-caller", "the progress of another", "the result of another");
  }

  /** A rule that fails is logged with the number of the order, and with nothing else of it. */
  @Test
  @ResourceLock(Resources.SYSTEM_ERR)
  void logs_name_the_order_and_not_the_complainant() {
    WorkOrder order =
        WorkOrder.builder("order-2026", Linhai.MONDAY)
            .matter("Roads")
            .title(SECRET)
            .text(SECRET)
            .location(new Location("Lamp Street", ADDRESS, null, null))
            .complainant(new Complainant(CALLER, ComplainantKind.NATURAL_PERSON, CONTACT, false))
            .build();
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try (Dispatcher city = Linhai.city().rules(FAILING).open()) {
      assertThat(city.dispatch(order).reason()).isEqualTo(Reason.RULE_FAILED);
    } finally {
      System.setErr(before);
    }
    assertThat(log.toString(StandardCharsets.UTF_8))
        .contains("order-2026", "a rule that fails")
        .doesNotContain(CALLER, CONTACT, ADDRESS, SECRET);
  }

  private static final String FAILING =
      """
      package linhai
      import paidan.stage.Intake
      rule "a rule that fails"
      when
          $order : Intake( contactGiven == true )
      then
          $order.takeRequestType("no such type");
      end
      """;
}
