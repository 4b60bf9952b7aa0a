package paidan.directory;

import java.util.List;

/** What a spelling stands for in a {@link Tree} or among the {@link Organizers}. */
public sealed interface Resolution {

  /**
   * One.
   *
   * @param id its number
   */
  record Found(int id) implements Resolution {}

  /**
   * Several, and the spelling does not tell which. A path whose head stands in several places, and
   * whose tail stands below none of them, is below one of these heads.
   *
   * @param ids their numbers, ascending, at least two
   */
  record Ambiguous(List<Integer> ids) implements Resolution {

    /** Takes a copy. */
    public Ambiguous {
      ids = List.copyOf(ids);
    }
  }

  /**
   * None. What it may have meant is told by {@link Tree#suggestions} and {@link
   * Organizers#suggestions}, which take longer than a look-up and are meant for messages.
   *
   * @param nearestAncestor number of the deepest node that the spelling names on the way (S4), -1
   *     when it names none
   */
  record Unknown(int nearestAncestor) implements Resolution {}

  /**
   * The number when there is exactly one.
   *
   * @return the number, -1 otherwise
   */
  default int found() {
    return this instanceof Found one ? one.id() : -1;
  }
}
