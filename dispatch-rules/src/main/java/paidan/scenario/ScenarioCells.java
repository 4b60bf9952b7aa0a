package paidan.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Message;
import paidan.diagnostic.Nearest;
import paidan.sheet.Cell;
import paidan.sheet.ClosedWords;
import paidan.sheet.WrittenTime;

/** What cells of orders and of expectations have in common, and what is said of wrong ones. */
final class ScenarioCells {

  private static final LocalTime NINE = LocalTime.of(9, 0);

  private final Findings findings;
  private final ZoneId zone;

  ScenarioCells(Findings findings, ZoneId zone) {
    this.findings = findings;
    this.zone = zone;
  }

  /** What a word means; null after an error. */
  <E> @Nullable E word(Cell cell, String item, ClosedWords<E> words) {
    E meaning = words.meaning(item);
    if (meaning == null) {
      Nearest.of(item, words.all())
          .ifPresentOrElse(
              near -> error(cell, "no-such-word-near", item, words, near),
              () -> error(cell, "no-such-word", item, words));
    }
    return meaning;
  }

  /** A moment as orders have it; null when the cell is blank, and after an error. */
  @Nullable String moment(Cell cell) {
    if (cell.isBlank()) {
      return null;
    }
    try {
      TemporalAccessor time = WrittenTime.read(cell.text());
      if (time instanceof LocalDate date) {
        time = date.atTime(NINE);
      }
      return time instanceof LocalDateTime local
          ? local.atZone(zone).toOffsetDateTime().toString()
          : time.toString();
    } catch (DateTimeException e) {
      error(cell, "no-moment", cell.text());
      return null;
    }
  }

  void unknown(Cell cell, String item, List<String> near) {
    if (near.isEmpty()) {
      error(cell, "unknown", item);
    } else {
      error(cell, "unknown-near", item, String.join(", ", near));
    }
  }

  void error(Cell cell, String code, Object... arguments) {
    findings.error(cell.position(), Message.of(ScenarioSheets.BUNDLE, code, arguments));
  }

  void warn(Cell cell, String code, Object... arguments) {
    findings.warning(cell.position(), Message.of(ScenarioSheets.BUNDLE, code, arguments));
  }
}
