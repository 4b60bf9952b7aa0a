package paidan.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import paidan.decision.Disposition;
import paidan.decision.Principle;
import paidan.decision.Reason;
import paidan.decision.Source;
import paidan.decision.TimeLimit;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Message;
import paidan.diagnostic.Nearest;
import paidan.diagnostic.Position;
import paidan.directory.Attribute;
import paidan.directory.OrganizerResolution;
import paidan.directory.Resolution;
import paidan.directory.Tree;
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
import paidan.sheet.WrittenTime;

/**
 * Reads the scenario sheets of a rulebook. A cell that can never be met, such as an organizer that
 * does not exist, is an error at that cell: no scenario passes because nothing was compared.
 */
public final class ScenarioSheets {

  static final String BUNDLE = "paidan.scenario";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final LocalDateTime MONDAY_AT_NINE = LocalDate.parse("2026-01-05").atTime(NINE);

  /** Expects that the decision has nothing there. */
  static final String NOTHING = "-";

  private static final ClosedWords<String> DISPOSITIONS =
      ClosedWords.<String>none()
          .and(Disposition.DISPATCH.word(), "dispatch", "派单")
          .and(Disposition.ANSWER.word(), "answer", "直接答复", "答复")
          .and(Disposition.TRANSFER.word(), "transfer", "转接")
          .and(Disposition.INFORM_LEGAL_CHANNEL.word(), "inform-legal-channel", "告知法定途径")
          .and(Disposition.INFORM_PROGRESS.word(), "inform-progress", "告知办理情况")
          .and(Disposition.EXPLAIN.word(), "explain", "解释说明")
          .and(Disposition.REFER_ELSEWHERE.word(), "refer-elsewhere", "告知有权单位")
          .and(Disposition.DISSUADE.word(), "dissuade", "劝阻")
          .and(Disposition.UNDETERMINED.word(), "undetermined", "待定");

  private static final ClosedWords<String> PRINCIPLES =
      ClosedWords.<String>none()
          .and(Principle.STATUTORY.word(), "statutory", "职权法定")
          .and(Principle.TERRITORIAL.word(), "territorial", "属地管理")
          .and(Principle.HIERARCHICAL.word(), "hierarchical", "分级负责")
          .and(Principle.LIAISON.word(), "liaison", "协调联动");

  private final Rulebook rulebook;
  private final Findings findings = new Findings();
  private final CellReader cells = new CellReader(findings);
  private final Map<String, Source> ids = new HashMap<>();
  private final List<Scenario> scenarios = new ArrayList<>();

