package paidan.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Message;
import paidan.diagnostic.Position;

/** A sheet that holds rows of a table: finds its heading row and keeps the rows below. */
final class TableSheet implements SheetSink {

  private static final int ROWS_BEFORE_HEADINGS = 10;

  /** A cell whose error has been told: nobody reads it, so that it is not told twice. */
  private static final byte TOLD = (byte) CellKind.ERROR.ordinal();

  private final String file;
  private final @Nullable String sheet;
  private final String name;
  private final TableFormat format;
  private final Headings headings;
  private final Limits limits;
  private final Findings findings;
  private final Map<String, String> shared;
  private final List<TableRow> rows = new ArrayList<>();
  private final List<TableRow> into;
  private final @Nullable WrittenSheets written;
  private final List<List<String>> titles = new ArrayList<>();
  private List<WrittenSheet.Heading> writtenHeadings = List.of();

  // Columns meant for people only, kept when the sheet is to be written anew.
  private final BitSet remarks = new BitSet();

  private final List<RowBuffer> first = new ArrayList<>();
  private @Nullable SheetLayout layout;
  // By column; null where the column has no known heading.
  private @Nullable ColumnType[] types = new @Nullable ColumnType[0];
  private boolean hopeless;
  private int count;
  private @Nullable Position formula;
  private int formulas;
  private @Nullable Position unnamed;
  private int unnamedCells;
  private @Nullable Position hidden;
  private int hiddenRows;
  private final BitSet hiddenColumns = new BitSet();
  private boolean hiddenSheet;
  private long filledDown;
  private @Nullable String merged;
  private @Nullable Position mergedAt;
  private int merges;
  private int headingWidth;
  private boolean[] ignored = new boolean[0];

  /**
   * A sheet.
   *
   * @param name name of the sheet or of its file, by which the table was recognised
   * @param shared texts seen so far, so that equal ones are held once
   * @param into takes the rows at the end
   * @param written takes the sheet as it is written at the end; null when nobody wants it
   */
  TableSheet(
      String file,
      @Nullable String sheet,
      String name,
      TableFormat format,
      Limits limits,
      Findings findings,
      Map<String, String> shared,
      List<TableRow> into,
      @Nullable WrittenSheets written) {
    this.file = file;
    this.sheet = sheet;
    this.name = name;
    this.format = format;
    this.headings = new Headings(format);
    this.limits = limits;
    this.findings = findings;
    this.shared = shared;
    this.into = into;
    this.written = written;
  }

  @Override
  public boolean row(RowBuffer row) {
    if (hopeless) {
      return false;
    }
    if (row.isBlank()) {
      return true;
    }
    if (++count > limits.rows()) {
      error(at(row.number, 0), "too-many-rows", limits.rows());
      return false;
    }
    if (row.width > limits.columns()) {
      error(at(row.number, row.width), "too-many-columns", limits.columns());
      return false;
    }
    if (layout == null) {
      if (row.number <= ROWS_BEFORE_HEADINGS) {
        first.add(row.copy());
        return true;
      }
      findHeadings();
    }
    if (layout == null) {
      return false;
    }
    keep(row, layout);
    return true;
  }

  /** The sheet has fewer rows than headings are looked for in. */
  private void findHeadingsAtLast() {
    if (layout == null && !hopeless && !first.isEmpty()) {
      findHeadings();
    }
  }

  private void findHeadings() {
    RowBuffer best = null;
    int most = 0;
    for (RowBuffer row : first) {
      int known = headings.known(row);
      if (known > most) {
        most = known;
        best = row;
      }
    }
    if (best == null) {
      hopeless = true;
      error(
          at(0, 0),
          "no-heading-row",
          format,
          headings.required(),
          first.isEmpty() ? "-" : cellsOf(first.get(0)));
      return;
    }
    SheetLayout found = headings.read(best, file, sheet, findings);
    layout = found;
    types(found, best);
    if (written != null) {
      writtenHeadings = WrittenSheets.headings(best, found);
      writtenHeadings.stream()
          .filter(WrittenSheet.Heading::isRemark)
          .forEach(heading -> remarks.set(heading.index()));
    }
    for (RowBuffer row : first) {
      if (row.number > best.number) {
        keep(row, found);
      } else if (row.number < best.number) {
        titles.add(WrittenSheets.texts(row));
      }
    }
    first.clear();
  }

