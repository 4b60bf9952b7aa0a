package paidan.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import paidan.sheet.Spelling;

/**
 * Finds all terms of a rulebook in a text in one pass, however many there are. A term is in a text
 * when {@link String#contains} says so after both are folded by {@link Spelling#fold}. Thread-safe.
 */
public final class TermFinder {

  private final List<String> terms;

  private final TermAutomaton automaton;

  /**
   * Prepares to find terms.
   *
   * @param terms the terms; the number of a term is its place in this list
   * @throws IllegalArgumentException when a term is empty or stands there twice after folding
   */
  public TermFinder(List<String> terms) {
    this.terms = terms.stream().map(Spelling::fold).toList();
    Set<String> seen = new HashSet<>();
    for (int id = 0; id < this.terms.size(); id++) {
      String term = this.terms.get(id);
      if (term.isEmpty() || !seen.add(term)) {
        throw new IllegalArgumentException("empty or twice: term " + id);
      }
    }
    automaton = new TermAutomaton(this.terms);
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
    if (!automaton.find(title, hits) || !automaton.find(text, hits)) {
      // Rare: some character cannot be folded alone, and what was found before it may be undone.
      hits.clear();
      automaton.findFolded(folded(title), hits);
      automaton.findFolded(folded(text), hits);
    }
  }

  private static @Nullable String folded(@Nullable String text) {
    return text == null ? null : Spelling.fold(text);
  }
}
