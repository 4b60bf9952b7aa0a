package paidan.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the few spellings that are nearest to one that is not known. */
final class Nearest {

  private static final int MOST = 3;
  private static final int LONGEST = 64;
  private static final Comparator<Hit> ORDER =
      Comparator.comparingInt(Hit::distance)
          .thenComparingInt(Hit::difference)
          .thenComparing(Hit::shown);

  private final String wanted;
  private final long letters;
  private final int reach;
  private final List<Hit> hits = new ArrayList<>();

  private record Hit(int distance, int difference, String shown) {}

  /** Looks for what is near to the wanted spelling, which is in its normal form. */
  Nearest(String wanted) {
    this.wanted = wanted;
    this.letters = letters(wanted);
    // What is longer than any name is no slip of the pen, and would take long to compare.
    this.reach = wanted.length() > LONGEST ? -1 : Math.max(1, wanted.length() / 3);
  }

  /** Considers a spelling in its normal form, to be shown in another. */
  void offer(String spelling, String shown) {
    int difference = Math.abs(spelling.length() - wanted.length());
    if (reach < 0 || wanted.isEmpty() || spelling.length() > LONGEST) {
      return;
    }
    if (contained(spelling)) {
      keep(new Hit(1, difference, shown));
    } else if (difference <= reach
        && Long.bitCount(letters & ~letters(spelling)) <= reach
        && wanted.length() > 1) {
      int distance = distance(spelling);
      if (distance <= reach) {
        keep(new Hit(distance, difference, shown));
      }
    }
  }

  List<String> best() {
    return hits.stream().map(Hit::shown).toList();
  }

  private boolean contained(String spelling) {
    return Math.min(spelling.length(), wanted.length()) > 1
        && (spelling.contains(wanted) || wanted.contains(spelling));
  }

  private void keep(Hit hit) {
    if (hits.size() == MOST && ORDER.compare(hit, hits.get(MOST - 1)) >= 0) {
      return;
    }
    if (hits.stream().anyMatch(known -> known.shown().equals(hit.shown()))) {
      return;
    }
    hits.add(hit);
    hits.sort(ORDER);
    if (hits.size() > MOST) {
      hits.remove(MOST);
    }
  }

  /** A bit for every letter, so that most spellings are passed over without comparing them. */
  private static long letters(String text) {
    long letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters |= 1L << ((text.charAt(i) * 0x9E37) >>> 5 & 63);
    }
    return letters;
  }

  /** How many letters must be put in, left out or replaced. */
  private int distance(String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= wanted.length(); i++) {
      int[] row = new int[above.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int same = wanted.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + same, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[other.length()];
  }
}
