package paidan.rulebook;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import paidan.order.RequestType;

/**
 * The condition columns of a row, in the numbers of its rulebook: for tools that look at rows
 * rather than at orders.
 *
 * @param requestTypes a bit for each admitted type, by its {@code ordinal}
 * @param matter Matter cell, null when blank
 * @param area Area cell, null when blank
 * @param terms Terms cell, null when blank
 * @param absentTerms Terms absent cell, null when blank
 * @param attributes attribute cells that are not blank, ascending by number of the attribute
 * @param firstDay first day of validity, as days since 1970
 * @param lastDay last day of validity
 */
public record Conditions(
    int requestTypes,
    @Nullable NodeCondition matter,
    @Nullable NodeCondition area,
    @Nullable TermCondition terms,
    @Nullable TermCondition absentTerms,
    List<AttributeCondition> attributes,
    int firstDay,
    int lastDay) {

  /** All request types: the cell is blank. */
  public static final int ANY_TYPE = (1 << RequestType.values().length) - 1;

  /** Takes a copy. */
  public Conditions {
    attributes = List.copyOf(attributes);
  }

  /** S2: all true, none false, or false. */
  Truth test(Trees trees, Facts facts) {
    if (facts.day() < firstDay || facts.day() > lastDay) {
      return Truth.FALSE;
    }
    Truth result = typeHolds(facts);
    if (result == Truth.FALSE) {
      return result;
    }
    if (terms != null && !terms.test(facts.hits())) {
      return Truth.FALSE;
    }
    if (absentTerms != null && absentTerms.test(facts.hits())) {
      return Truth.FALSE;
    }
    for (int i = 0; i < attributes.size(); i++) {
      Truth truth = attributes.get(i).test(facts);
      if (truth == Truth.FALSE) {
        return truth;
      }
      result = least(result, truth);
    }
    if (matter != null) {
      result = least(result, matter.test(trees.matters(), facts.matter()));
    }
    if (area != null && result != Truth.FALSE) {
      result = least(result, area.test(trees.areas(), facts.area()));
    }
    return result;
  }

  private static Truth least(Truth one, Truth other) {
    return one.ordinal() < other.ordinal() ? one : other;
  }

  /**
   * Whether the Request type cell is filled.
   *
   * @return false when any type will do
   */
  public boolean restrictsType() {
    return requestTypes != ANY_TYPE;
  }

  Truth typeHolds(Facts facts) {
    return typeHolds(requestTypes, facts);
  }

  static Truth typeHolds(int requestTypes, Facts facts) {
    if (requestTypes == ANY_TYPE) {
      return Truth.TRUE;
    }
    RequestType type = facts.requestType();
    return type == null ? Truth.UNKNOWN : Truth.of((requestTypes & (1 << type.ordinal())) != 0);
  }

  /** Whether anything is asked besides request type, matter and area. */
  boolean asksMoreThanTypeAndNodes() {
    return terms != null
        || absentTerms != null
        || !attributes.isEmpty()
        || firstDay > Integer.MIN_VALUE
        || lastDay < Integer.MAX_VALUE;
  }

  /** Whether the cells of the trees hold for every order at or below a node that they name. */
  boolean nodesHoldForAllBelow() {
    return (matter == null || matter.holdsForAllBelow())
        && (area == null || area.holdsForAllBelow());
  }

  /** The same with the cells of the trees blank: what many rows of a list have in common. */
  Conditions withoutNodes() {
    return new Conditions(
        requestTypes, null, null, terms, absentTerms, attributes, firstDay, lastDay);
  }

  /**
   * S7 (3): whether this row asks for all that the other asks for: the conditioned columns other
   * than Matter and Area, a bit each; those two count when they are {@code not(…)}, which has no
   * depth that could tell.
   *
   * @param other conditions of another row
   * @return true as well when both have the same columns
   */
  public boolean hasColumnsOf(Conditions other) {
    return (restrictsType() || !other.restrictsType())
        && (terms != null || other.terms == null)
        && (absentTerms != null || other.absentTerms == null)
        && (isNegated(matter) || !isNegated(other.matter))
        && (isNegated(area) || !isNegated(other.area))
        && hasAttributesOf(other);
  }

  /**
   * Whether every order would meet it, on a day within its validity.
   *
   * @return true when no condition cell is filled
   */
  public boolean isUnconditional() {
    return !restrictsType()
        && matter == null
        && area == null
        && terms == null
        && absentTerms == null
        && attributes.isEmpty();
  }

  /** Whether a cell names several things, so that an index may keep the row in several places. */
  boolean hasAlternatives() {
    if ((matter != null && matter.size() > 1)
        || (area != null && area.size() > 1)
        || (terms != null && terms.groups().length > 1)) {
      return true;
    }
    for (AttributeCondition attribute : attributes) {
      if (attribute.hasAlternatives()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNegated(@Nullable NodeCondition cell) {
    return cell != null && cell.negated();
  }

  private boolean hasAttributesOf(Conditions other) {
    int mine = 0;
    for (AttributeCondition wanted : other.attributes) {
      while (mine < attributes.size() && attributes.get(mine).attribute() < wanted.attribute()) {
        mine++;
      }
      if (mine == attributes.size() || attributes.get(mine).attribute() != wanted.attribute()) {
        return false;
      }
    }
    return true;
  }

  /** S7 (4), for rows of the same columns: every cell is narrower than the other's, or equal. */
  boolean isWithin(Conditions other, Trees trees, Facts facts) {
    return isWithin(other, trees, matchedTerms(facts), other.matchedTerms(facts));
  }

  /** S7 (4), when so many terms of each matched. */
  boolean isWithin(Conditions other, Trees trees, int matched, int othersMatched) {
    if ((requestTypes & other.requestTypes) != requestTypes) {
      return false;
    }
    if (!nodesWithin(matter, other.matter, trees, true)
        || !nodesWithin(area, other.area, trees, false)) {
      return false;
    }
    if (matched < othersMatched) {
      return false;
    }
    if (other.absentTerms != null
        && !Objects.requireNonNull(absentTerms).includes(other.absentTerms)) {
      return false;
    }
    for (int i = 0; i < attributes.size(); i++) {
      if (!attributes.get(i).isWithin(other.attributes.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean nodesWithin(
      @Nullable NodeCondition mine, @Nullable NodeCondition other, Trees trees, boolean isMatter) {
    if (other == null) {
      return true;
    }
    return mine != null && mine.isWithin(isMatter ? trees.matters() : trees.areas(), other);
  }

  private int matchedTerms(Facts facts) {
    int @Nullable [] group = terms == null ? null : terms.matched(facts.hits());
    return group == null ? 0 : group.length;
  }
}
