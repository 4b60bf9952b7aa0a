package paidan.scenario;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import paidan.Dispatcher;
import paidan.check.Witnesses;
import paidan.decision.RoutingDecision;
import paidan.order.Location;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.rulebook.ListRow;
import paidan.rulebook.Rulebook;
import paidan.sheet.Column;

/**
 * Proposes scenarios for rows that no scenario covers: for each an order that it takes, and for
 * each of its conditions an order just beyond. What comes of them now is written as expected, and
 * marked as not yet confirmed: a person must say that it is right.
 */
public final class ProposedScenarios {

  private static final List<Column> COLUMNS =
      List.of(
          ScenarioTable.ID,
          ScenarioTable.NAME,
          ScenarioTable.RECEIVED,
          ScenarioTable.TYPE,
          ScenarioTable.MATTER,
          ScenarioTable.AREA,
          ScenarioTable.TEXT,
          Expected.DISPOSITION.column(),
          Expected.LEAD.column(),
          Expected.REASON.column(),
          Expected.ROW.column(),
          ScenarioTable.CONFIRMED);

  private final Rulebook rulebook;
  private final Dispatcher dispatcher;
  private final boolean chinese;
  private final List<Proposal> proposals = new ArrayList<>();
  private final Set<String> attributes = new LinkedHashSet<>();

  private record Proposal(String id, String name, WorkOrder order, RoutingDecision decision) {}

  /**
   * Prepares to propose.
   *
   * @param rulebook the rulebook
   * @param dispatcher decides the orders
   */
  public ProposedScenarios(Rulebook rulebook, Dispatcher dispatcher) {
    this.rulebook = rulebook;
    this.dispatcher = dispatcher;
    this.chinese = rulebook.language().getLanguage().equals("zh");
  }

  /**
   * Makes up the orders.
   *
   * @param covered IDs of rows that scenarios cover already
   * @param from the day of the orders
   * @param borders whether to propose orders just beyond each condition as well
   * @return how many scenarios are proposed
   */
  public int propose(Set<String> covered, LocalDate from, boolean borders) {
    Witnesses witnesses = new Witnesses(rulebook, from);
    for (ListRow row : rulebook.rows()) {
      String id = row.source().id();
      WorkOrder order = covered.contains(id) ? null : witnesses.of(row);
      if (order == null) {
        continue;
      }
      add("T-" + id, id, order);
      if (borders) {
        for (Witnesses.Beyond beyond : witnesses.beyond(row)) {
          add("T-" + id + "-" + beyond.fact(), id + " ≠ " + beyond.fact(), beyond.order());
        }
      }
    }
    return proposals.size();
  }

  /**
   * Proposes an order that was found elsewhere.
   *
   * @param id ID of the scenario
   * @param name what it is about
   * @param order the order
   */
  public void add(String id, String name, WorkOrder order) {
    attributes.addAll(order.attributes().keySet());
    proposals.add(new Proposal(id, name, order, dispatcher.explain(order)));
  }

  /**
   * Writes them as a scenario sheet in CSV.
   *
   * @param out where to; stays open
   * @throws IOException when it cannot be written
   */
  public void write(Writer out) throws IOException {
    List<String> headings = new ArrayList<>();
    for (Column column : COLUMNS) {
      headings.add(ScenarioSheets.heading(column, chinese));
    }
    for (String attribute : attributes) {
      headings.add("[" + attribute + "]");
    }
    // Not closed: what it writes to belongs to the caller.
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(headings);
    for (Proposal proposal : proposals) {
      csv.writeRecord(cells(proposal));
    }
    csv.flush();
  }

  private List<String> cells(Proposal proposal) {
    WorkOrder order = proposal.order();
    RoutingDecision decision = proposal.decision();
    Map<Column, String> cells = new LinkedHashMap<>();
    cells.put(ScenarioTable.ID, proposal.id());
    cells.put(ScenarioTable.NAME, proposal.name());
    cells.put(ScenarioTable.RECEIVED, order.receivedAt().toString());
    RequestType type = order.requestType();
    cells.put(ScenarioTable.TYPE, type == null ? "" : type.word());
    cells.put(ScenarioTable.MATTER, path(order));
    Location location = order.location();
    cells.put(ScenarioTable.AREA, area(location == null ? null : location.area()));
    cells.put(ScenarioTable.TEXT, order.text() == null ? "" : order.text());
    for (Expected what :
        List.of(Expected.DISPOSITION, Expected.LEAD, Expected.REASON, Expected.ROW)) {
      List<String> found = what.found(decision);
      boolean empty = found.isEmpty() || (what == Expected.ROW && decision.lead() == null);
      cells.put(what.column(), empty ? "" : String.join("; ", found));
    }
    cells.put(ScenarioTable.CONFIRMED, chinese ? "否" : "no");
    List<String> row = new ArrayList<>(cells.values());
    for (String attribute : attributes) {
      row.add(order.attributes().getOrDefault(attribute, ""));
    }
    return row;
  }

  private String path(WorkOrder order) {
    String matter = order.matter();
    int node = matter == null ? -1 : rulebook.matters().idOfCode(matter);
    return node < 0 ? "" : rulebook.matters().path(node);
  }

  private String area(@Nullable String code) {
    int node = code == null ? -1 : rulebook.areas().idOfCode(code);
    return node < 0 ? "" : rulebook.areas().path(node);
  }
}
