package paidan.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Message;
import paidan.order.RequestType;

/**
 * What a rulebook makes of an order before any rule has seen it. It belongs to one order and one
 * thread: what the words speak for is counted when a rule first asks, and most orders say
 * themselves what they are.
 */
public final class Reading {

  private static final RequestType[] TYPES = RequestType.values();

  private final Rulebook rulebook;
  private final Facts facts;
  private final boolean matterKnown;
  private final List<Message> notes;

  private int @Nullable [] typesByTerms;
  private @Nullable TreePlace matterByTerms;

  Reading(Rulebook rulebook, Facts facts, boolean matterKnown, List<Message> notes) {
    this.rulebook = rulebook;
    this.facts = facts;
    this.matterKnown = matterKnown;
    this.notes = notes;
  }

  /**
   * What rows can ask.
   *
   * @return facts with the request type and the matter that the order itself gives
   */
  public Facts facts() {
    return facts;
  }

  /**
   * Whether the order names a matter of the catalogue.
   *
   * @return false as well when it names none
   */
  public boolean matterKnown() {
    return matterKnown;
  }

  /**
   * The request type that the words speak for.
   *
   * @return null when they speak for none, or for several equally
   */
  public @Nullable RequestType requestTypeByTerms() {
    int[] types = typesByTerms;
    if (types == null) {
      types = rulebook.typeScores().best(facts.hits());
      typesByTerms = types;
    }
    return types.length == 1 ? TYPES[types[0]] : null;
  }

  /**
   * The matter that the words speak for.
   *
   * @return {@link TreePlace#NOT_GIVEN} when they speak for none
   */
  public TreePlace matterByTerms() {
    TreePlace place = matterByTerms;
    if (place == null) {
      int[] matters = rulebook.matterScores().best(facts.hits());
      place =
          matters.length == 0
              ? TreePlace.NOT_GIVEN
              : TreePlace.lowestOf(rulebook.trees().matters(), matters);
      matterByTerms = place;
    }
    return place;
  }

  /**
   * Names and values that the rulebook does not know.
   *
   * @return to be told as warnings
   */
  public List<Message> notes() {
    return notes;
  }
}
