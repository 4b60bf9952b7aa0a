package paidan.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import paidan.check.Extent;
import paidan.check.RowFinding;
import paidan.check.Witnesses;
import paidan.decision.Assignee;
import paidan.decision.Candidate;
import paidan.decision.MissingFact;
import paidan.decision.Reason;
import paidan.directory.Organizer;
import paidan.directory.OrganizerLevel;
import paidan.order.Location;
import paidan.order.WorkOrder;
import paidan.rulebook.Conditions;
import paidan.rulebook.Facts;
import paidan.rulebook.Lead;
import paidan.rulebook.ListRow;
import paidan.rulebook.Rulebook;
import paidan.rulebook.Selection;
import paidan.rulebook.TreePlace;

/**
 * Which level of organizer takes which matter where, by the dispatch list: the rulebook is asked
 * about one order of each matter and area, with no text, no type and no attributes. Where these
 * would make a difference, the map says so.
 *
 * <p>The orders that show a tie are asked about wherever the rows meet, so that the map marks all
 * places where the same happens.
 */
final class DutyMap {

  /** A map of more places is drawn without the lowest levels of its trees. */
  private static final int MOST_PLACES = 300_000;

  /** So often the rulebook is asked about the orders of ties, and as often about words. */
  private static final int MOST_QUESTIONS = 300_000;

  private static final int DEEPEST = 32;

  private final Rulebook rulebook;
  private final LocalDate asOf;
  private final FindingCards cards;
  private final MapAxis matters;
  private final MapAxis areas;
  private final boolean cut;
  private final Map<String, Organizer> organizers = new HashMap<>();
  private final Map<Duty, Integer> numbers = new LinkedHashMap<>();
  private final List<Duty> duties = new ArrayList<>();

  /** Numbers of duties, by leaf of the matters, then of the areas. */
  private final int[][] places;

  private int questions;
  private boolean someUnmarked;

  DutyMap(Rulebook rulebook, LocalDate asOf, FindingCards cards) {
    this.rulebook = rulebook;
    this.asOf = asOf;
    this.cards = cards;
    int areaDepth = DEEPEST;
    int matterDepth = DEEPEST;
    MapAxis mattersShown = MapAxis.of(rulebook.matters(), asOf, matterDepth);
    MapAxis areasShown = MapAxis.of(rulebook.areas(), asOf, areaDepth);
    boolean shortened = false;
    while ((long) mattersShown.size() * areasShown.size() > MOST_PLACES
        && areaDepth + matterDepth > 2) {
      if (areaDepth > 2 || matterDepth == 1) {
        areaDepth = Math.min(areaDepth, depth(rulebook.areas())) - 1;
        areasShown = MapAxis.of(rulebook.areas(), asOf, areaDepth);
      } else {
        matterDepth = Math.min(matterDepth, depth(rulebook.matters())) - 1;
        mattersShown = MapAxis.of(rulebook.matters(), asOf, matterDepth);
      }
      shortened = true;
    }
    matters = mattersShown;
    areas = areasShown;
    cut = shortened;
    places = new int[matters.size()][areas.size()];
    rulebook.organizers().all().forEach(one -> organizers.put(one.code(), one));
  }

  private static int depth(paidan.directory.Tree<?> tree) {
    int deepest = 1;
    for (int node = 0; node < tree.size(); node++) {
      deepest = Math.max(deepest, tree.depth(node));
    }
    return deepest;
  }

  ObjectNode draw() {
    askAll();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("matters", matters.toJson());
    json.set("areas", areas.toJson());
    json.set("marks", marks());
    json.set("special", special());
    ArrayNode rows = json.putArray("places");
    for (int[] row : places) {
      rows.add(runs(row));
    }
    ArrayNode all = json.putArray("duties");
    duties.forEach(duty -> all.add(duty.toJson()));
    json.put("cut", cut);
    json.put("someUnmarked", someUnmarked);
    return json;
  }

  private void askAll() {
    WorkOrder any =
        WorkOrder.builder("map", asOf.atTime(12, 0).atZone(rulebook.zone()).toOffsetDateTime())
            .build();
    for (int area = 0; area < areas.size(); area++) {
      Facts there = facts(any, area);
      for (int matter = 0; matter < matters.size(); matter++) {
        Selection selection = rulebook.select(at(there, matter), Set.of(), false);
        Duty duty = duty(selection);
        places[matter][area] = numbers.computeIfAbsent(duty, this::number);
      }
    }
  }

