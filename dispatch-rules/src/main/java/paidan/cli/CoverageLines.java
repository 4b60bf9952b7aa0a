package paidan.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.TreeMap;
import paidan.decision.Source;
import paidan.scenario.Coverage;

/** Coverage in words, and as JSON. */
final class CoverageLines {

  private static final int MOST_TOLD = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Common common;

  CoverageLines(Common common) {
    this.common = common;
  }

  void tell(Coverage coverage, PrintWriter out) {
    out.println(
        common.say(
            "covered",
            coverage.won().size(),
            coverage.rows(),
            Math.floor(coverage.ofRows() * 1000) / 10.0,
            coverage.rules() - coverage.silentRules().size(),
            coverage.rules()));
    tellSome("only-lost", ids(coverage.onlyLost()), out);
    tellSome("never-applied", ids(coverage.never()), out);
    tellSome(
        "silent-rules",
        coverage.silentOwnRules().stream()
            .map(name -> coverage.names().told(name, common.locale()))
            .toList(),
        out);
  }

  private static List<String> ids(List<Source> rows) {
    return rows.stream().map(Source::id).toList();
  }

  private void tellSome(String code, List<String> names, PrintWriter out) {
    if (!names.isEmpty()) {
      String told = String.join(", ", names.subList(0, Math.min(MOST_TOLD, names.size())));
      out.println(
          "  " + common.say(code, names.size(), names.size() > MOST_TOLD ? told + ", …" : told));
    }
  }

  static String json(Coverage coverage) {
    ObjectNode line = JSON.createObjectNode();
    line.put("rows", coverage.rows());
    line.put("ofRows", coverage.ofRows());
    ObjectNode won = line.putObject("won");
    new TreeMap<>(coverage.won()).forEach(won::put);
    add(line.putArray("onlyLost"), ids(coverage.onlyLost()));
    add(line.putArray("never"), ids(coverage.never()));
    line.put("rules", coverage.rules());
    add(line.putArray("silentRules"), coverage.silentRules());
    ObjectNode roles = line.putObject("roles");
    new TreeMap<>(coverage.roles())
        .forEach((role, codes) -> add(roles.putArray(role), List.copyOf(codes)));
    return line.toString();
  }

  private static void add(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