  /** The cells of a row for a message, so that its author recognises it. */
  private static String cellsOf(RowBuffer row) {
    return Arrays.stream(row.texts)
        .limit(row.width)
        .filter(Objects::nonNull)
        .limit(5)
        .map(text -> text.length() > 40 ? text.substring(0, 40) + "…" : text)
        .collect(Collectors.joining(" | "));
  }

  private void types(SheetLayout found, RowBuffer headingRow) {
    headingWidth = headingRow.width;
    types = new @Nullable ColumnType[headingWidth];
    ignored = new boolean[headingWidth];
    for (int i = 0; i < headingWidth; i++) {
      ignored[i] = headingRow.texts[i] != null;
    }
    found.columns().forEach((column, index) -> types[index] = column.type());
    found.attributes().values().forEach(index -> types[index] = ColumnType.CONDITION);
    NumberedColumns numbered = format.numbered();
    if (numbered != null) {
      found.numbered().forEach(index -> types[index] = numbered.type());
    }
  }

  private void keep(RowBuffer row, SheetLayout found) {
    int width = 0;
    boolean plain = true;
    for (int i = 0; i < row.width; i++) {
      if (row.texts[i] != null && (accepts(row, i) || isKeptRemark(row, i))) {
        width = i + 1;
        plain &= kind(row, i) == CellKind.TEXT;
      }
    }
    if (width == 0) {
      return;
    }
    @Nullable String[] texts = new @Nullable String[width];
    byte[] kinds = plain ? null : Arrays.copyOf(row.kinds, width);
    for (int i = 0; i < width; i++) {
      String text = row.texts[i];
      if (text != null && (types[i] != null || remarks.get(i))) {
        texts[i] = row.shared[i] ? text : shared(text);
      }
    }
    if (row.hidden) {
      hiddenRows++;
      hidden = hidden == null ? at(row.number, 0) : hidden;
    }
    rows.add(new TableRow(found, row.number, texts, kinds));
  }

  /** Whether it is for people only, and wanted nevertheless. */
  private boolean isKeptRemark(RowBuffer row, int index) {
    String text = row.texts[index];
    if (!remarks.get(index) || text == null) {
      return false;
    }
    if (text.length() > limits.cellLength()) {
      error(at(row.number, index + 1), "cell-too-long", text.length(), limits.cellLength());
    }
    return true;
  }

  /** Checks a cell; one without a known heading is left out. */
  private boolean accepts(RowBuffer row, int index) {
    ColumnType type = index < types.length ? types[index] : null;
    String text = row.texts[index];
    if (type == null || text == null) {
      if (index >= headingWidth || !ignored[index]) {
        unnamedCells++;
        unnamed = unnamed == null ? at(row.number, index + 1) : unnamed;
      }
      return false;
    }
    CellKind kind = kind(row, index);
    if (text.length() > limits.cellLength()) {
      error(at(row.number, index + 1), "cell-too-long", text.length(), limits.cellLength());
      row.texts[index] = text.substring(0, 1);
      row.kinds[index] = TOLD;
    } else if (kind == CellKind.ERROR) {
      boolean stored = !text.isEmpty();
      error(
          at(row.number, index + 1),
          stored ? "error-value" : "formula-without-value",
          stored ? text : row.formulas.getOrDefault(index, "="));
    } else if (kind == CellKind.FORMULA) {
      if (type.refusesFormulas()) {
        String calculated = row.formulas.getOrDefault(index, "=");
        error(
            at(row.number, index + 1),
            "formula-in-code",
            calculated,
            text,
            meant(calculated, text));
        row.kinds[index] = TOLD;
      } else {
        formulas++;
        formula = formula == null ? at(row.number, index + 1) : formula;
      }
    }
    return true;
  }

  /** {@code =0203} was typed by someone who meant {@code 0203}; {@code =C2} shows a cell. */
  private static String meant(String formula, String stored) {
    String body = formula.substring(1).replace("\"", "");
    return !body.isEmpty() && body.chars().allMatch(Character::isDigit) ? body : stored;
  }

