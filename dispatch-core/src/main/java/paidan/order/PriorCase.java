package paidan.order;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An earlier case, of the same complainant or of someone else (Article 11 (3), S15).
 *
 * @param orderId its number
 * @param complainant reference to who called then, null when not known
 * @param matter code, path or name; null when the host has found the case to be the same matter
 * @param status whether it is still being handled
 * @param organizer code or name of who leads or led, null when not known
 * @param receivedAt when it was received, null when not known
 * @param closedAt when it was closed, null while it is not
 * @param progress what to tell of a case in progress, null when there is nothing
 * @param result what to tell of a closed case, null when there is nothing
 */
public record PriorCase(
    String orderId,
    @Nullable String complainant,
    @Nullable String matter,
    Status status,
    @Nullable String organizer,
    @Nullable OffsetDateTime receivedAt,
    @Nullable OffsetDateTime closedAt,
    @Nullable String progress,
    @Nullable String result) {

  /** Checks what must be there, and takes what is blank for absent. */
  public PriorCase {
    Objects.requireNonNull(orderId, "orderId");
    Objects.requireNonNull(status, "status");
    complainant = Given.text(complainant);
    matter = Given.text(matter);
    organizer = Given.text(organizer);
    progress = Given.text(progress);
    result = Given.text(result);
  }

  /** Whether a case is still being handled. */
  public enum Status {
    /** Still being handled. */
    IN_PROGRESS("in-progress"),
    /** Finished. */
    CLOSED("closed");

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

  /** Shows neither the complainant nor what was done. */
  @Override
  public String toString() {
    return "PriorCase[" + orderId + ", " + status.word + "]";
  }
}
