package paidan.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;
import paidan.check.SmallTown;
import paidan.order.Location;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.rulebook.Facts;
import paidan.rulebook.ListRow;
import paidan.rulebook.Rulebook;
import paidan.rulebook.Truth;
import paidan.rulebooks.NamedRulebook;

/**
 * What is exported is loaded by stock Drools, without a class of this library, and names the rows
 * that win here.
 */
class ListExportTest {

  private static final int LISTS = Integer.getInteger("paidan.export.lists", 3);
  private static final int ORDERS = 3_000;

  /** Stock Drools with the exported rules. */
  private static final class Stock implements AutoCloseable {

    private final FactType type;
    private final KieSession session;

    Stock(String drl) {
      KieHelper helper = new KieHelper();
      helper.addContent(drl, ResourceType.DRL);
      KieBase base = helper.build(ExecutableModelProject.class);
      type = base.getFactType("paidan.exported", StockFact.NAME);
      session = base.newKieSession();
    }

    /** The row that takes an order, null when none does. */
    String row(Map<String, Object> values) throws ReflectiveOperationException {
      Object fact = type.newInstance();
      values.forEach((field, value) -> type.set(fact, field, value));
      var handle = session.insert(fact);
      session.fireAllRules();
      session.delete(handle);
      return (String) type.get(fact, "row");
    }

    @Override
    public void close() {
      session.dispose();
    }
  }

  private static String drl(ListExport list) {
    StringWriter out = new StringWriter();
    try {
      list.writeDrl(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static String drlOfTable(ListExport list) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      list.writeTable(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SpreadsheetCompiler()
        .compile(new ByteArrayInputStream(out.toByteArray()), InputType.XLS);
  }

  private final Random random = new Random(Long.getLong("paidan.export.seed", 20260601L));

  @SafeVarargs
  private <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  private SmallTown randomList() {
    SmallTown town = new SmallTown();
    for (int i = 0; i < 16; i++) {
      town.row(
          String.join(
              ",",
              "L%02d".formatted(i),
              one("", "", "", "help", "not(help)", "help; report"),
              one("", "Roads", "Roads > Holes", "only Roads", "Noise", "Noise; Roads > Lamps")
                  + one("", ""),
              one("", "", "Town", "East", "Mill", "Mill; West", "not(West)", "only Mill"),
              one("", "", "", "bar", "grill", "bar; grill", "bar + grill", "bar; bar + grill"),
              one("", "", "", "", "bar", "grill", "bar + grill; dusk"),
              one("", "", "", "town", "private", "not(town)", "town; private"),
              one("", "", "", "", "yes", "not(yes)", "absent"),
              one("", "", "", "", "[1..3]", "(2..4)", "3", ">= 3", "not([2..3])"),
              one("A", "B", "C", "role:district", "role:subdistrict else role:district"),
              "",
              one("", "", "", "", "1", "fallback"),
              one("", "", "", "2026-02-01"),
              one("", "", "", "2026-06-30")));
    }
    return town;
  }

  private WorkOrder order(int i) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("owner", one("town", "private"));
    attributes.put("night", one("", "yes"));
    attributes.put("days", one("", "1", "2", "2.5", "3", "4", "5"));
    attributes.values().removeIf(String::isEmpty);
    return WorkOrder.builder(
            Integer.toString(i),
            OffsetDateTime.parse("2026-%02d-15T23:30:00+08:00".formatted(1 + random.nextInt(12))))
        .matter(one("R1", "R2", "N1", "N2", "G"))
        .location(new Location(one("E1", "E2", "W1"), null, null, null))
        .requestType(one(RequestType.values()))
        .title(one("", "ba", "Bar"))
        .text(one("", "r", "ＢＡＲ and grill", "g rill at dusk"))
        .attributes(attributes)
        .build();
  }

  private static boolean knowsAll(Rulebook rulebook, Facts facts) {
    for (ListRow row : rulebook.rows()) {
      if (rulebook.test(row.conditions(), facts) == Truth.UNKNOWN) {
        return false;
      }
    }
    return true;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void stock_rules_name_the_row_that_wins_here(boolean table) throws Exception {
    int compared = 0;
    int taken = 0;
    for (int i = 0; i < LISTS; i++) {
      Rulebook rulebook = randomList().rulebook();
      ListExport list = new ListExport(rulebook);
      try (Stock stock = new Stock(table ? drlOfTable(list) : drl(list))) {
        for (int j = 0; j < ORDERS; j++) {
          WorkOrder order = order(j);
          Facts facts = rulebook.read(order).facts();
          if (!knowsAll(rulebook, facts)) {
            continue;
          }
          List<String> best =
              rulebook.standing(facts).best().stream().map(row -> row.source().id()).toList();
          String row = stock.row(list.fact().values(order));
          if (best.isEmpty()) {
            assertThat(row).isNull();
          } else {
            assertThat(row).as("%s", order).isIn(best);
            taken++;
          }
          compared++;
        }
      }
    }
    // A test that compares hardly anything would prove little.
    assertThat(compared).isGreaterThan(LISTS * ORDERS / 4);
    assertThat(taken).isGreaterThan(compared / 3);
  }

  @Test
  void a_part_of_the_embedded_list_is_loaded_and_names_its_rows() throws Exception {
    Rulebook beijing = NamedRulebook.find("beijing").load();
    List<ListRow> some = new ArrayList<>(beijing.rows().subList(180, 230));
    Rulebook part = beijing.withRows(some);
    ListExport list = new ListExport(part);
    try (Stock stock = new Stock(drl(list))) {
      int taken = 0;
      for (int node = 0; node < part.matters().size(); node++) {
        WorkOrder order =
            WorkOrder.builder("1", OffsetDateTime.parse("2026-06-01T09:00:00+08:00"))
                .matter(part.matters().code(node))
                .location(new Location("110101001", null, null, null))
                .requestType(RequestType.COMPLAINT)
                .build();
        Facts facts = part.read(order).facts();
        if (knowsAll(part, facts)) {
          List<ListRow> best = part.standing(facts).best();
          String row = stock.row(list.fact().values(order));
          assertThat(row != null).isEqualTo(!best.isEmpty());
          if (row != null) {
            assertThat(best).anyMatch(one -> one.source().id().equals(row));
            taken++;
          }
        }
      }
      assertThat(taken).isPositive();
    }
  }

  @Test
  void texts_of_cells_stay_texts() {
    String inject = "x\"\"); System.exit(1); // \\";
    SmallTown town =
        new SmallTown()
            .sheet("organizers", "Code,Name,Kind\nX,\"Office " + inject + "\",department\n")
            .row("\"L1 " + inject + "\",,,,back\\slash,,,,,X");
    ListExport list = new ListExport(town.rulebook());
    assertThat(drl(list)).contains("x\\042); System.exit(1); \\057\\057 \\134\"", "back\\134slash");
    // A text that got out of its quotation marks would be a syntax error, or worse.
    new Stock(drl(list)).close();
    new Stock(drlOfTable(list)).close();
  }
}
