package paidan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Position;

/** Organizers: successors, validity, names, roles. */
class OrganizersTest {

  private static final Position SOMEWHERE = Position.ofFile("organizers.csv");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final Tree<Area> areas =
      Tree.ofAreas(
          List.of(
              area("L", "Linhai", AreaLevel.CITY, null),
              area("N", "North", AreaLevel.DISTRICT, "L"),
              area("N1", "Lamp", AreaLevel.SUBDISTRICT, "N"),
              area("S", "South", AreaLevel.DISTRICT, "L"),
              area("SZ", "Zone", AreaLevel.SUBDISTRICT, "S"),
              area("SZ1", "Dock", AreaLevel.COMMUNITY, "SZ")),
          new Findings());

  private static Area area(String code, String name, AreaLevel level, String parent) {
    return new Area(code, name, level, null, parent, List.of(), Validity.ALWAYS, null, SOMEWHERE);
  }

  private static Organizer organizer(
      String code,
      OrganizerKind kind,
      OrganizerLevel level,
      String area,
      String function,
      String alias,
      String to,
      String successor) {
    return new Organizer(
        code,
        code + " name",
        kind,
        level,
        area,
        function == null ? List.of() : List.of(function),
        null,
        null,
        alias == null ? List.of() : List.of(alias),
        new Validity(null, to == null ? null : LocalDate.parse(to)),
        successor,
        null,
        SOMEWHERE);
  }

  private static Organizer bureau(String code, String alias, String to, String successor) {
    return organizer(
        code, OrganizerKind.DEPARTMENT, OrganizerLevel.MUNICIPAL, "L", null, alias, to, successor);
  }

  private static Organizer government(String code, String area) {
    return organizer(
        code, OrganizerKind.GOVERNMENT, OrganizerLevel.DISTRICT, area, null, null, null, null);
  }

  private Organizers all(Findings findings) {
    return Organizers.of(
        List.of(
            bureau("A", "twin", "2020-12-31", "B"),
            bureau("B", "twin", "2024-12-31", "C"),
            bureau("C", "only one", null, null),
            bureau("D", "pair", null, null),
            bureau("E", "pair", null, null),
            bureau("GONE", null, "2020-12-31", null),
            government("NG", "N"),
            government("SG", "S"),
            government("ZG", "SZ"),
            organizer(
                "N1O",
                OrganizerKind.SUBDISTRICT,
                OrganizerLevel.SUBDISTRICT,
                "N1",
                null,
                null,
                null,
                null),
            organizer(
                "NUM",
                OrganizerKind.DEPARTMENT,
                OrganizerLevel.DISTRICT,
                "N",
                "streets",
                null,
                null,
                null)),
        areas,
        findings);
  }

  private static String code(Organizer organizer) {
    return organizer == null ? "nobody" : organizer.code();
  }

  private String meaning(String text) {
    OrganizerResolution resolution = all(new Findings()).resolve(text);
    if (resolution instanceof OrganizerResolution.Found found) {
      return found.organizer().code();
    }
    return resolution instanceof OrganizerResolution.Ambiguous ambiguous
        ? String.join("|", ambiguous.organizers().stream().map(Organizer::code).toList())
        : "unknown";
  }

  @ParameterizedTest
  @CsvSource({
    "C, C",
    "c, C",
    "C name, C",
    "Ｃ  NAME, C",
    "only one, C",
    "pair, D|E",
    "Nobody, unknown",
    "C na, unknown",
  })
  void a_name_or_an_alias_stands_for_one_only_when_it_is_unambiguous(String text, String meant) {
    assertThat(meaning(text)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "A, 2020-12-31, A",
    "A, 2021-01-01, B",
    "A, 2024-12-31, B",
    "A, 2025-01-01, C",
    "B, 2026-03-02, C",
    "C, 2026-03-02, C",
    "GONE, 2020-12-31, GONE",
    "GONE, 2021-01-01, nobody",
  })
  void who_has_ended_is_succeeded_by_the_one_in_force_on_the_day(
      String organizer, LocalDate day, String current) {
    Organizers organizers = all(new Findings());
    Organizer old = ((OrganizerResolution.Found) organizers.resolve(organizer)).organizer();
    assertThat(code(organizers.current(old, day))).isEqualTo(current);
  }

  @ParameterizedTest
  @CsvSource({
    "N1, NG, N1O, NUM",
    "N, NG, nobody, NUM",
    "S, SG, nobody, nobody",
    // The zone is its own district.
    "SZ, ZG, nobody, nobody",
    "SZ1, ZG, nobody, nobody",
    "L, nobody, nobody, nobody",
  })
  void roles_are_filled_by_place(
      String area, String district, String subdistrict, String function) {
    Organizers organizers = all(new Findings());
    int node = areas.idOfCode(area);
    assertThat(code(organizers.district(node, TODAY))).isEqualTo(district);
    assertThat(code(organizers.subdistrict(node, TODAY))).isEqualTo(subdistrict);
    assertThat(code(organizers.ofDistrictFunction(node, "streets", TODAY))).isEqualTo(function);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "qqqqqqqqqq, 2020-12-31, unknown-successor",
        "pair, 2020-12-31, ambiguous-successor",
        "C, 2020-12-31, none",
      })
  void successors_are_checked(String successor, String to, String finding) {
    Findings findings = new Findings();
    Organizers.of(
        List.of(
            bureau("C", null, null, null),
            bureau("D", "pair", null, null),
            bureau("E", "pair", null, null),
            bureau("X", null, to, successor)),
        areas,
        findings);
    assertThat(findings.list())
        .extracting(Finding::code)
        .isEqualTo(finding == null ? List.of() : List.of(finding));
  }

  @Test
  void a_chain_that_leads_back_is_told_and_ends() {
    Findings findings = new Findings();
    Organizers organizers =
        Organizers.of(
            List.of(bureau("X", null, "2020-12-31", "Y"), bureau("Y", null, "2021-12-31", "X")),
            areas,
            findings);
    assertThat(findings.list()).extracting(Finding::code).contains("successor-cycle");
    for (Organizer organizer : organizers.all()) {
      assertThat(organizers.current(organizer, TODAY)).isNull();
    }
  }

  @Test
  void two_governments_of_one_district_are_told() {
    Findings findings = new Findings();
    Organizers.of(List.of(government("G1", "N"), government("G2", "N")), areas, findings);
    assertThat(findings.list()).extracting(Finding::code).containsExactly("post-twice");
  }

  @Test
  void an_area_that_is_not_known_is_told() {
    Findings findings = new Findings();
    List<Organizer> organizers = new ArrayList<>();
    organizers.add(government("G1", "qqqqqqqqqq"));
    Organizers.of(organizers, areas, findings);
    assertThat(findings.list()).extracting(Finding::code).containsExactly("unknown-organizer-area");
  }
}
