package paidan.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A set of orders: all that lie in each of its columns. Immutable.
 *
 * @param matter the matters
 * @param area the areas
 * @param types a bit for each request type
 * @param firstDay first day, as days since 1970
 * @param lastDay last day
 * @param values what each attribute may be, by its number; not to be changed
 * @param present terms that are in the text, ascending; not to be changed
 * @param missing terms that are not in the text, ascending; not to be changed
 */
record Region(
    Nodes matter,
    Nodes area,
    int types,
    int firstDay,
    int lastDay,
    Values[] values,
    int[] present,
    int[] missing) {

  static final int[] NO_TERMS = {};

  boolean isEmpty() {
    if (matter.isEmpty() || area.isEmpty() || types == 0 || firstDay > lastDay) {
      return true;
    }
    for (Values of : values) {
      if (of.isEmpty()) {
        return true;
      }
    }
    return meet(present, missing);
  }

  private static boolean meet(int[] one, int[] two) {
    for (int term : one) {
      if (Arrays.binarySearch(two, term) >= 0) {
        return true;
      }
    }
    return false;
  }

  Region withMatter(Nodes nodes) {
    return new Region(nodes, area, types, firstDay, lastDay, values, present, missing);
  }

  Region withArea(Nodes nodes) {
    return new Region(matter, nodes, types, firstDay, lastDay, values, present, missing);
  }

  Region withTypes(int bits) {
    return new Region(matter, area, bits, firstDay, lastDay, values, present, missing);
  }

  Region withDays(int first, int last) {
    return new Region(matter, area, types, first, last, values, present, missing);
  }

  Region withValues(int attribute, Values of) {
    Values[] changed = values.clone();
    changed[attribute] = of;
    return new Region(matter, area, types, firstDay, lastDay, changed, present, missing);
  }

  Region withTerms(int[] in, int[] out) {
    return new Region(matter, area, types, firstDay, lastDay, values, in, out);
  }

  Region withPresent(int... terms) {
    return withTerms(union(present, terms), missing);
  }

  Region withMissing(int... terms) {
    return withTerms(present, union(missing, terms));
  }

  private static int[] union(int[] one, int... two) {
    if (two.length == 0) {
      return one;
    }
    int[] all = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, all, one.length, two.length);
    return Arrays.stream(all).sorted().distinct().toArray();
  }

  /** The orders of both; null when there are none, as far as terms that lie in others tell. */
  @Nullable Region and(Region other) {
    int bits = types & other.types;
    int first = Math.max(firstDay, other.firstDay);
    int last = Math.min(lastDay, other.lastDay);
    if (bits == 0 || first > last) {
      return null;
    }
    Nodes matters = matter.and(other.matter);
    if (matters.isEmpty()) {
      return null;
    }
    Nodes areas = area.and(other.area);
    if (areas.isEmpty()) {
      return null;
    }
    Values[] both = values;
    for (int i = 0; i < values.length; i++) {
      Values of = values[i].and(other.values[i]);
      if (of.isEmpty()) {
        return null;
      }
      if (!of.equals(values[i])) {
        both = both == values ? values.clone() : both;
        both[i] = of;
      }
    }
    int[] in = union(present, other.present);
    int[] out = union(missing, other.missing);
    return meet(in, out) ? null : new Region(matters, areas, bits, first, last, both, in, out);
  }

  /** The orders of this region that are not in the other, as regions that do not overlap. */
  List<Region> minus(Region other) {
    List<Region> pieces = new ArrayList<>();
    Consumer<Region> keep =
        piece -> {
          if (!piece.isEmpty()) {
            pieces.add(piece);
          }
        };
    if (and(other) == null) {
      keep.accept(this);
      return pieces;
    }
    Region rest = this;
    keep.accept(rest.withMatter(rest.matter.minus(other.matter)));
    rest = rest.withMatter(rest.matter.and(other.matter));
    keep.accept(rest.withArea(rest.area.minus(other.area)));
    rest = rest.withArea(rest.area.and(other.area));
    keep.accept(rest.withTypes(rest.types & ~other.types));
    rest = rest.withTypes(rest.types & other.types);
    if (other.firstDay > rest.firstDay) {
      keep.accept(rest.withDays(rest.firstDay, other.firstDay - 1));
    }
    if (other.lastDay < rest.lastDay) {
      keep.accept(rest.withDays(other.lastDay + 1, rest.lastDay));
    }
    rest =
        rest.withDays(
            Math.max(rest.firstDay, other.firstDay), Math.min(rest.lastDay, other.lastDay));
    for (int i = 0; i < values.length; i++) {
      if (!values[i].equals(other.values[i])) {
        keep.accept(rest.withValues(i, rest.values[i].minus(other.values[i])));
        rest = rest.withValues(i, rest.values[i].and(other.values[i]));
      }
    }
    for (int term : other.present) {
      if (Arrays.binarySearch(rest.present, term) < 0) {
        keep.accept(rest.withMissing(term));
        rest = rest.withPresent(term);
      }
    }
    for (int term : other.missing) {
      if (Arrays.binarySearch(rest.missing, term) < 0) {
        keep.accept(rest.withPresent(term));
        rest = rest.withMissing(term);
      }
    }
    return pieces;
  }
}
