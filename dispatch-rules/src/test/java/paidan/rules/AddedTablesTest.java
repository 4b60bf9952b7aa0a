package paidan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paidan.Dispatcher;
import paidan.diagnostic.Finding;
import paidan.rulebook.RulebookException;

/** Stock Drools decision tables take part in a stage by matching its type. */
class AddedTablesTest {

  private static final String FILE = "rules/archives.drl.csv";

  private static final String TABLE =
      """
      RuleSet,linhai.tables
      Import,paidan.stage.Assignment
      ,
      RuleTable Who keeps what
      NAME,PRIORITY,CONDITION,ACTION,@
      ,,$order : Assignment,,
      ,,isMatterWithin("$param"),$order.dispatchTo("$param");,"basis(""$param"")"
      Rule,,Matter,Lead,Basis
      archives to the hotline,700,Archives,HOTLINE,Linhai Rules
      water to the roads,701,Water,ROADS,
      """;

  private static Linhai city(String table) {
    return Linhai.city().file(FILE, table);
  }

  private static List<Finding> refused(String table) {
    try {
      Dispatcher.builder().trustRules().load(city(table).rulebook()).close();
      return List.of();
    } catch (RulebookException e) {
      return e.findings();
    }
  }

  @Test
  void a_table_decides_an_order_and_the_evidence_names_its_rule() {
    try (Dispatcher dispatcher = city(TABLE).open()) {
      var decision = dispatcher.dispatch(Linhai.order("Archives").build());
      assertThat(decision.lead().code()).isEqualTo("HOTLINE");
      assertThat(decision.evidence())
          .anySatisfy(
              evidence -> {
                assertThat(evidence.rule()).isEqualTo("archives to the hotline");
                assertThat(evidence.article()).isEqualTo("Linhai Rules");
              });
      assertThat(dispatcher.dispatch(Linhai.order("Water").build()).lead().code())
          .isEqualTo("ROADS");
      assertThat(dispatcher.dispatch(Linhai.order("Roads").build()).lead().code())
          .isEqualTo("ROADS");
    }
  }

  @Test
  void a_table_loads_only_from_a_source_that_the_host_trusts() {
    assertThatThrownBy(() -> Dispatcher.of(city(TABLE).rulebook()))
        .isInstanceOfSatisfying(
            RulebookException.class,
            e ->
                assertThat(e.findings())
                    .extracting(Finding::code)
                    .containsExactly("drl-untrusted"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "isMatterWithin | isMatterNear | C7",
        "$order.dispatchTo | $order.fly | D7",
        "$order : Assignment | $order : Assignation | A9",
        "stage.Assignment | stage.Nothing | C6",
        "isMatterWithin(\"$param\") | matter = = \"$param\" | C7",
        "PRIORITY | AGENDA-GROUP | B9",
      })
  void what_does_not_compile_is_told_with_its_cell(String right, String wrong, String cell) {
    List<Finding> findings = refused(TABLE.replace(right, wrong));
    assertThat(findings).isNotEmpty();
    assertThat(findings).extracting(one -> one.position().cell()).contains(cell);
    for (Finding finding : findings) {
      assertThat(finding.position().file()).isEqualTo(FILE);
      assertThat(finding.text(Locale.ENGLISH))
          .doesNotContainPattern("(?i)\\bline \\d+:")
          .doesNotContainPattern("^\\[\\d+,");
    }
  }

  @Test
  void a_value_that_does_not_compile_is_told_with_its_cell() {
    String table = TABLE.replace("$order.dispatchTo(\"$param\");", "$order.dispatchTo($param);");
    assertThat(
            refused(table.replace(",ROADS", ",\"\"\"ROADS\"\"\"").replace(",HOTLINE", ",HOTLINES")))
        .extracting(finding -> finding.position().cell())
        .contains("D9");
  }

  @Test
  void an_error_is_told_of_the_file_it_is_in_when_there_are_several() {
    String drl =
        """
        package linhai.watch
        import paidan.stage.Completion

        rule "the hotline watches"
        when
            $order : Completion()
        then
            $order.%s("HOTLINE");
        end
        """;
    assertThat(refused(TABLE.replace("dispatchTo", "fly"), drl.formatted("superviseBy")))
        .containsOnly(FILE + ", D7");
    assertThat(refused(TABLE, drl.formatted("watch"))).containsExactly("rules/watch.drl, line 8");
  }

  private static List<String> refused(String table, String drl) {
    try {
      Dispatcher.builder()
          .trustRules()
          .load(city(table).file("rules/watch.drl", drl).rulebook())
          .close();
      return List.of();
    } catch (RulebookException e) {
      return e.findings().stream().map(finding -> finding.position().text(Locale.ENGLISH)).toList();
    }
  }

  @Test
  void other_contents_under_the_same_name_are_other_rules() throws RulebookException {
    try (Dispatcher dispatcher = city(TABLE).open()) {
      for (int i = 0; i < 3; i++) {
        String hash = dispatcher.rulebook().hash();
        dispatcher.reload(city(TABLE.replace("HOTLINE", "WATER")).rulebook());
        assertThat(dispatcher.dispatch(Linhai.order("Archives").build()).lead().code())
            .isEqualTo("WATER");
        assertThat(dispatcher.rulebook().hash()).isNotEqualTo(hash);
        dispatcher.reload(city(TABLE).rulebook());
        assertThat(dispatcher.dispatch(Linhai.order("Archives").build()).lead().code())
            .isEqualTo("HOTLINE");
        assertThat(dispatcher.rulebook().hash()).isEqualTo(hash);
      }
    }
  }

  @Test
  void what_is_odd_in_a_table_is_among_the_warnings() throws RulebookException {
    byte[] marked = ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8);
    try (Dispatcher dispatcher =
        Linhai.city().file(FILE, new String(marked, StandardCharsets.UTF_8)).open()) {
      assertThat(dispatcher.warnings()).extracting(Finding::code).contains("table-byte-order-mark");
    }
  }
}
