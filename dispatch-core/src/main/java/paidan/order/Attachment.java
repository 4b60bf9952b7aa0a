package paidan.order;

import java.util.Objects;

/**
 * A voice, text, picture or video by reference (Article 8).
 *
 * @param kind what it is
 * @param ref the host's own reference
 */
public record Attachment(AttachmentKind kind, String ref) {

  /** Checks what must be there, and takes copies. */
  public Attachment {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(ref, "ref");
  }
}
