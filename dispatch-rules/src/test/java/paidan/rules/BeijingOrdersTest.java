package paidan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import paidan.Dispatcher;
import paidan.decision.Disposition;
import paidan.decision.Principle;
import paidan.decision.Reason;
import paidan.decision.RoutingDecision;
import paidan.json.DecisionJson;
import paidan.json.OrderFormatException;
import paidan.json.OrderJson;
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;
import paidan.telling.Changes;
import paidan.telling.Narrative;
import paidan.telling.RuleNames;

/** The made-up orders of examples/orders come to what the table of their README says. */
class BeijingOrdersTest {

  private static final Path ORDERS = Path.of("..", "examples", "orders");
  private static final Pattern ROW = Pattern.compile("\\| `(\\d\\d)` \\| (.*) \\| (.*) \\|");
  private static final Map<String, WorkOrder> BY_NUMBER = new HashMap<>();
  private static Rulebook rulebook;
  private static Dispatcher dispatcher;

  @BeforeAll
  static void load() throws Exception {
    rulebook = Rulebook.load(Rulebook.class.getClassLoader(), "paidan/rulebooks/beijing");
    dispatcher = Dispatcher.of(rulebook);
    for (String line : Files.readAllLines(ORDERS.resolve("beijing.jsonl"))) {
      WorkOrder order = read(line);
      BY_NUMBER.put(order.id().substring(order.id().length() - 2), order);
    }
  }

  @AfterAll
  static void close() {
    dispatcher.close();
  }

  private static WorkOrder read(String line) throws OrderFormatException {
    return OrderJson.read(line);
  }

  static Stream<Arguments> table() throws IOException {
    return Files.readAllLines(ORDERS.resolve("README.md")).stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(row -> Arguments.of(row.group(1), row.group(2), row.group(3)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("table")
  void an_order_comes_to_what_the_table_says(String number, String shows, String outcome) {
    RoutingDecision decision = dispatcher.dispatch(BY_NUMBER.get(number));
    List<String> parts = List.of(outcome.split(",\\s*"));
    assertThat(decision.disposition().word())
        .as(DecisionJson.write(decision))
        .isEqualTo(parts.get(0).replaceAll(" .*", ""));
    String json = DecisionJson.write(decision);
    Matcher quoted = Pattern.compile("`([^`]+)`").matcher(outcome);
    while (quoted.find()) {
      assertThat(json).contains(quoted.group(1));
    }
    for (String part : parts) {
      if (Principle.ofWord(part).isPresent()) {
        assertThat(decision.principle()).isEqualTo(Principle.ofWord(part).orElseThrow());
      } else if (part.matches("\\d+(h|d|wd)")) {
        assertThat(decision.timeLimit()).hasToString(part);
      } else if (part.equals("a warning")) {
        assertThat(decision.warnings()).isNotEmpty();
      } else if (part.equals("no limit")) {
        assertThat(decision.timeLimit()).isNull();
      }
    }
  }

  @Test
  void every_order_has_a_row_in_the_table_and_the_other_way_round() throws IOException {
    assertThat(table().map(row -> (String) row.get()[0]))
        .containsExactlyInAnyOrderElementsOf(BY_NUMBER.keySet());
  }

  @Test
  void together_they_show_every_disposition_and_every_principle() {
    List<RoutingDecision> all = BY_NUMBER.values().stream().map(dispatcher::dispatch).toList();
    assertThat(all.stream().map(RoutingDecision::disposition)).contains(Disposition.values());
    assertThat(all.stream().map(RoutingDecision::principle)).contains(Principle.values());
    assertThat(all.stream().map(RoutingDecision::reason))
        .contains(
            Reason.AMBIGUOUS_AREA,
            Reason.AMBIGUOUS_MATTER,
            Reason.AMBIGUOUS_REQUEST_TYPE,
            Reason.MISSING_FACT,
            Reason.JOINT_REVIEW);
  }

  /** But for codes, names of files, and the words of time limits. */
  @Test
  void readers_of_chinese_meet_no_english_words() {
    Changes changes = new Changes(rulebook, dispatcher);
    RuleNames names = new RuleNames(dispatcher.rules());
    for (WorkOrder order : BY_NUMBER.values()) {
      RoutingDecision decision = dispatcher.explain(order);
      StringWriter text = new StringWriter();
      new Narrative(names, Locale.CHINESE, new PrintWriter(text, true))
          .tell(decision, changes.of(order, decision));
      assertThat(text.toString().replaceAll("[a-z-]+\\.xlsx|规则手册 beijing .*", ""))
          .doesNotContainPattern("[a-z]{3}");
    }
  }

  @Test
  void decisions_are_read_back_as_they_were_written() throws OrderFormatException {
    for (WorkOrder order : BY_NUMBER.values()) {
      RoutingDecision decision = dispatcher.explain(order);
      assertThat(DecisionJson.read(DecisionJson.write(decision))).isEqualTo(decision);
      assertThat(OrderJson.read(OrderJson.write(order))).isEqualTo(order);
    }
  }

  private static Schema schema(String name) {
    InputStream stream =
        OrderJson.class.getResourceAsStream("/paidan/json/" + name + ".schema.json");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(stream);
  }

  @ParameterizedTest
  @ValueSource(strings = {"beijing", "nyc311", "boston311", "la311"})
  void example_orders_fit_the_schema(String city) throws IOException {
    Schema schema = schema("work-order");
    for (String line : Files.readAllLines(ORDERS.resolve(city + ".jsonl"))) {
      assertThat(schema.validate(new ObjectMapper().readTree(line))).as(line).isEmpty();
    }
  }

  @Test
  void decisions_fit_the_schema_and_a_changed_one_does_not() throws IOException {
    Schema schema = schema("routing-decision");
    for (WorkOrder order : BY_NUMBER.values()) {
      String json = DecisionJson.write(dispatcher.explain(order));
      assertThat(schema.validate(new ObjectMapper().readTree(json))).as(json).isEmpty();
      String changed = json.replace("\"disposition\":\"", "\"disposition\":\"not-");
      assertThat(schema.validate(new ObjectMapper().readTree(changed))).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nyc311", "boston311", "la311"})
  void the_city_rulebooks_load_without_warnings_and_decide_their_orders(String city)
      throws Exception {
    try (Dispatcher dispatcher = Dispatcher.load(Path.of("..", "examples", "rulebooks", city))) {
      assertThat(dispatcher.warnings()).isEmpty();
      for (String line : Files.readAllLines(ORDERS.resolve(city + ".jsonl"))) {
        assertThat(dispatcher.dispatch(read(line)).orderId()).isNotBlank();
      }
    }
  }
}
