package paidan.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import paidan.decision.Assignee;
import paidan.directory.Area;
import paidan.directory.AreaLevel;
import paidan.directory.Organizer;
import paidan.directory.OrganizerLevel;
import paidan.directory.Organizers;
import paidan.directory.Tree;

/** Fills the parts of Lead, Assist and Supervise cells for a place and a day. */
final class Roles {

  private static final Lead.Role DISTRICT = new Lead.Role(Lead.Role.Kind.DISTRICT, null, "");

  private final Tree<Area> areas;
  private final Organizers organizers;
  private final LocalDate day;

  Roles(Tree<Area> areas, Organizers organizers, LocalDate day) {
    this.areas = areas;
    this.organizers = organizers;
    this.day = day;
  }

  /**
   * Who fills a part.
   *
   * @param organizer null when nobody is known
   * @param lacksFact whether a more precise area could tell
   */
  record Filling(@Nullable Organizer organizer, boolean lacksFact) {

    static final Filling NOBODY = new Filling(null, false);
    static final Filling LACKS_FACT = new Filling(null, true);

    static Filling of(@Nullable Organizer organizer) {
      return organizer == null ? NOBODY : new Filling(organizer, false);
    }
  }

  Filling fill(Lead.Part part, TreePlace area) {
    if (part instanceof Lead.Named named) {
      return Filling.of(organizers.current(named.organizer(), day));
    }
    Lead.Role role = (Lead.Role) part;
    if (role.kind() == Lead.Role.Kind.MUNICIPAL_FUNCTION) {
      return Filling.of(organizers.ofMunicipalFunction(function(role), day));
    }
    int[] nodes = area.possible();
    if (nodes.length == 0) {
      return Filling.LACKS_FACT;
    }
    Filling first = fillAt(role, nodes[0]);
    for (int i = 1; i < nodes.length; i++) {
      if (!fillAt(role, nodes[i]).equals(first)) {
        return Filling.LACKS_FACT;
      }
    }
    return first;
  }

  /** Who fills a part, in that part; null when nobody is known. */
  @Nullable Assignee assignee(Lead.Part part, TreePlace area) {
    Organizer organizer = fill(part, area).organizer();
    return organizer == null
        ? null
        : new Assignee(
            organizer.code(),
            organizer.name(),
            part instanceof Lead.Role role ? role.text() : null);
  }

  private Filling fillAt(Lead.Role role, int node) {
    Organizer organizer =
        switch (role.kind()) {
          case COMMUNITY -> organizers.ofArea(node, OrganizerLevel.COMMUNITY, day);
          case SUBDISTRICT -> organizers.subdistrict(node, day);
          case DISTRICT -> organizers.district(node, day);
          case DISTRICT_FUNCTION -> organizers.ofDistrictFunction(node, function(role), day);
          case MUNICIPAL_FUNCTION -> organizers.ofMunicipalFunction(function(role), day);
        };
    if (organizer != null) {
      return new Filling(organizer, false);
    }
    return isAboveLevelOf(role.kind(), node) ? Filling.LACKS_FACT : Filling.NOBODY;
  }

  private static String function(Lead.Role role) {
    String function = role.function();
    return function == null ? "" : function;
  }

  /** Whether the order's place is wider than the places such a role belongs to. */
  private boolean isAboveLevelOf(Lead.Role.Kind kind, int node) {
    if (areas.end(node) == node + 1) {
      // Nothing lies below: nobody can tell a more precise place.
      return false;
    }
    AreaLevel level = areas.node(node).level();
    return switch (kind) {
      case COMMUNITY -> level.compareTo(AreaLevel.COMMUNITY) < 0;
      case SUBDISTRICT -> level.compareTo(AreaLevel.SUBDISTRICT) < 0;
      case DISTRICT, DISTRICT_FUNCTION -> level.compareTo(AreaLevel.DISTRICT) < 0;
      case MUNICIPAL_FUNCTION -> false;
    };
  }

  /** S12: the district government of a place; null when the place leaves that open. */
  @Nullable Organizer district(TreePlace area) {
    return fill(DISTRICT, area).organizer();
  }
}
