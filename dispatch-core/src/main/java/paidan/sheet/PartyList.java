package paidan.sheet;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What an Assist or Supervise cell says: organizers and roles with {@code ;} or line breaks between
 * them. Its text form can be parsed again and gives an equal one.
 *
 * @param parties the parties; none when the cell is blank
 */
public record PartyList(List<Party> parties) {

  /**
   * Takes a copy.
   *
   * @param parties the parties; none when the cell is blank
   */
  public PartyList {
    parties = List.copyOf(parties);
  }

  /**
   * Reads a cell.
   *
   * @param text what the cell holds
   * @param known whether a text as a whole is the name of an organizer, so that {@code 、} in it is
   *     no mistake
   * @return what it says
   * @throws CellSyntaxException when it says nothing that can be understood
   */
  public static PartyList parse(String text, Predicate<String> known) {
    return new PartyParser(known).list(text);
  }

  @Override
  public String toString() {
    return parties.stream().map(Party::toString).collect(Collectors.joining("; "));
  }
}
