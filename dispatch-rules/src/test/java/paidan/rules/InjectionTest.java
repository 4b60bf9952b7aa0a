package paidan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paidan.Dispatcher;
import paidan.decision.RoutingDecision;
import paidan.json.DecisionJson;
import paidan.order.Location;
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.sheet.SourceFile;

/**
 * Nothing in a data cell is compiled or evaluated: code in any column of any sheet is refused as
 * the value that it is not, or stays the text that it is.
 */
class InjectionTest {

  private static final String MARK = "paidan.injected";

  /** Each sheet: headings, and a row that loads. */
  private static final Map<String, List<List<String>>> SHEETS = new LinkedHashMap<>();

  static {
    sheet("rulebook", row("Key", "Value"), row("name", "x"), row("time zone", "Asia/Shanghai"));
    sheet("areas", row("Code", "Name", "Level", "Parent"), row("T", "Town", "city", ""));
    sheet(
        "organizers",
        row("Code", "Name", "Kind", "Level", "Area", "Functions", "Valid to", "Successor"),
        row("A", "Bureau", "department", "municipal", "T", "roads", "", ""));
    sheet(
        "matters",
        row("Code", "Level 1", "Level 2", "Kind", "Keywords"),
        row("R", "Roads", "", "asset", "hole"));
    sheet("vocabulary", row("Attribute", "Value", "When absent"), row("owner", "town", "no"));
    sheet(
        "dispatch-list",
        row(
            "ID",
            "Request type",
            "Matter",
            "Area",
            "Terms",
            "Terms absent",
            "[owner]",
            "Lead",
            "Assist",
            "Supervise",
            "Time limit",
            "Urgency",
            "Notice",
            "Priority",
            "Legal basis",
            "Valid from",
            "Valid to"),
        row(
            "L1",
            "",
            "Roads",
            "",
            "",
            "",
            "",
            "A",
            "",
            "",
            "7d",
            "",
            "We mend it",
            "",
            "",
            "",
            ""));
    sheet(
        "circumstances",
        row("ID", "Circumstance", "Terms", "Lines", "Effect", "Notice"),
        row("C1", "emergency", "fire", "119", "decides", "Help comes"));
    sheet("answers", row("ID", "Terms", "Answer"), row("A1", "opening hours", "From nine to five"));
  }

  private static List<String> row(String... cells) {
    return List.of(cells);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static void sheet(String name, List<String>... rows) {
    SHEETS.put(name, List.of(rows));
  }

  private static List<SourceFile> files(String changed, int row, int column, String cell) {
    List<SourceFile> files = new ArrayList<>();
    SHEETS.forEach(
        (name, rows) -> {
          StringWriter text = new StringWriter();
          CsvWriter csv = CsvWriter.builder().build(text);
          for (int i = 0; i < rows.size(); i++) {
            List<String> cells = new ArrayList<>(rows.get(i));
            if (name.equals(changed) && i == row) {
              cells.set(column, cell);
            }
            csv.writeRecord(cells);
          }
          flush(csv);
          files.add(
              new SourceFile(name + ".csv", text.toString().getBytes(StandardCharsets.UTF_8)));
        });
    return files;
  }

  private static void flush(CsvWriter csv) {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<RoutingDecision> decide(List<SourceFile> files) throws RulebookException {
    List<RoutingDecision> decisions = new ArrayList<>();
    try (Dispatcher dispatcher = Dispatcher.of(Rulebook.load(files))) {
      for (String text : List.of("a hole", "fire", "opening hours")) {
        decisions.add(
            dispatcher.explain(
                WorkOrder.builder("1", OffsetDateTime.parse("2026-06-01T09:00:00+08:00"))
                    .matter("Roads")
                    .location(new Location("Town", null, null, null))
                    .text(text)
                    .build()));
      }
    }
    return decisions;
  }

  @Test
  void the_sheets_load_as_they_are() throws RulebookException {
    assertThat(decide(files("", 0, 0, "")).get(0).lead().code()).isEqualTo("A");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"); System.setProperty(\"paidan.injected\", \"drl\"); //",
        "\" || System.setProperty(\"paidan.injected\", \"drl\") == null || \"",
        "$param); System.setProperty(\"paidan.injected\", \"table\"); (",
        "eval( System.setProperty(\"paidan.injected\", \"eval\") == null )",
        "@{System.setProperty('paidan.injected', 'mvel')}",
        "#{T(java.lang.System).setProperty('paidan.injected', 'spel')}",
        "${java:System.setProperty('paidan.injected', 'el')}",
        "${jndi:ldap://127.0.0.1/a}",
        "%{(#a=@java.lang.System@setProperty('paidan.injected','ognl'))}",
        "=cmd|' /C calc'!A0",
        "</script><script>alert(1)</script>",
        "end\nrule \"x\" when then System.setProperty(\"paidan.injected\", \"rule\"); end",
      })
  void code_in_a_cell_is_refused_or_stays_text(String code) {
    System.clearProperty(MARK);
    int loaded = 0;
    int refused = 0;
    for (Map.Entry<String, List<List<String>>> sheet : SHEETS.entrySet()) {
      List<List<String>> rows = sheet.getValue();
      for (int column = 0; column < rows.get(0).size(); column++) {
        try {
          for (RoutingDecision decision :
              decide(files(sheet.getKey(), rows.size() - 1, column, code))) {
            DecisionJson.write(decision);
          }
          loaded++;
        } catch (RulebookException e) {
          assertThat(e.findings()).isNotEmpty();
          refused++;
        }
        assertThat(System.getProperty(MARK))
            .as("%s, %s", sheet.getKey(), rows.get(0).get(column))
            .isNull();
      }
    }
    assertThat(loaded).isGreaterThan(5);
    assertThat(refused).isGreaterThan(10);
  }

  @Test
  void text_that_looks_like_code_comes_out_as_it_went_in() throws RulebookException {
    String code = "\"); System.exit(1); // ${jndi:ldap://127.0.0.1/a} {0} '";
    List<List<String>> rows = SHEETS.get("dispatch-list");
    int notice = rows.get(0).indexOf("Notice");
    assertThat(decide(files("dispatch-list", 1, notice, code)).get(0).notice()).isEqualTo(code);
  }
}