  private int number(Duty duty) {
    duties.add(duty);
    return duties.size() - 1;
  }

  private Facts facts(WorkOrder order, int area) {
    int node = areas.leaf(area);
    Location place =
        node == MapAxis.NONE ? null : new Location(rulebook.areas().code(node), null, null, null);
    return rulebook.read(order.toBuilder().location(place).build()).facts();
  }

  private Facts at(Facts there, int matter) {
    int node = matters.leaf(matter);
    return node == MapAxis.NONE ? there : there.with(there.requestType(), TreePlace.at(node));
  }

  private Duty duty(Selection selection) {
    Duty.State state = state(selection);
    List<Duty.Taker> takers = new ArrayList<>();
    Set<String> rows = new LinkedHashSet<>();
    ListRow row = selection.row();
    if (row != null) {
      rows.add(row.source().id());
    }
    Organizer lead = selection.lead();
    if (lead != null) {
      takers.add(taker(new Assignee(lead.code(), lead.name(), selection.via())));
    } else if (row != null && selection.candidates().isEmpty()) {
      row.lead().parts().forEach(part -> takers.add(taker(part)));
    }
    for (Candidate candidate : selection.candidates()) {
      takers.add(taker(candidate.lead()));
      if (candidate.source() != null) {
        rows.add(candidate.source().id());
      }
    }
    return new Duty(
        state,
        takers.stream().distinct().toList(),
        new ArrayList<>(rows),
        lead != null
            ? List.of()
            : selection.missing().stream().map(MissingFact::fact).distinct().toList());
  }

  private static Duty.State state(Selection selection) {
    Reason obstacle = selection.obstacle();
    if (obstacle == null) {
      return Duty.State.LED;
    }
    return switch (obstacle) {
      case NO_RULE -> Duty.State.GAP;
      case NO_ORGANIZER -> Duty.State.UNFILLED;
      case TIE -> Duty.State.TIE;
      case JOINT_REVIEW -> Duty.State.REVIEW;
      default -> Duty.State.OPEN;
    };
  }

  private Duty.Taker taker(Assignee assignee) {
    Organizer organizer = organizers.get(assignee.code());
    OrganizerLevel level = organizer == null ? null : organizer.level();
    String via = assignee.via();
    return new Duty.Taker(via == null ? assignee.name() : via, level == null ? "" : level.word());
  }

  /** Whom a Lead cell names, where it is not known who that is. */
  private static Duty.Taker taker(Lead.Part part) {
    if (part instanceof Lead.Role role) {
      OrganizerLevel level =
          switch (role.kind()) {
            case COMMUNITY -> OrganizerLevel.COMMUNITY;
            case SUBDISTRICT -> OrganizerLevel.SUBDISTRICT;
            case DISTRICT, DISTRICT_FUNCTION -> OrganizerLevel.DISTRICT;
            case MUNICIPAL_FUNCTION -> OrganizerLevel.MUNICIPAL;
          };
      return new Duty.Taker(role.text(), level.word());
    }
    Organizer organizer = ((Lead.Named) part).organizer();
    OrganizerLevel level = organizer.level();
    return new Duty.Taker(organizer.name(), level == null ? "" : level.word());
  }

  /** Numbers with how often each follows itself. */
  private static ArrayNode runs(int[] row) {
    ArrayNode runs = JsonNodeFactory.instance.arrayNode();
    int from = 0;
    for (int i = 1; i <= row.length; i++) {
      if (i == row.length || row[i] != row[from]) {
        runs.add(row[from]).add(i - from);
        from = i;
      }
    }
    return runs;
  }

  /** Where the orders of the findings tie, and where the gaps are. */
  private ArrayNode marks() {
    ArrayNode marks = JsonNodeFactory.instance.arrayNode();
    Map<String, ListRow> byId = new HashMap<>();
    rulebook.rows().forEach(row -> byId.put(row.source().id(), row));
    List<RowFinding> shown = cards.shown();
    for (int card = 0; card < shown.size(); card++) {
      RowFinding finding = shown.get(card);
      FindingKind kind = FindingKind.of(finding.finding());
      WorkOrder witness = finding.witness();
      Extent extent = finding.extent();
      if (extent != null) {
        mark(marks, card, FindingKind.GAP).set("places", gap(extent));
      } else if (witness != null && kind == FindingKind.TIE) {
        List<ListRow> rows =
            finding.rows().stream()
                .map(source -> byId.get(source.id()))
                .filter(Objects::nonNull)
                .toList();
        mark(marks, card, kind).set("places", tie(witness, rows));
      }
    }
    return marks;
  }