  private static CellKind kind(RowBuffer row, int index) {
    return TableRow.KINDS[row.kinds[index]];
  }

  private String shared(String text) {
    String before = shared.putIfAbsent(text, text);
    return before == null ? text : before;
  }

  @Override
  public void merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    findHeadingsAtLast();
    if (layout == null || firstRow <= layout.headingRow()) {
      return;
    }
    int from = indexOfRow(firstRow);
    int known = 0;
    for (int column = firstColumn; column <= Math.min(lastColumn, types.length); column++) {
      known += types[column - 1] == null ? 0 : 1;
    }
    boolean holdsSomething =
        known > 0
            && from < rows.size()
            && rows.get(from).number() == firstRow
            && !rows.get(from).cell(firstColumn - 1).isBlank();
    if (!holdsSomething) {
      return;
    }
    Position position = at(firstRow, firstColumn);
    String region = position.cell() + ":" + at(lastRow, lastColumn).cell();
    if (known > 1) {
      error(position, "merged-across", region);
    }
    if (lastRow > firstRow && fillDown(from, lastRow, firstColumn - 1)) {
      merges++;
      merged = merged == null ? region : merged;
      mergedAt = mergedAt == null ? position : mergedAt;
    }
  }

  /** A merged cell is shown in all its rows, but stored in the first one only. */
  private boolean fillDown(int from, int lastRow, int column) {
    if (filledDown > (long) rows.size() * types.length) {
      // Merged regions that overlap: no spreadsheet program makes them, and they cost much time.
      return false;
    }
    boolean filled = false;
    TableRow top = rows.get(from);
    for (int i = from + 1; i < rows.size() && rows.get(i).number() <= lastRow; i++) {
      rows.set(i, rows.get(i).withCell(column, top));
      filledDown++;
      filled = true;
    }
    return filled;
  }

  /** Where the first row that is not above a row of the sheet stands in the list. */
  private int indexOfRow(int number) {
    int low = 0;
    int high = rows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.get(middle).number() < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public void end() {
    findHeadingsAtLast();
    if (count == 0) {
      warning(at(0, 0), "sheet-empty", format, headings.required());
    }
    if (hiddenSheet && !rows.isEmpty()) {
      warning(at(0, 0), "hidden-sheet", rows.size());
    }
    if (layout != null) {
      tellHiddenColumns(layout.headingRow());
    }
    if (hidden != null) {
      warning(hidden, "hidden-rows", hiddenRows, hidden.row());
    }
    if (formula != null) {
      warning(formula, "formulas-read", formulas);
    }
    if (unnamed != null) {
      warning(unnamed, "cells-without-heading", unnamedCells, unnamed.cell());
    }
    if (merged != null && mergedAt != null) {
      warning(mergedAt, "merged-down", merges, merged);
    }
    into.addAll(rows);
    if (written != null) {
      String suffix = SheetNames.suffix(name, format);
      written.tables.add(
          new WrittenSheet(format, file, name, suffix, titles, writtenHeadings, rows));
    }
  }

  @Override
  public void hiddenColumns(int first, int last) {
    int from = Math.max(1, first);
    hiddenColumns.set(from, Math.max(from, Math.min(last, limits.columns()) + 1));
  }

  @Override
  public void hiddenSheet() {
    hiddenSheet = true;
  }

  private void tellHiddenColumns(int headingRow) {
    List<Position> told =
        IntStream.rangeClosed(1, types.length)
            .filter(column -> hiddenColumns.get(column) && types[column - 1] != null)
            .mapToObj(column -> at(headingRow, column))
            .toList();
    if (!told.isEmpty() && !rows.isEmpty()) {
      warning(
          told.get(0),
          "hidden-columns",
          told.stream().map(Position::cell).collect(Collectors.joining(", ")));
    }
  }

  private Position at(int row, int column) {
    return Position.ofCell(file, sheet, row, column);
  }

  private void error(Position position, String code, Object... arguments) {
    findings.error(position, Message.of(CellReader.BUNDLE, code, arguments));
  }

  private void warning(Position position, String code, Object... arguments) {
    findings.warning(position, Message.of(CellReader.BUNDLE, code, arguments));
  }
}
