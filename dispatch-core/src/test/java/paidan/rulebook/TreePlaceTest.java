package paidan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Position;
import paidan.directory.Area;
import paidan.directory.AreaLevel;
import paidan.directory.Tree;
import paidan.directory.Validity;

/** S4: where an order may be. */
class TreePlaceTest {

  private static Tree<Area> tree(List<Integer> choices) {
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      int parent = choices.get(i) % (i + 1) - 1;
      areas.add(
          new Area(
              "c" + i,
              "n" + i,
              AreaLevel.COMMUNITY,
              null,
              parent < 0 ? null : "c" + parent,
              List.of(),
              new Validity(null, null),
              null,
              Position.ofFile("areas.csv")));
    }
    Findings findings = new Findings();
    Tree<Area> tree = Tree.ofAreas(areas, findings);
    assertThat(findings.list()).isEmpty();
    return tree;
  }

  @Property(tries = 500)
  void of_several_places_what_all_of_them_say_is_known(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 100) Integer> choices,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 100) Integer> places,
      @ForAll boolean only,
      @ForAll boolean belowIsFalse) {
    Tree<Area> tree = tree(choices);
    int[] nodes = places.stream().mapToInt(place -> place % tree.size()).toArray();
    TreePlace several = settled(TreePlace.oneOf(nodes), belowIsFalse);
    for (int row = 0; row < tree.size(); row++) {
      int node = row;
      Set<Truth> each =
          IntStream.of(nodes)
              .mapToObj(at -> settled(TreePlace.at(at), belowIsFalse).isWithin(tree, node, only))
              .collect(Collectors.toSet());
      assertThat(several.isWithin(tree, node, only))
          .isEqualTo(each.size() == 1 ? each.iterator().next() : Truth.UNKNOWN);
    }
  }

  private static TreePlace settled(TreePlace place, boolean belowIsFalse) {
    return belowIsFalse ? place.withBelowFalse() : place;
  }
}
