package paidan.examples.benchmarks.barelist;

import org.jspecify.annotations.Nullable;

/**
 * The one fact of the stock Drools table: Strings with getters, which alpha nodes can hash. Public
 * because generated code reads it.
 */
public final class BareFact {

  private final BareOrder order;
  private @Nullable String organizer;

  BareFact(BareOrder order) {
    this.order = order;
  }

  /**
   * Its matter.
   *
   * @return a code
   */
  public String getMatter() {
    return order.matter();
  }

  /**
   * Its area.
   *
   * @return a code
   */
  public String getArea() {
    return order.area();
  }

  /**
   * Its request type.
   *
   * @return a word
   */
  public String getType() {
    return order.type();
  }

  /**
   * What a row says.
   *
   * @param code code of an organizer
   */
  public void setOrganizer(String code) {
    organizer = code;
  }

  @Nullable String organizer() {
    return organizer;
  }
}
