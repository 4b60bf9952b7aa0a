package paidan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static paidan.testing.Expected.row;
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
import org.junit.jupiter.params.provider.ValueSource;
import paidan.decision.Circumstance;
import paidan.decision.Disposition;
import paidan.decision.Principle;
import paidan.decision.Reason;
import paidan.order.Flag;
import paidan.order.LegalChannel;
import paidan.order.LegalChannel.Channel;
import paidan.order.PriorCase;
import paidan.order.PriorCase.Status;
import paidan.testing.RoutingDecisionAssert;
import paidan.testing.RulebookTest;
import paidan.testing.RulebookVerifier;
import paidan.testing.SampleOrder;

/**
 * Consultations are answered, other requests are dispatched by the list, and six circumstances are
 * handled differently. Cited as in the rules: (1) to (6) are the items of the third paragraph.
 */
@DisplayName("Article 11: answered, dispatched, or handled differently")
@RulebookTest("beijing")
class Article11Test {

  private static final String STAIRS = "物业管理 > 环境卫生 > 楼道堆物";
  private static final String OFFICE = "东华门街道办事处";
  private static final String ITEM = "《北京市接诉即办工作条例》第十一条第三款第（%s）项";

  private final RulebookVerifier verify;

  Article11Test(RulebookVerifier verify) {
    this.verify = verify;
  }

  /** An order that the list dispatches when nothing stands in the way. */
  private static SampleOrder stairs() {
    return complaint().about(STAIRS).in("东城区东华门街道");
  }

  @Nested
  @DisplayName("§1: a consultation that can be answered at once is answered")
  class Paragraph1 {

    @Test
    void a_consultation_with_an_answer_is_answered_from_the_knowledge_sheet() {
      verify
          .order(consultation().saying("居住证怎么办理"))
          .isAnsweredWith("居住")
          .byRule("Article 11 §1")
          .notByRule("Article 11 §2");
    }

    @Test
    void a_consultation_without_an_answer_is_dispatched_to_the_organizer_that_can() {
      verify
          .order(
              consultation()
                  .about("治安和公共安全 > 养犬管理 > 养犬登记")
                  .in("东城区东华门街道")
                  .saying("想了解军犬退役后由个人领养怎样处理"))
          .isDispatchedTo("北京市公安局东城分局")
          .notByRule("Article 11 §1");
    }

    @Test
    void a_complaint_in_the_same_words_is_not_answered() {
      verify.order(complaint().in("东城区东华门街道").saying("居住证怎么办理")).notByRule("Article 11 §1");
    }

    @Test
    void words_that_ask_make_a_consultation_of_an_order_without_a_type() {
      verify.order(order().saying("请问居住证怎么办理")).isAnsweredWith("居住");
    }

    @Test
    void a_circumstance_comes_before_an_answer() {
      verify
          .order(consultation().saying("居住证怎么办理").flagged(Flag.STATE_SECRET))
          .hasDisposition(Disposition.EXPLAIN);
    }
  }

  @Nested
  @DisplayName("§2: others are dispatched at once by the dispatch list")
  class Paragraph2 {

    static Stream<SampleOrder> requests() {
      return Stream.of(help(), complaint(), report(), suggestion());
    }

    @ParameterizedTest
    @MethodSource("requests")
    void help_complaints_reports_and_suggestions_are_dispatched(SampleOrder request) {
      verify
          .order(request.about(STAIRS).in("东城区东华门街道"))
          .isDispatchedTo(OFFICE)
          .hasOnlyCircumstances()
          .byRule("Article 11 §2");
    }

    @Test
    void by_statutory_authority_the_unit_whose_function_it_is_leads() {
      verify
          .order(help().about("城市管理 > 供水 > 停水").in("东城区东华门街道"))
          .isDispatchedTo("北京市自来水集团")
          .byPrinciple(Principle.STATUTORY);
    }

    @Test
    void by_territory_the_office_of_the_place_leads() {
      verify.order(stairs()).isDispatchedTo(OFFICE).byPrinciple(Principle.TERRITORIAL);
    }

