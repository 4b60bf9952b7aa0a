package paidan.engine;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Position;
import paidan.sheet.CellKind;
import paidan.sheet.Grid;
import paidan.sheet.Limits;
import paidan.sheet.SourceFile;

/**
 * Reads a rulebook's code: DRL, and stock Drools decision tables. All sheets of a workbook that
 * have a table are read, unless a file beside it chooses some, as Drools does it: {@code
 * fees.drl.xlsx.properties} with the line {@code sheets=Fees,Discounts}.
 */
final class StockTables {

  private static final String CHOICE = ".properties";

  private final Findings findings;
  private final List<RuleText> texts = new ArrayList<>();

  private StockTables(Findings findings) {
    this.findings = findings;
  }

  /** Whether a file only says which sheets of another one are read. */
  static boolean isChoice(SourceFile file) {
    return file.name().toLowerCase(Locale.ROOT).endsWith(CHOICE);
  }

  /** The rules of all files; what Drools would pass over in silence is noted. */
  static List<RuleText> read(List<SourceFile> files, Findings findings) {
    StockTables tables = new StockTables(findings);
    Map<String, SourceFile> choices = new HashMap<>();
    files.stream().filter(StockTables::isChoice).forEach(file -> choices.put(file.name(), file));
    for (SourceFile file : files) {
      String name = file.name().toLowerCase(Locale.ROOT);
      if (name.endsWith(".drl")) {
        tables.texts.addAll(RuleText.ofDrl(file));
      } else if (name.endsWith(".xlsx") || name.endsWith(".xls") || name.endsWith(".csv")) {
        tables.table(file, choices.remove(file.name() + CHOICE));
      } else if (!isChoice(file)) {
        findings.error(Position.ofFile(file.name()), RuleSource.message("code-unknown", name));
      }
    }
    choices
        .keySet()
        .forEach(
            left ->
                findings.error(
                    Position.ofFile(left), RuleSource.message("table-choice-alone", left)));
    return tables.texts;
  }

  private void table(SourceFile file, @Nullable SourceFile choice) {
    byte[] content = file.content();
    boolean mark = content.length > 2 && content[0] == (byte) 0xEF && content[1] == (byte) 0xBB;
    if (mark) {
      findings.warning(Position.ofFile(file.name()), RuleSource.message("table-byte-order-mark"));
    }
    int before = findings.errors();
    List<Grid> grids = Grid.read(file, Limits.DEFAULT, findings);
    grids.forEach(this::checkFormulas);
    if (findings.errors() > before) {
      return;
    }
    List<String> chosen = choice == null ? List.of() : chosen(choice, grids);
    boolean any = false;
    for (int i = 0; i < grids.size(); i++) {
      Grid grid = grids.get(i);
      StockSheet sheet = new StockSheet(grid);
      String name = grid.sheet();
      if (!sheet.hasTables() || (!chosen.isEmpty() && !chosen.contains(name))) {
        continue;
      }
      any = true;
      if (i > 0 && chosen.isEmpty()) {
        findings.warning(
            grid.at(0, 0), RuleSource.message("table-other-sheet", String.valueOf(name)));
      }
      rules(file, sheet, chosen.isEmpty() && i == 0 ? null : name);
    }
    if (!any && !findings.hasErrors()) {
      findings.error(Position.ofFile(file.name()), RuleSource.message("table-none"));
    }
  }

  /** Programs that cannot calculate store 0 for every formula; Drools calculates by itself. */
  private void checkFormulas(Grid grid) {
    for (int row : grid.rows()) {
      grid.row(row)
          .forEach(
              (column, cell) -> {
                if (cell.kind() == CellKind.FORMULA && cell.number() == 0) {
                  findings.error(grid.at(row, column), RuleSource.message("table-formula-zero"));
                }
              });
    }
  }

  private void rules(SourceFile file, StockSheet sheet, @Nullable String prefix) {
    int before = findings.errors();
    sheet.check(findings);
    if (findings.errors() == before) {
      RuleText text = sheet.rules(file.name(), prefix, findings);
      if (text != null) {
        texts.add(text);
      }
    }
  }

  private List<String> chosen(SourceFile choice, List<Grid> grids) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(choice.text()));
    } catch (IOException | IllegalArgumentException e) {
      findings.error(Position.ofFile(choice.name()), RuleSource.message("table-choice-none"));
      return List.of();
    }
    List<String> chosen = new ArrayList<>();
    Set<String> known = new java.util.LinkedHashSet<>();
    grids.forEach(grid -> known.add(String.valueOf(grid.sheet())));
    for (String name : properties.getProperty("sheets", "").split(",", -1)) {
      if (!name.isBlank() && !known.contains(name.strip())) {
        findings.error(
            Position.ofFile(choice.name()),
            RuleSource.message("table-sheet-unknown", name.strip(), String.join(", ", known)));
      } else if (!name.isBlank()) {
        chosen.add(name.strip());
      }
    }
    if (chosen.isEmpty() && !findings.hasErrors()) {
      findings.error(Position.ofFile(choice.name()), RuleSource.message("table-choice-none"));
    }
    return chosen;
  }
}
