package paidan.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import paidan.order.WorkOrder;
import paidan.rulebook.AttributeCondition;
import paidan.rulebook.Conditions;
import paidan.rulebook.ListRow;
import paidan.rulebook.Rulebook;

/** Makes up orders that a row of the dispatch list takes, and orders just beyond its borders. */
public final class Witnesses {

  private final Space space;

  /**
   * Prepares to make up orders.
   *
   * @param rulebook the rulebook
   * @param from the day of the orders, or the first day of the row if that is later
   */
  public Witnesses(Rulebook rulebook, LocalDate from) {
    this.space = new Space(rulebook, from);
  }

  /**
   * An order beyond one border of a row.
   *
   * @param fact the fact in which it differs from the row's condition, named as in JSON
   * @param order the order
   */
  public record Beyond(String fact, WorkOrder order) {}

  /**
   * An order that the row takes, as plain as there is one.
   *
   * @param row a row of the list
   * @return null when no order leads to the row
   */
  public @Nullable WorkOrder of(ListRow row) {
    List<Region> regions =
        space.parts(row.conditions()).stream()
            .map(Space.Part::region)
            .map(region -> region.and(space.known()))
            .filter(java.util.Objects::nonNull)
            .toList();
    return Search.forWin(space, row).in(regions);
  }

  /**
   * The places that a row allows, each as small as the list of areas has it: subdistricts, towns,
   * or the communities below them. At some of them another row may take the order.
   *
   * @param row a row of the list
   * @return codes of areas, in the order of the tree; empty when the row asks for larger ones, or
   *     the rulebook has no areas
   */
  public List<String> places(ListRow row) {
    if (space.rulebook().areas().size() == 0) {
      return List.of();
    }
    Nodes allowed = Nodes.NONE;
    for (Space.Part part : space.parts(row.conditions())) {
      allowed = allowed.or(part.region().area());
    }
    return allowed.and(space.known().area()).stream()
        .mapToObj(space.rulebook().areas()::code)
        .toList();
  }

  /**
   * For each condition of a row an order that meets all the others, but not this one (the modified
   * condition coverage of a table).
   *
   * @param row a row of the list
   * @return one order a condition, where there is one
   */
  public List<Beyond> beyond(ListRow row) {
    List<Beyond> beyond = new ArrayList<>();
    List<Space.Part> parts = space.parts(row.conditions());
    if (parts.isEmpty()) {
      return beyond;
    }
    Conditions conditions = row.conditions();
    Region known = space.known();
    Region inside = parts.get(0).region().and(known);
    if (inside == null) {
      return beyond;
    }
    if (conditions.matter() != null) {
      Nodes taken = Nodes.NONE;
      for (Space.Part part : parts) {
        taken = taken.or(part.region().matter());
      }
      add("matter", inside.withMatter(near(taken, known.matter())), beyond);
    }
    if (conditions.area() != null) {
      Nodes taken = Nodes.NONE;
      for (Space.Part part : parts) {
        taken = taken.or(part.region().area());
      }
      add("location.area", inside.withArea(known.area().minus(taken)), beyond);
    }
    if (conditions.restrictsType()) {
      add("requestType", inside.withTypes(known.types() & ~conditions.requestTypes()), beyond);
    }
    if (inside.present().length > 0) {
      add("terms", inside.withTerms(Region.NO_TERMS, inside.missing()), beyond);
    }
    if (inside.missing().length > 0) {
      add(
          "termsAbsent",
          inside.withTerms(inside.present(), Region.NO_TERMS).withPresent(inside.missing()),
          beyond);
    }
    for (AttributeCondition cell : conditions.attributes()) {
      int number = cell.attribute();
      add(
          "attributes." + space.rulebook().attribute(number).name(),
          inside.withValues(number, known.values()[number].minus(inside.values()[number])),
          beyond);
    }
    return beyond;
  }

  /**
   * The nodes outside, those next to the taken ones first: a sibling tells more than a stranger.
   */
  private Nodes near(Nodes taken, Nodes all) {
    Nodes outside = all.minus(taken).and(space.matterLeaves());
    if (taken.isEmpty() || outside.isEmpty()) {
      return outside;
    }
    int parent = space.rulebook().matters().parent(taken.first());
    Nodes siblings =
        parent < 0
            ? Nodes.NONE
            : outside.and(Nodes.range(parent, space.rulebook().matters().end(parent)));
    return siblings.isEmpty() ? outside : siblings;
  }

  private void add(String fact, Region region, List<Beyond> beyond) {
    if (space.isPossible(region)) {
      beyond.add(new Beyond(fact, space.order(region, space.point(region))));
    }
  }
}
