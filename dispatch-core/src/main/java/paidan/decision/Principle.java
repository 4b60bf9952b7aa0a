package paidan.decision;

import java.util.Optional;

/** Why the lead is responsible (Article 11 §2). */
public enum Principle {
  /** A named organizer, or a function (职权法定). */
  STATUTORY("statutory"),
  /** The place's own office (属地管理). */
  TERRITORIAL("territorial"),
  /** A level up, because no one below could be named (分级负责). */
  HIERARCHICAL("hierarchical"),
  /** Reflected to a body outside the city through liaison (Article 22). */
  LIAISON("liaison");

  private static final Principle[] ALL = values();

  private final String word;

  Principle(String word) {
    this.word = word;
  }

  /**
   * The word in JSON and in rules.
   *
   * @return such as {@code statutory}
   */
  public String word() {
    return word;
  }

  /**
   * Finds a principle by its word.
   *
   * @param word the word, exactly
   * @return empty when there is none
   */
  public static Optional<Principle> ofWord(String word) {
    for (Principle one : ALL) {
      if (one.word.equals(word)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
