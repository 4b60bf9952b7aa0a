package paidan.decision;

import java.util.Optional;

/** What Article 11 handles differently from a dispatch (情形). */
public enum Circumstance {
  /** Emergencies (紧急事项, Article 11 (1)). */
  EMERGENCY("emergency"),
  /** A statutory channel of its own (法定途径, Article 11 (2)). */
  LEGAL_CHANNEL("legal-channel"),
  /** The same matter again (重复诉求, Article 11 (3)). */
  REPEATED("repeated"),
  /** Secrets and privacy (涉密隐私, Article 11 (4)). */
  SECRET("secret"),
  /** Beyond the duties (超出职责, Article 11 (5)). */
  BEYOND_DUTIES("beyond-duties"),
  /** Unlawful or against good morals (违法悖俗, Article 11 (6)). */
  UNLAWFUL("unlawful"),
  /** Malicious use of the line (Articles 9 and 37). */
  MALICIOUS_USE("malicious-use");

  private static final Circumstance[] ALL = values();

  private final String word;

  Circumstance(String word) {
    this.word = word;
  }

  /**
   * The word in JSON and in rules.
   *
   * @return such as {@code emergency}
   */
  public String word() {
    return word;
  }

  /**
   * Finds a circumstance by its word.
   *
   * @param word the word, exactly
   * @return empty when there is none
   */
  public static Optional<Circumstance> ofWord(String word) {
    for (Circumstance one : ALL) {
      if (one.word.equals(word)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
