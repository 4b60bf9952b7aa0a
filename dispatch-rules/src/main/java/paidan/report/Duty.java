package paidan.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * What comes of the plain orders of one place of the map.
 *
 * @param state whether somebody takes them
 * @param takers who does, or could
 * @param rows IDs of the rows that say so
 * @param missing the facts that would tell, named as in JSON
 */
record Duty(State state, List<Taker> takers, List<String> rows, List<String> missing) {

  /** Whether somebody takes an order. */
  enum State {
    /** One organizer leads. */
    LED,
    /** A meeting is asked for. */
    REVIEW,
    /** More facts would tell. */
    OPEN,
    /** Rows that are equally good lead to different organizers. */
    TIE,
    /** A row holds, and nobody fills its role. */
    UNFILLED,
    /** No row holds. */
    GAP
  }

  /**
   * Who takes an order.
   *
   * @param name the organizer's name, or the role as the cell has it
   * @param level word of its level; empty when it has none
   */
  record Taker(String name, String level) {}

  Duty {
    takers = List.copyOf(takers);
    rows = List.copyOf(rows);
    missing = List.copyOf(missing);
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("state", state.name().toLowerCase(Locale.ROOT));
    ArrayNode all = json.putArray("takers");
    takers.forEach(taker -> all.addObject().put("name", taker.name()).put("level", taker.level()));
    rows.forEach(json.putArray("rows")::add);
    missing.forEach(json.putArray("missing")::add);
    return json;
  }
}
