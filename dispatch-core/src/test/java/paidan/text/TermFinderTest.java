package paidan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paidan.sheet.Spelling;

/** S5: a term is in a text when it is contained in title or text, folded. */
class TermFinderTest {

  private static List<String> found(List<String> terms, String title, String text) {
    TermFinder finder = new TermFinder(terms);
    TermHits hits = finder.newHits();
    finder.find(title, text, hits);
    List<String> found = new ArrayList<>();
    for (int id = hits.next(0); id >= 0; id = hits.next(id + 1)) {
      assertThat(hits.contains(id)).isTrue();
      found.add(terms.get(id));
    }
    assertThat(hits.size()).isEqualTo(found.size());
    return found;
  }

  @Test
  void terms_within_terms_and_overlapping_ones_are_all_found() {
    assertThat(found(List.of("停水", "停水通知", "通知", "水通", "停电"), null, "小区停水通知没贴"))
        .containsExactly("停水", "停水通知", "通知", "水通");
  }

  @Test
  void blanks_case_and_width_do_not_count() {
    assertThat(found(List.of("wifi", "油烟"), "ＷｉＦｉ 坏了", "油 烟很大")).containsExactly("wifi", "油烟");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x00AD, 0x200B, 0x200D, 0x200E, 0x202A, 0x2060, 0x2066, 0xFEFF})
  void what_nobody_sees_does_not_count(int unseen) {
    String text = "小区" + Character.toString(unseen) + "停" + Character.toString(unseen) + "水了";
    assertThat(found(List.of("停水"), null, text)).containsExactly("停水");
  }

  /** NFKC sorts marks by moving each: a million of them took it hours. */
  @ParameterizedTest
  @ValueSource(strings = {"\u0301\u0316", "\u0301\uFF9E", "\u00B4\u00B8", "\u0301\u200B\u0316"})
  @Timeout(10)
  void a_heap_of_marks_on_one_letter_holds_nothing_up(String marks) {
    String text = "a" + marks.repeat(500_000) + " 停水";
    assertThat(found(List.of("停水"), null, text)).containsExactly("停水");
  }

  @Test
  void as_many_marks_as_writing_knows_stay() {
    assertThat(Spelling.fold("e\u0323\u0302")).isEqualTo("\u1EC7");
    assertThat(Spelling.fold("a" + "\u0301".repeat(30))).hasSize(30);
  }

  @ParameterizedTest
  @CsvSource({"STRASSE, Straße", "straße, STRASSE", "ΟΔΟΣ, οδός ΟΔΟΣ", "ΟΔΟΣ, οδος", "ſmog, Smog"})
  void letters_whose_case_is_no_single_letter_are_found(String term, String text) {
    assertThat(found(List.of(term), null, text)).containsExactly(term);
  }

  @Property
  void folding_twice_changes_nothing_more(@ForAll String text) {
    String folded = Spelling.fold(text);
    assertThat(Spelling.fold(folded)).isEqualTo(folded);
  }

  @Test
  void a_term_does_not_reach_from_the_title_into_the_text() {
    assertThat(found(List.of("停水"), "停", "水")).isEmpty();
  }

  @Test
  void no_terms_and_no_text_are_fine() {
    assertThat(found(List.of(), "a", "b")).isEmpty();
    assertThat(found(List.of("a"), null, null)).isEmpty();
  }

  @Test
  void a_term_that_is_empty_or_stands_twice_is_refused() {
    assertThatThrownBy(() -> new TermFinder(List.of("a", " ")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TermFinder(List.of("a", "Ａ")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars('a', 'b', 'c', '水', '\uD83D', '\uDEB0').ofMaxLength(6);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars('a', 'b', 'c', '水', '\uD83D', '\uDEB0').ofMaxLength(60);
  }

  @Property(tries = 2_000)
  void what_is_found_is_what_contains_says(
      @ForAll List<@net.jqwik.api.From("words") String> words,
      @ForAll("texts") String title,
      @ForAll("texts") String text) {
    assertThatContainsSaysTheSame(words, title, text);
  }

  /** Of Chinese characters most are passed over, by two at a time when no term has only one. */
  @Provide
  Arbitrary<String> chineseWords() {
    return Arbitraries.strings().withChars('停', '水', '电', '漏').ofMinLength(2).ofMaxLength(5);
  }

  @Provide
  Arbitrary<String> chineseTexts() {
    return Arbitraries.strings().withChars('停', '水', '电', '漏', '人', ' ', 'a').ofMaxLength(60);
  }

  @Property(tries = 2_000)
  void what_is_found_in_chinese_is_what_contains_says(
      @ForAll @Size(max = 6) List<@net.jqwik.api.From("chineseWords") String> words,
      @ForAll("chineseTexts") String title,
      @ForAll("chineseTexts") String text) {
    assertThatContainsSaysTheSame(words, title, text);
  }

  private static void assertThatContainsSaysTheSame(List<String> words, String title, String text) {
    Set<String> terms = new LinkedHashSet<>();
    words.stream().map(Spelling::fold).filter(word -> !word.isEmpty()).forEach(terms::add);
    List<String> list = List.copyOf(terms);
    assertThat(found(list, title, text))
        .isEqualTo(
            list.stream()
                .filter(
                    term ->
                        Spelling.fold(title).contains(term) || Spelling.fold(text).contains(term))
                .toList());
  }
}
