package paidan.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;
import paidan.decision.Reason;
import paidan.oracle.RawRow.Cell;
import paidan.oracle.RawRow.Item;
import paidan.oracle.RawRow.Kind;
import paidan.order.Location;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.rulebook.Facts;
import paidan.rulebook.OracleTown;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.rulebook.Selection;

/**
 * Random orders on random lists are decided alike by the index and by the oracle: stock Drools
 * rules from the raw cells, and the selection among their proposals written a second time. The
 * oracle shares neither parser, nor conditions, nor index, nor ranking with the library.
 *
 * <p>{@code -Dpaidan.oracle.lists=500} makes it larger.
 */
class OracleTest {

  private static final int LISTS = Integer.getInteger("paidan.oracle.lists", 60);
  private static final int ORDERS = 400;
  private static final List<String> TYPES = List.of("consultation", "help", "complaint");
  private static final List<String> WORDS = List.of("smoke", "night", "noise", "leak");

  private final Random random = new Random(Long.getLong("paidan.oracle.seed", 11L));

  @Test
  void the_index_and_the_oracle_decide_alike() throws RulebookException {
    List<List<RawRow>> lists = new ArrayList<>();
    StockRules stock = new StockRules();
    for (int list = 0; list < LISTS; list++) {
      List<RawRow> rows = rows();
      lists.add(rows);
      for (RawRow row : rows) {
        stock.write(list, row);
      }
    }
    KieHelper helper = new KieHelper();
    helper.addContent(stock.drl(), org.kie.api.io.ResourceType.DRL);
    KieSession session = helper.build(ExecutableModelProject.class).newKieSession();
    Map<String, Integer> outcomes = new HashMap<>();
    for (int list = 0; list < LISTS; list++) {
      Rulebook rulebook = rulebook(lists.get(list));
      for (int i = 0; i < ORDERS; i++) {
        RawOrder order = order(list);
        SecondSelection.Outcome expected = oracle(session, order, lists.get(list));
        SecondSelection.Outcome found = index(rulebook, order);
        assertThat(found)
            .as(
                "%s%n%s",
                order, lists.get(list).stream().map(RawRow::csv).collect(Collectors.joining("\n")))
            .isEqualTo(expected);
        outcomes.merge(expected.obstacle(), 1, Integer::sum);
      }
    }
    session.dispose();
    // A test in which hardly anything is decided would prove little.
    assertThat(outcomes.keySet())
        .contains(
            "-",
            "tie",
            "no-rule",
            "missing-fact",
            "ambiguous-area",
            "ambiguous-matter",
            "ambiguous-request-type",
            "joint-review",
            "no-organizer");
    assertThat(outcomes.get("-")).isGreaterThan(LISTS * ORDERS / 8);
  }

  private static SecondSelection.Outcome oracle(
      KieSession session, RawOrder order, List<RawRow> rows) {
    fire(session, order);
    if (order.matters.size() == 1
        && rows.stream()
            .filter(row -> order.holding().contains(row.id()))
            .anyMatch(row -> names(row, order.matters.get(0)))) {
      // S4: rows below the node that a holding row names are false.
      order.belowIsFalse = true;
      order.settle();
      fire(session, order);
    }
    return new SecondSelection(order, rows).select(order.holding(), order.onlyPossible());
  }

  private static boolean names(RawRow row, String matter) {
    return row.matter().kind() == Kind.ANY_OF
        && row.matter().items().stream().anyMatch(item -> item.value().equals(matter));
  }

  private static void fire(KieSession session, RawOrder order) {
    FactHandle handle = session.insert(order);
    session.fireAllRules();
    session.delete(handle);
  }

