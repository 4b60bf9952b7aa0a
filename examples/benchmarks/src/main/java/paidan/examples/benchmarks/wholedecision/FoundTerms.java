package paidan.examples.benchmarks.wholedecision;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.TreeMap;

/** The terms of one text, found in one pass by an Aho-Corasick automaton. */
final class FoundTerms implements AhoCorasickDoubleArrayTrie.IHit<Integer> {

  /** What each character becomes: NFKC and without case; 0 is dropped. */
  private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];

  static {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      String folded = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      boolean dropped = folded.isEmpty() || Character.isWhitespace(folded.charAt(0));
      FOLDED[c] = dropped ? 0 : Character.toLowerCase(folded.charAt(0));
    }
  }

  private int[] numbers = new int[8];
  private int count;

  private FoundTerms() {}

  static AhoCorasickDoubleArrayTrie<Integer> automaton(TreeMap<String, Integer> terms) {
    AhoCorasickDoubleArrayTrie<Integer> automaton = new AhoCorasickDoubleArrayTrie<>();
    automaton.build(terms);
    return automaton;
  }

  static FoundTerms in(String text, AhoCorasickDoubleArrayTrie<Integer> automaton) {
    FoundTerms found = new FoundTerms();
    char[] folded = new char[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = FOLDED[text.charAt(i)];
      if (c != 0) {
        folded[length++] = c;
      }
    }
    automaton.parseText(
        length == folded.length ? folded : Arrays.copyOf(folded, length),
        (AhoCorasickDoubleArrayTrie.IHit<Integer>) found);
    return found;
  }

  @Override
  public void hit(int begin, int end, Integer number) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    numbers[count++] = number;
  }

  int count() {
    return count;
  }

  int number(int position) {
    return numbers[position];
  }

  boolean has(int number) {
    for (int i = 0; i < count; i++) {
      if (numbers[i] == number) {
        return true;
      }
    }
    return false;
  }
}
