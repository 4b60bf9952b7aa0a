package paidan.directory;

/**
 * How a city counts its time limits (S14).
 *
 * @param sameTimeOfDay days end at the time of day at which they began, not with the day
 * @param rollToWorkingDay a limit in days that ends on a day off ends on the next working day
 */
public record CountingPolicy(boolean sameTimeOfDay, boolean rollToWorkingDay) {

  /** To the end of the last day, whatever day that is. */
  public static final CountingPolicy DEFAULT = new CountingPolicy(false, false);
}
