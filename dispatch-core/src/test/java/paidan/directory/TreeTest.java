package paidan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Position;

/** Trees of areas: numbering, mistakes, and what a spelling stands for. */
class TreeTest {

  private static final Position SOMEWHERE = Position.ofFile("areas.csv");

  private static Area area(String code, String name, AreaLevel level, String parent) {
    return area(code, name, level, parent, Set.of(), null, null);
  }

  private static Area area(
      String code,
      String name,
      AreaLevel level,
      String parent,
      Set<String> aliases,
      LocalDate to,
      String successor) {
    return new Area(
        code,
        name,
        level,
        null,
        parent,
        List.copyOf(aliases),
        new Validity(null, to),
        successor,
        SOMEWHERE);
  }

  private static final List<Area> CITY =
      List.of(
          area("1", "Linhai", AreaLevel.CITY, null),
          area("12", "West District", AreaLevel.DISTRICT, "1"),
          area("11", "East District", AreaLevel.DISTRICT, "1", Set.of("Orient"), null, null),
          area("1102", "Bamboo", AreaLevel.SUBDISTRICT, "11"),
          area("1101", "Harbour", AreaLevel.SUBDISTRICT, "11", Set.of("Port"), null, null),
          area("1201", "Bamboo", AreaLevel.SUBDISTRICT, "12"),
          area(
              "1202",
              "Old Quay",
              AreaLevel.SUBDISTRICT,
              "12",
              Set.of(),
              LocalDate.of(2020, 12, 31),
              "1203"),
          area("1203", "New Quay", AreaLevel.SUBDISTRICT, "12"),
          area("X", "Xu", AreaLevel.SUBDISTRICT, "12"));

  private static Tree<Area> city() {
    Findings findings = new Findings();
    Tree<Area> tree = Tree.ofAreas(CITY, findings);
    assertThat(findings.list()).isEmpty();
    return tree;
  }

  private static List<String> codes(List<Area> areas) {
    Findings findings = new Findings();
    Tree.ofAreas(areas, findings);
    return findings.list().stream().map(Finding::code).toList();
  }

  private static String meaning(Tree<Area> tree, String text) {
    Resolution resolution = tree.resolve(text);
    if (resolution instanceof Resolution.Found found) {
      return tree.code(found.id());
    }
    if (resolution instanceof Resolution.Ambiguous ambiguous) {
      return String.join("|", ambiguous.ids().stream().map(tree::code).sorted().toList());
    }
    int nearest = ((Resolution.Unknown) resolution).nearestAncestor();
    return nearest < 0 ? "unknown" : "unknown below " + tree.code(nearest);
  }

  @ParameterizedTest
  @CsvSource({
    "1101, 1101",
    "Harbour, 1101",
    "harbour, 1101",
    "Ｈａｒｂｏｕｒ, 1101",
    "Port, 1101",
    "Linhai > East District > Harbour, 1101",
    "East District > Harbour, 1101",
    "Linhai > Harbour, 1101",
    "Orient > Port, 1101",
    "11 > Harbour, 1101",
    "East DistrictHarbour, 1101",
    "OrientHarbour, 1101",
    "LinhaiHarbour, 1101",
    // A name that stands in both districts.
    "Bamboo, 1102|1201",
    "Linhai > Bamboo, 1102|1201",
    "LinhaiBamboo, 1102|1201",
    "East District > Bamboo, 1102",
    "OrientBamboo, 1102",
    // What the tree does not know.
    "Nowhere, unknown",
    "East District > Nowhere, unknown below 11",
    "West District > Harbour, unknown below 12",
    "East DistrictNowhere, unknown below 11",
    "Harbour > East District, unknown below 1101",
    // A code stands for itself, not for the beginning of a word.
    "X, X",
    "Xylophone Street, unknown",
    "1101Nowhere, unknown",
  })
  void a_spelling_stands_for_what_a_person_would_mean(String text, String meant) {
    Tree<Area> city = city();
    assertThat(meaning(city, text)).isEqualTo(meant);
    assertThat(meaning(city, text)).as("asked again").isEqualTo(meant);
  }

  private static final List<Area> NATIONAL =
      List.of(
          area("990000", "临海市", AreaLevel.CITY, null),
          area("990101", "东区", AreaLevel.DISTRICT, "990000"),
          area("990102", "西区", AreaLevel.DISTRICT, "990000"),
          area("990101001", "竹园街道", AreaLevel.SUBDISTRICT, "990101"),
          area("990102001", "竹园街道", AreaLevel.SUBDISTRICT, "990102"),
          area("990102002", "码头地区", AreaLevel.SUBDISTRICT, "990102"),
          area("990102002000", "码头地区市场", AreaLevel.COMMUNITY, "990102002"),
          area("990102002001", "灯塔社区", AreaLevel.COMMUNITY, "990102002"),
          area("990102003", "西区办事处", AreaLevel.SUBDISTRICT, "990102"));

