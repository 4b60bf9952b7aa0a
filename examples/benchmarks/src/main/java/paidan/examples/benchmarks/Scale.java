package paidan.examples.benchmarks;

import java.util.List;

/**
 * How much is measured.
 *
 * @param sizes rows of lists
 * @param forks JVMs for each figure of JMH
 * @param warmUps iterations that do not count
 * @param iterations iterations that count
 * @param iterationSeconds length of an iteration
 * @param texts lengths of texts
 * @param mostDmnRows the largest list for kie-dmn
 * @param loadSeconds length of each steady load
 * @param pairs windows of each of two works that are compared in turns
 * @param runs how often a whole process is started; the median counts
 */
record Scale(
    List<Integer> sizes,
    int forks,
    int warmUps,
    int iterations,
    int iterationSeconds,
    List<Integer> texts,
    int mostDmnRows,
    int loadSeconds,
    int pairs,
    int runs) {

  static final Scale FULL =
      new Scale(
          List.of(1_000, 10_000, 100_000, 1_000_000),
          1,
          4,
          4,
          2,
          List.of(50, 200, 500),
          10_000,
          20,
          100,
          5);

  static final Scale QUICK =
      new Scale(List.of(1_000, 10_000, 100_000), 1, 3, 2, 1, List.of(200), 1_000, 6, 30, 3);

  /** Whether everything runs at all; its figures mean nothing. */
  static final Scale TRIAL = new Scale(List.of(1_000), 1, 1, 1, 1, List.of(200), 1_000, 1, 2, 1);

  int largest() {
    return sizes.get(sizes.size() - 1);
  }
}
