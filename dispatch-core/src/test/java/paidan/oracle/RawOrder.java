package paidan.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An order as it was made up, and the one fact that the oracle's rules see. What rules ask of the
 * trees are plain sets of codes: those the order is surely within, and those it may be within.
 */
public final class RawOrder {

  final int list;
  final String matterText;
  final List<String> matters;
  final boolean matterOutside;
  boolean belowIsFalse;
  final String areaText;
  final List<String> areas;
  final String requestType;
  final String text;
  final String owner;
  final String yard;
  final String hours;
  final int day;
  final Set<String> excluded;

  private final Set<String> holding = new LinkedHashSet<>();
  private final Set<String> possible = new LinkedHashSet<>();
  private List<Sets> matterSets;
  private List<Sets> areaSets;

  /**
   * Codes by what an order at one place makes of an item that names them.
   *
   * @param place code, null when none was given
   */
  record Sets(
      String place,
      Set<String> sure,
      Set<String> maybe,
      Set<String> onlySure,
      Set<String> onlyMaybe) {

    boolean isSure(RawRow.Item item) {
      return (item.only() ? onlySure : sure).contains(item.value());
    }

    boolean isMaybe(RawRow.Item item) {
      return (item.only() ? onlyMaybe : maybe).contains(item.value());
    }
  }

  RawOrder(
      int list,
      String matterText,
      List<String> matters,
      boolean matterOutside,
      boolean belowIsFalse,
      String areaText,
      List<String> areas,
      String requestType,
      String text,
      String owner,
      String yard,
      String hours,
      int day,
      Set<String> excluded) {
    this.list = list;
    this.matterText = matterText;
    this.matters = matters;
    this.matterOutside = matterOutside;
    this.belowIsFalse = belowIsFalse;
    this.areaText = areaText;
    this.areas = areas;
    this.requestType = requestType;
    this.text = text;
    this.owner = owner;
    this.yard = yard;
    this.hours = hours;
    this.day = day;
    this.excluded = excluded;
    settle();
  }

  /** Forgets what was proposed and works out the sets anew. */
  void settle() {
    holding.clear();
    possible.clear();
    matterSets = sets(RawCity.MATTERS, matters, matterOutside, belowIsFalse, null);
    areaSets = sets(RawCity.AREAS, areas, false, false, "1");
  }

  private static List<Sets> sets(
      Map<String, List<String>> tree,
      List<String> nodes,
      boolean outside,
      boolean belowIsFalse,
      String soleRoot) {
    return nodes.isEmpty()
        ? List.of(setsOfNone(tree, outside, soleRoot))
        : nodes.stream().map(node -> setsAt(tree, node, belowIsFalse)).toList();
  }

  private static Sets setsOfNone(Map<String, List<String>> tree, boolean outside, String soleRoot) {
    Set<String> maybe = outside ? Set.of() : tree.keySet();
    Set<String> sure = outside || soleRoot == null ? Set.of() : Set.of(soleRoot);
    return new Sets(null, sure, maybe, Set.of(), maybe);
  }

  private static Sets setsAt(Map<String, List<String>> tree, String node, boolean belowIsFalse) {
    Set<String> below = new HashSet<>();
    for (String item : tree.keySet()) {
      if (!item.equals(node) && tree.get(item).contains(node) && !belowIsFalse) {
        below.add(item);
      }
    }
    Set<String> maybe = new HashSet<>(below);
    maybe.addAll(tree.get(node));
    Set<String> onlyMaybe = new HashSet<>(below);
    onlyMaybe.add(node);
    return new Sets(node, Set.copyOf(tree.get(node)), maybe, Set.of(node), onlyMaybe);
  }

  /** What the order makes of matters, for each place of the catalogue where it may be. */
  List<Sets> matterSets() {
    return matterSets;
  }

  /** What the order makes of areas, for each place where it may be. */
  List<Sets> areaSets() {
    return areaSets;
  }

  // What the rules ask

  public int getList() {
    return list;
  }

  public Set<String> getMatterSure() {
    return matterSets.get(0).sure();
  }

  public Set<String> getMatterMaybe() {
    return matterSets.get(0).maybe();
  }

  public Set<String> getMatterOnlySure() {
    return matterSets.get(0).onlySure();
  }

  public Set<String> getMatterOnlyMaybe() {
    return matterSets.get(0).onlyMaybe();
  }

  public Set<String> getOtherMatterSure() {
    return other(matterSets).sure();
  }

  public Set<String> getOtherMatterMaybe() {
    return other(matterSets).maybe();
  }

  public Set<String> getOtherMatterOnlySure() {
    return other(matterSets).onlySure();
  }

  public Set<String> getOtherMatterOnlyMaybe() {
    return other(matterSets).onlyMaybe();
  }

  public Set<String> getAreaSure() {
    return areaSets.get(0).sure();
  }

  public Set<String> getAreaMaybe() {
    return areaSets.get(0).maybe();
  }

  public Set<String> getAreaOnlySure() {
    return areaSets.get(0).onlySure();
  }

  public Set<String> getAreaOnlyMaybe() {
    return areaSets.get(0).onlyMaybe();
  }

  public Set<String> getOtherAreaSure() {
    return other(areaSets).sure();
  }

  public Set<String> getOtherAreaMaybe() {
    return other(areaSets).maybe();
  }

  public Set<String> getOtherAreaOnlySure() {
    return other(areaSets).onlySure();
  }

  public Set<String> getOtherAreaOnlyMaybe() {
    return other(areaSets).onlyMaybe();
  }

  /** The second of two possible places, or the only one. */
  private static Sets other(List<Sets> places) {
    return places.get(places.size() - 1);
  }

  public String getRequestType() {
    return requestType;
  }

  public String getText() {
    return text;
  }

  public String getOwner() {
    return owner;
  }

  public String getYard() {
    return yard;
  }

  /**
   * Far below every range of the generator when it is no number. (Not NaN: in a constraint of the
   * executable model NaN is greater than any number.)
   */
  public double getHours() {
    try {
      return Double.parseDouble(hours == null ? "none" : hours);
    } catch (NumberFormatException e) {
      return -1_000_000;
    }
  }

  public boolean isHoursGiven() {
    return hours != null;
  }

  public int getDay() {
    return day;
  }

  // What the rules say

  public void holds(String row) {
    holding.add(row);
  }

  public void isPossible(String row) {
    possible.add(row);
  }

  List<String> holding() {
    return holding.stream().sorted().toList();
  }

  List<String> onlyPossible() {
    List<String> only = new ArrayList<>(possible);
    only.removeAll(holding);
    only.sort(null);
    return only;
  }

  @Override
  public String toString() {
    return "list "
        + list
        + ", matter "
        + matterText
        + ", area "
        + areaText
        + ", type "
        + requestType
        + ", text "
        + text
        + ", owner "
        + owner
        + ", yard "
        + yard
        + ", hours "
        + hours
        + ", day "
        + day
        + ", excluded "
        + excluded;
  }
}