  @ParameterizedTest
  @CsvSource({
    "990101001000, 990101001",
    "990101000000, 990101",
    "990101000, 990101",
    "990000000000, 990000",
    "９９０１０１００１０００, 990101001",
    // Its own code goes before, and digits that name something below are no noughts.
    "990102002000, 990102002000",
    "990101001002, unknown",
    "990101001010, unknown",
    "990103000000, unknown",
    "990101001000000000x, unknown",
    "东区竹园街道办事处, 990101001",
    "临海市 > 西区 > 竹园街道办事处, 990102001",
    "竹园街道办事处, 990101001|990102001",
    "码头地区办事处, 990102002",
    "西区人民政府, 990102",
    "灯塔社区居委会, 990102002001",
    "灯塔社区居民委员会, 990102002001",
    // A name of its own goes before.
    "西区办事处, 990102003",
    "办事处, unknown",
    "东区无名街道办事处, unknown below 990101",
  })
  void a_filled_up_code_and_the_office_of_an_area_stand_for_the_area(String text, String meant) {
    Findings findings = new Findings();
    Tree<Area> tree = Tree.ofAreas(NATIONAL, findings);
    assertThat(findings.list()).isEmpty();
    assertThat(meaning(tree, text)).isEqualTo(meant);
    assertThat(meaning(tree, text)).as("asked again").isEqualTo(meant);
  }

  @Test
  void offices_and_filled_up_codes_are_read_of_areas_alone() {
    Tree<Matter> matters =
        Tree.ofMatters(
            List.of(
                new Matter(
                    "990101",
                    "人民政府办事处",
                    null,
                    null,
                    List.of(),
                    false,
                    List.of(),
                    new Validity(null, null),
                    null,
                    SOMEWHERE)),
            new Findings());
    assertThat(matters.resolve("990101000000")).isEqualTo(new Resolution.Unknown(-1));
    assertThat(matters.resolve("人民政府办事处办事处")).isEqualTo(new Resolution.Unknown(-1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ">", " > > "})
  void nothing_stands_for_nothing(String text) {
    assertThat(meaning(city(), text)).isEqualTo("unknown");
  }

  @Test
  void a_node_that_has_ended_is_succeeded() {
    Tree<Area> tree = city();
    int old = tree.idOfCode("1202");
    assertThat(tree.code(tree.current(old, LocalDate.of(2020, 12, 31)))).isEqualTo("1202");
    assertThat(tree.code(tree.current(old, LocalDate.of(2021, 1, 1)))).isEqualTo("1203");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none, A, blank-code",
        "1, A, duplicate-code",
        "2, none, blank-name",
      })
  void a_row_without_code_or_name_is_told(String code, String name, String finding) {
    List<Area> areas = new ArrayList<>(CITY);
    areas.add(area(code == null ? "" : code, name == null ? "" : name, AreaLevel.DISTRICT, "12"));
    assertThat(codes(areas)).containsExactly(finding);
  }

  @Test
  void unknown_and_ambiguous_parents_are_told() {
    List<Area> areas = new ArrayList<>(CITY);
    areas.add(area("9", "Elsewhere", AreaLevel.SUBDISTRICT, "qqqqqqqqqq"));
    areas.add(area("8", "Bamboo Lane", AreaLevel.COMMUNITY, "Bamboo"));
    assertThat(codes(areas)).containsExactlyInAnyOrder("unknown-parent", "ambiguous-parent");
  }

  @Test
  void a_node_below_itself_is_told_and_the_rest_still_stands() {
    List<Area> areas = new ArrayList<>(CITY);
    areas.add(area("7", "Seven", AreaLevel.DISTRICT, "8"));
    areas.add(area("8", "Eight", AreaLevel.DISTRICT, "7"));
    Findings findings = new Findings();
    Tree<Area> tree = Tree.ofAreas(areas, findings);
    assertThat(findings.list()).isNotEmpty().extracting(Finding::code).containsOnly("parent-cycle");
    assertThat(meaning(tree, "Harbour")).isEqualTo("1101");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20_000})
  void a_tree_is_at_most_so_deep(int more) {
    List<Area> areas = new ArrayList<>();
    for (int i = 1; i <= Tree.MOST_LEVELS + more; i++) {
      areas.add(area("c" + i, "n" + i, AreaLevel.COMMUNITY, i == 1 ? null : "c" + (i - 1)));
    }
    // What a cell that is dragged down makes would take gigabytes as paths.
    assertThat(codes(areas))
        .allMatch("too-deep"::equals)
        .hasSize((Tree.MOST_LEVELS - 1 + more) / Tree.MOST_LEVELS);
  }

  @Property
  void a_node_and_all_below_it_are_an_interval(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 100) Integer> choices) {
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      // The parent is one of those before it, or none; depth is bounded by taking it at random.
      int parent = choices.get(i) % (i + 1) - 1;
      areas.add(
          area(
              "c" + i,
              "n" + i,
              AreaLevel.COMMUNITY,
              parent < 0 || i / 20 != parent / 20 ? null : "c" + parent));
    }
    Findings findings = new Findings();
    Tree<Area> tree = Tree.ofAreas(areas, findings);
    assertThat(findings.list()).isEmpty();
    assertThat(tree.size()).isEqualTo(areas.size());
    for (int id = 0; id < tree.size(); id++) {
      int node = id;
      int parent = tree.parent(id);
      assertThat(parent).isLessThan(id);
      assertThat(tree.depth(id)).isEqualTo(parent < 0 ? 1 : tree.depth(parent) + 1);
      assertThat(tree.line(id)).hasSize(tree.depth(id)).endsWith(id).isSorted();
      assertThat(IntStream.range(0, tree.size()).filter(other -> isAbove(tree, node, other)))
          .containsExactlyElementsOf(IntStream.range(id, tree.end(id)).boxed().toList())
          .allMatch(other -> tree.contains(node, other));
      assertThat(meaning(tree, tree.path(id))).isEqualTo(tree.code(id));
    }
  }

  private static boolean isAbove(Tree<Area> tree, int above, int node) {
    return IntStream.of(tree.line(node)).anyMatch(one -> one == above);
  }
}
