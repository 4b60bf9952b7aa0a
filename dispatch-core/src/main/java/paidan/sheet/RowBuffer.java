package paidan.sheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The row that a reader is just reading; used again for the next one. */
final class RowBuffer {

  @Nullable String[] texts = new @Nullable String[32];
  byte[] kinds = new byte[32];

  /** Which texts are held once for all cells that have them. */
  boolean[] shared = new boolean[32];

  int number;
  int width;
  boolean hidden;

  /** What is calculated in a cell, by column; seldom any. */
  final Map<Integer, String> formulas = new HashMap<>(0);

  /** What sheets of code need to know of each cell that is stored, be it blank; null for others. */
  @Nullable Map<Integer, StoredNumber> stored;

  void begin(int rowNumber) {
    if (stored != null) {
      stored.clear();
    }
    Arrays.fill(texts, 0, width, null);
    Arrays.fill(kinds, 0, width, (byte) 0);
    Arrays.fill(shared, 0, width, false);
    width = 0;
    number = rowNumber;
    hidden = false;
    if (!formulas.isEmpty()) {
      formulas.clear();
    }
  }

  /** Blank texts leave the cell blank. */
  void set(int column, String text, CellKind kind) {
    String stripped = Spelling.stripped(text);
    if (stripped.isEmpty() && kind != CellKind.ERROR) {
      return;
    }
    put(column, stripped, kind);
  }

  /** Sets one of the texts that the file holds once, without blanks at either end. */
  void setShared(int column, String text) {
    if (!text.isEmpty()) {
      put(column, text, CellKind.TEXT);
      shared[column] = true;
    }
  }

  private void put(int column, String text, CellKind kind) {
    if (column >= texts.length) {
      int length = Math.max(column + 1, 2 * texts.length);
      texts = Arrays.copyOf(texts, length);
      kinds = Arrays.copyOf(kinds, length);
      shared = Arrays.copyOf(shared, length);
    }
    texts[column] = text;
    kinds[column] = (byte) kind.ordinal();
    shared[column] = false;
    width = Math.max(width, column + 1);
  }

  /** Notes that a cell is stored. */
  void stored(int column) {
    if (stored != null) {
      stored.put(column, StoredNumber.NONE);
    }
  }

  /** Notes a number as it is stored, before it is read. */
  void number(int column, double value, int format, @Nullable String pattern, boolean from1904) {
    if (stored != null) {
      stored.put(column, new StoredNumber(value, format, pattern, from1904));
    }
  }

  void formula(int column, String text) {
    formulas.put(column, "=" + text.strip());
  }

  boolean isBlank() {
    return width == 0;
  }

  RowBuffer copy() {
    RowBuffer copy = new RowBuffer();
    copy.texts = Arrays.copyOf(texts, Math.max(width, 1));
    copy.kinds = Arrays.copyOf(kinds, Math.max(width, 1));
    copy.shared = Arrays.copyOf(shared, Math.max(width, 1));
    copy.width = width;
    copy.number = number;
    copy.hidden = hidden;
    copy.formulas.putAll(formulas);
    return copy;
  }
}