    @Test
    void the_list_is_adjusted_and_the_row_in_force_decides() {
      SampleOrder bicycles = complaint().about("交通出行 > 非机动车和共享单车 > 共享单车乱停放").in("通州区梨园镇");
      verify.order(bicycles.at("2026-12-31T16:00")).isDispatchedTo("北京市通州区城市管理委员会");
      verify.order(bicycles.at("2027-01-01T00:00")).isDispatchedTo("北京市通州区交通局");
    }

    @Test
    void what_the_list_does_not_decide_is_not_dispatched_by_it() {
      verify
          .order(help().about("交通出行 > 城市道路 > 路面坑洼").in("朝阳区南磨房地区"))
          .isUndeterminedBecauseOf(Reason.MISSING_FACT)
          .notByRule("Article 11 §2");
    }
  }

  @Nested
  @DisplayName("(1): emergencies of 110, 119, 120, 122 and the like")
  class Item1 {

    @ParameterizedTest
    @CsvSource({
      "EMERGENCY_110, 110",
      "EMERGENCY_119, 119",
      "EMERGENCY_120, 120",
      "EMERGENCY_122, 122"
    })
    void an_emergency_that_the_operator_has_flagged_is_transferred(Flag flag, String line) {
      verify
          .order(stairs().flagged(flag))
          .isTransferredTo(line)
          .hasOnlyCircumstances(Circumstance.EMERGENCY)
          .byRule("Article 11 (1): an emergency that the operator has flagged");
    }

    @Test
    void a_crash_with_injured_goes_to_two_lines() {
      verify
          .order(stairs().flagged(Flag.EMERGENCY_122).flagged(Flag.EMERGENCY_120))
          .isTransferredTo("120", "122");
      verify
          .order(help().in("昌平区回龙观街道").saying("路口刚刚发生车祸，有人受伤流血，躺在地上。"))
          .isTransferredTo("122", "120");
    }

    @Test
    void a_fire_is_recognised_by_its_row() {
      verify
          .order(help().saying("楼下起火了"))
          .isTransferredTo("119")
          .onLegalBasis(ITEM.formatted("一"))
          .byRule("Article 11 (1): an emergency that a row recognises")
          .becauseOf(row("CL-E-01"));
    }

    @Test
    void a_gas_leak_alerts_the_gas_company_as_well() {
      verify
          .order(help().in("海淀区学院路街道").saying("楼道里燃气泄漏，味道很大，居民都跑出来了。"))
          .isTransferredTo("119")
          .alerts("北京市燃气集团");
    }

    @Test
    void a_fire_lane_blocked_by_cars_is_no_fire() {
      verify
          .order(
              complaint()
                  .about("物业管理 > 小区秩序 > 消防通道占用")
                  .in("海淀区学院路街道")
                  .saying("小区消防通道长期停车，怕着火时消防车进不来，希望清理。"))
          .isDispatchedTo("北京市海淀区消防救援支队");
    }

    @Test
    void a_danger_that_may_come_is_dispatched_and_the_operator_is_warned() {
      verify
          .order(stairs().saying("楼道堆物，容易引起火灾"))
          .isDispatchedTo(OFFICE)
          .isOnlyWarnedOf(Circumstance.EMERGENCY)
          .hasWarning("circumstance-noted")
          .byRule("Article 11: a circumstance whose row only warns");
    }

    @Test
    void without_either_there_is_no_emergency() {
      verify.order(stairs().saying("楼道堆物")).hasOnlyCircumstances().notByRule("Article 11 (1)");
    }
  }

  @Nested
  @DisplayName("(2): matters of a statutory channel")
  class Item2 {

    private static LegalChannel channel(Channel channel, LegalChannel.Status status) {
      return new LegalChannel(channel, status);
    }

    @ParameterizedTest
    @EnumSource(value = Channel.class, mode = EnumSource.Mode.EXCLUDE, names = "PETITION")
    void what_must_go_there_and_what_has_gone_there_is_named(Channel channel) {
      for (LegalChannel.Status status : LegalChannel.Status.values()) {
        verify
            .order(stairs().withLegalChannel(channel(channel, status)))
            .hasDisposition(Disposition.INFORM_LEGAL_CHANNEL)
            .isInformedOfChannel(channel.word())
            .hasOnlyCircumstances(Circumstance.LEGAL_CHANNEL)
            .byRule("Article 11 (2): a statutory channel that the matter must go to");
      }
    }

