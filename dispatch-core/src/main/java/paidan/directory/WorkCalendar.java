package paidan.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import paidan.decision.TimeLimit;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Position;

/**
 * Working days (工作日历): Monday to Friday, except holidays, and the Saturdays and Sundays that make
 * up for them. It covers the years of which it names a day.
 */
public final class WorkCalendar {

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private final Map<LocalDate, DayKind> days = new HashMap<>();
  private final Set<Integer> years = new HashSet<>();

  private WorkCalendar() {}

  /**
   * The calendar of a rulebook.
   *
   * @param days the days that are not what their weekday says
   * @param findings is told of days that stand twice
   * @return the calendar
   */
  public static WorkCalendar of(List<CalendarDay> days, Findings findings) {
    WorkCalendar calendar = new WorkCalendar();
    Map<LocalDate, Position> told = new HashMap<>();
    for (CalendarDay day : days) {
      calendar.days.putIfAbsent(day.date(), day.kind());
      Position first = told.putIfAbsent(day.date(), day.position());
      if (first != null) {
        findings.error(day.position(), Says.that("day-twice", day.date(), first));
      }
      calendar.years.add(day.date().getYear());
    }
    return calendar;
  }

  /**
   * Whether people work on a day.
   *
   * @param day the day
   * @return by its weekday when the calendar does not name it
   */
  public boolean isWorkingDay(LocalDate day) {
    DayKind kind = days.get(day);
    if (kind != null) {
      return kind == DayKind.WORKING_DAY;
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /**
   * Whether the calendar covers a day.
   *
   * @param day the day
   * @return true when it names some day of that year
   */
  public boolean covers(LocalDate day) {
    return years.contains(day.getYear());
  }

  /**
   * S14: when a limit ends. Hours elapse; days end with the last local day, the first not counted;
   * working days begin with the first one after that date.
   *
   * @param limit the limit
   * @param moment from when it is counted
   * @param zone the zone of the days
   * @param counting the jurisdiction's policy
   * @param aroundTheClock whether every day counts as a working day
   * @return the end, to the second
   */
  public Due due(
      TimeLimit limit,
      OffsetDateTime moment,
      ZoneId zone,
      CountingPolicy counting,
      boolean aroundTheClock) {
    ZonedDateTime start = moment.atZoneSameInstant(zone);
    return switch (limit.unit()) {
      case HOURS -> new Due(start.plusHours(limit.amount()).toOffsetDateTime(), false);
      case DAYS -> {
        LocalDate last = start.toLocalDate().plusDays(limit.amount());
        yield counting.rollToWorkingDay() && !aroundTheClock
            ? rolled(last, start, counting)
            : new Due(end(last, start, counting), false);
      }
      case WORKING_DAYS ->
          aroundTheClock
              ? new Due(end(start.toLocalDate().plusDays(limit.amount()), start, counting), false)
              : workingDays(limit.amount(), start, counting);
    };
  }

  private Due rolled(LocalDate last, ZonedDateTime start, CountingPolicy counting) {
    LocalDate day = last;
    boolean outside = !covers(day);
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
      outside |= !covers(day);
    }
    return new Due(end(day, start, counting), outside);
  }

  private Due workingDays(int amount, ZonedDateTime start, CountingPolicy counting) {
    LocalDate day = start.toLocalDate();
    boolean outside = false;
    for (int counted = 0; counted < amount; ) {
      day = day.plusDays(1);
      outside |= !covers(day);
      if (isWorkingDay(day)) {
        counted++;
      }
    }
    return new Due(end(day, start, counting), outside);
  }

  private static OffsetDateTime end(LocalDate last, ZonedDateTime start, CountingPolicy counting) {
    LocalTime time = counting.sameTimeOfDay() ? start.toLocalTime() : END_OF_DAY;
    return ZonedDateTime.of(last, time, start.getZone()).toOffsetDateTime();
  }
}
