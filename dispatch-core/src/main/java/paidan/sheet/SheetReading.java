package paidan.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import paidan.diagnostic.Findings;

/** Reads files into the rows of tables. */
@SuppressWarnings("UnusedVariable")
final class SheetReading {

  private final Collection<TableFormat> formats;
  private final Limits limits;
  private final Findings findings;
  private final Map<TableFormat, List<TableRow>> rows;

  SheetReading(
      Collection<TableFormat> formats,
      Limits limits,
      Findings findings,
      Map<TableFormat, List<TableRow>> rows) {
    this.formats = formats;
    this.limits = limits;
    this.findings = findings;
    this.rows = rows;
  }

  void read(SourceFile file) {}
}
