package paidan.rules;

import static paidan.testing.Expected.days;
import static paidan.testing.Expected.hours;
import static paidan.testing.Expected.workingDays;
import static paidan.testing.SampleOrder.complaint;
import static paidan.testing.SampleOrder.help;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paidan.decision.Disposition;
import paidan.order.Flag;
import paidan.order.Urgency;
import paidan.testing.RulebookTest;
import paidan.testing.RulebookVerifier;
import paidan.testing.SampleOrder;

/** The time limit stands on the order, counted by the calendar of the city (S14). */
@DisplayName("Article 13: the time limit")
@RulebookTest("beijing")
class Article13Test {

  private final RulebookVerifier verify;

  Article13Test(RulebookVerifier verify) {
    this.verify = verify;
  }

  private static SampleOrder wages() {
    return complaint().about("劳动和社会保障 > 劳动报酬 > 拖欠工资").in("东城区东华门街道");
  }

  private static SampleOrder stairs() {
    return complaint().about("物业管理 > 环境卫生 > 楼道堆物").in("东城区东华门街道");
  }

  private static SampleOrder handover() {
    return complaint().about("物业管理 > 物业服务 > 物业交接纠纷").in("东城区东华门街道");
  }

  private static SampleOrder unheardOf() {
    return complaint().about("外星人登陆").withUnknownNames().in("东城区东华门街道");
  }

  @Test
  void the_limit_of_the_row_counts_before_its_urgency() {
    verify
        .order(wages())
        .isDueWithin(workingDays(5))
        .byRule("Article 13: the limit of the row")
        .notByRule("Article 13: the limit of the urgency");
  }

  @Test
  void a_row_without_a_limit_has_that_of_its_urgency() {
    verify
        .order(handover())
        .isDueWithin(days(15))
        .byRule("Article 13: the limit of the urgency that the row gives")
        .notByRule("Article 13: the limit of ordinary matters");
  }

  @ParameterizedTest
  @CsvSource({"DANGER, 2h", "UTILITY, 24h"})
  void the_urgency_that_the_operator_gives_makes_it_shorter(Urgency urgency, String limit) {
    verify
        .order(stairs().urgent(urgency))
        .isDueWithin(hours(Integer.parseInt(limit.replace("h", ""))))
        .byRule("Article 13: the limit of the urgency that the operator gives");
  }

  @Test
  void and_never_longer() {
    verify.order(stairs().urgent(Urgency.COMPLEX)).isDueWithin(days(7));
  }

  @Test
  void who_leads_without_a_row_has_the_limit_of_ordinary_matters() {
    verify
        .order(unheardOf())
        .isDispatchedTo("东城区人民政府")
        .isDueWithin(days(7))
        .byRule("Article 13: the limit of ordinary matters");
  }

  @Test
  void or_that_of_the_urgency_that_the_operator_gives() {
    verify
        .order(unheardOf().urgent(Urgency.COMPLEX))
        .isDueWithin(days(15))
        .notByRule("Article 13: the limit of ordinary matters");
  }

  @Test
  void what_is_not_dispatched_has_no_limit() {
    verify
        .order(stairs().flagged(Flag.UNLAWFUL))
        .hasDisposition(Disposition.DISSUADE)
        .hasNoTimeLimit();
  }

  @Nested
  class Calendar {

    @Test
    void hours_elapse_around_the_clock() {
      verify
          .order(help().about("城市管理 > 供水 > 停水").in("东城区东华门街道").at("2026-10-01T22:00"))
          .isDueAt("2026-10-02T22:00:00+08:00");
    }

    @Test
    void days_are_those_of_the_calendar_to_the_end_of_the_last() {
      verify.order(stairs().at("2026-09-30T15:00")).isDueAt("2026-10-07T23:59:59+08:00");
    }

    @Test
    void working_days_leave_out_the_holiday_and_count_the_day_that_makes_up_for_it() {
      verify.order(wages().at("2026-09-30T15:00")).isDueAt("2026-10-13T23:59:59+08:00");
    }

    @Test
    void working_days_leave_out_the_weekend() {
      verify.order(wages().at("2026-11-23T09:15")).isDueAt("2026-11-30T23:59:59+08:00");
    }

    @Test
    void it_begins_anew_when_the_order_is_dispatched_again() {
      verify
          .order(wages().at("2026-11-16T09:15").dispatchedAt("2026-11-23T09:15"))
          .isDueAt("2026-11-30T23:59:59+08:00");
    }

    @Test
    void the_day_is_that_of_the_city_wherever_the_order_comes_from() {
      verify.order(wages().at("2026-11-22T20:00-08:00")).isDueAt("2026-11-30T23:59:59+08:00");
    }

    @Test
    void a_date_beyond_the_calendar_is_warned_of() {
      verify.order(wages().at("2026-11-23T09:15")).hasNoWarning("outside-calendar");
      verify.order(wages().at("2039-11-23T09:15")).hasWarning("outside-calendar");
    }
  }

  /** Rows without a limit and without an urgency. */
  @Nested
  @RulebookTest(Linhai.FOLDER)
  class InATownWithPlainRows {

    @Test
    void the_limit_of_a_row_may_be_longer_than_that_of_ordinary_matters(RulebookVerifier linhai) {
      linhai
          .order(complaint().about("Roads").in("Lamp Street"))
          .isDueWithin(days(10))
          .notByRule("Article 13: the limit of ordinary matters");
    }

    @Test
    void a_row_that_says_nothing_has_the_limit_of_ordinary_matters(RulebookVerifier linhai) {
      linhai
          .order(complaint().about("Noise").in("Lamp Street"))
          .isDueWithin(days(7))
          .byRule("Article 13: the limit of ordinary matters");
    }
  }
}
