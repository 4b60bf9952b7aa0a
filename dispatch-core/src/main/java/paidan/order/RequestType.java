package paidan.order;

import java.util.Optional;

/** What kind of request it is (诉求类型, Articles 2 and 11). */
public enum RequestType {
  /** Asks something (咨询). */
  CONSULTATION("consultation"),
  /** Asks for help (求助). */
  HELP("help"),
  /** Complains (投诉). */
  COMPLAINT("complaint"),
  /** Reports a wrong (举报). */
  REPORT("report"),
  /** Suggests something (建议). */
  SUGGESTION("suggestion"),
  /** None of these (其他). */
  OTHER("other");

  private static final RequestType[] ALL = values();

  private final String word;

  RequestType(String word) {
    this.word = word;
  }

  /**
   * The word in JSON and in rules.
   *
   * @return such as {@code consultation}
   */
  public String word() {
    return word;
  }

  /**
   * Finds a request type by its word.
   *
   * @param word the word, exactly
   * @return empty when there is none
   */
  public static Optional<RequestType> ofWord(String word) {
    for (RequestType one : ALL) {
      if (one.word.equals(word)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