    @Test
    void petition_counts_once_it_has_been_entered() {
      verify
          .order(stairs().withLegalChannel(channel(Channel.PETITION, LegalChannel.Status.ENTERED)))
          .isInformedOfChannel("petition");
    }

    @Test
    void petition_that_somebody_could_enter_does_not_count() {
      verify
          .order(
              stairs()
                  .saying("再不解决就去信访")
                  .withLegalChannel(channel(Channel.PETITION, LegalChannel.Status.PROPER)))
          .isDispatchedTo(OFFICE)
          .hasOnlyCircumstances()
          .notByRule("Article 11 (2)");
    }

    @Test
    void an_arbitration_is_recognised_by_its_row() {
      verify
          .order(
              complaint()
                  .about("劳动和社会保障 > 劳动关系 > 辞退和经济补偿")
                  .in("海淀区学院路街道")
                  .saying("公司辞退没有补偿，已经申请劳动仲裁"))
          .hasDisposition(Disposition.INFORM_LEGAL_CHANNEL)
          .onLegalBasis(ITEM.formatted("二"))
          .byRule("Article 11 (2): a statutory channel that a row recognises");
    }

    @ParameterizedTest
    @CsvSource({
      "已经向法院起诉且法院已受理, litigation",
      "劳动仲裁已受理还没有结果, arbitration",
    })
    void a_row_names_the_channel_by_the_word_that_the_operator_s_entry_has(
        String text, String word) {
      verify.order(stairs().saying(text)).isInformedOfChannel(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"请问法院立案庭几点上班", "请问法院受理案件需要多长时间", "请问劳动仲裁已受理的在哪里查"})
    void a_consultation_about_a_channel_is_none(String question) {
      verify
          .order(consultation().about(STAIRS).in("东城区东华门街道").saying(question))
          .notByRule("Article 11 (2)")
          .hasOnlyCircumstances();
    }

    @Test
    void what_only_could_be_arbitrated_is_warned_of_and_dispatched() {
      verify
          .order(complaint().about("劳动和社会保障 > 劳动报酬 > 拖欠工资").in("东城区东华门街道").saying("拖欠工资，还想确认劳动关系"))
          .isDispatchedTo("东城区人力资源和社会保障局")
          .isOnlyWarnedOf(Circumstance.LEGAL_CHANNEL);
    }
  }

  /** S15. */
  @Nested
  @DisplayName("(3): the same matter again by the same complainant, nothing new")
  class Item3 {

    private static final String TOLD = "街道已约谈物业";

    private static SampleOrder again(Status status) {
      return stairs().withOwnCase("20261101-000103", status, TOLD);
    }

    @Test
    void of_a_case_in_progress_the_complainant_is_told_how_it_stands() {
      verify
          .order(again(Status.IN_PROGRESS).withNewFacts(false))
          .isInformedOfProgress(TOLD)
          .isRelatedOnlyTo("20261101-000103")
          .hasOnlyCircumstances(Circumstance.REPEATED)
          .hasNoWarning("new-facts-not-asked")
          .byRule("Article 11 (3): the same matter again, still in progress, nothing new");
    }

    @Test
    void and_told_as_well_when_nobody_has_asked_for_new_facts_with_a_warning() {
      verify
          .order(again(Status.IN_PROGRESS))
          .isInformedOfProgress(TOLD)
          .hasWarning("new-facts-not-asked")
          .hasNoWarning("repeated-after-closing");
    }

    @Test
    void of_a_finished_case_the_complainant_is_told_its_result() {
      verify
          .order(again(Status.CLOSED).withNewFacts(false))
          .isInformedOfProgress(TOLD)
          .byRule("Article 11 (3): the same matter again, finished, nothing new");
    }

