package paidan.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import paidan.directory.Organizer;
import paidan.directory.OrganizerKind;
import paidan.order.Location;
import paidan.order.WorkOrder;
import paidan.rulebook.Facts;
import paidan.rulebook.Lead;
import paidan.rulebook.ListRow;
import paidan.rulebook.Rulebook;
import paidan.rulebook.TreePlace;

/**
 * Looks at whom the Lead cells come to: organizers that have ended or will, roles that nobody fills
 * somewhere, and duties of departments that are pushed down (State Council Office (2025) No. 66).
 */
final class Leads {

  private final Space space;
  private final Rulebook rulebook;
  private final Consumer<RowFinding> tell;
  private final Map<Integer, Facts> factsAt = new HashMap<>();
  private final Map<Lead, Nodes> openAreas = new HashMap<>();

  private final Map<Unfilled, List<ListRow>> unfilled = new LinkedHashMap<>();

  /** Where a Lead cell comes to nobody. */
  private record Unfilled(Lead lead, Nodes areas) {}

  Leads(Space space, Consumer<RowFinding> tell) {
    this.space = space;
    this.rulebook = space.rulebook();
    this.tell = tell;
  }

  void check(List<ListRow> rows) {
    for (ListRow row : rows) {
      checkEnded(row);
      if (row.lead() instanceof Lead.FirstOf && hasRole(row.lead())) {
        checkFilled(row);
      }
      if (rulebook.policies().noPushingDown()) {
        checkNotPushedDown(row);
      }
    }
    unfilled.forEach(this::tellUnfilled);
  }

  private static boolean hasRole(Lead lead) {
    return lead.parts().stream().anyMatch(Lead.Role.class::isInstance);
  }

  private void checkEnded(ListRow row) {
    LocalDate first =
        LocalDate.ofEpochDay(Math.max(space.from().toEpochDay(), row.conditions().firstDay()));
    for (Lead.Part part : row.lead().parts()) {
      if (!(part instanceof Lead.Named named)) {
        continue;
      }
      Organizer organizer = named.organizer();
      Organizer now = rulebook.organizers().current(organizer, first);
      LocalDate end = organizer.validity().to();
      if (now == null) {
        tell(row, "lead-has-ended", organizer.name(), first);
      } else if (end != null
          && !end.isBefore(first)
          && end.toEpochDay() < row.conditions().lastDay()
          && rulebook.organizers().current(organizer, end.plusDays(1)) == null) {
        tell(row, "lead-will-end", organizer.name(), end);
      }
    }
  }

  private void checkFilled(ListRow row) {
    Nodes open = openAreas.computeIfAbsent(row.lead(), lead -> unfilled(row));
    if (open.isEmpty()) {
      return;
    }
    Nodes here = Nodes.NONE;
    for (Space.Part part : space.parts(row.conditions())) {
      here = here.or(part.region().area().and(open));
    }
    if (!here.isEmpty()) {
      unfilled.computeIfAbsent(new Unfilled(row.lead(), here), where -> new ArrayList<>()).add(row);
    }
  }

  private void tellUnfilled(Unfilled where, List<ListRow> rows) {
    ListRow first = rows.get(0);
    tell.accept(
        ListVerification.warning(
            Telling.position(first.source()),
            rows.stream().map(ListRow::source).toList(),
            null,
            rows.size() > 1 ? "role-unfilled-in-rows" : "role-unfilled",
            first.source().id(),
            text(where.lead.parts()),
            Telling.nodes(rulebook.areas(), where.areas, space.areaLeaves()),
            rows.size() - 1));
  }

  private String text(List<Lead.Part> parts) {
    return String.join(", ", parts.stream().map(part -> part.told(rulebook.language())).toList());
  }

  private Nodes unfilled(ListRow row) {
    return Nodes.of(
        space.areaLeaves().stream()
            .filter(
                area -> rulebook.lead(row, factsAt.computeIfAbsent(area, this::factsAt)) == null));
  }

  private Facts factsAt(int area) {
    return rulebook
        .read(
            WorkOrder.builder(
                    "place", space.from().atTime(12, 0).atZone(rulebook.zone()).toOffsetDateTime())
                .location(new Location(rulebook.areas().code(area), null, null, null))
                .build())
        .facts();
  }

  /** Communities take part only in what is on their list (Article 17). */
  private void checkNotPushedDown(ListRow row) {
    List<Lead.Part> parts = new ArrayList<>(row.lead().parts());
    parts.addAll(row.assist());
    if (parts.stream().noneMatch(Leads::isCommunity)) {
      return;
    }
    for (Space.Part part : space.parts(row.conditions())) {
      int other =
          part.region().matter().and(space.matterLeaves()).stream()
              .filter(matter -> !rulebook.isOnCommunityList(TreePlace.at(matter)))
              .findFirst()
              .orElse(-1);
      if (other >= 0) {
        tell(
            row,
            "pushed-down",
            text(parts.stream().filter(Leads::isCommunity).toList()),
            rulebook.matters().path(other));
        return;
      }
    }
  }

  private static boolean isCommunity(Lead.Part part) {
    return part instanceof Lead.Role role
        ? role.kind() == Lead.Role.Kind.COMMUNITY
        : ((Lead.Named) part).organizer().kind() == OrganizerKind.COMMUNITY;
  }

  private void tell(ListRow row, String code, Object... more) {
    Object[] arguments =
        IntStream.rangeClosed(0, more.length)
            .mapToObj(i -> i == 0 ? row.source().id() : more[i - 1])
            .toArray();
    tell.accept(
        ListVerification.warning(
            Telling.position(row.source()), List.of(row.source()), null, code, arguments));
  }
}
