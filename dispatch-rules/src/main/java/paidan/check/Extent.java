package paidan.check;

import paidan.rulebook.Rulebook;

/** The matters and the areas that a finding is about. Immutable. */
public final class Extent {

  private final Rulebook rulebook;
  private final Nodes matters;
  private final Nodes areas;

  Extent(Rulebook rulebook, Nodes matters, Nodes areas) {
    this.rulebook = rulebook;
    this.matters = matters;
    this.areas = areas;
  }

  /**
   * Whether it is about a matter, or about one below it.
   *
   * @param node number of the matter in its tree
   * @return whether some order of the matter is meant
   */
  public boolean hasMatter(int node) {
    return meet(matters, node, rulebook.matters().end(node));
  }

  /**
   * Whether it is about an area, or about one in it.
   *
   * @param node number of the area in its tree
   * @return whether some order from the area is meant
   */
  public boolean hasArea(int node) {
    return meet(areas, node, rulebook.areas().end(node));
  }

  private static boolean meet(Nodes nodes, int from, int end) {
    return !nodes.and(Nodes.range(from, end)).isEmpty();
  }
}
