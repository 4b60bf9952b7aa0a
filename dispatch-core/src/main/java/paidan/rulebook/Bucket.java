package paidan.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows that share one pair of nodes. Few of them are looked at one by one; many are split by the
 * value of one attribute or by one term that must be in the text, as long as that helps.
 */
abstract sealed class Bucket {

  /** Up to so many rows are cheaper to look at than to look up. */
  private static final int FEW = 8;

  /** Shows the rows that can hold. */
  abstract boolean visit(Facts facts, IntPredicate visitor);

  /** Whether it is more than a few rows to look at one by one. */
  boolean isSplit() {
    return !(this instanceof Plain);
  }

  /** The most rows that one order may have to look at. */
  abstract int[] largestScan();

  private static int[] scanOf(Bucket[] parts, Bucket rest) {
    int[] largest = {};
    for (Bucket part : parts) {
      int[] scan = part.largestScan();
      largest = scan.length > largest.length ? scan : largest;
    }
    int[] always = rest.largestScan();
    int[] both = Arrays.copyOf(largest, largest.length + always.length);
    System.arraycopy(always, 0, both, largest.length, always.length);
    return both;
  }

  static Bucket of(Conditions[] rows, int[] members) {
    if (members.length <= FEW) {
      return new Plain(members);
    }
    Bucket byAttribute = bySplittingAttribute(rows, members);
    if (byAttribute != null) {
      return byAttribute;
    }
    Bucket byTerm = byTerm(rows, members);
    return byTerm != null ? byTerm : new Plain(members);
  }

  /** Splits by the attribute that most rows ask for, if it leaves at most half in any one part. */
  private static @Nullable Bucket bySplittingAttribute(Conditions[] rows, int[] members) {
    Map<Integer, Integer> uses = new HashMap<>();
    for (int row : members) {
      for (AttributeCondition attribute : rows[row].attributes()) {
        if (isSplittable(attribute)) {
          uses.merge(attribute.attribute(), 1, Integer::sum);
        }
      }
    }
    int attribute =
        uses.entrySet().stream()
            .filter(use -> use.getValue() > FEW)
            .max(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .map(Map.Entry::getKey)
            .orElse(-1);
    return attribute < 0 ? null : byAttribute(rows, members, attribute);
  }

  private static @Nullable Bucket byAttribute(Conditions[] rows, int[] members, int attribute) {
    TreeMap<Integer, List<Integer>> byValue = new TreeMap<>();
    List<Integer> rest = new ArrayList<>();
    for (int row : members) {
      AttributeCondition cell = cell(rows[row], attribute);
      if (cell == null || !isSplittable(cell)) {
        rest.add(row);
      } else {
        for (int value : cell.values()) {
          byValue.computeIfAbsent(value, v -> new ArrayList<>()).add(row);
        }
      }
    }
    if (byValue.values().stream().anyMatch(part -> part.size() + rest.size() == members.length)) {
      return null;
    }
    return new ByAttribute(
        attribute,
        keys(byValue),
        byValue.values().stream().map(part -> of(rows, ints(part))).toArray(Bucket[]::new),
        of(rows, ints(rest)));
  }

  private static boolean isSplittable(AttributeCondition cell) {
    return cell.kind() == AttributeCondition.Kind.ANY_OF && cell.ranges().isEmpty();
  }

  private static @Nullable AttributeCondition cell(Conditions row, int attribute) {
    for (AttributeCondition cell : row.attributes()) {
      if (cell.attribute() == attribute) {
        return cell;
      }
    }
    return null;
  }

  /** Splits by the rarest term of each group: without it, the group cannot match. */
  private static @Nullable Bucket byTerm(Conditions[] rows, int[] members) {
    Map<Integer, Integer> uses = new HashMap<>();
    List<Integer> rest = new ArrayList<>();
    for (int row : members) {
      TermCondition terms = rows[row].terms();
      if (terms == null) {
        rest.add(row);
      } else {
        for (int[] group : terms.groups()) {
          for (int term : group) {
            uses.merge(term, 1, Integer::sum);
          }
        }
      }
    }
    if (members.length - rest.size() <= FEW) {
      return null;
    }
    TreeMap<Integer, List<Integer>> byTerm = new TreeMap<>();
    for (int row : members) {
      TermCondition terms = rows[row].terms();
      if (terms != null) {
        for (int[] group : terms.groups()) {
          int rarest =
              Arrays.stream(group)
                  .boxed()
                  .min(Comparator.<Integer, Integer>comparing(t -> uses.getOrDefault(t, 0)))
                  .orElseThrow();
          List<Integer> part = byTerm.computeIfAbsent(rarest, t -> new ArrayList<>());
          if (part.isEmpty() || part.get(part.size() - 1) != row) {
            part.add(row);
          }
        }
      }
    }
    return new ByTerm(
        keys(byTerm),
        byTerm.values().stream().map(part -> new Plain(ints(part))).toArray(Plain[]::new),
        of(rows, ints(rest)));
  }

  private static int[] keys(Map<Integer, List<Integer>> parts) {
    return ints(parts.keySet());
  }

  private static int[] ints(Iterable<Integer> numbers) {
    List<Integer> list = new ArrayList<>();
    numbers.forEach(list::add);
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Looked at one by one. */
  private static final class Plain extends Bucket {

    private final int[] members;

    Plain(int[] members) {
      this.members = members;
    }

    @Override
    boolean visit(Facts facts, IntPredicate visitor) {
      for (int row : members) {
        if (!visitor.test(row)) {
          return false;
        }
      }
      return true;
    }

    @Override
    int[] largestScan() {
      return members;
    }
  }

  /** By the value of an attribute. */
  private static final class ByAttribute extends Bucket {

    private final int attribute;
    private final int[] values;
    private final Bucket[] byValue;
    private final Bucket rest;

    ByAttribute(int attribute, int[] values, Bucket[] byValue, Bucket rest) {
      this.attribute = attribute;
      this.values = values;
      this.byValue = byValue;
      this.rest = rest;
    }

    @Override
    boolean visit(Facts facts, IntPredicate visitor) {
      int value = facts.attributeValue(attribute);
      if (value >= 0) {
        int key = Arrays.binarySearch(values, value);
        if (key >= 0 && !byValue[key].visit(facts, visitor)) {
          return false;
        }
      } else if (value == AttributeCondition.ABSENT_VALUE && facts.asksFor(attribute)) {
        for (Bucket part : byValue) {
          if (!part.visit(facts, visitor)) {
            return false;
          }
        }
      }
      return rest.visit(facts, visitor);
    }

    @Override
    int[] largestScan() {
      return scanOf(byValue, rest);
    }
  }

  /** By a term that the text must have. */
  private static final class ByTerm extends Bucket {

    private final int[] terms;
    private final Plain[] byTerm;
    private final Bucket rest;

    ByTerm(int[] terms, Plain[] byTerm, Bucket rest) {
      this.terms = terms;
      this.byTerm = byTerm;
      this.rest = rest;
    }

    @Override
    boolean visit(Facts facts, IntPredicate visitor) {
      for (int term = facts.hits().next(0); term >= 0; term = facts.hits().next(term + 1)) {
        int key = Arrays.binarySearch(terms, term);
        if (key >= 0 && !byTerm[key].visit(facts, visitor)) {
          return false;
        }
      }
      return rest.visit(facts, visitor);
    }

    @Override
    int[] largestScan() {
      return scanOf(byTerm, rest);
    }
  }
}
