package paidan.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import paidan.Dispatcher;
import paidan.decision.Source;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.directory.Attribute;
import paidan.directory.Resolution;
import paidan.directory.Tree;
import paidan.engine.RuleDescription;
import paidan.json.OrderFormatException;
import paidan.json.OrderJson;
import paidan.order.Flag;
import paidan.order.RequestType;
import paidan.order.Urgency;
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.sheet.Cell;
import paidan.sheet.CellReader;
import paidan.sheet.ClosedWords;
import paidan.sheet.Column;
import paidan.sheet.ColumnType;
import paidan.sheet.Limits;
import paidan.sheet.OrderWords;
import paidan.sheet.RawTables;
import paidan.sheet.SourceFile;
import paidan.sheet.TableFormat;
import paidan.sheet.TableRow;

/**
 * Reads the scenario sheets of a rulebook. A cell that can never be met, such as an organizer that
 * does not exist, is an error at that cell: no scenario passes because nothing was compared.
 */
public final class ScenarioSheets {

  static final String BUNDLE = "paidan.scenario";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDateTime MONDAY_AT_NINE = LocalDateTime.parse("2026-01-05T09:00");

  private final Rulebook rulebook;
  private final Findings findings = new Findings();
  private final CellReader reader = new CellReader(findings);
  private final ScenarioCells cells;
  private final ExpectationReader expectations;
  private final Map<String, Source> ids = new HashMap<>();
  private final List<Scenario> scenarios = new ArrayList<>();

  private ScenarioSheets(
      Rulebook rulebook,
      List<RuleDescription> rules,
      Supplier<Optional<Set<String>>> warningCodes) {
    this.rulebook = rulebook;
    this.cells = new ScenarioCells(findings, rulebook.zone());
    this.expectations = new ExpectationReader(rulebook, rules, warningCodes, findings);
  }

  /**
   * Reads all scenarios of a rulebook.
   *
   * @param files the files of the rulebook
   * @param rulebook the rulebook
   * @param dispatcher decides by it: knows its rules, and the warnings that can come out
   * @return the scenarios in the order of files, sheets and rows; empty when there is no such sheet
   * @throws RulebookException when a scenario is wrong; it tells all that are
   */
  public static List<Scenario> read(
      List<SourceFile> files, Rulebook rulebook, Dispatcher dispatcher) throws RulebookException {
    return read(of(files, rulebook, dispatcher.rules(), dispatcher::warningCodes));
  }

  /**
   * Reads all scenarios of a rulebook; any code of an expected warning passes.
   *
   * @param files the files of the rulebook
   * @param rulebook the rulebook
   * @param rules those in force, as {@link Dispatcher#rules} has them
   * @return the scenarios in the order of files, sheets and rows; empty when there is no such sheet
   * @throws RulebookException when a scenario is wrong; it tells all that are
   */
  public static List<Scenario> read(
      List<SourceFile> files, Rulebook rulebook, List<RuleDescription> rules)
      throws RulebookException {
    return read(of(files, rulebook, rules, Optional::empty));
  }

  private static List<Scenario> read(ScenarioSheets sheets) throws RulebookException {
    if (sheets.findings.hasErrors()) {
      throw new RulebookException(sheets.findings.inOrder());
    }
    return List.copyOf(sheets.scenarios);
  }

  /**
   * Tells what is wrong with the scenarios of a rulebook, and decides none of them.
   *
   * @param files the files of the rulebook
   * @param rulebook the rulebook
   * @param dispatcher decides by it: knows its rules, and the warnings that can come out
   * @return errors, for which {@link #read(List, Rulebook, Dispatcher)} would fail, and warnings,
   *     such as of a matter that the rulebook does not know; empty when there is no such sheet
   */
  public static List<Finding> check(
      List<SourceFile> files, Rulebook rulebook, Dispatcher dispatcher) {
    return of(files, rulebook, dispatcher.rules(), dispatcher::warningCodes).findings.inOrder();
  }

