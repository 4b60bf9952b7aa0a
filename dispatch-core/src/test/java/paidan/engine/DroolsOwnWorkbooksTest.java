package paidan.engine;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Severity;
import paidan.sheet.SourceFile;

/**
 * The workbooks with which Drools tests its own reader: what it makes of them is made of them here,
 * or they are refused by the name of a trap.
 */
class DroolsOwnWorkbooksTest {

  private static final String DECISION_TABLE = "org/drools/decisiontable/";

  /** Those that are refused, each with its traps. */
  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          entry("data/BZ963584.drl.xls", "table-formula-zero"),
          entry("data/ComplexWorkbook.drl.xls", "table-formatted-number"),
          entry("data/CustomWorkbook.drl.xls", "table-formula-zero"),
          entry("data/ForAllConstraintQuoteRemoval.drl.xls", "table-no-condition"),
          entry("data/FunctionCellMerged.drl.xls", "table-formula-zero"),
          entry("data/NoConstraintsDelimitedSpacesInCells.drl.xls", "table-no-action"),
          entry("data/NoConstraintsEmptyCells.drl.xls", "table-no-action"),
          entry("data/NoConstraintsSpacesInCells.drl.xls", "table-no-action"),
          entry("data/QuoteEscapeDisabledWorkbook.drl.xls", "table-breaks-out"),
          entry("data/RuleNameUsingExcelFunction.drl.xls", "table-formula-zero"),
          entry("data/SalienceOutOfRangeWorkbook.drl.xls", "table-refused"),
          entry("data/TeamAllocationExample_TYPICAL_EXAMPLE.drl.xls", "table-refused"),
          entry("data/TestCsv.drl.csv", "table-none"),
          entry("data/XlsFormula.drl.xls", "table-blank-row"),
          entry(DECISION_TABLE + "Attributes.drl.xls", "table-no-condition table-no-action"),
          entry(DECISION_TABLE + "DeclaresWorkbook.drl.csv", "csv-damaged"),
          entry(DECISION_TABLE + "DeclaresWorkbook.drl.xls", "table-without-rows"),
          entry(DECISION_TABLE + "Properties.drl.xls", "table-without-rows"),
          entry(DECISION_TABLE + "PropertiesWithWhiteSpace.drl.xls", "table-without-rows"),
          entry(DECISION_TABLE + "calendar_timer.drl.xls", "table-no-condition"),
          entry(DECISION_TABLE + "columnReplaceTest.drl.csv", "table-no-action"),
          entry(DECISION_TABLE + "emptyAction.drl.csv", "table-no-snippet"),
          entry(DECISION_TABLE + "emptyCondition.drl.xls", "table-no-snippet"),
          entry(DECISION_TABLE + "ignore-numeric-format-ref-cell.drl.xls", "table-formula-zero"),
          entry(
              DECISION_TABLE + "integrationtests/csv/kmoduleCSVTest.dtable.drl.csv",
              "csv-damaged"));

  private static final Map<String, byte[]> WORKBOOKS = workbooks();

  private static Map<String, byte[]> workbooks() {
    Map<String, byte[]> workbooks = new TreeMap<>();
    URL url =
        DroolsOwnWorkbooksTest.class.getClassLoader().getResource("data/BasicWorkbook.drl.xls");
    try {
      JarURLConnection connection = (JarURLConnection) url.openConnection();
      connection.setUseCaches(false);
      try (JarFile jar = connection.getJarFile()) {
        for (JarEntry entry : java.util.Collections.list(jar.entries())) {
          if (entry.getName().matches(".*\\.drl\\.(xlsx?|csv)")) {
            try (InputStream stream = jar.getInputStream(entry)) {
              workbooks.put(entry.getName(), stream.readAllBytes());
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return workbooks;
  }

  static Stream<String> names() {
    return WORKBOOKS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void stock_rules_are_made_of_it_or_it_is_refused_by_name(String name) {
    byte[] content = WORKBOOKS.get(name);
    Findings findings = new Findings();
    List<RuleText> ours = StockTables.read(List.of(new SourceFile(name, content)), findings);
    Set<String> errors = new TreeSet<>();
    for (Finding finding : findings.list()) {
      if (finding.severity() == Severity.ERROR) {
        errors.add(finding.code());
      }
    }
    String refused = REFUSED.get(name);
    if (refused != null) {
      assertThat(errors).containsExactlyInAnyOrder(refused.split(" ", -1));
      return;
    }
    assertThat(errors).isEmpty();
    String stock = stock(name, content);
    if (stock != null) {
      assertThat(ours.get(0).drl()).isEqualTo(stock);
    }
  }

  /** What stock Drools makes of it; null when it cannot read it. */
  private static String stock(String name, byte[] content) {
    InputType type = name.toLowerCase(Locale.ROOT).endsWith("csv") ? InputType.CSV : InputType.XLS;
    try {
      return new SpreadsheetCompiler().compile(new ByteArrayInputStream(content), type);
    } catch (RuntimeException e) {
      return null;
    }
  }
}
