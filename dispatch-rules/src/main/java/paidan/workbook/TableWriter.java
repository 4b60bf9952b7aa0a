package paidan.workbook;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Findings;
import paidan.rulebook.SettingKey;
import paidan.sheet.CellReader;
import paidan.sheet.ClosedWords;
import paidan.sheet.ColumnType;
import paidan.sheet.TableRow;
import paidan.sheet.WrittenSheet;

/** Writes a sheet of a table: its headings, its rows, and what helps to fill it. */
final class TableWriter {

  /** The filter takes in rows that are typed below those that there are. */
  private static final int ROOM = 1_000;

  /** What can be read on a sheet of paper. */
  private static final int LETTERS_OF_PAGE = 180;

  /** Spreadsheet programs disagree about days before March 1900, and know none after 9999. */
  private static final LocalDate BEFORE_DATES = LocalDate.of(1900, 2, 28);

  private static final int LAST_YEAR = 9999;
  private static final int MOST_DIGITS = 9;

  private final Sheet sheet;
  private final SheetPlan plan;
  private final Styles styles;
  private final Texts texts;
  private final DropDowns dropDowns;

  /** Reads dates and numbers as a check would; what it says of them is not wanted here. */
  private final CellReader reader = new CellReader(new Findings());

  TableWriter(Sheet sheet, SheetPlan plan, References references, Styles styles, Texts texts) {
    this.sheet = sheet;
    this.plan = plan;
    this.styles = styles;
    this.texts = texts;
    this.dropDowns = new DropDowns(sheet, plan, references, texts);
  }

  void write() {
    formatColumns();
    writeTitles();
    writeHeadings();
    int next = plan.firstRow();
    Set<SettingKey> settled = new HashSet<>();
    for (TableRow row : plan.rows()) {
      write(row, sheet.createRow(next), settled);
      next++;
    }
    if (plan.table().english().equals("Rulebook")) {
      next = writeSettings(next, settled);
    }
    dropDowns.add();
    arrange(next);
  }

  private void formatColumns() {
    for (int i = 0; i < plan.columns().size(); i++) {
      PlannedColumn column = plan.columns().get(i);
      sheet.setColumnWidth(i, widthOf(column) * 256);
      sheet.setDefaultColumnStyle(i, styles.cell(column.role(), Styles.Format.of(column.type())));
    }
  }

  private void writeTitles() {
    for (int i = 0; i < plan.titles().size(); i++) {
      Row row = sheet.createRow(i);
      for (int j = 0; j < plan.titles().get(i).size(); j++) {
        Cell cell = row.createCell(j);
        cell.setCellStyle(styles.title());
        cell.setCellValue(CellTexts.escaped(plan.titles().get(i).get(j)));
      }
    }
  }

  private void writeHeadings() {
    HeadingNotes notes = new HeadingNotes(sheet);
    Row row = sheet.createRow(plan.headingRow());
    row.setHeightInPoints(24);
    for (int i = 0; i < plan.columns().size(); i++) {
      PlannedColumn column = plan.columns().get(i);
      Cell cell = row.createCell(i);
      cell.setCellStyle(styles.heading(column.role()));
      cell.setCellValue(CellTexts.escaped(column.heading()));
      if (!column.note().isEmpty()) {
        notes.add(cell, column.note());
      }
    }
  }

  private void write(TableRow from, Row to, Set<SettingKey> settled) {
    WrittenSheet source = Objects.requireNonNull(plan.source());
    int lines = 1;
    for (int i = 0; i < plan.columns().size(); i++) {
      PlannedColumn column = plan.columns().get(i);
      WrittenSheet.Heading heading = column.from();
      paidan.sheet.Cell cell = heading == null ? null : source.cell(from, heading);
      if (cell != null && !cell.isBlank()) {
        if (column.words() == SettingKey.WORDS) {
          addSetting(SettingKey.WORDS.meaning(cell.text()), to, settled);
        }
        write(cell, column, to.createCell(i));
        lines = Math.max(lines, TextWidth.lines(cell.text(), widthOf(column) - 1));
      }
    }
    TextWidth.fit(to, lines);
  }

  /** The heading needs room for the button of the filter. */
  private static int widthOf(PlannedColumn column) {
    return Math.max(column.width(), TextWidth.of(column.heading()) + 5);
  }

