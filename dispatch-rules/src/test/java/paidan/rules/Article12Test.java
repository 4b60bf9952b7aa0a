package paidan.rules;

import static paidan.testing.SampleOrder.complaint;
import static paidan.testing.SampleOrder.help;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paidan.decision.Principle;
import paidan.decision.Reason;
import paidan.order.Objection;
import paidan.order.Objection.Status;
import paidan.testing.RulebookTest;
import paidan.testing.RulebookVerifier;
import paidan.testing.SampleOrder;

/** Straight to the organizer, or to the district; hard cases and objections are talked over. */
@DisplayName("Article 12: straight to the organizer, to the district, or talked over first")
@RulebookTest("beijing")
class Article12Test {

  private static final String STAIRS = "物业管理 > 环境卫生 > 楼道堆物";
  private static final String WATER = "城市管理 > 供水 > 停水";
  private static final String WATER_COMPANY = "北京市自来水集团";

  private final RulebookVerifier verify;

  Article12Test(RulebookVerifier verify) {
    this.verify = verify;
  }

  private static SampleOrder noWater() {
    return help().about(WATER).in("朝阳区南磨房地区");
  }

  /** S12. */
  @Nested
  @DisplayName("§1 (1): straight to the organizer, with a copy to the district of a subdistrict")
  class Paragraph1Item1 {

    @ParameterizedTest
    @CsvSource({
      "东城区东华门街道, 东华门街道办事处, 东城区人民政府",
      "密云区溪翁庄镇, 溪翁庄镇人民政府, 密云区人民政府",
      "朝阳区南磨房地区, BJ-110105021, 朝阳区人民政府",
    })
    void the_district_supervises_its_subdistricts_towns_and_area_offices(
        String place, String office, String district) {
      verify
          .order(complaint().about(STAIRS).in(place))
          .isDispatchedTo(office)
          .isSupervisedOnlyBy(district)
          .byRule("Article 12 §1 (1): the district supervises");
    }

    @Test
    void a_municipal_company_is_not_supervised_by_a_district() {
      verify
          .order(noWater())
          .isDispatchedTo(WATER_COMPANY)
          .isSupervisedOnlyBy()
          .notByRule("Article 12 §1 (1)");
    }

    @Test
    void nor_is_a_department_of_the_district() {
      verify
          .order(complaint().about("劳动和社会保障 > 劳动报酬 > 拖欠工资").in("东城区东华门街道"))
          .isDispatchedTo("东城区人力资源和社会保障局")
          .isSupervisedOnlyBy();
    }

    @Test
    void nor_does_a_district_supervise_itself() {
      verify
          .order(complaint().about("交通出行 > 铁路和民航 > 火车站周边秩序").in("丰台区"))
          .isDispatchedTo("丰台区人民政府")
          .isSupervisedOnlyBy();
    }

    @Test
    void the_zone_of_yizhuang_is_its_own_district_though_its_code_lies_under_daxing() {
      verify
          .order(complaint().about("生态环境 > 噪声污染 > 施工噪声").in("北京经济技术开发区"))
          .isDispatchedTo("BJ-110115403-UE")
          .byPrinciple(Principle.STATUTORY);
      verify
          .order(complaint().about(STAIRS).in("北京经济技术开发区"))
          .isDispatchedTo("BJ-110115403")
          .byPrinciple(Principle.HIERARCHICAL);
    }

    @Test
    void the_copy_goes_to_the_district_of_the_one_that_leads_not_of_the_place() {
      verify
          .order(complaint().about(STAIRS).in("东城区东华门街道").withReview("东华门街道办事处", "BJ-110108010"))
          .isDispatchedTo("学院路街道办事处")
          .isSupervisedOnlyBy("海淀区人民政府");
    }

    @Test
    void the_units_that_the_list_names_supervise_as_well() {
      verify
          .order(noWater().with("停供持续小时", "30"))
          .isDispatchedTo(WATER_COMPANY)
          .isSupervisedOnlyBy("北京市水务局", "朝阳区人民政府");
    }
  }

