package paidan.order;

import java.util.Optional;

/** What an operator has recognised while taking the order. */
public enum Flag {
  /** For the police (Article 11 (1)). */
  EMERGENCY_110("emergency-110"),
  /** For the fire brigade (Article 11 (1)). */
  EMERGENCY_119("emergency-119"),
  /** For the ambulance (Article 11 (1)). */
  EMERGENCY_120("emergency-120"),
  /** For the traffic police (Article 11 (1)). */
  EMERGENCY_122("emergency-122"),
  /** Touches state secrets (Article 11 (4)). */
  STATE_SECRET("state-secret"),
  /** Touches commercial secrets (Article 11 (4)). */
  COMMERCIAL_SECRET("commercial-secret"),
  /** Touches personal privacy (Article 11 (4)). */
  PERSONAL_PRIVACY("personal-privacy"),
  /** Unlawful, or against public order and good morals (Article 11 (6)). */
  UNLAWFUL("unlawful"),
  /** Beyond the duties of the organizers (Article 11 (5)). */
  BEYOND_DUTIES("beyond-duties"),
  /** Malicious repeated calls (Articles 9 and 37). */
  MALICIOUS_USE("malicious-use");

  private static final Flag[] ALL = values();

  private final String word;

  Flag(String word) {
    this.word = word;
  }

  /**
   * The word in JSON and in rules.
   *
   * @return such as {@code emergency-110}
   */
  public String word() {
    return word;
  }

  /**
   * Finds a flag by its word.
   *
   * @param word the word, exactly
   * @return empty when there is none
   */
  public static Optional<Flag> ofWord(String word) {
    for (Flag one : ALL) {
      if (one.word.equals(word)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
