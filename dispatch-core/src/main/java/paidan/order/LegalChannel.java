package paidan.order;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * A statutory channel that a matter must go to or has entered (Article 11 (2)). A fact for rules.
 *
 * @param channel the channel
 * @param status whether it must go there or is there already
 */
public record LegalChannel(Channel channel, Status status) {

  /** Neither may be null. */
  public LegalChannel {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(status, "status");
  }

  /** The statutory channels of Article 11 (2). */
  public enum Channel {
    /** Litigation (诉讼). */
    LITIGATION("litigation"),
    /** Arbitration (仲裁). */
    ARBITRATION("arbitration"),
    /** Discipline inspection and supervision (纪检监察). */
    DISCIPLINE_INSPECTION("discipline-inspection"),
    /** Administrative reconsideration (行政复议). */
    ADMINISTRATIVE_RECONSIDERATION("administrative-reconsideration"),
    /** Government information disclosure (政府信息公开). */
    INFORMATION_DISCLOSURE("information-disclosure"),
    /** Petition (信访): only when entered. */
    PETITION("petition"),
    /** Another statutory channel (等). */
    OTHER("other");

    private final String word;

    Channel(String word) {
      this.word = word;
    }

    /**
     * The word in JSON.
     *
     * @return the word
     */
    public String word() {
      return word;
    }

    /**
     * Finds a channel by its word.
     *
     * @param word the word, exactly
     * @return empty when there is none
     */
    public static Optional<Channel> ofWord(String word) {
      return Arrays.stream(values()).filter(c -> c.word.equals(word)).findFirst();
    }
  }

  /** How a matter stands to the channel. */
  public enum Status {
    /** It must go there. */
    PROPER("proper"),
    /** It is there already. */
    ENTERED("entered");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    /**
     * The word in JSON.
     *
     * @return the word
     */
    public String word() {
      return word;
    }

    /**
     * Finds a status by its word.
     *
     * @param word the word, exactly
     * @return empty when there is none
     */
    public static Optional<Status> ofWord(String word) {
      return Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst();
    }
  }

  /**
   * The channel's word, for rules.
   *
   * @return such as {@code petition}
   */
  public String getWord() {
    return channel.word;
  }

  /**
   * Whether the matter is there already, for rules.
   *
   * @return false when it must go there
   */
  public boolean isEntered() {
    return status == Status.ENTERED;
  }
}
