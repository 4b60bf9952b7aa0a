package paidan.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Orders that a host builds are as those that it writes as JSON. */
class WorkOrderTest {

  private static WorkOrder.Builder order() {
    return WorkOrder.builder("1", OffsetDateTime.parse("2026-03-02T09:00:00+08:00"));
  }

  @Test
  void blank_texts_are_absent_in_all_that_an_order_is_made_of() {
    assertThat(new Location("", " ", null, null)).isEqualTo(new Location(null, null, null, null));
    assertThat(new Complainant(" ", null, "", false))
        .isEqualTo(new Complainant(null, null, null, false));
    assertThat(new PriorCase("p", "", " ", PriorCase.Status.CLOSED, "", null, null, "", "\u3000"))
        .isEqualTo(
            new PriorCase("p", null, null, PriorCase.Status.CLOSED, null, null, null, null, null));
    assertThat(new Objection("o", "", Objection.Status.UPHELD, null, null, " "))
        .isEqualTo(new Objection("o", null, Objection.Status.UPHELD, null, null, null));
    assertThat(new Assignment("o", null, null, ""))
        .isEqualTo(new Assignment("o", null, null, null));
  }

  @Test
  void coordinates_that_are_no_numbers_are_absent_as_json_has_none() {
    assertThat(new Location(null, null, Double.NaN, Double.POSITIVE_INFINITY))
        .isEqualTo(new Location(null, null, null, null));
  }

  @Test
  void an_attribute_without_a_value_is_absent() {
    Map<String, String> attributes = new HashMap<>();
    attributes.put("road owner", null);
    attributes.put("lane", "");
    attributes.put("depth", "3");
    assertThat(order().attributes(attributes).build().attributes()).isEqualTo(Map.of("depth", "3"));
  }

  @Test
  void what_is_null_and_must_not_be_is_named() {
    assertThatNullPointerException()
        .isThrownBy(() -> order().objections(null).build())
        .withMessage("objections");
    assertThatNullPointerException()
        .isThrownBy(() -> order().relatedOrders(Arrays.asList("a", null)).build())
        .withMessage("relatedOrders[1]");
    Set<Flag> flags = new HashSet<>();
    flags.add(null);
    assertThatNullPointerException()
        .isThrownBy(() -> order().flags(flags).build())
        .withMessage("flags[0]");
    Map<String, String> attributes = new HashMap<>();
    attributes.put(null, "x");
    assertThatNullPointerException()
        .isThrownBy(() -> order().attributes(attributes).build())
        .withMessage("name of an attribute");
    assertThatNullPointerException().isThrownBy(() -> order().ext(null).build()).withMessage("ext");
  }

  @Test
  void what_the_host_changes_later_does_not_change_the_order() {
    List<String> related = new java.util.ArrayList<>(List.of("a"));
    WorkOrder order = order().relatedOrders(related).build();
    related.add("b");
    assertThat(order.relatedOrders()).containsExactly("a");
  }
}
