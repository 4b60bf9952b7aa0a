package paidan.text;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import paidan.sheet.Spelling;

/**
 * Finds all terms of a rulebook in a text in one pass, however many there are. A term is in a text
 * when {@link String#contains} says so after both are folded by {@link Spelling#fold}. Thread-safe.
 */
public final class TermFinder {

  private final List<String> terms;

  /** Null when there are no terms, which the library cannot build. */
  private final @Nullable AhoCorasickDoubleArrayTrie<Integer> automaton;

  /**
   * Prepares to find terms.
   *
   * @param terms the terms; the number of a term is its place in this list
   * @throws IllegalArgumentException when a term is empty or stands there twice after folding
   */
  public TermFinder(List<String> terms) {
    this.terms = terms.stream().map(Spelling::fold).toList();
    TreeMap<String, Integer> ids = new TreeMap<>();
    for (int id = 0; id < this.terms.size(); id++) {
      String term = this.terms.get(id);
      if (term.isEmpty() || ids.put(term, id) != null) {
        throw new IllegalArgumentException("empty or twice: term " + id);
      }
    }
    if (ids.isEmpty()) {
      automaton = null;
    } else {
      automaton = new AhoCorasickDoubleArrayTrie<>();
      automaton.build(ids);
    }
  }

  /**
   * The terms.
   *
   * @return the folded terms by their numbers
   */
  public List<String> terms() {
    return terms;
  }

  /**
   * Room for the hits of one text.
   *
   * @return hits without any
   */
  public TermHits newHits() {
    return new TermHits(terms.size());
  }

  /**
   * Finds the terms of a title and a text. None is found across the boundary of the two.
   *
   * @param title the title, null when there is none
   * @param text the text, null when there is none
   * @param hits takes the result; what it held is forgotten
   */
  public void find(@Nullable String title, @Nullable String text, TermHits hits) {
    hits.clear();
    find(title, hits);
    find(text, hits);
  }

  private void find(@Nullable String text, TermHits hits) {
    AhoCorasickDoubleArrayTrie<Integer> all = automaton;
    if (text != null && all != null) {
      AhoCorasickDoubleArrayTrie.IHit<Integer> noted = (begin, end, id) -> hits.add(id);
      all.parseText(Spelling.fold(text), noted);
    }
  }
}
