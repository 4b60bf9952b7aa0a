package paidan.order;

import java.util.Optional;

/** What is attached (Article 8). */
public enum AttachmentKind {
  /** A recording. */
  VOICE("voice"),
  /** A document. */
  TEXT("text"),
  /** A picture. */
  PICTURE("picture"),
  /** A video. */
  VIDEO("video");

  private static final AttachmentKind[] ALL = values();

  private final String word;

  AttachmentKind(String word) {
    this.word = word;
  }

  /**
   * The word in JSON and in rules.
   *
   * @return such as {@code voice}
   */
  public String word() {
    return word;
  }

  /**
   * Finds a kind of attachment by its word.
   *
   * @param word the word, exactly
   * @return empty when there is none
   */
  public static Optional<AttachmentKind> ofWord(String word) {
    for (AttachmentKind one : ALL) {
      if (one.word.equals(word)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