  /** S11. */
  @Nested
  @DisplayName("§1 (2): no organizer can be named, but the district is known")
  class Paragraph1Item2 {

    private static final String UNHEARD_OF = "外星人登陆";

    @Test
    void what_the_list_does_not_know_goes_to_the_district_government() {
      verify
          .order(complaint().about(UNHEARD_OF).withUnknownNames().in("东城区东华门街道"))
          .isDispatchedTo("东城区人民政府")
          .byPrinciple(Principle.HIERARCHICAL)
          .hasWarning("to-district")
          .isSupervisedOnlyBy()
          .byRule("Article 12 §1 (2)");
    }

    @Test
    void without_a_district_it_stays_open() {
      verify
          .order(complaint().about(UNHEARD_OF).withUnknownNames())
          .isUndeterminedBecauseOf(Reason.NO_RULE)
          .byRule("Article 12: what the facts do not decide");
      verify
          .order(complaint().about(UNHEARD_OF).withUnknownNames().in("北京市"))
          .isUndeterminedBecauseOf(Reason.NO_RULE);
    }

    @Test
    void where_the_subdistrict_is_not_known_the_district_leads() {
      verify
          .order(complaint().about(STAIRS).in("西城区"))
          .isDispatchedTo("西城区人民政府")
          .byPrinciple(Principle.HIERARCHICAL);
    }

    @Test
    void where_the_subdistrict_is_known_it_leads_and_not_the_district() {
      verify
          .order(complaint().about(STAIRS).in("东城区东华门街道"))
          .isDispatchedTo("东华门街道办事处")
          .byPrinciple(Principle.TERRITORIAL)
          .notByRule("Article 12 §1 (2)");
    }

    @Test
    void other_missing_facts_are_asked_for_and_never_go_to_the_district() {
      verify
          .order(help().about("交通出行 > 城市道路 > 路面坑洼").in("朝阳区南磨房地区"))
          .isUndeterminedBecauseOf(Reason.MISSING_FACT)
          .asksFor("attributes.道路权属")
          .byRule("Article 12: what the facts do not decide is asked, not guessed")
          .notByRule("Article 12 §1 (2)");
    }

    @Test
    void nor_does_a_place_that_is_one_of_two() {
      verify
          .order(complaint().about(STAIRS).in("八里庄街道"))
          .isUndeterminedBecauseOf(Reason.AMBIGUOUS_AREA)
          .asksFor("location.area");
    }
  }

  @Nested
  @DisplayName("§2: hard cases are talked over before dispatch")
  class Paragraph2 {

    private static SampleOrder deeds() {
      return help().about("住房和房屋 > 房屋买卖 > 不动产登记").in("丰台区");
    }

    @Test
    void a_row_can_ask_for_a_joint_review_of_its_candidates() {
      verify
          .order(deeds().saying("购房十多年，开发商注销，属于历史遗留问题"))
          .isUndeterminedBecauseOf(Reason.JOINT_REVIEW)
          .hasCandidates("丰台区人民政府", "市规划自然资源委", "市住房城乡建设委")
          .byRule("Article 12 §2");
    }

    @Test
    void a_plain_case_of_the_same_matter_is_dispatched() {
      verify
          .order(deeds().saying("窗口排队时间长"))
          .hasDisposition(paidan.decision.Disposition.DISPATCH)
          .notByRule("Article 12 §2");
    }
  }

  /** S6, S10. */
  @Nested
  @DisplayName("§3: an organizer may object, and objections are reviewed")
  class Paragraph3 {

    @Test
    void an_upheld_objection_excludes_the_organizer_and_the_next_candidate_leads() {
      verify
          .order(noWater().withObjection(WATER_COMPANY, Status.UPHELD))
          .isDispatchedTo("朝阳区水务局")
          .byPrinciple(Principle.STATUTORY);
    }

