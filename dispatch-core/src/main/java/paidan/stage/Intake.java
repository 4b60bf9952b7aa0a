package paidan.stage;

import org.jspecify.annotations.Nullable;

/** What is it? Request type, matter, and the elements that Article 10 asks for. */
public interface Intake extends Stage {

  /**
   * The request type that the order gives.
   *
   * @return its word, null when the order gives none
   */
  @Nullable String getGivenRequestType();

  /**
   * The request type that the terms of the request types sheet (诉求类型) speak for.
   *
   * @return its word, null when none or several do equally
   */
  @Nullable String getRequestTypeByTerms();

  /**
   * Whether the order names a matter.
   *
   * @return true as well for one that the catalogue does not know
   */
  boolean isMatterGiven();

  /**
   * Whether the catalogue knows the matter that the order names.
   *
   * @return true as well when it may be one of several
   */
  boolean isMatterKnown();

  /**
   * The matter that the matter terms (事项词表) and keywords speak for.
   *
   * @return its full path, null when none or several do equally
   */
  @Nullable String getMatterByTerms();

  /**
   * Whether the terms speak equally for several matters.
   *
   * @return true when it is one of several
   */
  boolean isMatterByTermsAmbiguous();

  /**
   * Whether the order says how to reach the complainant.
   *
   * @return true when there is a contact, or a reference that the host can look up
   */
  boolean isContactGiven();

  /**
   * Whether the order says what it is about in words.
   *
   * @return true when there is a title or a text
   */
  boolean isContentGiven();

  /**
   * Whether the order says where it is.
   *
   * @return true when there is an area or an address
   */
  boolean isPlaceGiven();

  /**
   * Takes a request type for the order.
   *
   * @param word one of {@code consultation help complaint report suggestion other}
   */
  void takeRequestType(String word);

  /** Takes the matter, or the several matters, that the terms speak for. */
  void takeMatterByTerms();

  /**
   * Takes a matter for the order.
   *
   * @param matter code, path or unambiguous name
   */
  void takeMatter(String matter);

  /**
   * Names an element of Article 10 that the order lacks. It still gets the best decision it allows.
   *
   * @param element such as {@code contact}
   */
  void lacks(String element);
}
