package paidan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Numbers by spelling are those that a map of sets would have. */
class SpellingsTest {

  /** Few, so that they come again; of the Latin ones many have the same hash code. */
  @Provide
  Arbitrary<List<String>> spellings() {
    Arbitrary<String> colliding =
        Arbitraries.of("Aa", "BB")
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(parts -> String.join("", parts));
    Arbitrary<String> han = Arbitraries.strings().withChars("供水停电").ofMaxLength(3);
    return Arbitraries.oneOf(colliding, han).list().ofMaxSize(300);
  }

  private static List<Integer> boxed(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  @Property
  void each_spelling_has_the_numbers_that_were_added_to_it(
      @ForAll("spellings") List<String> added) {
    Spellings spellings = new Spellings(0);
    Map<String, TreeSet<Integer>> expected = new TreeMap<>();
    for (int i = 0; i < added.size(); i++) {
      int number = i / 2;
      spellings.add(added.get(i), number);
      expected.computeIfAbsent(added.get(i), key -> new TreeSet<>()).add(number);
    }

    expected.forEach(
        (key, numbers) -> {
          assertThat(boxed(spellings.all(key))).containsExactlyElementsOf(numbers);
          assertThat(spellings.one(key)).isEqualTo(numbers.size() == 1 ? numbers.first() : -1);
        });
    for (String other : List.of("AaC#", "水水水水", "")) {
      if (!expected.containsKey(other)) {
        assertThat(spellings.all(other)).isEmpty();
        assertThat(spellings.one(other)).isEqualTo(-1);
      }
    }
  }

  @Test
  void of_several_only_the_first_stays_if_asked_so() {
    Spellings spellings = new Spellings(1);

    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      keys.add("M" + i);
      spellings.addIfNone("M" + i, i);
      spellings.addIfNone("M" + i / 2, 5_000);
    }

    assertThat(keys).allSatisfy(key -> assertThat("M" + spellings.one(key)).isEqualTo(key));
  }
}
