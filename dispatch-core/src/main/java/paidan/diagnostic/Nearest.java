package paidan.diagnostic;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody who made a slip of the pen probably meant. */
public final class Nearest {

  private Nearest() {}

  /**
   * The candidate with the fewest changed letters, if it is near enough to be worth naming.
   *
   * @param text what was written
   * @param candidates what may be written
   * @return the nearest; of equals the first; none when all are far
   */
  public static Optional<String> of(String text, Collection<String> candidates) {
    String folded = fold(text);
    String best = null;
    int least = Math.max(1, folded.length() / 3) + 1;
    for (String candidate : candidates) {
      String other = fold(candidate);
      if (Math.abs(other.length() - folded.length()) < least) {
        int distance = distance(folded, other);
        if (distance < least && distance < other.length()) {
          least = distance;
          best = candidate;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  /** Levenshtein's: how many letters must be put in, taken out or changed. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    Arrays.setAll(previous, j -> j);
    int[] current = new int[b.length() + 1];
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
      }
      int[] swap = previous;
      previous = current;
      current = swap;
    }
    return previous[b.length()];
  }
}
