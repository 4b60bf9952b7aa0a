package paidan.rulebook;

import java.util.Arrays;

/**
 * The rows at or above an order's nodes that are neither true nor false, or true at a depth that is
 * open, as long as they are few: what was unknown may become false (S4) but nothing else becomes
 * unknown, so that nobody has to look for them again.
 */
final class OpenRows {

  private static final int USUAL = 4;

  private static final int[] NONE = {};

  /** Nearly always there is none. */
  private int[] numbers = NONE;

  private int size;

  void add(int number) {
    if (!areAll()) {
      return;
    }
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(USUAL, 2 * size));
    }
    numbers[size++] = number;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Whether they are all there, so that nobody has to look for others. */
  boolean areAll() {
    return size <= PossibleSearch.ENOUGH;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** The number of a row in the dispatch list. */
  int number(int i) {
    return numbers[i];
  }
}