  private void write(paidan.sheet.Cell from, PlannedColumn column, Cell to) {
    Styles.Format format = Styles.Format.of(column.type());
    if (format == Styles.Format.DATE) {
      LocalDate day = reader.date(from);
      if (day != null && day.isAfter(BEFORE_DATES) && day.getYear() <= LAST_YEAR) {
        to.setCellStyle(styles.cell(column.role(), format));
        to.setCellValue(day);
        return;
      }
    }
    if (format == Styles.Format.NUMBER && isNumber(from.normalized())) {
      to.setCellStyle(styles.cell(column.role(), format));
      to.setCellValue(Integer.parseInt(from.normalized()));
      return;
    }
    writeText(inLanguage(from.text(), column.words()), column, to);
  }

  /** What does not look like a number of the column stays a text, formulas above all. */
  private void writeText(String text, PlannedColumn column, Cell to) {
    to.setCellStyle(styles.cell(column.role(), Styles.Format.TEXT));
    to.setCellValue(CellTexts.escaped(text));
  }

  private static boolean isNumber(String text) {
    return text.length() <= MOST_DIGITS && text.matches("-?[1-9]\\d*|0");
  }

  /** A word of a closed list in the language of the workbook. */
  private String inLanguage(String text, @Nullable ClosedWords<?> words) {
    if (words == null) {
      return text;
    }
    for (Map.Entry<String, String> word : words.words().entrySet()) {
      if (text.equals(word.getKey()) || text.equals(word.getValue())) {
        return texts.inChinese() ? word.getValue() : word.getKey();
      }
    }
    return text;
  }

  private void addSetting(@Nullable SettingKey key, Row row, Set<SettingKey> settled) {
    if (key != null && settled.add(key)) {
      dropDowns.addSetting(row.getRowNum(), indexOf(Offer.SETTINGS), key);
    }
  }

  private int indexOf(Offer offer) {
    for (int i = 0; i < plan.columns().size(); i++) {
      if (plan.columns().get(i).offer() == offer) {
        return i;
      }
    }
    return 0;
  }

  /** The settings that the rulebook does not have yet, each explained, with what it must have. */
  private int writeSettings(int first, Set<SettingKey> settled) {
    boolean isNew = settled.isEmpty();
    int next = first;
    for (SettingKey key : SettingKey.values()) {
      if (settled.contains(key)) {
        continue;
      }
      Row row = sheet.createRow(next++);
      addSetting(key, row, settled);
      String code = key.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      for (int i = 0; i < plan.columns().size(); i++) {
        PlannedColumn column = plan.columns().get(i);
        String text = "";
        if (column.words() == SettingKey.WORDS) {
          text = word(key);
        } else if (column.offer() == Offer.SETTINGS && isNew) {
          text = initial(key);
        } else if (column.heading().equals(texts.say("heading.remarks"))) {
          text = texts.say("setting." + code);
        }
        if (!text.isEmpty()) {
          writeText(text, column, row.createCell(i));
          TextWidth.fit(row, TextWidth.lines(text, widthOf(column) - 1));
        }
      }
    }
    return next;
  }

  /** What a new rulebook begins with: just what it cannot do without. */
  private String initial(SettingKey key) {
    return switch (key) {
      case NAME -> texts.say("initial.name");
      case VERSION -> "1";
      case TIME_ZONE -> texts.say("initial.zone");
      case LANGUAGE -> texts.inChinese() ? "zh" : "en";
      default -> "";
    };
  }

  private String word(SettingKey key) {
    return SettingKey.WORDS.words().keySet().stream()
        .filter(word -> SettingKey.WORDS.meaning(word) == key)
        .map(word -> inLanguage(word, SettingKey.WORDS))
        .findFirst()
        .orElseThrow();
  }

  private void arrange(int next) {
    int last = plan.columns().size() - 1;
    int frozen = plan.columns().get(0).type() == ColumnType.CODE ? 1 : 0;
    sheet.createFreezePane(frozen, plan.firstRow());
    sheet.setAutoFilter(
        new CellRangeAddress(plan.headingRow(), Math.max(next, plan.firstRow()) + ROOM, 0, last));
    sheet.setRepeatingRows(new CellRangeAddress(plan.headingRow(), plan.headingRow(), -1, -1));
    if (frozen > 0) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
    }
    int letters = plan.columns().stream().mapToInt(TableWriter::widthOf).sum();
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitWidth((short) (1 + letters / LETTERS_OF_PAGE));
    sheet.getPrintSetup().setFitHeight((short) 0);
  }
}