  private ScenarioSheets(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /**
   * Reads all scenarios of a rulebook.
   *
   * @param files the files of the rulebook
   * @param rulebook the rulebook
   * @return the scenarios in the order of files, sheets and rows; empty when there is no such sheet
   * @throws RulebookException when a scenario is wrong; it tells all that are
   */
  public static List<Scenario> read(List<SourceFile> files, Rulebook rulebook)
      throws RulebookException {
    ScenarioSheets sheets = of(files, rulebook);
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
   * @return errors, for which {@link #read} would fail, and warnings, such as of a matter that the
   *     rulebook does not know; empty when there is no such sheet
   */
  public static List<Finding> check(List<SourceFile> files, Rulebook rulebook) {
    return of(files, rulebook).findings.inOrder();
  }

  private static ScenarioSheets of(List<SourceFile> files, Rulebook rulebook) {
    ScenarioSheets sheets = new ScenarioSheets(rulebook);
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
    if (column.equals(ScenarioTable.TYPE) || column.equals(Expected.REQUEST_TYPE.column())) {
      return OrderWords.REQUEST_TYPES;
    }
    if (column.equals(ScenarioTable.URGENCY) || column.equals(Expected.URGENCY.column())) {
      return OrderWords.URGENCIES;
    }
    if (column.equals(Expected.DISPOSITION.column())) {
      return DISPOSITIONS;
    }
    return column.equals(Expected.PRINCIPLE.column()) ? PRINCIPLES : null;
  }

  private void read(TableRow row) {
    int before = findings.errors();
    String id = cells.requiredText(row.cell(ScenarioTable.ID), ScenarioTable.ID);
    String name = cells.text(row.cell(ScenarioTable.NAME));
    List<Expectation> expectations = expectations(row);
    WorkOrder order = order(row, id == null ? "?" : id);
    if (id == null || order == null) {
      return;
    }
    Source source = new Source(row.file(), row.sheet(), row.number(), id);
    Source other = ids.putIfAbsent(id, source);
    if (other != null) {
      error(row.cell(ScenarioTable.ID), "id-twice", id, other.file(), other.row());
    }
    if (expectations.isEmpty() && !says(row, Expected.values())) {
      error(row.cell(ScenarioTable.ID), "nothing-expected", id);
    }
    warnOfUnknown(row);
    if (findings.errors() == before) {
      boolean confirmed = !Boolean.FALSE.equals(cells.yesNo(row.cell(ScenarioTable.CONFIRMED)));
      scenarios.add(new Scenario(source, name == null ? id : name, order, expectations, confirmed));
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
            warn(
                cell,
                "order-unknown-value",
                attribute.name(),
                cell.normalized(),
                String.join(", ", attribute.valuesToTell()));
          }
        });
  }

  private void warnOfUnknown(Cell cell, Tree<?> tree) {
    String text = cells.text(cell);
    if (text == null || !(tree.resolve(text) instanceof Resolution.Unknown)) {
      return;
    }
    List<String> near = tree.suggestions(text);
    if (near.isEmpty()) {
      warn(cell, "order-unknown", text);
    } else {
      warn(cell, "order-unknown-near", text, String.join(", ", near));
    }
  }

  private @Nullable WorkOrder order(TableRow row, String id) {
    ObjectNode json = json(row.cell(ScenarioTable.ORDER_JSON));
    if (json == null) {
      return null;
    }
    json.put("id", id);
    put(json, "receivedAt", moment(row.cell(ScenarioTable.RECEIVED)));
    if (!json.has("receivedAt")) {
      json.put("receivedAt", MONDAY_AT_NINE.atZone(rulebook.zone()).toOffsetDateTime().toString());
    }
    put(json, "dispatchedAt", moment(row.cell(ScenarioTable.DISPATCHED)));
    RequestType type = cells.word(row.cell(ScenarioTable.TYPE), OrderWords.REQUEST_TYPES);
    put(json, "requestType", type == null ? null : type.word());
    Urgency urgency = cells.word(row.cell(ScenarioTable.URGENCY), OrderWords.URGENCIES);
    put(json, "urgency", urgency == null ? null : urgency.word());
    put(json, "matter", cells.text(row.cell(ScenarioTable.MATTER)));
    put(json, "title", cells.text(row.cell(ScenarioTable.TITLE)));
    put(json, "text", cells.text(row.cell(ScenarioTable.TEXT)));
    String area = cells.text(row.cell(ScenarioTable.AREA));
    if (area != null) {
      object(json, "location").put("area", area);
    }
    String caller = cells.text(row.cell(ScenarioTable.CALLER));
    if (caller != null) {
      object(json, "complainant").put("ref", caller);
    }
    Boolean newFacts = cells.yesNo(row.cell(ScenarioTable.NEW_FACTS));
    if (newFacts != null) {
      json.put("newFacts", newFacts);
    }
    List<String> flags = cells.list(row.cell(ScenarioTable.FLAGS));
    if (!flags.isEmpty()) {
      ArrayNode array = json.putArray("flags");
      for (String item : flags) {
        Flag flag = word(row.cell(ScenarioTable.FLAGS), item, OrderWords.FLAGS);
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
        error(
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
      error(cell, "unknown-attribute", name, String.join(", ", rulebook.vocabulary().names()));
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
    try {
      JsonNode read = JSON.readTree(cell.text());
      if (read instanceof ObjectNode object) {
        return object;
      }
      error(cell, "no-json", "{ … }");
    } catch (JsonProcessingException e) {
      error(cell, "no-json", e.getOriginalMessage());
    }
    return null;
  }

  private @Nullable String moment(Cell cell) {
    if (cell.isBlank()) {
      return null;
    }
    try {
      TemporalAccessor time = WrittenTime.read(cell.text());
      if (time instanceof LocalDate date) {
        time = date.atTime(NINE);
      }
      return time instanceof LocalDateTime local
          ? local.atZone(rulebook.zone()).toOffsetDateTime().toString()
          : time.toString();
    } catch (DateTimeException e) {
      error(cell, "no-moment", cell.text());
      return null;
    }
  }

  private List<Expectation> expectations(TableRow row) {
    List<Expectation> expectations = new ArrayList<>();
    for (Expected what : Expected.values()) {
      Cell cell = row.cell(what.column());
      if (!cell.isBlank()) {
        Expectation expectation = expectation(what, cell);
        if (expectation != null) {
          expectations.add(expectation);
        }
      }
    }
    expectations.sort(Comparator.comparing(Expectation::cell, Position.ORDER));
    return expectations;
  }

  private @Nullable Expectation expectation(Expected what, Cell cell) {
    String text = cell.normalized();
    if (text.equals(NOTHING)) {
      return new Expectation(what, List.of(), text, cell.position());
    }
    if (what.how() == Expected.How.WITHIN) {
      return new Expectation(what, List.of(text), text, cell.position());
    }
    int before = findings.errors();
    List<String> items = new ArrayList<>();
    for (String item : cells.list(cell)) {
      String meant = meant(what, cell, item);
      if (meant != null) {
        items.add(meant);
      }
    }
    return findings.errors() > before || items.isEmpty()
        ? null
        : new Expectation(what, items, text, cell.position());
  }

  /** An item as a decision has it; null after an error. */
  private @Nullable String meant(Expected what, Cell cell, String item) {
    return switch (what) {
      case LEAD, ASSIST, SUPERVISE, ALERT, CANDIDATES, FALLBACK -> organizer(cell, item);
      case MATTER -> node(cell, item, rulebook.matters());
      case AREA -> node(cell, item, rulebook.areas());
      case DISPOSITION -> word(cell, item, DISPOSITIONS);
      case PRINCIPLE -> word(cell, item, PRINCIPLES);
      case URGENCY -> {
        Urgency urgency = word(cell, item, OrderWords.URGENCIES);
        yield urgency == null ? null : urgency.word();
      }
      case REQUEST_TYPE -> {
        RequestType type = word(cell, item, OrderWords.REQUEST_TYPES);
        yield type == null ? null : type.word();
      }
      case REASON -> reason(cell, item);
      case TIME_LIMIT -> limit(cell, item);
      case DUE -> due(cell, item);
      case ROW -> row(cell, item);
      case CHANNEL -> Rulebook.channel(item);
      default -> item;
    };
  }

  private <E> @Nullable E word(Cell cell, String item, ClosedWords<E> words) {
    E meaning = words.meaning(item);
    if (meaning == null) {
      error(cell, "no-such-word", item, words);
    }
    return meaning;
  }

  private @Nullable String reason(Cell cell, String item) {
    List<String> words = new ArrayList<>();
    for (Reason reason : Reason.values()) {
      words.add(reason.word());
    }
    if (!words.contains(item)) {
      error(cell, "no-such-word", item, String.join(", ", words));
      return null;
    }
    return item;
  }

  private @Nullable String limit(Cell cell, String item) {
    Optional<TimeLimit> limit = TimeLimit.ofText(item);
    if (limit.isEmpty()) {
      error(cell, "no-such-word", item, "2h, 24h, 7d, 5wd");
    }
    return limit.map(TimeLimit::toString).orElse(null);
  }

  private @Nullable String due(Cell cell, String item) {
    return moment(new Cell(item, cell.kind(), cell.position()));
  }

  private @Nullable String organizer(Cell cell, String item) {
    OrganizerResolution resolution = rulebook.organizers().resolve(item);
    if (resolution instanceof OrganizerResolution.Found found) {
      return found.organizer().code();
    }
    if (resolution instanceof OrganizerResolution.Ambiguous ambiguous) {
      error(
          cell,
          "ambiguous",
          item,
          String.join(", ", ambiguous.organizers().stream().map(o -> o.code()).toList()));
    } else {
      unknown(cell, item, rulebook.organizers().suggestions(item));
    }
    return null;
  }

  private @Nullable String node(Cell cell, String item, Tree<?> tree) {
    Resolution resolution = tree.resolve(item);
    if (resolution instanceof Resolution.Found found) {
      return tree.code(found.id());
    }
    if (resolution instanceof Resolution.Ambiguous ambiguous) {
      error(
          cell,
          "ambiguous",
          item,
          String.join(", ", ambiguous.ids().stream().map(tree::path).limit(5).toList()));
    } else {
      unknown(cell, item, tree.suggestions(item));
    }
    return null;
  }

  private @Nullable String row(Cell cell, String item) {
    List<String> known = new ArrayList<>();
    rulebook.rows().forEach(row -> known.add(row.source().id()));
    rulebook.circumstanceRows().forEach(row -> known.add(row.getSource().id()));
    if (known.contains(item) || rulebook.answerIds().contains(item)) {
      return item;
    }
    unknown(cell, item, Nearest.of(item, known).map(List::of).orElse(List.of()));
    return null;
  }

  private void unknown(Cell cell, String item, List<String> near) {
    if (near.isEmpty()) {
      error(cell, "unknown", item);
    } else {
      error(cell, "unknown-near", item, String.join(", ", near));
    }
  }

  private void error(Cell cell, String code, Object... arguments) {
    findings.error(cell.position(), Message.of(BUNDLE, code, arguments));
  }

  private void warn(Cell cell, String code, Object... arguments) {
    findings.warning(cell.position(), Message.of(BUNDLE, code, arguments));
  }

  /** The heading of a column, for those who write such a sheet. */
  static String heading(Column column, boolean chinese) {
    return chinese ? column.chinese() : column.english();
  }
}
