package paidan.order;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An organizer says that it is not responsible (派单异议, Article 12 §3).
 *
 * @param organizer code or name of who objects
 * @param ground the ground, null when not told
 * @param status what became of it
 * @param at when it was raised, null when not known; the latest of an organizer counts
 * @param decidedAt when it was decided, null while it is not
 * @param assignedTo code or name of whom the review has assigned, null when nobody
 */
public record Objection(
    String organizer,
    @Nullable String ground,
    Status status,
    @Nullable OffsetDateTime at,
    @Nullable OffsetDateTime decidedAt,
    @Nullable String assignedTo) {

  /** Checks what must be there, and takes what is blank for absent. */
  public Objection {
    Objects.requireNonNull(organizer, "organizer");
    Objects.requireNonNull(status, "status");
    ground = Given.text(ground);
    assignedTo = Given.text(assignedTo);
  }

  /** What became of an objection. */
  public enum Status {
    /** Not decided yet. */
    RAISED("raised"),
    /** The organizer is not responsible. */
    UPHELD("upheld"),
    /** The organizer is responsible. */
    REJECTED("rejected");

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
      return java.util.Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst();
    }
  }
}
