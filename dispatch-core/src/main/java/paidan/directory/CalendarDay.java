package paidan.directory;

import java.time.LocalDate;
import java.util.Objects;
import paidan.diagnostic.Position;

/**
 * A day that is not what its weekday says.
 *
 * @param date the day
 * @param kind a holiday, or a working day that makes up for one
 * @param position where the row stands
 */
public record CalendarDay(LocalDate date, DayKind kind, Position position) {

  /** None may be null. */
  public CalendarDay {
    Objects.requireNonNull(date);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(position);
  }
}
