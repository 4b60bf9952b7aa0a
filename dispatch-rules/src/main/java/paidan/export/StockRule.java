package paidan.export;

import java.util.Map;
import paidan.rulebook.ListRow;

/**
 * A stock rule that says what a row of the list says for one of the alternatives of its cells: only
 * then its rank is a number, as a salience must be.
 *
 * @param row the row
 * @param number which of the row's alternatives, from 1; negative in the rank for assets
 * @param values the columns that are filled
 * @param salience the larger wins
 */
record StockRule(ListRow row, int number, Map<StockColumn, String> values, int salience) {

  /** For people: what would end the name of a rule is written as its neighbour. */
  String name() {
    String id = row.source().id().replace('"', '\'').replace('\\', '/');
    if (number < 0) {
      return id + " (asset " + -number + ")";
    }
    return number == 1 ? id : id + " (" + number + ")";
  }
}
