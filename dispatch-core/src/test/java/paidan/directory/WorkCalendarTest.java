package paidan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paidan.decision.TimeLimit;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Position;

/** When a limit ends: S14. */
class WorkCalendarTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The calendar covers 2026 only; the October week is off, two weekend days make up for it. */
  private static final WorkCalendar CALENDAR = calendar(new Findings());

  private static WorkCalendar calendar(Findings findings) {
    List<CalendarDay> days =
        IntStream.concat(
                IntStream.rangeClosed(1, 7).map(day -> 1000 + day), IntStream.of(927, 1010))
            .mapToObj(
                number ->
                    new CalendarDay(
                        LocalDate.of(2026, number / 100, number % 100),
                        number > 1000 && number < 1008 ? DayKind.HOLIDAY : DayKind.WORKING_DAY,
                        Position.ofFile("calendar.csv")))
            .toList();
    return WorkCalendar.of(days, findings);
  }

  private static Due due(
      String limit, String moment, boolean sameTime, boolean roll, boolean aroundTheClock) {
    return CALENDAR.due(
        TimeLimit.ofText(limit).orElseThrow(),
        OffsetDateTime.parse(moment),
        ZONE,
        new CountingPolicy(sameTime, roll),
        aroundTheClock);
  }

  private static void assertDue(Due due, String end) {
    assertThat(due.at()).isEqualTo(OffsetDateTime.parse(end));
    assertThat(due.at().getOffset()).isEqualTo(ZoneOffset.ofHours(8));
  }

  @ParameterizedTest
  @CsvSource({
    // Elapsed hours, through nights and holidays.
    "2h, 2026-09-30T23:30:00+08:00, 2026-10-01T01:30:00+08:00",
    "24h, 2026-10-01T09:15:00+08:00, 2026-10-02T09:15:00+08:00",
    "24h, 2026-10-01T01:15:00Z, 2026-10-02T09:15:00+08:00",
    // Local days, the first not counted, to the end of the last.
    "1d, 2026-03-02T00:00:00+08:00, 2026-03-03T23:59:59+08:00",
    "1d, 2026-03-02T23:59:59+08:00, 2026-03-03T23:59:59+08:00",
    "1d, 2026-03-02T16:00:00Z, 2026-03-04T23:59:59+08:00",
    "7d, 2026-09-25T10:00:00+08:00, 2026-10-02T23:59:59+08:00",
    "1d, 2028-02-28T10:00:00+08:00, 2028-02-29T23:59:59+08:00",
    // Day 1 is the first working day after that date.
    "1wd, 2026-03-02T10:00:00+08:00, 2026-03-03T23:59:59+08:00",
    "1wd, 2026-03-06T10:00:00+08:00, 2026-03-09T23:59:59+08:00",
    "1wd, 2026-03-07T10:00:00+08:00, 2026-03-09T23:59:59+08:00",
    "5wd, 2026-03-02T10:00:00+08:00, 2026-03-09T23:59:59+08:00",
    // Holidays do not count, make-up days do.
    "1wd, 2026-09-30T10:00:00+08:00, 2026-10-08T23:59:59+08:00",
    "3wd, 2026-09-30T10:00:00+08:00, 2026-10-10T23:59:59+08:00",
    "4wd, 2026-09-30T10:00:00+08:00, 2026-10-12T23:59:59+08:00",
    "1wd, 2026-09-26T10:00:00+08:00, 2026-09-27T23:59:59+08:00",
    "1wd, 2026-10-03T10:00:00+08:00, 2026-10-08T23:59:59+08:00",
  })
  void hours_elapse_days_end_and_working_days_begin_the_day_after(
      String limit, String moment, String end) {
    assertDue(due(limit, moment, false, false, false), end);
  }

  @ParameterizedTest
  @CsvSource({
    "24h, 2026-10-02T10:30:00+08:00",
    "1d, 2026-10-02T10:30:00+08:00",
    "7d, 2026-10-08T10:30:00+08:00",
    "1wd, 2026-10-08T10:30:00+08:00",
  })
  void a_city_may_count_to_the_same_time_of_day(String limit, String end) {
    assertDue(due(limit, "2026-10-01T10:30:00+08:00", true, false, false), end);
  }

  @ParameterizedTest
  @CsvSource({
    "1d, 2026-09-30T10:00:00+08:00, 2026-10-08T23:59:59+08:00",
    "1d, 2026-03-06T10:00:00+08:00, 2026-03-09T23:59:59+08:00",
    "1d, 2026-09-26T10:00:00+08:00, 2026-09-27T23:59:59+08:00",
    "1d, 2026-03-02T10:00:00+08:00, 2026-03-03T23:59:59+08:00",
    "48h, 2026-09-30T10:00:00+08:00, 2026-10-02T10:00:00+08:00",
  })
  void a_city_may_roll_days_to_the_next_working_day(String limit, String moment, String end) {
    assertDue(due(limit, moment, false, true, false), end);
  }

  @ParameterizedTest
  @CsvSource({
    "1wd, false, 2026-10-01T23:59:59+08:00",
    "5wd, false, 2026-10-05T23:59:59+08:00",
    "1d, true, 2026-10-01T23:59:59+08:00",
  })
  void around_the_clock_every_day_counts(String limit, boolean roll, String end) {
    assertDue(due(limit, "2026-09-30T10:00:00+08:00", false, roll, true), end);
  }

  @ParameterizedTest
  @CsvSource({
    "1wd, 2026-12-31T10:00:00+08:00, false, true",
    "1wd, 2026-12-30T10:00:00+08:00, false, false",
    "5wd, 2026-12-28T10:00:00+08:00, false, true",
    "5wd, 2027-06-01T10:00:00+08:00, false, true",
    "7d, 2026-12-31T10:00:00+08:00, true, true",
    // Neither hours nor plain days ask the calendar.
    "7d, 2026-12-31T10:00:00+08:00, false, false",
    "48h, 2026-12-31T10:00:00+08:00, true, false",
  })
  void a_date_outside_the_calendar_is_told(
      String limit, String moment, boolean roll, boolean outside) {
    assertThat(due(limit, moment, false, roll, false).outsideCalendar()).isEqualTo(outside);
  }

  @Test
  void a_day_that_stands_twice_is_an_error() {
    Findings findings = new Findings();
    CalendarDay day =
        new CalendarDay(LocalDate.of(2026, 1, 1), DayKind.HOLIDAY, Position.ofFile("calendar.csv"));
    WorkCalendar.of(List.of(day, day), findings);
    assertThat(findings.list()).extracting(Finding::code).containsExactly("day-twice");
    Findings none = new Findings();
    calendar(none);
    assertThat(none.list()).isEmpty();
  }

  @Property
  void the_end_never_comes_before_the_moment(
      @ForAll @LongRange(min = 1_767_225_600L, max = 1_798_675_200L) long second,
      @ForAll @IntRange(min = 1, max = 300) int amount,
      @ForAll TimeLimit.Unit unit,
      @ForAll boolean sameTime,
      @ForAll boolean roll,
      @ForAll boolean aroundTheClock) {
    OffsetDateTime moment = moment(second);
    assertThat(
            CALENDAR
                .due(
                    new TimeLimit(amount, unit),
                    moment,
                    ZONE,
                    new CountingPolicy(sameTime, roll),
                    aroundTheClock)
                .at())
        .isAfter(moment);
  }

  @Property
  void more_time_or_a_later_start_never_ends_sooner(
      @ForAll @LongRange(min = 1_767_225_600L, max = 1_798_675_200L) long second,
      @ForAll @LongRange(min = 0, max = 1_000_000) long later,
      @ForAll @IntRange(min = 1, max = 300) int amount,
      @ForAll TimeLimit.Unit unit,
      @ForAll boolean roll,
      @ForAll boolean aroundTheClock) {
    CountingPolicy counting = new CountingPolicy(false, roll);
    OffsetDateTime end =
        CALENDAR
            .due(new TimeLimit(amount, unit), moment(second), ZONE, counting, aroundTheClock)
            .at();
    assertThat(
            CALENDAR
                .due(
                    new TimeLimit(amount + 1, unit), moment(second), ZONE, counting, aroundTheClock)
                .at())
        .isAfterOrEqualTo(end);
    assertThat(
            CALENDAR
                .due(
                    new TimeLimit(amount, unit),
                    moment(second + later),
                    ZONE,
                    counting,
                    aroundTheClock)
                .at())
        .isAfterOrEqualTo(end);
  }

  @Property
  void working_days_end_on_a_working_day_with_so_many_working_days_after_the_first_date(
      @ForAll @LongRange(min = 1_767_225_600L, max = 1_798_675_200L) long second,
      @ForAll @IntRange(min = 1, max = 60) int amount) {
    OffsetDateTime moment = moment(second);
    LocalDate end =
        CALENDAR
            .due(
                new TimeLimit(amount, TimeLimit.Unit.WORKING_DAYS),
                moment,
                ZONE,
                CountingPolicy.DEFAULT,
                false)
            .at()
            .toLocalDate();
    assertThat(CALENDAR.isWorkingDay(end)).isTrue();
    LocalDate first = moment.atZoneSameInstant(ZONE).toLocalDate();
    assertThat(first.plusDays(1).datesUntil(end.plusDays(1)).filter(CALENDAR::isWorkingDay).count())
        .isEqualTo(amount);
  }

  @Property
  void days_end_with_the_day_unless_the_city_counts_to_the_same_time(
      @ForAll @LongRange(min = 1_767_225_600L, max = 1_798_675_200L) long second,
      @ForAll @IntRange(min = 1, max = 60) int amount,
      @ForAll boolean working,
      @ForAll boolean sameTime) {
    OffsetDateTime moment = moment(second);
    TimeLimit limit =
        new TimeLimit(amount, working ? TimeLimit.Unit.WORKING_DAYS : TimeLimit.Unit.DAYS);
    assertThat(
            CALENDAR
                .due(limit, moment, ZONE, new CountingPolicy(sameTime, false), false)
                .at()
                .toLocalTime())
        .isEqualTo(
            sameTime ? moment.atZoneSameInstant(ZONE).toLocalTime() : LocalTime.of(23, 59, 59));
  }

  private static OffsetDateTime moment(long second) {
    return OffsetDateTime.ofInstant(java.time.Instant.ofEpochSecond(second), ZoneOffset.UTC);
  }
}
