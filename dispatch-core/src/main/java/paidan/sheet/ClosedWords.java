package paidan.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words of a column that accepts only these, each in English and in Chinese.
 *
 * @param <E> what the words mean
 */
public final class ClosedWords<E> {

  private final Map<String, E> meanings;
  private final Map<String, String> shown;

  private ClosedWords(Map<String, E> meanings, Map<String, String> shown) {
    this.meanings = meanings;
    this.shown = shown;
  }

  /**
   * No words yet.
   *
   * @param <E> what the words mean
   * @return a list to add to
   */
  public static <E> ClosedWords<E> none() {
    return new ClosedWords<>(Map.of(), Map.of());
  }

  /**
   * These words and another meaning.
   *
   * @param meaning what the spellings mean
   * @param english its word in English
   * @param chinese its word in Chinese
   * @param more other spellings that are accepted, not shown
   * @return a new list
   */
  public ClosedWords<E> and(E meaning, String english, String chinese, String... more) {
    Map<String, E> allMeanings = new LinkedHashMap<>(meanings);
    Map<String, String> allShown = new LinkedHashMap<>(shown);
    allShown.put(english, chinese);
    allMeanings.put(Spelling.fold(english), meaning);
    allMeanings.put(Spelling.fold(chinese), meaning);
    for (String other : more) {
      allMeanings.put(Spelling.fold(other), meaning);
    }
    return new ClosedWords<>(allMeanings, allShown);
  }

  /**
   * The same words for what programs call it.
   *
   * @param <F> what the words mean then
   * @param name of each meaning another one, none twice
   * @return a new list
   */
  public <F> ClosedWords<F> as(Function<E, F> name) {
    Map<String, F> allMeanings = new LinkedHashMap<>();
    meanings.forEach((spelling, meaning) -> allMeanings.put(spelling, name.apply(meaning)));
    return new ClosedWords<>(allMeanings, shown);
  }

  /**
   * What a word means.
   *
   * @param word the word, in any case, width and spacing
   * @return its meaning, null when it is none of these words
   */
  public @Nullable E meaning(String word) {
    return meanings.get(Spelling.fold(word));
  }

  /**
   * The word for a meaning.
   *
   * @param meaning one that has a word
   * @param language English unless it is Chinese
   * @return the word that is shown
   */
  public String word(E meaning, Locale language) {
    for (Map.Entry<String, String> word : shown.entrySet()) {
      if (meaning.equals(meaning(word.getKey()))) {
        return language.getLanguage().equals("zh") ? word.getValue() : word.getKey();
      }
    }
    throw new IllegalArgumentException("no word for " + meaning);
  }

  /**
   * The words, for drop-downs.
   *
   * @return English word → Chinese word, in the order they were added
   */
  public Map<String, String> words() {
    return java.util.Collections.unmodifiableMap(shown);
  }

  /**
   * All words, in both languages, for suggestions.
   *
   * @return the words as they are shown, in the order they were added
   */
  public List<String> all() {
    List<String> all = new ArrayList<>(shown.keySet());
    all.addAll(shown.values());
    return all;
  }

  Set<String> spellings() {
    return meanings.keySet();
  }

  /** Such as {@code decides (处置), warns (提示)}. */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ");
    shown.forEach(
        (english, chinese) ->
            text.add(english.equals(chinese) ? english : english + " (" + chinese + ")"));
    return text.toString();
  }
}
