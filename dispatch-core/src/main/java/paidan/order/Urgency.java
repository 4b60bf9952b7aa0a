package paidan.order;

import java.util.Optional;

/** How soon it must be dealt with; each has a default time limit in the rulebook (Article 13). */
public enum Urgency {
  /** Danger to life or property. */
  DANGER("danger"),
  /** Water, power, gas or heat has failed. */
  UTILITY("utility"),
  /** The usual case. */
  ORDINARY("ordinary"),
  /** Needs several units or much time. */
  COMPLEX("complex");

  private static final Urgency[] ALL = values();

  private final String word;

  Urgency(String word) {
    this.word = word;
  }

  /**
   * The word in JSON and in rules.
   *
   * @return such as {@code danger}
   */
  public String word() {
    return word;
  }

  /**
   * Finds an urgency by its word.
   *
   * @param word the word, exactly
   * @return empty when there is none
   */
  public static Optional<Urgency> ofWord(String word) {
    for (Urgency one : ALL) {
      if (one.word.equals(word)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
