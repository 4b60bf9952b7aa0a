package paidan.directory;

import java.util.List;

/** Which organizer a spelling stands for. */
public sealed interface OrganizerResolution {

  /**
   * One.
   *
   * @param organizer the organizer
   */
  record Found(Organizer organizer) implements OrganizerResolution {}

  /**
   * Several that the spelling does not tell apart.
   *
   * @param organizers in the order of their codes
   */
  record Ambiguous(List<Organizer> organizers) implements OrganizerResolution {

    /** Takes a copy. */
    public Ambiguous {
      organizers = List.copyOf(organizers);
    }
  }

  /** None. */
  record Unknown() implements OrganizerResolution {}
}
