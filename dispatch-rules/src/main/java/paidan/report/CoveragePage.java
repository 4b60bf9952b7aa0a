package paidan.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import paidan.directory.Tree;
import paidan.rulebook.Lead;
import paidan.rulebook.ListRow;
import paidan.rulebook.NodeCondition;
import paidan.rulebook.Rulebook;
import paidan.scenario.Coverage;

/**
 * A page over the dispatch list itself: which rows have won, which applied and lost, which nobody
 * has touched; which rules acted; which roles were filled by whom.
 */
public final class CoveragePage {

  private static final int MOST_NODES = 4;

  private final Rulebook rulebook;
  private final Coverage coverage;

  private CoveragePage(Rulebook rulebook, Coverage coverage) {
    this.rulebook = rulebook;
    this.coverage = coverage;
  }

  /**
   * Writes the page.
   *
   * @param name what the user calls the rulebook
   * @param rulebook the rulebook
   * @param coverage what orders have touched of it
   * @param orders how many orders that were
   * @param language in which it opens; readers can switch
   * @param out where to; stays open
   * @throws IOException when it cannot be written
   */
  public static void write(
      String name,
      Rulebook rulebook,
      Coverage coverage,
      long orders,
      Locale language,
      OutputStream out)
      throws IOException {
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    content.put("name", name);
    content.put("version", rulebook.version());
    content.put("orders", orders);
    content.put("percent", Math.floor(coverage.ofRows() * 1000) / 10);
    CoveragePage page = new CoveragePage(rulebook, coverage);
    page.rows(content.putArray("rows"));
    page.rules(content.putArray("rules"));
    page.roles(content.putArray("roles"));
    HtmlPage.of("coverage").write(content, language, out);
  }

  private void rows(ArrayNode rows) {
    Map<String, Integer> won = coverage.won();
    Map<String, Integer> lost = coverage.lost();
    for (ListRow row : rulebook.rows()) {
      ObjectNode one = rows.addObject();
      String id = row.source().id();
      one.put("id", id);
      one.put("won", won.getOrDefault(id, 0));
      one.put("lost", lost.getOrDefault(id, 0));
      one.put("matter", nodes(rulebook.matters(), row.conditions().matter()));
      one.put("area", nodes(rulebook.areas(), row.conditions().area()));
      ArrayNode lead = one.putArray("lead");
      row.lead().parts().forEach(part -> lead.add(name(part)));
      one.put("file", row.source().file());
      one.put("line", row.source().row());
    }
  }

  private static String nodes(Tree<?> tree, @Nullable NodeCondition cell) {
    if (cell == null) {
      return "";
    }
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_NODES, cell.size()); i++) {
      paths.add((cell.only(i) ? "= " : "") + tree.path(cell.node(i)));
    }
    return (cell.negated() ? "≠ " : "")
        + String.join("; ", paths)
        + (cell.size() > MOST_NODES ? " …" : "");
  }

  private static String name(Lead.Part part) {
    return part instanceof Lead.Named named ? named.organizer().name() : ((Lead.Role) part).text();
  }

  private void rules(ArrayNode rules) {
    new TreeMap<>(coverage.acted()).forEach((name, count) -> rule(rules, name, count));
    coverage.silentRules().forEach(name -> rule(rules, name, 0));
  }

  private void rule(ArrayNode rules, String name, int count) {
    ObjectNode rule = rules.addObject().put("acted", count);
    ObjectNode told = rule.putObject("name");
    for (Locale each : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      told.put(each.getLanguage(), coverage.names().told(name, each));
    }
  }

  private void roles(ArrayNode roles) {
    new TreeMap<>(coverage.roles())
        .forEach(
            (role, codes) -> {
              ObjectNode one = roles.addObject().put("role", role);
              ArrayNode units = one.putArray("units");
              codes.forEach(units::add);
            });
  }
}
