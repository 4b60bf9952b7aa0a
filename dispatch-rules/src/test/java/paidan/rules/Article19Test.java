package paidan.rules;

import static paidan.testing.Expected.hours;
import static paidan.testing.Expected.workingDays;
import static paidan.testing.SampleOrder.complaint;
import static paidan.testing.SampleOrder.help;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paidan.testing.RulebookTest;
import paidan.testing.RulebookVerifier;

/** Water, power, gas and heat are served around the clock: every day counts (S14). */
@DisplayName("Article 19: utilities are served around the clock")
@RulebookTest("beijing")
class Article19Test {

  private final RulebookVerifier verify;

  Article19Test(RulebookVerifier verify) {
    this.verify = verify;
  }

  @ParameterizedTest
  @CsvSource({
    "城市管理 > 供水 > 停水, 北京市自来水集团",
    "城市管理 > 供电 > 停电, 国网北京市电力公司",
    "城市管理 > 供气 > 停气, 北京市燃气集团",
    "城市管理 > 供热 > 停热, 北京市热力集团",
  })
  void on_a_saturday_night_a_utility_has_until_sunday_night(String matter, String company) {
    verify
        .order(help().about(matter).in("东城区东华门街道").at("2026-11-21T23:40"))
        .isDispatchedTo(company)
        .isDueWithin(hours(24))
        .isDueAt("2026-11-22T23:40:00+08:00")
        .byRule("Article 19");
  }

  @Test
  void an_office_is_not() {
    verify
        .order(complaint().about("物业管理 > 环境卫生 > 楼道堆物").in("东城区东华门街道"))
        .isDispatchedTo("东华门街道办事处")
        .notByRule("Article 19");
  }

  /** The town gives its water company working days; Tuesday is a holiday there. */
  @Nested
  @RulebookTest(Linhai.FOLDER)
  class InATownThatCountsWorkingDays {

    @Test
    void a_holiday_counts_for_the_water_company(RulebookVerifier linhai) {
      linhai
          .order(complaint().about("Water").in("Lamp Street").at("2026-03-02T10:00"))
          .isDueWithin(workingDays(5))
          .isDueAt("2026-03-07T23:59:59+08:00");
    }
  }
}
