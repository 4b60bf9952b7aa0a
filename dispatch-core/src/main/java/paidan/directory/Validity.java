package paidan.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something is in force (有效期).
 *
 * @param from first day, null when it has always been in force
 * @param to last day, null when no end is known
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

  /** In force on every day. */
  public static final Validity ALWAYS = new Validity(null, null);

  /**
   * Whether it is in force.
   *
   * @param day the day in question
   * @return true from the first to the last day, both included
   */
  public boolean holds(LocalDate day) {
    return (from == null || !day.isBefore(from)) && !over(day);
  }

  /**
   * Whether it has ended.
   *
   * @param day the day in question
   * @return true after the last day
   */
  public boolean over(LocalDate day) {
    return to != null && day.isAfter(to);
  }

  /**
   * Whether there is a day on which both are in force.
   *
   * @param other another validity
   * @return true when they share a day
   */
  public boolean overlaps(Validity other) {
    return !empty()
        && !other.empty()
        && (to == null || other.from == null || !to.isBefore(other.from))
        && (other.to == null || from == null || !other.to.isBefore(from));
  }

  /**
   * Whether it ends before it begins, a slip of the author's.
   *
   * @return true when no day is in force
   */
  public boolean empty() {
    return from != null && to != null && to.isBefore(from);
  }
}
