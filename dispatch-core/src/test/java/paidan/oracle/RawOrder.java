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
  private Sets matterSets;
  private Sets areaSets;

  /** Codes by what an order makes of an item that names them. */
  private record Sets(
      Set<String> sure, Set<String> maybe, Set<String> onlySure, Set<String> onlyMaybe) {}

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

  private static Sets sets(
      Map<String, List<String>> tree,
      List<String> nodes,
      boolean outside,
      boolean belowIsFalse,
      String soleRoot) {
    Sets sets = new Sets(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    for (String item : tree.keySet()) {
      if (outside) {
        continue;
      }
      if (nodes.isEmpty()) {
        sets.maybe.add(item);
        sets.onlyMaybe.add(item);
        if (item.equals(soleRoot)) {
          sets.sure.add(item);
        }
        continue;
      }
      int within = 0;
      int at = 0;
      int below = 0;
      for (String node : nodes) {
        within += tree.get(node).contains(item) ? 1 : 0;
        at += node.equals(item) ? 1 : 0;
        below += !node.equals(item) && tree.get(item).contains(node) && !belowIsFalse ? 1 : 0;
      }
      if (within == nodes.size()) {
        sets.sure.add(item);
      }
      if (within + below > 0) {
        sets.maybe.add(item);
      }
      if (at == nodes.size()) {
        sets.onlySure.add(item);
      }
      if (at + below > 0) {
        sets.onlyMaybe.add(item);
      }
    }
    return sets;
  }

  // What the rules ask

  public int getList() {
    return list;
  }

  public Set<String> getMatterSure() {
    return matterSets.sure();
  }

  public Set<String> getMatterMaybe() {
    return matterSets.maybe();
  }

  public Set<String> getMatterOnlySure() {
    return matterSets.onlySure();
  }

  public Set<String> getMatterOnlyMaybe() {
    return matterSets.onlyMaybe();
  }

  public Set<String> getAreaSure() {
    return areaSets.sure();
  }

  public Set<String> getAreaMaybe() {
    return areaSets.maybe();
  }

  public Set<String> getAreaOnlySure() {
    return areaSets.onlySure();
  }

  public Set<String> getAreaOnlyMaybe() {
    return areaSets.onlyMaybe();
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
