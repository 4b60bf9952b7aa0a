package paidan.engine;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import paidan.sheet.CellKind;
import paidan.sheet.GridCell;

/**
 * What Drools reads in a cell of a decision table, and the trap it runs into there.
 *
 * @param text the text
 * @param trap code of the finding; null when all is well
 * @param found what Drools would make of it, for the finding
 */
record StockValue(String text, @Nullable String trap, String found) {

  /**
   * Reads a cell.
   *
   * @param cell the cell
   * @param numericDisabled {@code NumericDisabled}: numbers as they are shown
   * @param ignoreFormat {@code IgnoreNumericFormat}: numbers as Java writes them
   */
  static StockValue of(GridCell cell, boolean numericDisabled, boolean ignoreFormat) {
    if (cell.kind() == CellKind.ERROR) {
      return cell.text().isEmpty()
          ? new StockValue("", "table-formula-without-value", "")
          : new StockValue(cell.text(), "table-error-value", cell.text());
    }
    String shown = cell.shown();
    if (shown == null) {
      return new StockValue(cell.text(), null, "");
    }
    BigDecimal plain = number(cell.text());
    boolean formula = cell.kind() == CellKind.FORMULA;
    if (numericDisabled && !formula) {
      return exponent(shown, cell);
    }
    if (plain == null) {
      return new StockValue('"' + cell.text() + '"', "table-date", shown);
    }
    if (ignoreFormat && !cell.general()) {
      return new StockValue(String.valueOf(cell.number()), null, "");
    }
    if (!formula && cell.number() != Math.rint(cell.number())) {
      return new StockValue(String.valueOf(cell.number()), null, "");
    }
    BigDecimal read = number(shown);
    if (read != null && read.compareTo(plain) == 0 && !hasExponent(shown)) {
      return new StockValue(shown, null, "");
    }
    return new StockValue(
        cell.text(), hasExponent(shown) ? "table-long-number" : "table-formatted-number", shown);
  }

  private static StockValue exponent(String shown, GridCell cell) {
    return hasExponent(shown) && cell.general()
        ? new StockValue(cell.text(), "table-long-number", shown)
        : new StockValue(shown, null, "");
  }

  private static boolean hasExponent(String shown) {
    return shown.matches("-?[\\d.]+E[+-]?\\d+");
  }

  private static @Nullable BigDecimal number(String text) {
    return text.matches("-?\\d+(\\.\\d+)?(E[+-]?\\d+)?") ? new BigDecimal(text) : null;
  }
}
