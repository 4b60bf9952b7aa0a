package paidan.rules;

import static paidan.testing.SampleOrder.complaint;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import paidan.testing.RulebookTest;
import paidan.testing.RulebookVerifier;

/** The first unit that an order is dispatched to leads; the others assist and report to it. */
@DisplayName("Article 14: the first leads, the others assist")
@RulebookTest("beijing")
class Article14Test {

  private final RulebookVerifier verify;

  Article14Test(RulebookVerifier verify) {
    this.verify = verify;
  }

  @Test
  void the_units_that_the_row_names_assist_the_one_that_leads() {
    verify
        .order(complaint().about("物业管理 > 环境卫生 > 楼道堆物").in("东城区东华门街道"))
        .isDispatchedTo("东华门街道办事处")
        .isAssistedOnlyBy("北京市东城区消防救援支队");
  }

  @Test
  void they_are_those_of_the_place() {
    verify
        .order(complaint().about("物业管理 > 环境卫生 > 楼道堆物").in("海淀区学院路街道"))
        .isAssistedOnlyBy("北京市海淀区消防救援支队");
  }

  @Test
  void where_the_row_names_nobody_nobody_assists() {
    verify
        .order(complaint().about("物业管理 > 环境卫生 > 楼道垃圾").in("东城区东华门街道").with("物业情况", "有物业"))
        .isDispatchedTo("东华门街道办事处")
        .isAssistedOnlyBy();
  }

  @Nested
  @RulebookTest(Linhai.FOLDER)
  class InATownWithCommunities {

    @Test
    void a_community_assists_in_a_matter_of_its_list(RulebookVerifier linhai) {
      linhai
          .order(complaint().about("Stairs").in("Lamp First Community"))
          .isDispatchedTo("Lamp Street Office")
          .isAssistedOnlyBy("Lamp First Committee");
    }
  }
}
