package paidan.directory;

/** What it means when an order does not give an attribute (S3). */
public enum WhenAbsent {
  /** Unknown: an operator is asked (询问). */
  ASK("ask"),
  /** A "no" (否). */
  NO("no");

  private final String word;

  WhenAbsent(String word) {
    this.word = word;
  }

  /**
   * The English word of sheets and rules.
   *
   * @return such as {@code ask}
   */
  public String word() {
    return word;
  }
}
