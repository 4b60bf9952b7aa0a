package paidan.sheet;

import java.text.Normalizer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Position;

/**
 * A cell with its position. Made when asked for, and its position when that is asked for: a sheet
 * of a million cells does not hold a million of these.
 */
public final class Cell {

  private final String text;
  private final CellKind kind;
  private final @Nullable TableRow row;
  private final int index;
  private @Nullable Position position;

  /**
   * None may be null.
   *
   * @param text what it holds, without blanks at either end; empty when it is blank
   * @param kind as what it was stored
   * @param position where it is
   */
  public Cell(String text, CellKind kind, Position position) {
    this.text = Objects.requireNonNull(text);
    this.kind = Objects.requireNonNull(kind);
    this.position = Objects.requireNonNull(position);
    this.row = null;
    this.index = -1;
  }

  /** A cell of a row, by its column from 0; -1 for one that the sheet lacks. */
  Cell(String text, CellKind kind, TableRow row, int index) {
    this.text = text;
    this.kind = kind;
    this.row = row;
    this.index = index;
  }

  /**
   * What it holds.
   *
   * @return the text, without blanks at either end; empty when it is blank
   */
  public String text() {
    return text;
  }

  /**
   * As what it was stored.
   *
   * @return the kind
   */
  public CellKind kind() {
    return kind;
  }

  /**
   * Where it is.
   *
   * @return file, sheet, row and column; the whole row when the sheet lacks the column
   */
  public Position position() {
    Position at = position;
    if (at == null) {
      at = Objects.requireNonNull(row).position(index);
      position = at;
    }
    return at;
  }

  /**
   * Whether it holds nothing.
   *
   * @return true when there are only blanks
   */
  public boolean isBlank() {
    return text.isEmpty();
  }

  /**
   * Its text after Unicode's NFKC, so that full-width letters and signs are as narrow ones.
   *
   * @return the text, without blanks at either end
   */
  public String normalized() {
    return isPlain() ? text : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  /** Whether it consists of nothing but ASCII and common Han characters, which NFKC leaves. */
  private boolean isPlain() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7E && (c < 0x4E00 || c > 0x9FFF)) {
        return false;
      }
    }
    return true;
  }

  /** Its text. */
  @Override
  public String toString() {
    return text;
  }
}
