package paidan.decision;

import java.util.Optional;

/** Why a decision is undetermined. */
public enum Reason {
  /** No row applies. */
  NO_RULE("no-rule"),
  /** A row applies, but nobody fills its lead. */
  NO_ORGANIZER("no-organizer"),
  /** Rows that apply equally lead to different organizers. */
  TIE("tie"),
  /** Facts that would decide are missing. */
  MISSING_FACT("missing-fact"),
  /** Only the area is missing or not precise enough. */
  AMBIGUOUS_AREA("ambiguous-area"),
  /** Only the matter is missing or not precise enough. */
  AMBIGUOUS_MATTER("ambiguous-matter"),
  /** Only the request type is missing. */
  AMBIGUOUS_REQUEST_TYPE("ambiguous-request-type"),
  /** Facts of the order contradict each other. */
  CONFLICTING_FACTS("conflicting-facts"),
  /** Units must talk it over first (Article 12 §2). */
  JOINT_REVIEW("joint-review"),
  /** A rule threw an exception. */
  RULE_FAILED("rule-failed");

  private static final Reason[] ALL = values();

  private final String word;

  Reason(String word) {
    this.word = word;
  }

  /**
   * The word in JSON and in rules.
   *
   * @return such as {@code no-rule}
   */
  public String word() {
    return word;
  }

  /**
   * Finds a reason by its word.
   *
   * @param word the word, exactly
   * @return empty when there is none
   */
  public static Optional<Reason> ofWord(String word) {
    for (Reason one : ALL) {
      if (one.word.equals(word)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
