package paidan.order;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An earlier dispatch of the same order.
 *
 * @param organizer code or name of who led
 * @param at when it was dispatched, null when not known
 * @param endedAt when it was taken away again, null while it is not
 * @param why why it was taken away, null when not known
 */
public record Assignment(
    String organizer,
    @Nullable OffsetDateTime at,
    @Nullable OffsetDateTime endedAt,
    @Nullable String why) {

  /** Checks what must be there, and takes what is blank for absent. */
  public Assignment {
    Objects.requireNonNull(organizer, "organizer");
    why = Given.text(why);
  }
}
