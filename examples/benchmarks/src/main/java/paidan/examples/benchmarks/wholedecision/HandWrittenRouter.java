package paidan.examples.benchmarks.wholedecision;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import paidan.order.RequestType;
import paidan.order.WorkOrder;

/**
 * What a programmer would write for this very city and nothing else: an Aho-Corasick automaton for
 * the terms, and a hash map from matter and area to the few rows of that place, probed from the
 * most precise place upwards. It knows that codes of parents are beginnings of codes, that a row of
 * the same place with more conditions goes first, and that no order lacks a fact. It is the limit,
 * and the judge of what Paidan answers.
 */
public final class HandWrittenRouter {

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
  private static final int[] MATTER_LEVELS = {7, 4, 2};
  private static final int[] AREA_LEVELS = {5, 3, 0};
  private static final int DAYS = 7;
  private static final int HOURS = 24;

  private record Place(String matter, String area) {}

  /** A group of terms, as numbers; {@code second} is -1 when there is only one. */
  private record Group(String row, boolean emergency, int first, int second) {}

  private record Rule(CityRow row, int term, int conditions) {}

  private final Map<Place, Rule[]> rules = new HashMap<>();
  private final TreeMap<String, Integer> terms = new TreeMap<>();
  private final Map<Integer, List<Group>> groups = new HashMap<>();
  private final AhoCorasickDoubleArrayTrie<Integer> automaton;

  /**
   * Loads the rows of the city.
   *
   * @param city the only one that it knows
   */
  public HandWrittenRouter(MadeUpCity city) {
    city.rows().forEach(this::add);
    city.circumstances().forEach(this::add);
    automaton = FoundTerms.automaton(terms);
  }

  private int number(String term) {
    return terms.computeIfAbsent(term, unknown -> terms.size());
  }

  private void add(CityRow row) {
    int conditions =
        (row.complaintsOnly() ? 1 : 0)
            + (row.term() == null ? 0 : 1)
            + (row.owner() == null ? 0 : 1);
    Rule rule = new Rule(row, row.term() == null ? -1 : number(row.term()), conditions);
    Place place = new Place(row.matter(), Objects.requireNonNullElse(row.area(), ""));
    Rule[] before = rules.getOrDefault(place, new Rule[0]);
    List<Rule> all = new ArrayList<>(List.of(before));
    all.add(rule);
    all.sort((one, other) -> other.conditions() - one.conditions());
    rules.put(place, all.toArray(Rule[]::new));
  }

  private void add(CircumstanceGroup circumstance) {
    int first = number(circumstance.terms().get(0));
    int second = circumstance.terms().size() > 1 ? number(circumstance.terms().get(1)) : -1;
    groups
        .computeIfAbsent(first, term -> new ArrayList<>(1))
        .add(new Group(circumstance.row(), circumstance.emergency(), first, second));
  }

  /**
   * Decides.
   *
   * @param order one of the city's orders
   * @return where it goes
   */
  public HandWrittenDecision decide(WorkOrder order) {
    String text = Objects.requireNonNullElse(order.text(), "");
    FoundTerms found = FoundTerms.in(text, automaton);
    List<String> warnings = List.of();
    for (int i = 0; i < found.count(); i++) {
      for (Group group : groups.getOrDefault(found.number(i), List.of())) {
        if (group.second() < 0 || found.has(group.second())) {
          if (group.emergency()) {
            return emergency(group);
          }
          warnings = warnings.isEmpty() ? new ArrayList<>(2) : warnings;
          warnings.add(group.row());
        }
      }
    }
    return dispatch(order, found, warnings);
  }

  private static HandWrittenDecision emergency(Group group) {
    return new HandWrittenDecision(
        MadeUpCity.EMERGENCY_LINE,
        null,
        List.of(),
        List.of(),
        null,
        group.row(),
        Map.of(),
        null,
        List.of());
  }

  private HandWrittenDecision dispatch(WorkOrder order, FoundTerms found, List<String> warnings) {
    String matter = Objects.requireNonNull(order.matter());
    String area = Objects.requireNonNull(order.location().area());
    for (int areaLevel : AREA_LEVELS) {
      String wider = area.substring(0, areaLevel);
      for (int matterLevel : MATTER_LEVELS) {
        Rule[] here = rules.get(new Place(matter.substring(0, matterLevel), wider));
        if (here != null) {
          for (Rule rule : here) {
            if (holds(rule, order, found)) {
              return decision(rule.row(), order, area, warnings);
            }
          }
        }
      }
    }
    return fallback(order, area, warnings);
  }

  private static boolean holds(Rule rule, WorkOrder order, FoundTerms found) {
    CityRow row = rule.row();
    return (!row.complaintsOnly()
            || order.requestType() == RequestType.COMPLAINT
            || order.requestType() == RequestType.REPORT)
        && (rule.term() < 0 || found.has(rule.term()))
        && (row.owner() == null || row.owner().equals(order.attributes().get("owner")));
  }

  private static HandWrittenDecision decision(
      CityRow row, WorkOrder order, String area, List<String> warnings) {
    String district = area.substring(1, 3);
    String lead = row.lead() == null ? "O" + area.substring(1) : row.lead();
    return new HandWrittenDecision(
        null,
        lead,
        row.assistedByRoads() ? List.of("R" + district) : List.of(),
        row.lead() == null ? List.of("G" + district) : List.of(),
        due(row, order.receivedAt()),
        row.id(),
        matched(row, order),
        row.basis(),
        warnings);
  }

  private static OffsetDateTime due(CityRow row, OffsetDateTime from) {
    return row.hours() ? from.plusHours(HOURS) : endOfDays(from);
  }

  private static OffsetDateTime endOfDays(OffsetDateTime from) {
    return from.plusDays(DAYS).with(END_OF_DAY);
  }

  private static Map<String, String> matched(CityRow row, WorkOrder order) {
    Map<String, String> matched = new LinkedHashMap<>(8);
    matched.put("matter", row.matter());
    if (row.area() != null) {
      matched.put("area", row.area());
    }
    if (row.complaintsOnly()) {
      matched.put("request type", Objects.requireNonNull(order.requestType()).name());
    }
    if (row.term() != null) {
      matched.put("terms", row.term());
    }
    if (row.owner() != null) {
      matched.put("owner", row.owner());
    }
    return matched;
  }

  private static HandWrittenDecision fallback(WorkOrder order, String area, List<String> warnings) {
    return new HandWrittenDecision(
        null,
        "G" + area.substring(1, 3),
        List.of(),
        List.of(),
        endOfDays(order.receivedAt()),
        null,
        Map.of(),
        null,
        warnings);
  }
}
