package paidan.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern TEXT = Pattern.compile("role:([a-z]+)(?:\\[(.*)])?");

    /**
     * A role as decisions name it.
     *
     * @param text such as {@code role:district} or {@code role:district[城市管理]}
     * @return empty when it is the text of none
     */
    public static Optional<Role> ofText(String text) {
      Matcher matcher = TEXT.matcher(text);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      String function = matcher.group(2);
      return Arrays.stream(Kind.values())
          .filter(kind -> kind.word.equals(matcher.group(1)))
          .filter(kind -> kind.hasFunction == (function != null))
          .findFirst()
          .map(kind -> new Role(kind, function, text));
    }

    @Override
    public String told(Locale language) {
      return language.getLanguage().equals("zh")
          ? kind.chinese + (function == null ? "" : "[" + function + "]")
          : text;
    }

    /** From the place's own office upwards. */
    public enum Kind {
      /** The community of the place. */
      COMMUNITY(0, "community", false, "属地社区"),
      /** The place's own subdistrict office or town government. */
      SUBDISTRICT(1, "subdistrict", false, "属地街道"),
      /** The district government of the place. */
      DISTRICT(2, "district", false, "属地区政府"),
      /** The district's organizer with a function. */
      DISTRICT_FUNCTION(2, "district", true, "属地区"),
      /** The city's organizer with a function. */
      MUNICIPAL_FUNCTION(3, "municipal", true, "市级");

      final int level;
      private final String word;
      private final boolean hasFunction;
      private final String chinese;

      Kind(int level, String word, boolean hasFunction, String chinese) {
        this.level = level;
        this.word = word;
        this.hasFunction = hasFunction;
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
