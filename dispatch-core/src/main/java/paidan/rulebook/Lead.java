package paidan.rulebook;

import java.util.List;
import java.util.Locale;
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
  sealed interface Part {

    /**
     * The part for a message, in the words of a list.
     *
     * @param language English unless it is Chinese
     * @return such as {@code 属地区[城市管理]}, or the name of an organizer
     */
    String told(Locale language);
  }

  /**
   * A named organizer.
   *
   * @param organizer the organizer
   */
  record Named(paidan.directory.Organizer organizer) implements Part {

    @Override
    public String told(Locale language) {
      return organizer.name();
    }
  }

  /**
   * A role, filled for each order by its place.
   *
   * @param kind which role
   * @param function the function, null for roles without
   * @param text in English, such as {@code role:district}, whatever the cell says
   */
  record Role(Kind kind, @Nullable String function, String text) implements Part {

    @Override
    public String told(Locale language) {
      return language.getLanguage().equals("zh")
          ? kind.chinese + (function == null ? "" : "[" + function + "]")
          : text;
    }

    /** From the place's own office upwards. */
    public enum Kind {
      /** The community of the place. */
      COMMUNITY(0, "属地社区"),
      /** The place's own subdistrict office or town government. */
      SUBDISTRICT(1, "属地街道"),
      /** The district government of the place. */
      DISTRICT(2, "属地区政府"),
      /** The district's organizer with a function. */
      DISTRICT_FUNCTION(2, "属地区"),
      /** The city's organizer with a function. */
      MUNICIPAL_FUNCTION(3, "市级");

      final int level;
      private final String chinese;

      Kind(int level, String chinese) {
        this.level = level;
        this.chinese = chinese;
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
