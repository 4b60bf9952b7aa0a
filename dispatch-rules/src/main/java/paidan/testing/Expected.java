package paidan.testing;

import paidan.decision.TimeLimit;

/** Words for what is expected: {@code isDueWithin(days(7)).becauseOf(row("DL-0042"))}. */
public final class Expected {

  private Expected() {}

  /**
   * A row of the dispatch list or of another sheet.
   *
   * @param id its ID
   */
  public record Row(String id) {}

  /**
   * A row by its ID.
   *
   * @param id as in the ID column
   * @return the row
   */
  public static Row row(String id) {
    return new Row(id);
  }

  /**
   * A time limit in hours, which elapse around the clock.
   *
   * @param amount 1 to 9999
   * @return the limit
   */
  public static TimeLimit hours(int amount) {
    return new TimeLimit(amount, TimeLimit.Unit.HOURS);
  }

  /**
   * A time limit in days.
   *
   * @param amount 1 to 9999
   * @return the limit
   */
  public static TimeLimit days(int amount) {
    return new TimeLimit(amount, TimeLimit.Unit.DAYS);
  }

  /**
   * A time limit in working days of the calendar.
   *
   * @param amount 1 to 9999
   * @return the limit
   */
  public static TimeLimit workingDays(int amount) {
    return new TimeLimit(amount, TimeLimit.Unit.WORKING_DAYS);
  }
}