  /**
   * Tells the same; any code of an expected warning passes.
   *
   * @param files the files of the rulebook
   * @param rulebook the rulebook
   * @param rules those in force, as {@link Dispatcher#rules} has them
   * @return errors, for which {@link #read(List, Rulebook, List)} would fail, and warnings; empty
   *     when there is no such sheet
   */
  public static List<Finding> check(
      List<SourceFile> files, Rulebook rulebook, List<RuleDescription> rules) {
    return of(files, rulebook, rules, Optional::empty).findings.inOrder();
  }

  private static ScenarioSheets of(
      List<SourceFile> files,
      Rulebook rulebook,
      List<RuleDescription> rules,
      Supplier<Optional<Set<String>>> warningCodes) {
    ScenarioSheets sheets = new ScenarioSheets(rulebook, rules, warningCodes);
    RawTables tables =
        RawTables.read(
            files,
            List.of(ScenarioTable.FORMAT),
            Rulebook.tables(),
            Limits.DEFAULT,
            sheets.findings);
    for (TableRow row : tables.rows(ScenarioTable.FORMAT)) {
      sheets.read(row);
    }
    return sheets;
  }

  /**
   * The table of scenario sheets.
   *
   * @return its format
   */
  public static TableFormat table() {
    return ScenarioTable.FORMAT;
  }

  /**
   * All tables that a rulebook has, scenarios included.
   *
   * @return their formats
   */
  public static List<TableFormat> allTables() {
    List<TableFormat> tables = new ArrayList<>(Rulebook.tables());
    tables.add(table());
    return tables;
  }

  /**
   * The words of a column that takes only certain words, for drop-downs.
   *
   * @param column a column of {@link #table}
   * @return the words; null when other texts are accepted too
   */
  public static @Nullable ClosedWords<?> words(Column column) {
    if (column.type() == ColumnType.YES_NO) {
      return CellReader.YES_NO;
    }
    if (column.equals(ScenarioTable.TYPE)) {
      return OrderWords.REQUEST_TYPES;
    }
    if (column.equals(ScenarioTable.URGENCY)) {
      return OrderWords.URGENCIES;
    }
    for (Expected what : Expected.values()) {
      if (column.equals(what.column())) {
        return ExpectedWords.always(what);
      }
    }
    return null;
  }

  private void read(TableRow row) {
    int before = findings.errors();
    String id = reader.requiredText(row.cell(ScenarioTable.ID), ScenarioTable.ID);
    String name = reader.text(row.cell(ScenarioTable.NAME));
    List<Expectation> expected = expectations.expectations(row);
    WorkOrder order = order(row, id == null ? "?" : id);
    if (id == null || order == null) {
      return;
    }
    Source source = new Source(row.file(), row.sheet(), row.number(), id);
    Source other = ids.putIfAbsent(id, source);
    if (other != null) {
      cells.error(row.cell(ScenarioTable.ID), "id-twice", id, other.file(), other.row());
    }
    if (expected.isEmpty() && !says(row, Expected.values())) {
      cells.error(row.cell(ScenarioTable.ID), "nothing-expected", id);
    }
    warnOfUnknown(row);
    if (findings.errors() == before) {
      boolean confirmed = !Boolean.FALSE.equals(reader.yesNo(row.cell(ScenarioTable.CONFIRMED)));
      scenarios.add(new Scenario(source, name == null ? id : name, order, expected, confirmed));
    }
  }

  private static boolean says(TableRow row, Expected... columns) {
    return Stream.of(columns).anyMatch(what -> !row.cell(what.column()).isBlank());
  }

  /** Most likely misspelt, unless the scenario says what comes of it: an order may say anything. */
  private void warnOfUnknown(TableRow row) {
    if (says(row, Expected.WARNINGS, Expected.MATTER, Expected.AREA)) {
      return;
    }
    warnOfUnknown(row.cell(ScenarioTable.MATTER), rulebook.matters());
    warnOfUnknown(row.cell(ScenarioTable.AREA), rulebook.areas());
    row.forEachAttribute(
        (name, cell) -> {
          Attribute attribute = rulebook.vocabulary().attribute(name);
          if (attribute != null && !attribute.knows(cell.normalized())) {
            cells.warn(
                cell,
                "order-unknown-value",
                attribute.name(),
                cell.normalized(),
                String.join(", ", attribute.valuesToTell()));
          }
        });
  }

