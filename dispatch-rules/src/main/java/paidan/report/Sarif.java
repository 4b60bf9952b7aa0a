package paidan.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Position;
import paidan.diagnostic.Severity;

/** Writes findings as SARIF 2.1.0 (OASIS), which build servers and editors show. */
public final class Sarif {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Sarif() {}

  /**
   * Writes a log of one run.
   *
   * @param findings what was found
   * @param language of the sentences
   * @param out where to, in UTF-8; is closed
   * @throws IOException when it cannot be written
   */
  public static void write(List<Finding> findings, Locale language, OutputStream out)
      throws IOException {
    ObjectNode log = JSON.createObjectNode();
    log.put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "paidan check");
    Map<String, Integer> rules = rules(findings, language, driver.putArray("rules"));
    // Rows and columns of a sheet, as of a text, are counted from 1.
    run.put("columnKind", "utf16CodeUnits");
    ArrayNode results = run.putArray("results");
    for (Finding finding : findings) {
      ObjectNode result = results.addObject();
      result.put("ruleId", finding.code());
      result.put("ruleIndex", rules.get(finding.code()));
      result.put("level", finding.severity() == Severity.ERROR ? "error" : "warning");
      String remedy = finding.message().remedy(language);
      String text = finding.message().text(language);
      result.putObject("message").put("text", remedy.isEmpty() ? text : text + " " + remedy);
      location(finding.position(), result);
    }
    JSON.writerWithDefaultPrettyPrinter().writeValue(out, log);
  }

  private static Map<String, Integer> rules(
      List<Finding> findings, Locale language, ArrayNode rules) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (!places.containsKey(finding.code())) {
        places.put(finding.code(), places.size());
        ObjectNode rule = rules.addObject().put("id", finding.code());
        String remedy = finding.message().remedy(language);
        if (!remedy.isEmpty()) {
          rule.putObject("help").put("text", remedy);
        }
      }
    }
    return places;
  }

  private static void location(Position position, ObjectNode result) {
    if (position.file() == null) {
      return;
    }
    ObjectNode location = result.putArray("locations").addObject();
    ObjectNode physical = location.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", uri(position.file()));
    if (position.row() > 0) {
      ObjectNode region = physical.putObject("region").put("startLine", position.row());
      if (position.column() > 0) {
        region.put("startColumn", position.column());
      }
    }
    if (position.sheet() != null) {
      String cell = position.cell();
      location
          .putArray("logicalLocations")
          .addObject()
          .put("name", position.sheet())
          .put("fullyQualifiedName", position.sheet() + (cell.isEmpty() ? "" : "!" + cell))
          .put("kind", "sheet");
    }
  }

  private static String uri(String file) {
    try {
      return new java.net.URI(null, null, file, null).toASCIIString();
    } catch (java.net.URISyntaxException e) {
      return "unnamed";
    }
  }
}
