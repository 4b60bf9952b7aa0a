package paidan.sheet;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a Lead cell says. Its text form can be parsed again and gives an equal one.
 *
 * <ul>
 *   <li>{@code 市水务局}, {@code 属地街道}, {@code role:district[urban management]}: an organizer or a role
 *   <li>{@code A else B}, {@code A 否则 B}: the first that can be resolved
 *   <li>{@code joint review[A; B]}, {@code 会商[A；B]}: a meeting before dispatch
 * </ul>
 */
public sealed interface LeadExpression {

  /**
   * Reads a cell that is not blank.
   *
   * @param text what the cell holds
   * @param known whether a text as a whole is the name of an organizer, so that {@code 、} in it is
   *     no mistake
   * @return what it says
   * @throws CellSyntaxException when it says nothing that can be understood
   */
  static LeadExpression parse(String text, Predicate<String> known) {
    return new PartyParser(known).lead(text);
  }

  /**
   * Alternatives.
   *
   * @param alternatives the first that can be resolved is meant; at least one
   */
  record FirstOf(List<Party> alternatives) implements LeadExpression {

    /**
     * Takes a copy.
     *
     * @param alternatives the first that can be resolved is meant; at least one
     */
    public FirstOf {
      alternatives = List.copyOf(alternatives);
    }

    @Override
    public String toString() {
      return alternatives.stream().map(Party::toString).collect(Collectors.joining(" else "));
    }
  }

  /**
   * A meeting before dispatch.
   *
   * @param parties who meets, at least two
   */
  record JointReview(List<Party> parties) implements LeadExpression {

    /**
     * Takes a copy.
     *
     * @param parties who meets, at least two
     */
    public JointReview {
      parties = List.copyOf(parties);
    }

    @Override
    public String toString() {
      return parties.stream()
          .map(Party::toString)
          .collect(Collectors.joining("; ", "joint review[", "]"));
    }
  }
}
