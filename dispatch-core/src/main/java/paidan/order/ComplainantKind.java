package paidan.order;

import java.util.Optional;

/** Who calls (Article 2). */
public enum ComplainantKind {
  /** A natural person. */
  NATURAL_PERSON("natural-person"),
  /** A legal person. */
  LEGAL_PERSON("legal-person"),
  /** Another organization. */
  ORGANIZATION("organization");

  private static final ComplainantKind[] ALL = values();

  private final String word;

  ComplainantKind(String word) {
    this.word = word;
  }

  /**
   * The word in JSON and in rules.
   *
   * @return such as {@code natural-person}
   */
  public String word() {
    return word;
  }

  /**
   * Finds a kind of complainant by its word.
   *
   * @param word the word, exactly
   * @return empty when there is none
   */
  public static Optional<ComplainantKind> ofWord(String word) {
    for (ComplainantKind one : ALL) {
      if (one.word.equals(word)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
