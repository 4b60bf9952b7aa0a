package paidan.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import paidan.decision.Source;
import paidan.diagnostic.Position;
import paidan.directory.Listed;
import paidan.directory.Organizer;
import paidan.directory.Tree;
import paidan.directory.WorkCalendar;
import paidan.rulebook.CircumstanceRow;
import paidan.rulebook.Lead;
import paidan.rulebook.ListRow;
import paidan.rulebook.Rulebook;

/** What ends soon: rows, organizers, areas, matters, and the calendar. */
final class Expiring {

  /** How many days ahead are looked at. */
  static final int DAYS = 90;

  /** Of the rows that lead to an organizer so many are named. */
  private static final int MOST_ROWS = 10;

  private final Rulebook rulebook;
  private final LocalDate asOf;
  private final QuotedSheets sheets;
  private final List<ObjectNode> ending = new ArrayList<>();

  Expiring(Rulebook rulebook, LocalDate asOf, QuotedSheets sheets) {
    this.rulebook = rulebook;
    this.asOf = asOf;
    this.sheets = sheets;
  }

  /** What ends, the nearest first. */
  ArrayNode find() {
    for (ListRow row : rulebook.rows()) {
      ObjectNode entry = row("row", row.source(), row.conditions().lastDay());
      if (entry != null) {
        entry.put("name", text(row.lead()));
      }
    }
    for (CircumstanceRow row : rulebook.circumstanceRows()) {
      ObjectNode entry = row("circumstance", row.getSource(), row.conditions().lastDay());
      if (entry != null) {
        entry.put("name", row.getCircumstance());
      }
    }
    rulebook.organizers().all().forEach(this::organizer);
    nodes("area", rulebook.areas());
    nodes("matter", rulebook.matters());
    calendar();
    ending.sort(Comparator.comparing(entry -> entry.path("day").asText()));
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    ending.forEach(all::add);
    return all;
  }

  private @Nullable ObjectNode entry(String kind, @Nullable LocalDate last) {
    if (last == null || last.isBefore(asOf) || last.isAfter(asOf.plusDays(DAYS))) {
      return null;
    }
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry.put("kind", kind).put("day", last.toString());
    entry.put("days", ChronoUnit.DAYS.between(asOf, last));
    ending.add(entry);
    return entry;
  }

  private @Nullable ObjectNode row(String kind, Source source, int lastDay) {
    ObjectNode entry =
        entry(kind, lastDay == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(lastDay));
    if (entry != null) {
      entry.put("code", source.id());
      sheets.refer(Position.ofCell(source.file(), source.sheet(), source.row(), 0), entry);
    }
    return entry;
  }

  private @Nullable ObjectNode listed(String kind, Listed listed, String name) {
    ObjectNode entry = entry(kind, listed.validity().to());
    if (entry != null) {
      entry.put("code", listed.code()).put("name", name);
      String successor = listed.successor();
      entry.put("successor", successor == null ? "" : successor);
      sheets.refer(listed.position(), entry);
    }
    return entry;
  }

  private void organizer(Organizer organizer) {
    ObjectNode entry = listed("organizer", organizer, organizer.name());
    if (entry == null) {
      return;
    }
    List<ListRow> leading =
        rulebook.rows().stream()
            .filter(row -> row.lead().parts().contains(new Lead.Named(organizer)))
            .toList();
    entry.put("leads", leading.size());
    ArrayNode rows = entry.putArray("rows");
    for (ListRow row : leading.subList(0, Math.min(MOST_ROWS, leading.size()))) {
      Source source = row.source();
      ObjectNode named = rows.addObject().put("id", source.id());
      sheets.refer(Position.ofCell(source.file(), source.sheet(), source.row(), 0), named);
    }
  }

  private void nodes(String kind, Tree<? extends Listed> tree) {
    IntStream.range(0, tree.size()).forEach(id -> listed(kind, tree.node(id), tree.path(id)));
  }

  /** Working days are only known for years that the calendar names. */
  private void calendar() {
    WorkCalendar calendar = rulebook.calendar();
    LocalDate end = LocalDate.of(asOf.getYear(), 12, 31);
    if (calendar.covers(asOf) && !calendar.covers(end.plusDays(1))) {
      entry("calendar", end);
    }
  }

  private static String text(Lead lead) {
    return String.join(
        " / ",
        lead.parts().stream()
            .map(
                part ->
                    part instanceof Lead.Role role
                        ? role.text()
                        : ((Lead.Named) part).organizer().name())
            .toList());
  }
}
