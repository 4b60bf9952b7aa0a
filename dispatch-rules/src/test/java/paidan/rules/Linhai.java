package paidan.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paidan.Dispatcher;
import paidan.order.Complainant;
import paidan.order.ComplainantKind;
import paidan.order.Location;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.sheet.SourceFile;

/**
 * A made-up city with two districts, a port zone that is a district of its own, and a rulebook
 * small enough to be read at a glance. Its sheets are files, so that {@code @RulebookTest} finds
 * them as {@value #FOLDER}; a test that asks for this class adds rows, settings and rules to them.
 */
final class Linhai {

  /** Where its sheets are on the class path. */
  static final String FOLDER = "paidan/rules/linhai";

  /** A Monday morning. */
  static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-03-02T10:00:00+08:00");

  private static final List<String> SHEETS =
      List.of(
          "rulebook",
          "areas",
          "organizers",
          "matters",
          "dispatch list",
          "circumstances",
          "request types",
          "matter terms",
          "answers",
          "calendar");

  private final Map<String, String> sheets = new LinkedHashMap<>();
  private final List<SourceFile> rules = new ArrayList<>();

  static Linhai city() {
    Linhai city = new Linhai();
    SHEETS.forEach(name -> city.sheet(name, text(fileName(name))));
    return city;
  }

  private static String text(String file) {
    try (InputStream stream = Linhai.class.getResourceAsStream("linhai/" + file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fileName(String sheet) {
    return sheet.replace(' ', '-') + ".csv";
  }

  /** Adds a row to a sheet. */
  Linhai row(String sheet, String row) {
    sheets.merge(sheet, row + "\n", String::concat);
    return this;
  }

  /** Replaces a sheet. */
  Linhai sheet(String sheet, String table) {
    sheets.put(sheet, table);
    return this;
  }

  Linhai setting(String key, String value) {
    return row("rulebook", key + "," + value);
  }

  /** Adds DRL; the files are called rules/1.drl, rules/2.drl … */
  Linhai rules(String drl) {
    return file("rules/" + (rules.size() + 1) + ".drl", drl);
  }

  Linhai file(String name, String text) {
    rules.add(new SourceFile(name, text.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  Rulebook rulebook() throws RulebookException {
    List<SourceFile> files = new ArrayList<>(rules);
    sheets.forEach(
        (name, table) ->
            files.add(new SourceFile(fileName(name), table.getBytes(StandardCharsets.UTF_8))));
    return Rulebook.load(files);
  }

  Dispatcher open() {
    try {
      return Dispatcher.builder().trustRules().load(rulebook());
    } catch (RulebookException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** A complaint of a known person from Lamp Street. */
  static WorkOrder.Builder order(String matter) {
    return WorkOrder.builder("1", MONDAY)
        .requestType(RequestType.COMPLAINT)
        .matter(matter)
        .complainant(new Complainant("ann", ComplainantKind.NATURAL_PERSON, "555", false))
        .location(at("Lamp Street"));
  }

  /** The same, in words. */
  static WorkOrder.Builder order(String matter, String text) {
    return order(matter).text(text);
  }

  static Location at(String area) {
    return new Location(area, null, null, null);
  }
}
