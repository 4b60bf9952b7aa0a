package paidan.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Position;
import paidan.order.ComplainantKind;
import paidan.order.Flag;
import paidan.order.RequestType;
import paidan.order.Urgency;
import paidan.sheet.CellReader;
import paidan.sheet.ClosedWords;
import paidan.sheet.CsvDialect;
import paidan.sheet.OrderWords;
import paidan.sheet.WrittenTime;

/**
 * Reads one line of CSV as the order that it is in JSON: times and words become those of the JSON,
 * and what is wrong is told at its cell.
 */
final class CsvOrder {

  private final long line;
  private final List<String> fields;
  private final ZoneId zone;
  private final Findings findings = new Findings();
  private final Set<Position> told = new HashSet<>();
  private final ObjectNode order = Json.MAPPER.createObjectNode();
  private final TreeMap<Integer, String> levels = new TreeMap<>();

  /**
   * An order that is still blank.
   *
   * @param line where it stands, from 1
   * @param fields what the columns hold, as {@link OrderHeadings} says it
   * @param zone of times without an offset
   */
  CsvOrder(long line, List<String> fields, ZoneId zone) {
    this.line = line;
    this.fields = fields;
    this.zone = zone;
  }

  OrderFile.Line read(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      String text = CsvDialect.unwrapped(cells.get(i));
      if (!text.isBlank()) {
        put(fields.get(i), text);
      }
    }
    if (!levels.isEmpty()) {
      order.put("matter", String.join(" > ", levels.values()));
    }
    try {
      OrderFile.Order read = new OrderFile.Order(line, OrderJson.read(order.toString()));
      return findings.hasErrors() ? new OrderFile.Reject(line, findings.list()) : read;
    } catch (OrderFormatException e) {
      e.findings().forEach(this::add);
      return new OrderFile.Reject(line, findings.list());
    }
  }

  private void put(String field, String text) {
    if (field.startsWith(OrderHeadings.LEVEL)) {
      levels.put(Integer.parseInt(field.substring(OrderHeadings.LEVEL.length())), text.strip());
    } else if (field.startsWith(OrderHeadings.ATTRIBUTE)) {
      nested("attributes").put(field.substring(OrderHeadings.ATTRIBUTE.length()), text);
    } else if (field.indexOf('.') > 0) {
      int dot = field.indexOf('.');
      set(nested(field.substring(0, dot)), field.substring(dot + 1), field, text);
    } else if (!field.equals(OrderHeadings.REMARK)) {
      set(order, field, field, text);
    }
  }

  private ObjectNode nested(String name) {
    return order.get(name) instanceof ObjectNode known ? known : order.putObject(name);
  }

  private void set(ObjectNode object, String name, String field, String text) {
    switch (field) {
      case "receivedAt", "dispatchedAt" -> object.put(name, time(field, text));
      case "requestType" ->
          object.put(name, word(field, text, OrderWords.REQUEST_TYPES, RequestType::word));
      case "urgency" -> object.put(name, word(field, text, OrderWords.URGENCIES, Urgency::word));
      case "complainant.kind" ->
          object.put(name, word(field, text, OrderWords.COMPLAINANT_KINDS, ComplainantKind::word));
      case "flags" -> {
        ArrayNode flags = object.putArray(name);
        parts(text).forEach(one -> flags.add(word(field, one, OrderWords.FLAGS, Flag::word)));
      }
      case "relatedOrders" -> {
        ArrayNode orders = object.putArray(name);
        parts(text).forEach(orders::add);
      }
      case "newFacts", "complainant.confidential" ->
          object.put(name, Boolean.valueOf(word(field, text, CellReader.YES_NO, String::valueOf)));
      case "location.longitude", "location.latitude" -> {
        try {
          object.put(name, Double.parseDouble(text));
        } catch (NumberFormatException e) {
          object.put(name, text);
        }
      }
      case "schema" -> object.put(name, text.equals("1") ? 1 : 0);
      default -> object.put(name, text);
    }
  }

  private static List<String> parts(String text) {
    return List.of(text.split("[;；]", -1)).stream()
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The word that the JSON has; after an error the text as it is. */
  private <E> String word(
      String field, String text, ClosedWords<E> words, Function<E, String> word) {
    E meaning = words.meaning(text);
    if (meaning == null) {
      error(field, "unknown-word", Fields.shortened(text), words);
      return text;
    }
    return word.apply(meaning);
  }

  /** The time with its offset; after an error the text as it is. */
  private String time(String field, String text) {
    TemporalAccessor time;
    try {
      time = WrittenTime.read(text);
    } catch (DateTimeException e) {
      error(field, "csv-no-time", Fields.shortened(text));
      return text;
    }
    if (time instanceof LocalDate) {
      error(field, "csv-date", text.strip());
    }
    return time instanceof LocalDateTime local ? inZone(field, local) : time.toString();
  }

  private String inZone(String field, LocalDateTime local) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      error(field, "csv-time-never", local, zone);
    } else if (offsets.size() > 1) {
      error(
          field,
          "csv-time-twice",
          local,
          zone,
          OffsetDateTime.of(local, offsets.get(0)),
          OffsetDateTime.of(local, offsets.get(1)));
    }
    return offsets.size() == 1
        ? OffsetDateTime.of(local, offsets.get(0)).toString()
        : local.toString();
  }

  private void error(String field, String code, Object... arguments) {
    Position cell = cell(field);
    told.add(cell);
    findings.error(cell, Json.message(code, arguments));
  }

  /** Adds what is wrong with the JSON, unless its cell has been told already. */
  private void add(Finding finding) {
    String path = finding.position().path();
    Position cell =
        path == null || !path.startsWith("$.")
            ? finding.position()
            : cell(path.substring(2).replaceFirst("\\[\\d+]$", ""));
    if (!told.contains(cell)) {
      findings.error(cell, finding.message());
    }
  }

  private Position cell(String field) {
    int index = fields.indexOf(field);
    return index < 0
        ? Position.ofJson("$." + field)
        : new Position(null, null, Math.toIntExact(line), index + 1, null);
  }
}
