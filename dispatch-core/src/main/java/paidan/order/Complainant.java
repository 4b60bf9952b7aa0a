package paidan.order;

import org.jspecify.annotations.Nullable;

/**
 * Who calls (诉求人, Article 2).
 *
 * @param ref the host's own reference to the person, the same in all their orders; null when
 *     anonymous
 * @param kind natural person, legal person or other organization; null when not known
 * @param contact how to reach them; never in evidence or logs; null when not told
 * @param confidential whether they asked not to be named (Article 8)
 */
public record Complainant(
    @Nullable String ref,
    @Nullable ComplainantKind kind,
    @Nullable String contact,
    boolean confidential) {

  /** Takes what is blank for absent. */
  public Complainant {
    ref = Given.text(ref);
    contact = Given.text(contact);
  }

  /** Shows neither reference nor contact. */
  @Override
  public String toString() {
    return "Complainant[kind=" + kind + ", confidential=" + confidential + "]";
  }
}