    @Test
    void a_finished_case_is_dispatched_when_nobody_has_asked_for_new_facts() {
      verify
          .order(again(Status.CLOSED))
          .isDispatchedTo(OFFICE)
          .hasWarning("repeated-after-closing")
          .isRelatedOnlyTo("20261101-000103")
          .isOnlyWarnedOf(Circumstance.REPEATED);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void with_new_facts_it_is_dispatched_and_the_case_is_named(Status status) {
      verify
          .order(again(status).withNewFacts(true))
          .isDispatchedTo(OFFICE)
          .isRelatedOnlyTo("20261101-000103")
          .hasNoWarning("repeated-after-closing")
          .byRule("Article 11 (3): the same matter again, with or perhaps with new facts");
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void another_persons_case_never_stops_an_order_and_nothing_of_it_is_told(Status status) {
      verify
          .order(
              stairs()
                  .withNewFacts(false)
                  .withPriorCase(
                      new PriorCase(
                          "7", "neighbour", STAIRS, status, null, null, null, TOLD, TOLD)))
          .isDispatchedTo(OFFICE)
          .isRelatedOnlyTo("7")
          .hasOnlyCircumstances()
          .showsNowhere(TOLD, "neighbour")
          .byRule("Article 11 (3): cases of other people");
    }

    @Test
    void nothing_of_others_is_told_beside_the_own_case() {
      verify
          .order(
              again(Status.IN_PROGRESS)
                  .withNewFacts(false)
                  .withPriorCase(
                      new PriorCase(
                          "7", "neighbour", STAIRS, Status.CLOSED, null, null, null, null, "别人的")))
          .isInformedOfProgress(TOLD)
          .showsNowhere("neighbour", "别人的");
    }

    @Test
    void a_case_in_another_matter_is_not_the_same() {
      verify
          .order(
              stairs()
                  .calledBy("c-1")
                  .withNewFacts(false)
                  .withPriorCase(
                      new PriorCase(
                          "7",
                          "c-1",
                          "城市管理 > 供水 > 停水",
                          Status.IN_PROGRESS,
                          null,
                          null,
                          null,
                          TOLD,
                          null)))
          .isDispatchedTo(OFFICE)
          .isRelatedOnlyTo()
          .notByRule("Article 11 (3)");
    }

    @Test
    void words_alone_only_warn() {
      verify
          .order(stairs().saying("楼道堆物，之前投诉过"))
          .isDispatchedTo(OFFICE)
          .isOnlyWarnedOf(Circumstance.REPEATED);
    }
  }

  @Nested
  @DisplayName("(4): state secrets, commercial secrets, personal privacy")
  class Item4 {

    @ParameterizedTest
    @EnumSource(
        value = Flag.class,
        names = {"STATE_SECRET", "COMMERCIAL_SECRET", "PERSONAL_PRIVACY"})
    void what_the_operator_has_flagged_is_explained(Flag flag) {
      verify
          .order(stairs().flagged(flag))
          .hasDisposition(Disposition.EXPLAIN)
          .hasOnlyCircumstances(Circumstance.SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"个人信息泄露，每天接到陌生来电", "泄露商业秘密", "看到秘密文件"})
    void words_alone_only_warn(String text) {
      verify
          .order(stairs().saying(text))
          .isDispatchedTo(OFFICE)
          .isOnlyWarnedOf(Circumstance.SECRET);
    }

    @Test
    void without_either_nothing_is_secret() {
      verify.order(stairs()).notByRule("Article 11 (4)");
    }

    /** There a row of secrets decides; the sample of Beijing has only rows that warn. */
    @Nested
    @RulebookTest(Linhai.FOLDER)
    class InATownWhoseRowsDecide {

      @Test
      void a_row_decides_that_asks_for_more_than_words(RulebookVerifier linhai) {
        linhai
            .order(complaint().about("Archives").in("Lamp Street").saying("my personnel file"))
            .hasDisposition(Disposition.EXPLAIN)
            .hasNoWarning("circumstance-noted")
            .byRule("Article 11 (4): secrets and privacy that a row recognises");
        linhai
            .order(complaint().about("Roads").in("Lamp Street").saying("my personnel file"))
            .isDispatchedTo("Roads Bureau")
            .hasOnlyCircumstances();
      }

      @Test
      void a_row_of_another_circumstance_makes_nothing_secret(RulebookVerifier linhai) {
        linhai
            .order(complaint().about("Roads").in("Lamp Street").saying("the judgment"))
            .hasDisposition(Disposition.INFORM_LEGAL_CHANNEL)
            .hasOnlyCircumstances(Circumstance.LEGAL_CHANNEL);
        linhai
            .order(complaint().about("Roads").in("Lamp Street").saying("a fire"))
            .isTransferredTo("119")
            .hasOnlyCircumstances(Circumstance.EMERGENCY)
            .hasNoWarning("circumstance-noted");
      }

      @Test
      void a_row_of_what_comes_later_is_not_explained_as_a_secret(RulebookVerifier linhai) {
        linhai
            .order(complaint().about("Water").in("Lamp Street").saying("a fishing permit"))
            .hasDisposition(Disposition.REFER_ELSEWHERE)
            .hasOnlyCircumstances(Circumstance.BEYOND_DUTIES)
            .notByRule("Article 11 (4): secrets and privacy that a row recognises");
      }

      @Test
      void a_row_that_only_warns_explains_nothing_though_it_asks_for_a_matter(
          RulebookVerifier linhai) {
        linhai
            .order(complaint().about("Roads").in("Lamp Street").saying("my diary"))
            .isDispatchedTo("Roads Bureau")
            .isOnlyWarnedOf(Circumstance.SECRET)
            .notByRule("Article 11 (4): secrets and privacy that a row recognises");
      }

      @Test
      void a_row_that_asks_for_words_alone_warns_though_it_says_that_it_decides(
          RulebookVerifier linhai) {
        linhai
            .order(complaint().about("Roads").in("Lamp Street").saying("it is classified"))
            .isDispatchedTo("Roads Bureau")
            .isOnlyWarnedOf(Circumstance.SECRET)
            .hasWarning("circumstance-noted")
            .byRule("Article 11 (4): words of secrets and privacy only warn");
      }
    }
  }

  @Nested
  @DisplayName("(5): beyond the organizers' duties")
  class Item5 {

    private static final String LOAN = "朋友借钱不还，有借条，希望帮忙要回来。";

    @Test
    void what_the_operator_has_flagged_is_referred_elsewhere() {
      verify
          .order(stairs().flagged(Flag.BEYOND_DUTIES))
          .hasDisposition(Disposition.REFER_ELSEWHERE)
          .hasOnlyCircumstances(Circumstance.BEYOND_DUTIES)
          .byRule("Article 11 (5): beyond the duties, as the operator has flagged");
    }

    @Test
    void a_row_names_the_channel_and_the_unit_that_guides() {
      verify
          .order(help().in("东城区东华门街道").saying(LOAN))
          .hasDisposition(Disposition.REFER_ELSEWHERE)
          .isInformedOfChannel("协商或者人民调解或者诉讼")
          .alerts("北京市司法局")
          .hasNoWarning("circumstance-noted")
          .onLegalBasis(ITEM.formatted("五"))
          .byRule("Article 11 (5): beyond the duties, as a row recognises");
    }

    @Test
    void the_same_words_in_a_matter_of_the_list_only_warn() {
      verify
          .order(stairs().saying(LOAN))
          .isDispatchedTo(OFFICE)
          .isOnlyWarnedOf(Circumstance.BEYOND_DUTIES)
          .hasWarning("circumstance-noted")
          .byRule("Article 11 (5): words that seem beyond the duties only warn")
          .notByRule("Article 11 (5): beyond the duties");
    }

    @Test
    void what_only_could_be_elsewhere_is_warned_of() {
      verify
          .order(complaint().in("东城区东华门街道").saying("外省的事想反映"))
          .isOnlyWarnedOf(Circumstance.BEYOND_DUTIES);
    }

    @Test
    void wages_that_are_owed_are_no_private_loan() {
      verify
          .order(complaint().in("东城区东华门街道").saying("老板欠钱不还，拖欠工资"))
          .hasOnlyCircumstances()
          .notByRule("Article 11 (5)");
    }

    @Test
    void a_consultation_about_a_loan_is_not_beyond_the_duties() {
      verify.order(consultation().saying("请问民间借贷怎么写借条")).notByRule("Article 11 (5)");
    }
  }

  @Nested
  @DisplayName("(6): unlawful, or against public order and good morals")
  class Item6 {

    @Test
    void what_the_operator_has_flagged_is_dissuaded() {
      verify
          .order(stairs().flagged(Flag.UNLAWFUL))
          .hasDisposition(Disposition.DISSUADE)
          .hasOnlyCircumstances(Circumstance.UNLAWFUL)
          .byRule("Article 11 (6): unlawful or against good morals, as the operator has flagged");
    }

    @Test
    void who_asks_for_something_unlawful_is_told_the_provisions_and_the_consequences() {
      verify
          .order(help().in("朝阳区").saying("想买驾照分，帮忙消分。"))
          .hasDisposition(Disposition.DISSUADE)
          .onLegalBasis(ITEM.formatted("六"))
          .tells("违法")
          .byRule("Article 11 (6): unlawful or against good morals, as a row recognises");
    }

    @Test
    void who_reports_it_is_not() {
      verify
          .order(report().about(STAIRS).in("东城区东华门街道").saying("举报有人花钱消分"))
          .isDispatchedTo(OFFICE)
          .notByRule("Article 11 (6)");
    }

    @Test
    void what_could_be_against_the_law_is_warned_of() {
      verify
          .order(help().about(STAIRS).in("东城区东华门街道").saying("阳光房不想拆"))
          .isDispatchedTo(OFFICE)
          .isOnlyWarnedOf(Circumstance.UNLAWFUL);
    }
  }

  /** S13. */
  @Nested
  @RulebookTest(Linhai.FOLDER)
  @DisplayName("(5), (6): a row speaks for its own circumstance alone")
  class RowsOfOneCircumstance {

    @ParameterizedTest
    @ValueSource(strings = {"Roads", "Unlisted"})
    void what_is_forged_is_unlawful_and_nothing_else(String matter, RulebookVerifier linhai) {
      linhai
          .order(complaint().about(matter).in("Lamp Street").saying("forged papers"))
          .hasDisposition(Disposition.DISSUADE)
          .hasOnlyCircumstances(Circumstance.UNLAWFUL)
          .hasNoWarning("circumstance-noted");
    }
  }

  /** S13. */
  @Nested
  @DisplayName("Several circumstances: emergency first, then the rulebook's order")
  class Several {

    private static SampleOrder all() {
      return stairs()
          .withLegalChannel(new LegalChannel(Channel.LITIGATION, LegalChannel.Status.ENTERED))
          .withOwnCase("1", Status.IN_PROGRESS, "正在清理")
          .withNewFacts(false)
          .flagged(Flag.STATE_SECRET)
          .flagged(Flag.UNLAWFUL)
          .flagged(Flag.BEYOND_DUTIES)
          .flagged(Flag.MALICIOUS_USE);
    }

    private RoutingDecisionAssert decided(SampleOrder order) {
      return verify.order(order);
    }

    @Test
    void emergency_decides_and_all_are_listed_in_their_order() {
      decided(all().flagged(Flag.EMERGENCY_119))
          .isTransferredTo("119")
          .hasOnlyCircumstances(
              Circumstance.EMERGENCY,
              Circumstance.SECRET,
              Circumstance.LEGAL_CHANNEL,
              Circumstance.REPEATED,
              Circumstance.UNLAWFUL,
              Circumstance.BEYOND_DUTIES,
              Circumstance.MALICIOUS_USE);
    }

    @Test
    void an_emergency_told_by_words_comes_before_what_is_flagged() {
      decided(all().saying("楼下起火了")).isTransferredTo("119");
    }

    @Test
    void secrets_come_next() {
      decided(all()).hasDisposition(Disposition.EXPLAIN);
    }

    @Test
    void then_legal_channels_then_repetition_then_what_is_unlawful_then_beyond_duties() {
      SampleOrder channel =
          stairs()
              .withLegalChannel(new LegalChannel(Channel.LITIGATION, LegalChannel.Status.ENTERED))
              .withOwnCase("1", Status.CLOSED, "已清理")
              .withNewFacts(false)
              .flagged(Flag.UNLAWFUL);
      decided(channel).hasDisposition(Disposition.INFORM_LEGAL_CHANNEL);
      SampleOrder repeated =
          stairs()
              .withOwnCase("1", Status.CLOSED, "已清理")
              .withNewFacts(false)
              .flagged(Flag.UNLAWFUL)
              .flagged(Flag.BEYOND_DUTIES);
      decided(repeated).isInformedOfProgress("已清理");
      decided(stairs().flagged(Flag.UNLAWFUL).flagged(Flag.BEYOND_DUTIES))
          .hasDisposition(Disposition.DISSUADE);
    }

    @Test
    void a_decision_of_one_circumstance_tells_nothing_of_another() {
      assertThat(verify.decide(all()).progress()).isNull();
      assertThat(verify.decide(all()).channel()).isNull();
    }
  }
}
