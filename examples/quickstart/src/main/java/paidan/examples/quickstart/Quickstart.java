package paidan.examples.quickstart;

import java.time.OffsetDateTime;
import paidan.Dispatcher;
import paidan.decision.RoutingDecision;
import paidan.order.Location;
import paidan.order.WorkOrder;
import paidan.rulebook.RulebookException;

/** The least that a host does: load a rulebook once, dispatch orders, keep the decisions. */
public final class Quickstart {

  private Quickstart() {}

  /**
   * Dispatches one order and prints who leads, by when, and why.
   *
   * @param args not used
   * @throws RulebookException when the rulebook cannot be loaded; its message tells which cell
   */
  public static void main(String[] args) throws RulebookException {
    try (Dispatcher dispatcher =
        Dispatcher.builder().loadFromClassPath("paidan/rulebooks/beijing")) {
      WorkOrder order =
          WorkOrder.builder("20261123-000017", OffsetDateTime.parse("2026-11-23T09:15:00+08:00"))
              .matter("城市管理 > 供水 > 停水")
              .location(new Location("东城区东华门街道", null, null, null))
              .build();
      RoutingDecision decision = dispatcher.dispatch(order);
      System.out.println(decision.disposition() + " " + decision.lead() + " by " + decision.due());
      decision.evidence().forEach(System.out::println);
      decision.missing().forEach(fact -> System.out.println("ask: " + fact));
    }
  }
}
