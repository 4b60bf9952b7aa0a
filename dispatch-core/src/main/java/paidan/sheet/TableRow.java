package paidan.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Position;

/** A row of a table, from one of its sheets. */
public final class TableRow {

  static final CellKind[] KINDS = CellKind.values();
  private static final int LONGEST_QUOTE = 160;
  private static final int LONGEST_CELL = 40;

  private final SheetLayout layout;
  private final int number;
  private final @Nullable String[] texts;
  // Null when every cell is text or blank, which is the usual case: saves a third of the memory.
  private final byte @Nullable [] kinds;

  TableRow(SheetLayout layout, int number, @Nullable String[] texts, byte @Nullable [] kinds) {
    this.layout = layout;
    this.number = number;
    this.texts = texts;
    this.kinds = kinds;
  }

  /**
   * The cell of a column.
   *
   * @param column a column of the table
   * @return its cell; a blank one, at the row's position, when the sheet lacks the column
   */
  public Cell cell(Column column) {
    return cell(layout.indexOf(column));
  }

  /**
   * The text of a column, without making its cell: most cells of a large sheet are blank, or say
   * what was read before.
   *
   * @param column a column of the table
   * @return its text; null when the cell is blank or the sheet lacks the column
   */
  public @Nullable String text(Column column) {
    int index = layout.indexOf(column);
    String text = index >= 0 && index < texts.length ? texts[index] : null;
    return text == null || text.isEmpty() ? null : text;
  }

  /**
   * The text of a column that can only be a name or a code, without making its cell.
   *
   * @param column a column of the table
   * @return its text, if it is stored as text, has nothing but letters and digits, and is no word
   *     of the cell language; else null, and the cell must be read
   */
  public @Nullable String word(Column column) {
    int index = layout.indexOf(column);
    String text = index >= 0 && index < texts.length ? texts[index] : null;
    return text != null && kind(index) == CellKind.TEXT && ConditionParser.isWord(text)
        ? text
        : null;
  }

  /**
   * Whether a cell holds nothing, without making it.
   *
   * @param column a column of the table
   * @return true as well when the sheet lacks the column
   */
  public boolean isBlank(Column column) {
    return text(column) == null;
  }

  /**
   * Whether the sheet of this row has the column.
   *
   * @param column a column of the table
   * @return true when it has
   */
  public boolean has(Column column) {
    return layout.indexOf(column) >= 0;
  }

  /**
   * The attributes that have a column, as they are written in the headings, without brackets.
   *
   * @return the names in the order of the sheet; the same object for all rows of a sheet
   */
  public Set<String> attributeNames() {
    return layout.attributes().keySet();
  }

  /**
   * Shows the cells of the attribute columns that are not blank.
   *
   * @param visitor takes the names of the attributes, in the order of the sheet, each with its cell
   */
  public void forEachAttribute(BiConsumer<String, Cell> visitor) {
    for (Map.Entry<String, Integer> attribute : layout.attributes().entrySet()) {
      int index = attribute.getValue();
      if (index < texts.length && texts[index] != null) {
        visitor.accept(attribute.getKey(), cell(index));
      }
    }
  }

  /**
   * The heading of an attribute column.
   *
   * @param attribute name of the attribute as {@link #attributeNames} tells it
   * @return the cell in the heading row; the whole row when the sheet lacks the column
   */
  public Cell heading(String attribute) {
    Integer index = layout.attributes().get(attribute);
    return new Cell(
        attribute,
        CellKind.TEXT,
        Position.ofCell(
            layout.file(), layout.sheet(), layout.headingRow(), index == null ? 0 : index + 1));
  }

  /**
   * The cells of the counted columns, first level first, blank ones included.
   *
   * @return the cells
   */
  public List<Cell> numbered() {
    List<Cell> cells = new ArrayList<>();
    for (int index : layout.numbered()) {
      cells.add(cell(index));
    }
    return cells;
  }

  /**
   * Where the row is.
   *
   * @return its position, without a column
   */
  public Position position() {
    return Position.ofCell(layout.file(), layout.sheet(), number, 0);
  }

  /**
   * The file it comes from.
   *
   * @return name of the file in the rulebook
   */
  public String file() {
    return layout.file();
  }

  /**
   * The sheet it comes from.
   *
   * @return name of the sheet, null when the file has none (CSV)
   */
  public @Nullable String sheet() {
    return layout.sheet();
  }

  /**
   * Its number in the sheet, as a spreadsheet program shows it.
   *
   * @return the number, from 1
   */
  public int number() {
    return number;
  }

  Cell cell(int index) {
    String text = index >= 0 && index < texts.length ? texts[index] : null;
    return text == null
        ? new Cell("", CellKind.BLANK, this, index)
        : new Cell(text, kind(index), this, index);
  }

  Position position(int index) {
    return Position.ofCell(layout.file(), layout.sheet(), number, index + 1);
  }

  /** This row with the cell that another row has in a column. */
  TableRow withCell(int index, TableRow other) {
    int width = Math.max(texts.length, index + 1);
    @Nullable String[] filled = Arrays.copyOf(texts, width);
    filled[index] = other.texts[index];
    byte[] filledKinds = new byte[width];
    for (int i = 0; i < texts.length; i++) {
      filledKinds[i] = (byte) kind(i).ordinal();
    }
    filledKinds[index] = (byte) other.kind(index).ordinal();
    return new TableRow(layout, number, filled, filledKinds);
  }

  private CellKind kind(int index) {
    return kinds == null ? CellKind.TEXT : KINDS[kinds[index]];
  }

  /**
   * The row for a message, so that its author recognises it.
   *
   * @return its cells with bars between them, the long ones cut
   */
  public String quote() {
    StringBuilder quote = new StringBuilder();
    int blanks = 0;
    for (String text : texts) {
      if (text == null) {
        blanks++;
      } else if (quote.length() < LONGEST_QUOTE) {
        quote.append(quote.isEmpty() ? "" : blanks > 0 ? " | … | " : " | ").append(cut(text));
        blanks = 0;
      }
    }
    return quote.toString();
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() > LONGEST_CELL ? line.substring(0, LONGEST_CELL) + "…" : line;
  }

  /** Of all cells: rows that say the same have the same one. */
  int textsHash() {
    return Arrays.hashCode(texts);
  }

  /** Its position. */
  @Override
  public String toString() {
    return position().toString();
  }
}
