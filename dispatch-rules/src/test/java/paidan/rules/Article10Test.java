package paidan.rules;

import static paidan.testing.SampleOrder.complaint;
import static paidan.testing.SampleOrder.order;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import paidan.decision.Disposition;
import paidan.testing.RulebookTest;
import paidan.testing.RulebookVerifier;

/** What is absent is named, and the order still gets the best decision that it allows. */
@DisplayName("Article 10: matter, contact and place are recorded fully")
@RulebookTest("beijing")
class Article10Test {

  private static final String STAIRS = "物业管理 > 环境卫生 > 楼道堆物";

  private final RulebookVerifier verify;

  Article10Test(RulebookVerifier verify) {
    this.verify = verify;
  }

  @Test
  void an_order_with_all_elements_lacks_nothing() {
    verify
        .order(complaint().reachedAt("13800000000").about(STAIRS).in("东城区东华门街道").saying("楼道堆物"))
        .lacksOnly();
  }

  @Test
  void a_missing_contact_is_named_and_the_order_is_dispatched_all_the_same() {
    verify
        .order(complaint().anonymous().about(STAIRS).in("东城区东华门街道"))
        .lacksOnly("contact")
        .isDispatchedTo("东华门街道办事处");
  }

  @Test
  void a_number_without_a_name_is_a_contact() {
    verify
        .order(complaint().anonymous().reachedAt("13800000000").about(STAIRS).in("东城区东华门街道"))
        .lacksOnly();
  }

  @Test
  void a_reference_that_the_host_can_look_up_is_a_contact() {
    verify.order(complaint().calledBy("c-8812").about(STAIRS).in("东城区东华门街道")).lacksOnly();
  }

  @Test
  void a_missing_place_is_named_and_the_order_is_dispatched_when_the_place_does_not_matter() {
    verify
        .order(complaint().about("交通出行 > 铁路和民航 > 铁路服务"))
        .lacksOnly("place")
        .hasDisposition(Disposition.DISPATCH);
  }

  @Test
  void an_address_is_a_place() {
    verify.order(complaint().about(STAIRS).atAddress("示例胡同1号")).lacksOnly();
  }

  @Test
  void a_missing_matter_is_named() {
    verify
        .order(complaint().in("东城区东华门街道"))
        .lacksOnly("matter")
        .hasDisposition(Disposition.UNDETERMINED);
  }

  @Test
  void words_are_a_matter_and_so_is_a_matter_without_words() {
    verify.order(complaint().in("东城区东华门街道").saying("有些情况想反映")).lacksOnly();
    verify.order(complaint().in("东城区东华门街道").titled("有些情况")).lacksOnly();
    verify.order(complaint().in("东城区东华门街道").about(STAIRS)).lacksOnly();
  }

  @Test
  void all_that_is_absent_is_named() {
    verify.order(order().anonymous()).lacksOnly("matter", "contact", "place");
  }
}
