package paidan.scenario;

import java.util.List;
import java.util.Objects;
import paidan.decision.Source;
import paidan.order.WorkOrder;

/**
 * A row of a scenario sheet (测试用例): an order and what must come of it.
 *
 * @param source where it stands
 * @param name what it is about; its ID when the row does not say
 * @param order the order
 * @param expectations what is expected, a filled cell each; at least one
 * @param confirmed whether a person has confirmed it
 */
public record Scenario(
    Source source,
    String name,
    WorkOrder order,
    List<Expectation> expectations,
    boolean confirmed) {

  /** Takes a copy. */
  public Scenario {
    Objects.requireNonNull(source);
    Objects.requireNonNull(name);
    Objects.requireNonNull(order);
    expectations = List.copyOf(expectations);
  }

  /**
   * What it is called.
   *
   * @return its ID, and its name when it has one
   */
  public String title() {
    return name.equals(source.id()) ? name : source.id() + " " + name;
  }
}
