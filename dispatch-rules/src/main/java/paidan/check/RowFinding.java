package paidan.check;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import paidan.decision.Source;
import paidan.diagnostic.Finding;
import paidan.order.WorkOrder;

/**
 * What verification says of rows of the dispatch list, with an order that shows it.
 *
 * @param finding where, what and what to do
 * @param rows the rows that it is about, the one at the finding's position first; empty for a gap
 * @param witness an order that shows it, to be submitted as it is; null where no order is needed
 * @param extent where a gap is; null for what is about rows
 */
public record RowFinding(
    Finding finding, List<Source> rows, @Nullable WorkOrder witness, @Nullable Extent extent) {

  /** Takes a copy of the rows. */
  public RowFinding {
    Objects.requireNonNull(finding);
    rows = List.copyOf(rows);
  }

  /**
   * A finding about rows.
   *
   * @param finding where, what and what to do
   * @param rows the rows that it is about, the one at the finding's position first
   * @param witness an order that shows it; null where no order is needed
   */
  public RowFinding(Finding finding, List<Source> rows, @Nullable WorkOrder witness) {
    this(finding, rows, witness, null);
  }

  RowFinding withExtent(Extent of) {
    return new RowFinding(finding, rows, witness, of);
  }
}
