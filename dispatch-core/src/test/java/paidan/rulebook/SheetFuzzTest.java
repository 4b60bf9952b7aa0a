package paidan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.sheet.CellSyntaxException;
import paidan.sheet.Condition;
import paidan.sheet.LeadExpression;
import paidan.sheet.Limits;
import paidan.sheet.PartyList;
import paidan.sheet.RawTables;
import paidan.sheet.SourceFile;
import paidan.sheet.TermGroups;

/**
 * Whatever stands in a file or a cell: it is read, or told, and nothing else. As part of the build
 * the inputs in {@code src/test/resources} are tried, those that once found something among them;
 * to look for more: {@code JAZZER_FUZZ=1 mvn test -pl dispatch-core -Dtest=SheetFuzzTest#cells}.
 */
class SheetFuzzTest {

  private static final Limits SMALL = new Limits(10, 1 << 20, 8 << 20, 20, 2_000, 200, 2_000);
  private static final Set<String> KNOWN = Set.of("东城区", "A、B", "only B", "not(A)", "0203");

  @FuzzTest(maxDuration = "1m")
  void cells(FuzzedDataProvider data) {
    String cell = data.consumeRemainingAsString();
    try {
      Condition condition = Condition.parse(cell, KNOWN::contains);
      assertThat(Condition.parse(condition.toString(), KNOWN::contains)).isEqualTo(condition);
    } catch (CellSyntaxException e) {
      assertTold(e);
    }
    try {
      TermGroups terms = TermGroups.parse(cell);
      assertThat(TermGroups.parse(terms.toString())).isEqualTo(terms);
    } catch (CellSyntaxException e) {
      assertTold(e);
    }
    try {
      LeadExpression lead = LeadExpression.parse(cell, KNOWN::contains);
      assertThat(LeadExpression.parse(lead.toString(), KNOWN::contains)).isEqualTo(lead);
    } catch (CellSyntaxException e) {
      assertTold(e);
    }
    try {
      PartyList parties = PartyList.parse(cell, KNOWN::contains);
      assertThat(PartyList.parse(parties.toString(), KNOWN::contains)).isEqualTo(parties);
    } catch (CellSyntaxException e) {
      assertTold(e);
    }
  }

  private static void assertTold(CellSyntaxException e) {
    for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      assertThat(e.complaint().text(language)).isNotBlank();
      assertThat(e.complaint().remedy(language)).isNotBlank();
    }
  }

  @FuzzTest(maxDuration = "1m")
  void csv(byte[] content) {
    List<Finding> findings = findings("dispatch-list.csv", content);
    // What a parser throws is told as damage; of text nothing is that the reader does not know.
    assertThat(findings).extracting(Finding::code).doesNotContain("file-damaged", "file-exhausts");
  }

  @FuzzTest(maxDuration = "1m")
  void old_workbooks(byte[] content) {
    findings("list.xls", content);
  }

  @FuzzTest(maxDuration = "1m")
  void sheets_of_workbooks(byte[] sheet) {
    Map<String, byte[]> parts =
        FilesTest.parts(Book.of("xlsx").sheet("Dispatch list", Book.row("ID", "Lead")).bytes());
    parts.put("xl/worksheets/sheet1.xml", sheet);
    findings("list.xlsx", FilesTest.zipped(parts));
  }

  private static List<Finding> findings(String name, byte[] content) {
    Findings findings = new Findings();
    RawTables.read(List.of(new SourceFile(name, content)), Tables.ALL, SMALL, findings);
    findings.list().forEach(finding -> assertThat(finding.text(Locale.CHINESE)).isNotBlank());
    return findings.list();
  }

  @FuzzTest(maxDuration = "1m")
  void dispatch_lists(byte[] content) {
    List<SourceFile> files = new ArrayList<>(new Town().sources());
    files.add(new SourceFile("dispatch-list.csv", content));
    try {
      Rulebook rulebook = Rulebook.load(files);
      assertThat(rulebook.rows()).hasSize(rulebook.listSize());
    } catch (RulebookException e) {
      assertThat(e.findings()).isNotEmpty();
      e.findings().forEach(finding -> assertThat(finding.text(Locale.CHINESE)).isNotBlank());
    }
  }
}
