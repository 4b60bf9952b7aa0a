package paidan.scenario;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import paidan.Dispatcher;
import paidan.check.Witnesses;
import paidan.decision.Disposition;
import paidan.decision.RoutingDecision;
import paidan.directory.Resolution;
import paidan.directory.Tree;
import paidan.order.Location;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.rulebook.ListRow;
import paidan.rulebook.Rulebook;
import paidan.sheet.CellReader;
import paidan.sheet.Column;
import paidan.sheet.OrderWords;
import paidan.telling.FactWords;

/**
 * Proposes scenarios for rows that no scenario covers: for each an order that it takes, and for
 * each of its conditions an order just beyond. What comes of them now is written as expected, and
 * marked as not yet confirmed: a person must say that it is right.
 *
 * <p>The order that a row takes is put at one of the places that the row allows, so that the
 * scenarios of a list together ask for its roles all over the city. Which place depends on the ID
 * of the row alone: the same list gives the same proposals, and a new row moves none of the others.
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
          Expected.ASSIST.column(),
          Expected.SUPERVISE.column(),
          Expected.TIME_LIMIT.column(),
          Expected.REASON.column(),
          Expected.ROW.column(),
          ScenarioTable.CONFIRMED);

  /** What a dispatch says in any case: nobody, or no limit, is expected as well. */
  private static final Set<Expected> OF_A_DISPATCH =
      EnumSet.of(Expected.ASSIST, Expected.SUPERVISE, Expected.TIME_LIMIT);

  /**
   * Of the places that a row allows, so many are tried, in case other rows take the order there.
   */
  private static final int MOST_PLACES = 8;

  /** Spreads IDs that follow one another over the whole city (the golden ratio, as 2^32 / φ). */
  private static final int SPREAD = 0x9E3779B9;

  private final Rulebook rulebook;
  private final Dispatcher dispatcher;
  private final Locale language;
  private final ExpectedWords words;
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
    this.language = rulebook.language();
    this.words = new ExpectedWords(rulebook, dispatcher.rules());
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
      add("T-" + id, id, placed(order, id, witnesses.places(row)));
      if (borders) {
        for (Witnesses.Beyond beyond : witnesses.beyond(row)) {
          String fact = new FactWords(language).of(beyond.fact());
          add("T-" + id + "-" + beyond.fact(), id + " ≠ " + fact, beyond.order());
        }
      }
    }
    return proposals.size();
  }

  /** The order at another place where the same comes of it by the same rows. */
  private WorkOrder placed(WorkOrder order, String row, List<String> places) {
    RoutingDecision here = dispatcher.explain(order);
    int start = (row.hashCode() * SPREAD) >>> 1;
    for (int i = 0; i < Math.min(MOST_PLACES, places.size()); i++) {
      String place = places.get((start + i) % places.size());
      WorkOrder moved = order.toBuilder().location(new Location(place, null, null, null)).build();
      if (isAlike(here, dispatcher.explain(moved))) {
        return moved;
      }
    }
    return order;
  }

  private static boolean isAlike(RoutingDecision one, RoutingDecision other) {
    return one.disposition() == other.disposition()
        && one.principle() == other.principle()
        && one.reason() == other.reason()
        && Expected.ROW.found(one).equals(Expected.ROW.found(other));
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
   * Writes them as a scenario sheet in CSV, in the language of the rulebook.
   *
   * @param out where to; stays open
   * @throws IOException when it cannot be written
   */
  public void write(Writer out) throws IOException {
    List<String> headings = new ArrayList<>();
    for (Column column : COLUMNS) {
      headings.add(column.heading(language));
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
    cells.put(
        ScenarioTable.TYPE, type == null ? "" : OrderWords.REQUEST_TYPES.word(type, language));
    cells.put(ScenarioTable.MATTER, path(order.matter(), rulebook.matters()));
    Location location = order.location();
    cells.put(
        ScenarioTable.AREA, path(location == null ? null : location.area(), rulebook.areas()));
    cells.put(ScenarioTable.TEXT, order.text() == null ? "" : order.text());
    for (Expected what :
        List.of(
            Expected.DISPOSITION,
            Expected.LEAD,
            Expected.ASSIST,
            Expected.SUPERVISE,
            Expected.TIME_LIMIT,
            Expected.REASON,
            Expected.ROW)) {
      cells.put(what.column(), expected(what, decision));
    }
    cells.put(ScenarioTable.CONFIRMED, CellReader.YES_NO.word(false, language));
    List<String> row = new ArrayList<>(cells.values());
    for (String attribute : attributes) {
      row.add(order.attributes().getOrDefault(attribute, ""));
    }
    return row;
  }

  private String expected(Expected what, RoutingDecision decision) {
    List<String> found = what.found(decision);
    if (what == Expected.ROW && decision.lead() == null) {
      return "";
    }
    if (found.isEmpty()
        && decision.disposition() == Disposition.DISPATCH
        && OF_A_DISPATCH.contains(what)) {
      return ExpectationReader.NOTHING;
    }
    return CellReader.listed(found.stream().map(said -> words.told(what, said, language)).toList());
  }

  /** Where a text stands in a tree; what does not stand there is told as it is. */
  private static String path(@Nullable String text, Tree<?> tree) {
    if (text == null) {
      return "";
    }
    return tree.resolve(text) instanceof Resolution.Found found ? tree.path(found.id()) : text;
  }
}
