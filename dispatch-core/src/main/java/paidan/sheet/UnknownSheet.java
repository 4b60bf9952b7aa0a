package paidan.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Message;
import paidan.diagnostic.Nearest;
import paidan.diagnostic.Position;

/** A sheet with a name that means nothing: worth a warning unless it is empty. */
final class UnknownSheet implements SheetSink {

  private final String file;
  private final @Nullable String sheet;
  private final String name;
  private final List<String> names;
  private final Findings findings;

  UnknownSheet(
      String file, @Nullable String sheet, String name, List<String> names, Findings findings) {
    this.file = file;
    this.sheet = sheet;
    this.name = name;
    this.names = names;
    this.findings = findings;
  }

  @Override
  public boolean row(RowBuffer row) {
    if (row.isBlank()) {
      return true;
    }
    Position position = Position.ofCell(file, sheet, 0, 0);
    Nearest.of(name, names)
        .ifPresentOrElse(
            near ->
                findings.warning(
                    position, Message.of(CellReader.BUNDLE, "unknown-sheet-near", name, near)),
            () ->
                findings.warning(
                    position,
                    Message.of(
                        CellReader.BUNDLE, "unknown-sheet", name, String.join(", ", names))));
    return false;
  }
}
