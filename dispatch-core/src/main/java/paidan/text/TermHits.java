package paidan.text;

import java.util.Arrays;

/**
 * Which terms a text holds. Made once and filled again and again; not thread-safe, so a thread has
 * its own.
 */
public final class TermHits {

  private final long[] words;

  TermHits(int terms) {
    words = new long[(terms + 63) >>> 6];
  }

  /**
   * Whether a term is in the text.
   *
   * @param id number of the term
   * @return true when it is
   */
  public boolean contains(int id) {
    return (words[id >>> 6] & 1L << id) != 0;
  }

  /**
   * How many terms are in the text.
   *
   * @return the number
   */
  public int size() {
    int size = 0;
    for (long word : words) {
      size += Long.bitCount(word);
    }
    return size;
  }

  /**
   * The next term that was found.
   *
   * @param from number of a term, not negative
   * @return the smallest number of a found term that is not below it; -1 when there is none
   */
  public int next(int from) {
    int index = from >>> 6;
    if (index >= words.length) {
      return -1;
    }
    long word = words[index] & -1L << from;
    while (word == 0) {
      if (++index == words.length) {
        return -1;
      }
      word = words[index];
    }
    return (index << 6) + Long.numberOfTrailingZeros(word);
  }

  void clear() {
    Arrays.fill(words, 0);
  }

  void add(int id) {
    words[id >>> 6] |= 1L << id;
  }

  /** The numbers of the terms. */
  @Override
  public String toString() {
    return java.util.BitSet.valueOf(words).toString();
  }
}
