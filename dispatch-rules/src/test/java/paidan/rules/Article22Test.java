package paidan.rules;

import static paidan.testing.Expected.days;
import static paidan.testing.SampleOrder.complaint;
import static paidan.testing.SampleOrder.report;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import paidan.decision.Principle;
import paidan.order.Urgency;
import paidan.testing.RulebookTest;
import paidan.testing.RulebookVerifier;
import paidan.testing.SampleOrder;

/** Matters of central bodies are reflected to them through liaison, and no limit binds them. */
@DisplayName("Article 22: central bodies in the city, through liaison")
@RulebookTest("beijing")
class Article22Test {

  private static final String TRAINS = "交通出行 > 铁路和民航 > 铁路服务";
  private static final String HOSPITAL = "医疗卫生 > 医院服务 > 就诊流程和服务态度";

  private final RulebookVerifier verify;

  Article22Test(RulebookVerifier verify) {
    this.verify = verify;
  }

  @Test
  void the_railways_are_reached_through_the_liaison_unit_and_named() {
    verify
        .order(complaint().about(TRAINS).in("丰台区"))
        .isDispatchedTo("在京单位协调联动机制")
        .byPrinciple(Principle.LIAISON)
        .concerns("中国铁路北京局集团有限公司")
        .isAssistedOnlyBy()
        .byRule("Article 22: matters of central bodies");
  }

  @Test
  void units_of_the_city_assist_the_liaison_unit_and_the_body_does_not() {
    verify
        .order(report().about("文体旅游 > 公共文化 > 博物馆").in("朝阳区安贞街道").saying("国博"))
        .concerns("中国国家博物馆")
        .isAssistedOnlyBy("北京市文物局");
  }

  @Test
  void no_limit_binds_them_whatever_the_row_says() {
    verify
        .order(complaint().about(TRAINS).in("丰台区"))
        .hasNoTimeLimit()
        .byRule("Article 22: no limit")
        .notByRule("Article 13");
  }

  @Test
  void nor_does_the_urgency_that_the_operator_gives() {
    verify
        .order(complaint().about(TRAINS).in("丰台区").urgent(Urgency.DANGER))
        .hasNoTimeLimit()
        .notByRule("Article 13");
  }

  @Test
  void a_hospital_of_a_central_body_is_reached_so_and_one_of_the_city_is_not() {
    verify
        .order(complaint().about(HOSPITAL).in("西城区").with("医院隶属", "在京央属医院"))
        .byPrinciple(Principle.LIAISON)
        .hasNoTimeLimit();
    verify
        .order(complaint().about(HOSPITAL).in("西城区").with("医院隶属", "市属医院"))
        .byPrinciple(Principle.STATUTORY)
        .isDueWithin(days(7))
        .concerns()
        .notByRule("Article 22");
  }

  @Test
  void the_square_before_the_station_is_the_districts() {
    verify
        .order(complaint().about("交通出行 > 铁路和民航 > 火车站周边秩序").in("丰台区"))
        .isDispatchedTo("丰台区人民政府")
        .isDueWithin(days(7))
        .concerns()
        .notByRule("Article 22");
  }

  @Test
  void a_central_body_that_a_review_has_assigned_is_reached_through_liaison_as_well() {
    SampleOrder square = complaint().about("交通出行 > 铁路和民航 > 火车站周边秩序").in("丰台区");
    verify
        .order(square.withReview("丰台区人民政府", "中国铁路北京局集团有限公司"))
        .isDispatchedTo("在京单位协调联动机制")
        .byPrinciple(Principle.LIAISON)
        .concerns("中国铁路北京局集团有限公司")
        .hasNoTimeLimit()
        .byRule("Article 22: a central body that a review has assigned");
    verify
        .order(square.withReview("丰台区人民政府", "在京单位协调联动机制"))
        .isDispatchedTo("在京单位协调联动机制")
        .byPrinciple(Principle.LIAISON)
        .concerns()
        .hasNoTimeLimit()
        .notByRule("Article 12 §3");
  }

  /** There the list names the body itself; the limit of its row is ten days. */
  @Nested
  @RulebookTest(Linhai.FOLDER)
  class InATownWhoseListNamesTheBody {

    @Test
    void the_liaison_office_leads_and_the_body_is_named(RulebookVerifier linhai) {
      linhai
          .order(complaint().about("Railway").in("Lamp Street"))
          .byPrinciple(Principle.LIAISON)
          .concerns("National Railway")
          .hasNoTimeLimit();
    }
  }
}
