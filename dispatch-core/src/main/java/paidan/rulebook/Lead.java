package paidan.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Lead cell of a row (主办), with its organizers found. Immutable. */
public sealed interface Lead {

  /**
   * Those whom the cell names.
   *
   * @return from left to right
   */
  List<Part> parts();

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
    public enum Kind {
      /** The community of the place. */
      COMMUNITY(0),
      /** The place's own subdistrict office or town government. */
      SUBDISTRICT(1),
      /** The district government of the place. */
      DISTRICT(2),
      /** The district's organizer with a function. */
      DISTRICT_FUNCTION(2),
      /** The city's organizer with a function. */
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
  record FirstOf(List<Part> parts) implements Lead {

    /** Takes a copy. */
    public FirstOf {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A meeting before dispatch (Article 12 §2).
   *
   * @param parts whom to ask
   */
  record JointReview(List<Part> parts) implements Lead {

    /** Takes a copy. */
    public JointReview {
      parts = List.copyOf(parts);
    }
  }
}
