package paidan.stage;

import org.jspecify.annotations.Nullable;
import paidan.order.WorkOrder;

/** What every stage knows of a work order. */
public interface Stage {

  /**
   * The work order as it was submitted.
   *
   * @return the order; what the host's lookups found is told by the stages, not here
   */
  WorkOrder getOrder();

  /**
   * The request type, as given or as the terms tell.
   *
   * @return its word, null when it is unknown
   */
  @Nullable String getRequestType();

  /**
   * The matter, as given or as the terms tell.
   *
   * @return its full path, null when it is unknown or one of several
   */
  @Nullable String getMatter();

  /**
   * The area.
   *
   * @return its full path, null when it is unknown or one of several
   */
  @Nullable String getArea();

  /**
   * Whether the matter is this one or stands below it.
   *
   * @param matter code, path or unambiguous name
   * @return false as well when the order's matter is unknown, or the one asked for
   */
  boolean isMatterWithin(String matter);

  /**
   * Whether the area is this one or lies in it.
   *
   * @param area code, path or unambiguous name
   * @return false as well when the order's area is unknown, or the one asked for
   */
  boolean isAreaWithin(String area);

  /**
   * An attribute of the order.
   *
   * @param name name or alias of the attribute
   * @return the value as the vocabulary spells it, as submitted when it does not know it; null when
   *     the order does not give it
   */
  @Nullable String attribute(String name);

  /**
   * Whether title or text has these words; blanks, case and width of letters do not count.
   *
   * @param words what to look for
   * @return whether one of the two has it
   */
  boolean mentions(String words);

  /**
   * Adds a warning to the decision.
   *
   * @param code kind of warning in kebab case
   * @param text what an operator should know; no text of the complainant
   */
  void warn(String code, String text);
}
