package paidan.stage;

import org.jspecify.annotations.Nullable;
import paidan.directory.Organizer;

/** Who supervises and assists, by when? Articles 12 §1, 13, 14, 17, 19 and 22, for a dispatch. */
public interface Completion extends Stage {

  /**
   * Who leads.
   *
   * @return never null in this stage
   */
  Organizer getLead();

  /**
   * The level of the lead.
   *
   * @return {@code municipal district subdistrict community}, null when the organizers sheet does
   *     not say
   */
  @Nullable String getLeadLevel();

  /**
   * The principle behind the lead.
   *
   * @return a word of {@code principle}
   */
  String getPrinciple();

  /**
   * The district government of the lead's area.
   *
   * @return null when there is none
   */
  @Nullable Organizer getDistrictGovernmentOfLead();

  /**
   * The time limit of the row, such as {@code 24h}.
   *
   * @return null when the row has none, or no row decided
   */
  @Nullable String getRowLimit();

  /**
   * The urgency of the row.
   *
   * @return its word, null when the row does not say
   */
  @Nullable String getRowUrgency();

  /**
   * The urgency that the operator has given.
   *
   * @return its word, null when the order has none
   */
  @Nullable String getGivenUrgency();

  /**
   * The rulebook's default limit for an urgency.
   *
   * @param urgency its word, null for ordinary
   * @return such as {@code 7d}; null when the rulebook has none
   */
  @Nullable String limitOf(@Nullable String urgency);

  /**
   * Whether the row or the lead works around the clock.
   *
   * @return true for service hours of {@code 24x7}
   */
  boolean isServedAroundTheClock();

  /**
   * Whether the row names units to assist.
   *
   * @return true when there are some
   */
  boolean isAssistNamed();

  /**
   * Whether the row names units to supervise.
   *
   * @return true when there are some
   */
  boolean isSuperviseNamed();

  /**
   * Whether the matter is on the community list (Article 17).
   *
   * @return false as well when the matter is unknown
   */
  boolean isOnCommunityList();

  /**
   * Adds a unit that supervises and coordinates.
   *
   * @param organizer the unit
   */
  void superviseBy(Organizer organizer);

  /**
   * Has an organizer supervise that the rule names.
   *
   * @param organizer code, name or alias
   */
  void superviseBy(String organizer);

  /** Adds the units that the row names to supervise. */
  void superviseByThoseOfTheRow();

  /** Adds the units that the row names to assist and report to the lead (Article 14). */
  void assistByThoseOfTheRow();

  /** Adds the units that the row names to assist, except communities (Article 17). */
  void assistByThoseOfTheRowExceptCommunities();

  /**
   * Adds a unit that assists and reports to the lead.
   *
   * @param organizer code, name or alias
   */
  void assistBy(String organizer);

  /**
   * Sets a time limit; of several, the one that ends first counts.
   *
   * @param limit such as {@code 2h}, {@code 7d}, {@code 5wd}; null changes nothing
   */
  void limit(@Nullable String limit);

  /** Counts every day as a working day (Article 19). */
  void countAroundTheClock();

  /** Article 22: no limit of the city binds the body that the matter is reflected to. */
  void noLimit();
}
