package paidan.telling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import paidan.Dispatcher;
import paidan.decision.Disposition;
import paidan.decision.Node;
import paidan.decision.RoutingDecision;
import paidan.directory.AreaLevel;
import paidan.directory.Attribute;
import paidan.directory.Tree;
import paidan.order.Location;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;

/**
 * What would change a dispatch: the order is decided again with one fact changed at a time. What
 * would leave it undetermined is not told.
 */
public final class Changes {

  /** Of one fact so many outcomes are told, of all of them so many. */
  private static final int MOST_OF_A_FACT = 2;

  private static final int MOST = 6;

  /** A vocabulary may have thousands of values. */
  private static final int MOST_VALUES = 100;

  private final Rulebook rulebook;
  private final Dispatcher dispatcher;

  /**
   * Prepares to change orders.
   *
   * @param rulebook the rulebook in force
   * @param dispatcher decides by it
   */
  public Changes(Rulebook rulebook, Dispatcher dispatcher) {
    this.rulebook = rulebook;
    this.dispatcher = dispatcher;
  }

  /**
   * What would change a decision.
   *
   * @param order the order
   * @param decision what has become of it
   * @return a few changes that lead elsewhere; empty for what is not dispatched
   */
  public List<Change> of(WorkOrder order, RoutingDecision decision) {
    if (decision.disposition() != Disposition.DISPATCH) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < rulebook.attributeCount(); i++) {
      Attribute attribute = rulebook.attribute(i);
      changes.addAll(
          tried("attributes." + attribute.name(), ofAttribute(order, attribute, i), decision));
    }
    changes.addAll(tried("requestType", ofType(order), decision));
    changes.addAll(tried("matter", ofMatter(order, decision.matter()), decision));
    changes.addAll(tried("location.area", ofArea(order, decision.area()), decision));
    return List.copyOf(changes.subList(0, Math.min(changes.size(), MOST)));
  }

  /** The outcomes that differ, each with the values that lead to it. */
  private List<Change> tried(
      String fact, Map<String, WorkOrder> changed, RoutingDecision decision) {
    Map<String, Change> byOutcome = new LinkedHashMap<>();
    changed.forEach(
        (value, order) -> {
          RoutingDecision other = dispatcher.dispatch(order);
          if (other.disposition() != Disposition.UNDETERMINED
              && !outcome(other).equals(outcome(decision))) {
            byOutcome.merge(
                outcome(other), new Change(fact, List.of(value), other), Changes::together);
          }
        });
    return byOutcome.values().stream().limit(MOST_OF_A_FACT).toList();
  }

  private static String outcome(RoutingDecision decision) {
    return decision.disposition().word()
        + (decision.lead() == null ? "" : " " + decision.lead().code());
  }

  private static Change together(Change first, Change second) {
    List<String> values = new ArrayList<>(first.values());
    values.addAll(second.values());
    return new Change(first.fact(), values, first.decision());
  }

  private Map<String, WorkOrder> ofAttribute(WorkOrder order, Attribute attribute, int number) {
    Map<String, String> others = new LinkedHashMap<>();
    String given = null;
    for (Map.Entry<String, String> one : order.attributes().entrySet()) {
      if (attribute.equals(rulebook.vocabulary().attribute(one.getKey()))) {
        given = one.getValue();
      } else {
        others.put(one.getKey(), one.getValue());
      }
    }
    Map<String, WorkOrder> changed = new LinkedHashMap<>();
    if (given != null) {
      changed.put("", order.toBuilder().attributes(others).build());
    }
    String canonical = given == null ? null : attribute.canonical(given);
    Stream.concat(rulebook.attributeValues(number).stream(), attribute.valuesToTell().stream())
        .distinct()
        // Such as (number), which is no value.
        .filter(value -> !value.startsWith("(") && !value.equals(canonical))
        .limit(MOST_VALUES)
        .forEach(
            value -> {
              Map<String, String> all = new LinkedHashMap<>(others);
              all.put(attribute.name(), value);
              changed.put(value, order.toBuilder().attributes(all).build());
            });
    return changed;
  }

  private static Map<String, WorkOrder> ofType(WorkOrder order) {
    Map<String, WorkOrder> changed = new LinkedHashMap<>();
    for (RequestType type : RequestType.values()) {
      changed.put(type.word(), order.toBuilder().requestType(type).build());
    }
    return changed;
  }

  private Map<String, WorkOrder> ofMatter(WorkOrder order, @Nullable Node matter) {
    int node = matter == null ? -1 : rulebook.matters().idOfCode(matter.code());
    int parent = node < 0 ? -1 : rulebook.matters().parent(node);
    return parent < 0
        ? Map.of()
        : Map.of(
            rulebook.matters().path(parent),
            order.toBuilder().matter(rulebook.matters().code(parent)).build());
  }

  private Map<String, WorkOrder> ofArea(WorkOrder order, @Nullable Node area) {
    Tree<?> areas = rulebook.areas();
    int here = area == null ? -1 : areas.idOfCode(area.code());
    Map<String, WorkOrder> changed = new LinkedHashMap<>();
    for (int node = 0; node < areas.size(); node++) {
      if (rulebook.areas().node(node).level() == AreaLevel.DISTRICT
          && !(here >= 0 && areas.contains(node, here))) {
        changed.put(areas.path(node), at(order, areas.code(node)));
      }
    }
    return changed;
  }

  private static WorkOrder at(WorkOrder order, String area) {
    Location location = order.location();
    Location there =
        location == null
            ? new Location(area, null, null, null)
            : new Location(area, location.address(), location.longitude(), location.latitude());
    return order.toBuilder().location(there).build();
  }
}