    @Test
    void when_nobody_is_left_it_is_talked_over() {
      verify
          .order(
              noWater()
                  .withObjection(WATER_COMPANY, Status.UPHELD)
                  .withObjection("朝阳区水务局", Status.UPHELD)
                  .withObjection("朝阳区人民政府", Status.UPHELD))
          .isUndeterminedBecauseOf(Reason.JOINT_REVIEW)
          .byRule("Article 12 §2");
    }

    @Test
    void a_district_whose_objection_was_upheld_does_not_get_it_back_by_policy() {
      SampleOrder unknown = complaint().about("外星人登陆").withUnknownNames().in("西城区");
      verify.order(unknown).isDispatchedTo("西城区人民政府");
      verify
          .order(unknown.withObjection("西城区人民政府", Status.UPHELD))
          .isUndeterminedBecauseOf(Reason.JOINT_REVIEW)
          .byRule("Article 12 §2");
      verify
          .order(complaint().about(STAIRS).in("西城区").withObjection("西城区人民政府", Status.UPHELD))
          .isUndeterminedBecauseOf(Reason.JOINT_REVIEW);
    }

    private static Objection review(String organizer, int day, @Nullable String assigned) {
      OffsetDateTime time = OffsetDateTime.parse("2026-11-20T09:00:00+08:00").plusDays(day);
      return new Objection(organizer, null, Status.UPHELD, time, null, assigned);
    }

    @Test
    void whom_a_review_has_assigned_may_object_in_its_turn() {
      verify
          .order(
              noWater()
                  .withObjection(review(WATER_COMPANY, 0, "朝阳区水务局"))
                  .withObjection(review("朝阳区水务局", 1, null)))
          .isDispatchedTo("朝阳区人民政府");
    }

    @Test
    void but_one_that_objected_before_a_later_review_assigned_it_leads() {
      verify
          .order(
              noWater()
                  .withObjection(review("朝阳区水务局", 0, null))
                  .withObjection(review(WATER_COMPANY, 1, "朝阳区水务局")))
          .isDispatchedTo("朝阳区水务局")
          .byRule("Article 12 §3");
    }

    @Test
    void of_several_reviews_the_latest_counts_wherever_it_stands() {
      Objection earlier = review(WATER_COMPANY, 0, "BJ-110105021");
      Objection later = review("BJ-110105", 1, "朝阳区水务局");
      for (SampleOrder order :
          List.of(
              noWater().withObjection(earlier).withObjection(later),
              noWater().withObjection(later).withObjection(earlier))) {
        verify.order(order).isDispatchedTo("朝阳区水务局");
      }
    }

    @Test
    void an_objection_that_is_only_raised_warns_and_changes_nothing() {
      verify
          .order(noWater().withObjection(WATER_COMPANY, Status.RAISED))
          .isDispatchedTo(WATER_COMPANY)
          .hasWarning("objection-raised");
    }

    @Test
    void one_that_is_rejected_changes_nothing() {
      verify
          .order(noWater().withObjection(WATER_COMPANY, Status.REJECTED))
          .isDispatchedTo(WATER_COMPANY)
          .hasNoWarning("objection-raised");
    }

    @Test
    void the_organizer_that_the_review_has_assigned_leads_whatever_the_list_says() {
      verify
          .order(noWater().withReview(WATER_COMPANY, "BJ-110105021"))
          .isDispatchedTo("BJ-110105021")
          .isSupervisedOnlyBy("朝阳区人民政府")
          .byRule("Article 12 §3")
          .notByRule("Article 11 §2");
    }

    @Test
    void it_leads_as_well_where_the_list_knows_nobody() {
      verify
          .order(
              complaint()
                  .about("外星人登陆")
                  .withUnknownNames()
                  .in("朝阳区南磨房地区")
                  .withReview("BJ-110105", "BJ-110105021"))
          .isDispatchedTo("BJ-110105021")
          .notByRule("Article 12 §1 (2)");
    }
  }
}
