package paidan.stage;

import org.jspecify.annotations.Nullable;
import paidan.directory.Organizer;

/**
 * Who leads? Dispatch by the list (Article 11 §2), straight to the organizer or to the district
 * (Article 12 §1), joint review and objections (Article 12 §2, §3), liaison (Article 22).
 *
 * <p>The rule of the highest salience decides, and no other fires.
 */
public interface Assignment extends Stage {

  /**
   * The organizer that the review of an objection has assigned (Article 12 §3).
   *
   * @return null when no review has assigned one
   */
  @Nullable Organizer getAssignedByReview();

  /**
   * The organizer that the best row of the dispatch list leads to.
   *
   * @return null when the list does not tell
   */
  @Nullable Organizer getLead();

  /**
   * Whether who leads, by the review or else by the list, is the unit through which matters are
   * reflected to bodies outside the city's duties, or such a body itself (Article 22).
   *
   * @return true when there is such a lead
   */
  boolean isLeadByLiaison();

  /**
   * Why the list does not tell who leads.
   *
   * @return a word of {@code reason}: {@code no-rule}, {@code no-organizer}, {@code tie} …; null
   *     when it tells
   */
  @Nullable String getObstacle();

  /**
   * Whether the list leads to an office of the place, and the order names the place not precisely
   * enough to say which.
   *
   * @return true when only that is missing
   */
  boolean isOfficeOfPlaceUnknown();

  /**
   * The district government of the place (S12).
   *
   * @return null when the district is not known
   */
  @Nullable Organizer getDistrictGovernment();

  /**
   * The rulebook's policy on what no organizer can be named for.
   *
   * @return true when such orders go to the district government
   */
  boolean isDistrictFallback();

  /** Dispatches to the lead that the list tells. */
  void dispatch();

  /**
   * Dispatches to this organizer.
   *
   * @param organizer who leads
   */
  void dispatchTo(Organizer organizer);

  /**
   * Dispatches to this organizer.
   *
   * @param organizer code, name or alias of who leads
   */
  void dispatchTo(String organizer);

  /**
   * Article 12 §1 (2): dispatches a level up, because no one below could be named.
   *
   * @param district the district government
   */
  void dispatchToDistrict(Organizer district);

  /** Article 22: has the matter reflected through the liaison mechanism. */
  void reflectThroughLiaison();

  /** Leaves the order undetermined, for the obstacle that the list has met. */
  void leaveUndetermined();

  /** Article 12 §2: leaves the order to a joint review of the candidates. */
  void leaveToJointReview();
}
