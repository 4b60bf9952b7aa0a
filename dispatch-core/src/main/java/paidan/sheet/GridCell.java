package paidan.sheet;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a sheet that is read as it stands.
 *
 * @param text what it holds, without blanks at either end; empty when it is blank
 * @param kind as what it was stored
 * @param shown what a spreadsheet program in English shows of a number or a date; null for others
 * @param number the number behind it, NaN when there is none
 * @param general whether it has the format that shows numbers as they are
 */
public record GridCell(
    String text, CellKind kind, @Nullable String shown, double number, boolean general) {

  /**
   * Neither text nor kind is null.
   *
   * @param text what it holds, without blanks at either end; empty when it is blank
   * @param kind as what it was stored
   * @param shown what a spreadsheet program in English shows of a number or a date; null for others
   * @param number the number behind it, NaN when there is none
   * @param general whether it has the format that shows numbers as they are
   */
  public GridCell {
    Objects.requireNonNull(text);
    Objects.requireNonNull(kind);
  }
}
