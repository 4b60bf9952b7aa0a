package paidan.sheet;

import java.text.Normalizer;
import java.util.Objects;
import paidan.diagnostic.Position;

/**
 * A cell with its position. Made when asked for: a sheet of a million cells does not hold a million
 * of these.
 *
 * @param text what it holds, without blanks at either end; empty when it is blank
 * @param kind as what it was stored
 * @param position where it is
 */
public record Cell(String text, CellKind kind, Position position) {

  /**
   * None may be null.
   *
   * @param text what it holds, without blanks at either end; empty when it is blank
   * @param kind as what it was stored
   * @param position where it is
   */
  public Cell {
    Objects.requireNonNull(text);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(position);
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
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  /** Its text. */
  @Override
  public String toString() {
    return text;
  }
}
