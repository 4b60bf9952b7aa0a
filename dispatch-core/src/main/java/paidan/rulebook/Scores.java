package paidan.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import paidan.text.TermHits;

/**
 * Rows of terms that speak for something: request types, or matters. The weights of the rows that a
 * text meets are added up for each; the largest sum wins.
 */
final class Scores {

  private static final int[] NONE = {};

  private final List<Vote> votes;
  private final int[][] votesOfTerm;

  /**
   * One row.
   *
   * @param terms words that must be there
   * @param absent words that must not; null when there are none
   * @param subject number of what the row speaks for
   * @param weight how much
   */
  record Vote(TermCondition terms, @Nullable TermCondition absent, int subject, int weight) {}

  Scores(List<Vote> votes, int terms) {
    this.votes = List.copyOf(votes);
    List<List<Integer>> byTerm = new ArrayList<>();
    for (int term = 0; term < terms; term++) {
      byTerm.add(new ArrayList<>(0));
    }
    for (int vote = 0; vote < votes.size(); vote++) {
      for (int[] group : votes.get(vote).terms().groups()) {
        List<Integer> there = byTerm.get(group[0]);
        if (there.isEmpty() || there.get(there.size() - 1) != vote) {
          there.add(vote);
        }
      }
    }
    votesOfTerm =
        byTerm.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  /** The numbers of what the text speaks for most, ascending; empty when for nothing. */
  int[] best(TermHits hits) {
    if (votes.isEmpty()) {
      return NONE;
    }
    List<Integer> counted = new ArrayList<>(0);
    for (int term = hits.next(0); term >= 0; term = hits.next(term + 1)) {
      for (int number : votesOfTerm[term]) {
        Vote vote = votes.get(number);
        if (vote.terms().test(hits)
            && (vote.absent() == null || !vote.absent().test(hits))
            && !counted.contains(number)) {
          counted.add(number);
        }
      }
    }
    return switch (counted.size()) {
      case 0 -> NONE;
      case 1 -> new int[] {votes.get(counted.get(0)).subject()};
      default -> best(counted);
    };
  }

  private int[] best(List<Integer> counted) {
    int[] subjects = new int[counted.size()];
    long[] sums = new long[counted.size()];
    int size = 0;
    for (int number : counted) {
      Vote vote = votes.get(number);
      int place = 0;
      while (place < size && subjects[place] != vote.subject()) {
        place++;
      }
      subjects[place] = vote.subject();
      sums[place] += vote.weight();
      size = Math.max(size, place + 1);
    }
    long top = 0;
    for (long sum : sums) {
      top = Math.max(top, sum);
    }
    int most = 0;
    for (int place = 0; place < size; place++) {
      if (sums[place] == top) {
        subjects[most++] = subjects[place];
      }
    }
    int[] best = Arrays.copyOf(subjects, most);
    Arrays.sort(best);
    return best;
  }
}
