package paidan.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.scenario.ScenarioSheets;
import paidan.sheet.Limits;
import paidan.sheet.RawTables;
import paidan.sheet.RemarkSheet;
import paidan.sheet.SourceFile;
import paidan.sheet.WrittenSheet;

/**
 * A workbook to write a rulebook in: a sheet for every table, with headings in the language of its
 * readers, a note on each, drop-downs that suggest without refusing anything, and a sheet that
 * explains the cell language. It is itself a rulebook that loads without a finding.
 *
 * <p>Made from a rulebook it holds all rows of its sheets, with the columns and sheets that are
 * meant for people only (those that begin with {@code #}). Words of closed lists are written in the
 * language of the workbook; every other cell is written as it stands. Code is no sheet and is left
 * out ({@link #code}).
 */
public final class RulebookTemplate {

  /** Rows of a workbook that is made in memory. */
  private static final int MOST_IN_MEMORY = 10_000;

  /** Rows of a larger one that are kept in memory while the rest is on disk. */
  private static final int WINDOW = 200;

  private static final int REMARK_WIDTH = 100;

  private static final String HELP = "sheet.help";
  private static final String REFERENCE = "sheet.reference";

  private final Texts texts;
  private final @Nullable Rulebook rulebook;
  private final List<WrittenSheet> sheets;
  private final List<RemarkSheet> remarks;
  private final List<SourceFile> code;
  private final List<Finding> findings;

  private RulebookTemplate(
      Locale language,
      @Nullable Rulebook rulebook,
      List<WrittenSheet> sheets,
      List<RemarkSheet> remarks,
      List<SourceFile> code,
      List<Finding> findings) {
    this.texts = new Texts(language);
    this.rulebook = rulebook;
    this.sheets = sheets;
    this.remarks = remarks;
    this.code = code;
    this.findings = findings;
  }

  /**
   * The workbook of a new rulebook, without rows but for the settings.
   *
   * @param language of headings, notes and words: Chinese, or else English
   * @return the workbook
   */
  public static RulebookTemplate empty(Locale language) {
    return new RulebookTemplate(language, null, List.of(), List.of(), List.of(), List.of());
  }

  /**
   * The workbook of a rulebook that there is.
   *
   * @param files the files of the rulebook
   * @param language of headings, notes and words: Chinese, or else English
   * @return the workbook
   * @throws RulebookException when the rulebook does not load: what cannot be read could not be
   *     written again
   */
  public static RulebookTemplate of(List<SourceFile> files, Locale language)
      throws RulebookException {
    Rulebook rulebook = Rulebook.load(files);
    Findings findings = new Findings();
    RawTables tables =
        RawTables.readAsWritten(files, ScenarioSheets.allTables(), Limits.DEFAULT, findings);
    if (findings.hasErrors()) {
      throw new RulebookException(findings.inOrder());
    }
    return new RulebookTemplate(
        language,
        rulebook,
        tables.sheets(),
        tables.remarks(),
        tables.ruleFiles(),
        findings.inOrder());
  }

  /**
   * What was noticed when the sheets were read, such as cells below no heading, which are not in
   * the workbook.
   *
   * @return the warnings
   */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /**
   * The rulebook's files of code, which are not in the workbook.
   *
   * @return DRL and stock Drools decision tables
   */
  public List<SourceFile> code() {
    return List.copyOf(code);
  }

  /**
   * Writes the workbook.
   *
   * @param out where to; stays open
   * @throws IOException when it cannot be written
   */
  public void write(OutputStream out) throws IOException {
    try (Workbook workbook = workbook()) {
      Styles styles = new Styles(workbook, texts.say("font"));
      List<SheetPlan> plans = SheetPlanner.plan(sheets, texts);
      References references = new References(new Known(rulebook), plans, texts);
      HelpSheet.write(workbook.createSheet(texts.say(HELP)), styles, texts);
      for (SheetPlan plan : plans) {
        Sheet sheet = workbook.createSheet(plan.name());
        new TableWriter(sheet, plan, references, styles, texts).write();
      }
      remarksOfOthers().forEach(sheet -> copy(sheet, workbook, styles));
      Sheet reference = workbook.createSheet(texts.say(REFERENCE));
      ReferenceSheet.write(reference, references, styles, texts);
      workbook.write(out);
    }
  }

  /** In memory while it is small; a list of 100,000 rows goes by way of the disk. */
  private Workbook workbook() {
    int rows = sheets.stream().mapToInt(sheet -> sheet.rows().size()).sum();
    if (rows <= MOST_IN_MEMORY) {
      return new XSSFWorkbook();
    }
    SXSSFWorkbook streaming = new SXSSFWorkbook(WINDOW);
    streaming.setCompressTempFiles(true);
    return streaming;
  }

  /** Sheets for people, but for those that this class writes itself. */
  private List<RemarkSheet> remarksOfOthers() {
    List<String> own = new ArrayList<>();
    for (String key : List.of(HELP, REFERENCE)) {
      own.add(Texts.inEnglish(key));
      own.add(Texts.inChinese(key));
    }
    return remarks.stream().filter(sheet -> !own.contains(sheet.name())).toList();
  }

  private static void copy(RemarkSheet from, Workbook workbook, Styles styles) {
    String name = WorkbookUtil.createSafeSheetName(from.name());
    String unique = name;
    for (int i = 2; workbook.getSheet(unique) != null; i++) {
      unique =
          WorkbookUtil.createSafeSheetName(
              name.substring(0, Math.min(27, name.length())) + "-" + i);
    }
    Sheet to = workbook.createSheet(unique);
    to.setColumnWidth(0, REMARK_WIDTH * 256);
    for (int i = 0; i < from.rows().size(); i++) {
      Row row = to.createRow(i);
      for (int j = 0; j < from.rows().get(i).size(); j++) {
        String text = from.rows().get(i).get(j);
        if (!text.isEmpty()) {
          Cell cell = row.createCell(j);
          cell.setCellStyle(styles.cell(ColumnGuide.Role.REMARK, Styles.Format.TEXT));
          cell.setCellValue(CellTexts.escaped(text));
        }
      }
    }
  }
}
