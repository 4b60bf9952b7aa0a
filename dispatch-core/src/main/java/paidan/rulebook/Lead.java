package paidan.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Lead cell of a row, with its organizers found. */
sealed interface Lead {

  /** An organizer, or one named by its place and function. */
  sealed interface Part {}

  /**
   * A named organizer.
   *
   * @param organizer the organizer
   */
  record Named(paidan.directory.Organizer organizer) implements Part {}

  /**
   * A role, filled for each order by its place.
   *
   * @param kind which role
   * @param function the function, null for roles without
   * @param text as the cell has it
   */
  record Role(Kind kind, @Nullable String function, String text) implements Part {

    /** From the place's own office upwards. */
    enum Kind {
      COMMUNITY(0),
      SUBDISTRICT(1),
      DISTRICT(2),
      DISTRICT_FUNCTION(2),
      MUNICIPAL_FUNCTION(3);

      final int level;

      Kind(int level) {
        this.level = level;
      }
    }
  }

  /**
   * The first that can be found and is not excluded leads (S10).
   *
   * @param parts from left to right
   */
  record FirstOf(List<Part> parts) implements Lead {}

  /**
   * A meeting before dispatch (Article 12 §2).
   *
   * @param parts whom to ask
   */
  record JointReview(List<Part> parts) implements Lead {}
}
