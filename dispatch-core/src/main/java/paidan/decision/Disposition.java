package paidan.decision;

import java.util.Optional;

/** What becomes of a work order (处理方式). */
public enum Disposition {
  /** Dispatched to an organizer (Articles 11 §2 and 12). */
  DISPATCH("dispatch"),
  /** A consultation that was answered at once (Article 11 §1). */
  ANSWER("answer"),
  /** An emergency, transferred to its numbers (Article 11 (1)). */
  TRANSFER("transfer"),
  /** Told which statutory channel to take (Article 11 (2)). */
  INFORM_LEGAL_CHANNEL("inform-legal-channel"),
  /** Told how the earlier case stands (Article 11 (3)). */
  INFORM_PROGRESS("inform-progress"),
  /** Explained why it cannot be handled (Article 11 (4)). */
  EXPLAIN("explain"),
  /** Told who is responsible instead (Article 11 (5)). */
  REFER_ELSEWHERE("refer-elsewhere"),
  /** Dissuaded, with the provisions (Articles 9 and 11 (6)). */
  DISSUADE("dissuade"),
  /** Left open; {@link Reason} says why. */
  UNDETERMINED("undetermined");

  private static final Disposition[] ALL = values();

  private final String word;

  Disposition(String word) {
    this.word = word;
  }

  /**
   * The word in JSON and in rules.
   *
   * @return such as {@code dispatch}
   */
  public String word() {
    return word;
  }

  /**
   * Finds a disposition by its word.
   *
   * @param word the word, exactly
   * @return empty when there is none
   */
  public static Optional<Disposition> ofWord(String word) {
    for (Disposition one : ALL) {
      if (one.word.equals(word)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
