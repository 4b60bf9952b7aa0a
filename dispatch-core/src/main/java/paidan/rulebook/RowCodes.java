package paidan.rulebook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rows ask for besides the nodes that they stand under, as one number each: request types by
 * their bits, all else (terms, attributes, days) by the number of conditions that many rows share.
 * So it is told whether a row holds without looking at the row, which in a large list lies
 * somewhere else in the memory.
 */
final class RowCodes {

  /** An index may show the row several times. */
  private static final int SEVERAL_TIMES = 1;

  /** The row asks for more than request types. */
  private static final int MORE = 2;

  /** A node at or above the order's does not tell that the cell holds. */
  private static final int NODES = 4;

  private static final int FLAGS = 3;

  private final int[] codes;
  private final Conditions[] shared;

  RowCodes(Conditions[] rows) {
    codes = new int[rows.length];
    Map<Conditions, Integer> numbers = new LinkedHashMap<>();
    for (int row = 0; row < rows.length; row++) {
      codes[row] = code(rows[row], numbers);
    }
    shared = numbers.keySet().toArray(Conditions[]::new);
  }

  private static int code(Conditions row, Map<Conditions, Integer> numbers) {
    int flags = row.hasAlternatives() ? SEVERAL_TIMES : 0;
    if (!row.nodesHoldForAllBelow()) {
      return flags | NODES;
    }
    if (!row.asksMoreThanTypeAndNodes()) {
      return row.requestTypes() << FLAGS | flags;
    }
    int number = numbers.computeIfAbsent(row.withoutNodes(), rest -> numbers.size());
    return number << FLAGS | flags | MORE;
  }

  int of(int row) {
    return codes[row];
  }

  static boolean isFoundSeveralTimes(int code) {
    return (code & SEVERAL_TIMES) != 0;
  }

  /** Whether the nodes must be tested, though they stand at or above the order's. */
  static boolean asksForNodes(int code) {
    return (code & NODES) != 0;
  }

  /** Whether all holds that a row asks for besides its nodes, if it does not ask for these. */
  Truth test(int code, Trees trees, Facts facts) {
    return (code & MORE) == 0
        ? Conditions.typeHolds(code >>> FLAGS, facts)
        : shared[code >>> FLAGS].test(trees, facts);
  }

  /** What a row asks for besides its nodes and request types; null when that is nothing. */
  @Nullable Conditions more(int code) {
    return (code & MORE) == 0 ? null : shared[code >>> FLAGS];
  }

  /** Whether the Request type cell of a row is filled. */
  boolean restrictsType(int code) {
    return (code & MORE) == 0
        ? code >>> FLAGS != Conditions.ANY_TYPE
        : shared[code >>> FLAGS].restrictsType();
  }
}