  private void warnOfUnknown(Cell cell, Tree<?> tree) {
    String text = reader.text(cell);
    if (text == null || !(tree.resolve(text) instanceof Resolution.Unknown)) {
      return;
    }
    List<String> near = tree.suggestions(text);
    if (near.isEmpty()) {
      cells.warn(cell, "order-unknown", text);
    } else {
      cells.warn(cell, "order-unknown-near", text, String.join(", ", near));
    }
  }

  private @Nullable WorkOrder order(TableRow row, String id) {
    ObjectNode json = json(row.cell(ScenarioTable.ORDER_JSON));
    if (json == null) {
      return null;
    }
    json.put("id", id);
    put(json, "receivedAt", cells.moment(row.cell(ScenarioTable.RECEIVED)));
    if (!json.has("receivedAt")) {
      json.put("receivedAt", MONDAY_AT_NINE.atZone(rulebook.zone()).toOffsetDateTime().toString());
    }
    put(json, "dispatchedAt", cells.moment(row.cell(ScenarioTable.DISPATCHED)));
    RequestType type = reader.word(row.cell(ScenarioTable.TYPE), OrderWords.REQUEST_TYPES);
    put(json, "requestType", type == null ? null : type.word());
    Urgency urgency = reader.word(row.cell(ScenarioTable.URGENCY), OrderWords.URGENCIES);
    put(json, "urgency", urgency == null ? null : urgency.word());
    put(json, "matter", reader.text(row.cell(ScenarioTable.MATTER)));
    put(json, "title", reader.text(row.cell(ScenarioTable.TITLE)));
    put(json, "text", reader.text(row.cell(ScenarioTable.TEXT)));
    String area = reader.text(row.cell(ScenarioTable.AREA));
    if (area != null) {
      object(json, "location").put("area", area);
    }
    String caller = reader.text(row.cell(ScenarioTable.CALLER));
    if (caller != null) {
      object(json, "complainant").put("ref", caller);
    }
    Boolean newFacts = reader.yesNo(row.cell(ScenarioTable.NEW_FACTS));
    if (newFacts != null) {
      json.put("newFacts", newFacts);
    }
    List<String> flags = reader.list(row.cell(ScenarioTable.FLAGS));
    if (!flags.isEmpty()) {
      ArrayNode array = json.putArray("flags");
      for (String item : flags) {
        Flag flag = cells.word(row.cell(ScenarioTable.FLAGS), item, OrderWords.FLAGS);
        if (flag != null) {
          array.add(flag.word());
        }
      }
    }
    row.forEachAttribute(
        (name, cell) -> {
          checkAttribute(name, cell);
          object(json, "attributes").put(name, cell.normalized());
        });
    try {
      return OrderJson.read(json.toString());
    } catch (OrderFormatException e) {
      for (Finding finding : e.findings()) {
        cells.error(
            row.cell(ScenarioTable.ID),
            "no-order",
            id,
            finding.position() + " " + finding.message().text(rulebook.language()));
      }
      return null;
    }
  }

  private void checkAttribute(String name, Cell cell) {
    Attribute attribute = rulebook.vocabulary().attribute(name);
    if (attribute == null) {
      cells.error(
          cell, "unknown-attribute", name, String.join(", ", rulebook.vocabulary().names()));
    }
  }

  private static void put(ObjectNode json, String field, @Nullable String value) {
    if (value != null) {
      json.put(field, value);
    }
  }

  private static ObjectNode object(ObjectNode json, String field) {
    return json.get(field) instanceof ObjectNode known ? known : json.putObject(field);
  }

  private @Nullable ObjectNode json(Cell cell) {
    if (cell.isBlank()) {
      return JSON.createObjectNode();
    }
    List<Finding> wrong = OrderJson.syntax(cell.text());
    for (Finding finding : wrong) {
      findings.error(cell.position(), finding.message());
    }
    try {
      return wrong.isEmpty() && JSON.readTree(cell.text()) instanceof ObjectNode object
          ? object
          : null;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("has been read once", e);
    }
  }
}