  private static SecondSelection.Outcome index(Rulebook rulebook, RawOrder raw) {
    Map<String, String> attributes = new HashMap<>();
    putIf(attributes, "owner", raw.owner);
    putIf(attributes, "yard", raw.yard);
    putIf(attributes, "hours", raw.hours);
    WorkOrder order =
        WorkOrder.builder(
                "1", OffsetDateTime.parse("2026-03-%02dT09:00:00+08:00".formatted(raw.day)))
            .matter(raw.matterText)
            .location(new Location(raw.areaText, null, null, null))
            .requestType(
                raw.requestType == null ? null : RequestType.ofWord(raw.requestType).orElseThrow())
            .text(raw.text)
            .attributes(attributes)
            .build();
    Facts facts = rulebook.read(order).facts();
    Selection selection = rulebook.select(facts, raw.excluded, true);
    if (selection.row() != null) {
      // What the index tells of the row that was found, and what the row itself does.
      assertThat(rulebook.matched(selection, facts))
          .isEqualTo(rulebook.matched(selection.row(), facts));
    }
    Reason obstacle = selection.obstacle();
    return new SecondSelection.Outcome(
        obstacle == null ? "-" : obstacle.word(),
        selection.lead() == null ? "-" : selection.lead().code(),
        selection.row() == null ? "-" : selection.row().source().id(),
        obstacle == Reason.TIE
            ? selection.candidates().stream()
                .map(candidate -> candidate.lead().code())
                .collect(Collectors.toCollection(TreeSet::new))
            : Set.of(),
        obstacle == Reason.TIE
            ? Set.of()
            : selection.missing().stream()
                .map(fact -> fact.fact())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static void putIf(Map<String, String> attributes, String name, String value) {
    if (value != null) {
      attributes.put(name, value);
    }
  }

  private static Rulebook rulebook(List<RawRow> rows) throws RulebookException {
    StringBuilder csv = new StringBuilder(RawRow.HEADINGS).append('\n');
    rows.forEach(row -> csv.append(row.csv()).append('\n'));
    return OracleTown.load(csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  // What is made up

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  @SafeVarargs
  private <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private List<RawRow> rows() {
    List<RawRow> rows = new ArrayList<>();
    int size = one(3, 6, 9, 14, 30);
    // Rows that stand under few nodes: the index must split them by attributes and terms.
    boolean flat = oneIn(3);
    for (int i = 0; i < size; i++) {
      boolean joint = oneIn(14);
      rows.add(
          new RawRow(
              "R%02d".formatted(i),
              oneIn(4) ? words(TYPES) : Cell.BLANK,
              flat || oneIn(5) ? Cell.BLANK : nodes(List.copyOf(RawCity.MATTERS.keySet())),
              (flat && !oneIn(8)) || oneIn(2)
                  ? Cell.BLANK
                  : nodes(List.copyOf(RawCity.AREAS.keySet())),
              oneIn(flat ? 2 : 4) ? groups() : List.of(),
              oneIn(8) ? groups() : List.of(),
              oneIn(flat ? 2 : 4) ? words(List.of("municipal", "district")) : Cell.BLANK,
              oneIn(6)
                  ? oneIn(3) ? new Cell(Kind.ABSENT, List.of()) : words(List.of("yes"))
                  : Cell.BLANK,
              oneIn(8) ? words(List.of(">= 3", "[1..5)", "[2..4]", "3", "9")) : Cell.BLANK,
              one(0, 0, 0, 0, 100, -100),
              oneIn(8) ? 1 + random.nextInt(6) : 0,
              oneIn(8) ? 6 + random.nextInt(6) : 0,
              !oneIn(12),
              joint ? List.of("WATER", "role:district") : lead(),
              joint));
    }
    return rows;
  }

  private List<String> lead() {
    List<String> all =
        List.of(
            "WATER",
            "TRANSPORT",
            "UM-EAST",
            "OLD-WATER",
            "GONE",
            "role:subdistrict",
            "role:district",
            "role:district[urban management]",
            "role:municipal[transport]");
    return switch (random.nextInt(4)) {
      case 0 -> List.of("role:subdistrict", "role:district");
      case 1 -> {
        List<String> two = new ArrayList<>(List.of(one(all), one(all)));
        yield two.get(0).equals(two.get(1)) ? List.of(two.get(0)) : two;
      }
      default -> List.of(one(all));
    };
  }

  private Cell words(List<String> from) {
    Set<Item> items = new HashSet<>();
    items.add(new Item(one(from), false));
    if (oneIn(3)) {
      items.add(new Item(one(from), false));
    }
    return new Cell(oneIn(3) ? Kind.NONE_OF : Kind.ANY_OF, List.copyOf(items));
  }

  private Cell nodes(List<String> from) {
    Set<Item> items = new HashSet<>();
    items.add(new Item(one(from), oneIn(5)));
    while (oneIn(3)) {
      items.add(new Item(one(from), oneIn(5)));
    }
    return new Cell(oneIn(5) ? Kind.NONE_OF : Kind.ANY_OF, List.copyOf(items));
  }

  private List<List<String>> groups() {
    List<List<String>> groups = new ArrayList<>();
    do {
      Set<String> group = new TreeSet<>();
      group.add(one(WORDS));
      if (oneIn(2)) {
        group.add(one(WORDS));
      }
      groups.add(List.copyOf(group));
    } while (oneIn(3));
    return groups.stream().distinct().toList();
  }

  private RawOrder order(int list) {
    String matterText = null;
    List<String> matters = List.of();
    boolean outside = false;
    boolean below = false;
    switch (random.nextInt(9)) {
      case 0 -> {}
      case 1 -> {
        matterText = "Damage";
        matters = List.of("0101", "0202");
      }
      case 2 -> {
        matterText = "Elsewhere";
        outside = true;
      }
      case 3 -> {
        matterText = "Roads > Tunnels";
        matters = List.of("01");
        below = true;
      }
      default -> {
        matterText = one(List.copyOf(RawCity.MATTERS.keySet()));
        matters = List.of(matterText);
      }
    }
    String areaText = null;
    List<String> areas = List.of();
    switch (random.nextInt(8)) {
      case 0 -> {}
      case 1 -> {
        areaText = "Bamboo";
        areas = List.of("1102", "1201");
      }
      case 2 -> areaText = "Nowhere";
      default -> {
        areaText = one(List.copyOf(RawCity.AREAS.keySet()));
        areas = List.of(areaText);
      }
    }
    return new RawOrder(
        list,
        matterText,
        matters,
        outside,
        below,
        areaText,
        areas,
        oneIn(3) ? null : one(TYPES),
        WORDS.stream().filter(word -> oneIn(2)).collect(Collectors.joining(" ")),
        one(null, "municipal", "district", "unheard-of"),
        one(null, null, "yes", "unheard-of"),
        one(null, "0", "1", "2", "3", "4.5", "5", "9", "many"),
        1 + random.nextInt(12),
        oneIn(4)
            ? new HashSet<>(Arrays.asList(one("WATER", "TRANSPORT"), one("G-EAST", "O-HARBOUR")))
            : Set.of());
  }
}