  private static ObjectNode mark(ArrayNode marks, int card, FindingKind kind) {
    return marks.addObject().put("finding", card).put("kind", kind.word());
  }

  private ArrayNode gap(Extent extent) {
    int[] within = areas.leavesThat(node -> node == MapAxis.NONE || extent.hasArea(node));
    ArrayNode marked = JsonNodeFactory.instance.arrayNode();
    for (int matter : matters.leavesThat(node -> node == MapAxis.NONE || extent.hasMatter(node))) {
      for (int area : within) {
        marked.add(matter).add(area);
      }
    }
    return marked;
  }

  /** Where the witness of a tie, taken there, ties as well. */
  private ArrayNode tie(WorkOrder witness, List<ListRow> rows) {
    ArrayNode marked = JsonNodeFactory.instance.arrayNode();
    int itsMatter = leaf(matters, matterOf(witness));
    int itsArea = leaf(areas, areaOf(witness));
    int[] met = mattersOf(rows);
    for (int area : areasOf(rows)) {
      Facts there = facts(witness, area);
      for (int matter : met) {
        boolean shows = matter == itsMatter && area == itsArea;
        if (!shows && questions < MOST_QUESTIONS) {
          questions++;
          shows = rulebook.select(at(there, matter), Set.of(), false).obstacle() == Reason.TIE;
        } else if (!shows) {
          someUnmarked = true;
        }
        if (shows) {
          marked.add(matter).add(area);
        }
      }
    }
    return marked;
  }

  /**
   * Where rows win that ask for words, or for attributes that an order without them denies (S3):
   * the plain order does not show them.
   */
  private ArrayNode special() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    Witnesses witnesses = new Witnesses(rulebook, asOf);
    questions = 0;
    for (ListRow row : rulebook.rows()) {
      Conditions conditions = row.conditions();
      if (isSpecial(conditions)
          && conditions.firstDay() <= asOf.toEpochDay()
          && conditions.lastDay() >= asOf.toEpochDay()) {
        WorkOrder witness = witnesses.of(row);
        if (witness != null) {
          special(row, witness)
              .forEach((duty, where) -> all.addObject().put("duty", duty).set("places", where));
        }
      }
    }
    return all;
  }

  private boolean isSpecial(Conditions conditions) {
    return conditions.terms() != null
        || conditions.attributes().stream()
            .anyMatch(cell -> !rulebook.attribute(cell.attribute()).asksWhenAbsent());
  }

  private Map<Integer, ArrayNode> special(ListRow row, WorkOrder witness) {
    Map<Integer, ArrayNode> found = new LinkedHashMap<>();
    int[] met = mattersOf(List.of(row));
    for (int area : areasOf(List.of(row))) {
      Facts there = facts(witness, area);
      for (int matter : met) {
        if (questions++ >= MOST_QUESTIONS) {
          someUnmarked = true;
          return found;
        }
        Selection selection = rulebook.select(at(there, matter), Set.of(), false);
        if (selection.lead() != null && row.equals(selection.row())) {
          int duty = numbers.computeIfAbsent(duty(selection), this::number);
          if (duty != places[matter][area]) {
            found
                .computeIfAbsent(duty, d -> JsonNodeFactory.instance.arrayNode())
                .add(matter)
                .add(area);
          }
        }
      }
    }
    return found;
  }

  /** The leaves of the matters that all the rows may take. */
  private int[] mattersOf(List<ListRow> rows) {
    return matters.leavesThat(
        node ->
            rows.stream()
                .allMatch(
                    row -> MapAxis.meets(row.conditions().matter(), rulebook.matters(), node)));
  }

  /** The leaves of the areas that all the rows may take. */
  private int[] areasOf(List<ListRow> rows) {
    return areas.leavesThat(
        node ->
            rows.stream()
                .allMatch(row -> MapAxis.meets(row.conditions().area(), rulebook.areas(), node)));
  }

  private static int leaf(MapAxis axis, int node) {
    return node < 0 ? -1 : axis.leafOf(node);
  }

  private int matterOf(WorkOrder order) {
    return order.matter() == null ? -1 : rulebook.matters().idOfCode(order.matter());
  }

  private int areaOf(WorkOrder order) {
    Location location = order.location();
    return location == null || location.area() == null
        ? -1
        : rulebook.areas().idOfCode(location.area());
  }
}
