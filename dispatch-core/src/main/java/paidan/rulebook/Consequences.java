package paidan.rulebook;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Severity;
import paidan.sheet.RawTables;
import paidan.sheet.TableFormat;

/**
 * Tells damage from what follows from it. When a file or a sheet cannot be read, and it was called
 * after a table or nothing is left of one, what names a row of that table is not known: that is no
 * mistake of its own.
 */
final class Consequences {

  /** What follows from a table that is not there. */
  private static final Map<TableFormat, Pattern> OF_NO_TABLE =
      Map.of(
          Tables.RULEBOOK, Pattern.compile("setting-missing"),
          Tables.AREAS, Pattern.compile("unknown-(organizer-)?area(-near)?"),
          Tables.ORGANIZERS, Pattern.compile("unknown-(organizer|function)(-near)?"),
          Tables.MATTERS, Pattern.compile("unknown-matter(-near)?"),
          Tables.VOCABULARY, Pattern.compile("unknown-(attribute|value)(-near)?"),
          Tables.DISPATCH_LIST, Pattern.compile("no-dispatch-list"));

  private final List<Pattern> codes;

  Consequences(List<Finding> findings, RawTables tables) {
    List<Finding> damage = findings.stream().filter(Consequences::isDamage).toList();
    codes =
        damage.isEmpty()
            ? List.of()
            : OF_NO_TABLE.entrySet().stream()
                .filter(
                    table ->
                        tables.rows(table.getKey()).isEmpty()
                            || damage.stream().anyMatch(one -> isOf(table.getKey(), one)))
                .map(Map.Entry::getValue)
                .toList();
  }

  /** Whether the rows of a table are damaged; those of a copy stand in the original as well. */
  private static boolean isOf(TableFormat table, Finding damage) {
    return table.equals(TableFormat.of(damage.position(), Tables.ALL))
        && !damage.code().endsWith("-copy");
  }

  /** Whether a whole file or sheet could not be read. */
  static boolean isDamage(Finding finding) {
    return finding.severity() == Severity.ERROR
        && finding.position().file() != null
        && finding.position().row() == 0;
  }

  boolean include(Finding finding) {
    return codes.stream().anyMatch(code -> code.matcher(finding.code()).matches());
  }
}
