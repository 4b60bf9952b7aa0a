package paidan.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import paidan.decision.Source;
import paidan.scenario.Expectation;
import paidan.scenario.Outcome;

/** An outcome of a scenario as a line of JSON. */
final class OutcomeLine {

  private static final ObjectMapper JSON = new ObjectMapper();

  private OutcomeLine() {}

  static String json(Outcome outcome) {
    Source source = outcome.scenario().source();
    ObjectNode line = JSON.createObjectNode();
    line.put("id", source.id());
    line.put("name", outcome.scenario().name());
    line.put("file", source.file());
    line.put("sheet", source.sheet());
    line.put("row", source.row());
    line.put("passed", outcome.passed());
    line.put("confirmed", outcome.scenario().confirmed());
    ArrayNode failed = line.putArray("failed");
    for (Expectation expectation : outcome.failed()) {
      failed
          .addObject()
          .put("field", expectation.field())
          .put("cell", expectation.cell().cell())
          .put("expected", expectation.text())
          .put("found", expectation.found(outcome.decision()));
    }
    return line.toString();
  }
}
