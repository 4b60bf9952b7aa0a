package paidan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import paidan.Dispatcher;
import paidan.decision.Disposition;
import paidan.decision.MissingFact;
import paidan.decision.Principle;
import paidan.decision.Reason;
import paidan.decision.RoutingDecision;
import paidan.directory.Area;
import paidan.directory.AreaLevel;
import paidan.directory.Organizer;
import paidan.directory.OrganizerKind;
import paidan.directory.OrganizerLevel;
import paidan.directory.Tree;
import paidan.order.Location;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;

/** The embedded sample: complete in its places, and clean. */
class BeijingRulebookTest {

  /** Led by the place's own office. */
  private static final String MATTER = "物业管理 > 环境卫生 > 楼道垃圾";

  private static Rulebook rulebook;
  private static Dispatcher dispatcher;

  @BeforeAll
  static void load() throws Exception {
    rulebook =
        Rulebook.load(BeijingRulebookTest.class.getClassLoader(), "paidan/rulebooks/beijing");
    dispatcher = Dispatcher.of(rulebook);
  }

  @AfterAll
  static void close() {
    dispatcher.close();
  }

  private static RoutingDecision at(String area) {
    return dispatcher.dispatch(
        WorkOrder.builder("1", OffsetDateTime.parse("2026-11-23T09:15:00+08:00"))
            .requestType(RequestType.COMPLAINT)
            .matter(MATTER)
            .location(new Location(area, null, null, null))
            .build());
  }

  private static List<Organizer> offices() {
    return rulebook.organizers().all().stream()
        .filter(unit -> unit.level() == OrganizerLevel.SUBDISTRICT && unit.area() != null)
        .filter(unit -> unit.validity().to() == null)
        .toList();
  }

  @Test
  void every_subdistrict_and_town_resolves_by_code_by_path_and_run_together_with_its_district() {
    List<String> wrong = new ArrayList<>();
    for (Organizer office : offices()) {
      String path = at(office.area()).area().path();
      String[] names = path.split(" > ", -1);
      String last = names[names.length - 1];
      String district = names[1];
      for (String spelling :
          List.of(office.area(), path, district + last, "北京市" + district + last)) {
        RoutingDecision decision = at(spelling);
        if (decision.lead() == null || !decision.lead().code().equals(office.code())) {
          wrong.add(spelling);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(offices()).hasSizeGreaterThanOrEqualTo(343);
  }

  /**
   * Of the 349 that the city's division has, 5 are zones with a subdistrict's code and one a
   * district's.
   */
  @Test
  void every_area_of_the_division_resolves_by_code_path_name_and_run_together_except_one_name() {
    Tree<Area> areas = rulebook.areas();
    List<String> ambiguous = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    int places = 0;
    for (int node = 0; node < areas.size(); node++) {
      Area area = areas.node(node);
      if (area.level() == AreaLevel.CITY || "district".equals(area.kind())) {
        continue;
      }
      places++;
      String path = areas.path(node);
      String runTogether = path.replace("北京市 > ", "").replace(" > ", "");
      for (String spelling :
          List.of(area.code(), path, area.name(), runTogether, "北京市" + runTogether)) {
        RoutingDecision decision = at(spelling);
        if (decision.reason() == Reason.AMBIGUOUS_AREA) {
          ambiguous.add(spelling);
        } else if (decision.area() == null
            || !decision.area().code().equals(area.code())
            || decision.disposition() != Disposition.DISPATCH) {
          wrong.add(spelling);
        }
      }
    }
    assertThat(places).isEqualTo(349);
    assertThat(wrong).isEmpty();
    // Once for each of its two districts.
    assertThat(ambiguous).containsExactly("八里庄街道", "八里庄街道");
  }

  @Test
  void a_name_that_stands_in_two_districts_asks_which() {
    RoutingDecision decision = at("八里庄街道");
    assertThat(decision.reason()).isEqualTo(Reason.AMBIGUOUS_AREA);
    assertThat(decision.missing())
        .containsExactly(
            new MissingFact("location.area", List.of("北京市 > 朝阳区 > 八里庄街道", "北京市 > 海淀区 > 八里庄街道")));
  }

  @Test
  void an_alias_and_a_zone_with_a_government_of_its_own_resolve() {
    assertThat(at("南磨房乡").area().path()).endsWith("南磨房地区");
    RoutingDecision zone = at("北京经济技术开发区");
    assertThat(zone.principle()).isEqualTo(Principle.HIERARCHICAL);
    assertThat(zone.lead().code()).startsWith("BJ-110115403");
  }

  @Test
  void all_districts_and_many_municipal_units_are_there() {
    List<Organizer> all = rulebook.organizers().all();
    assertThat(
            all.stream()
                .filter(unit -> unit.level() == OrganizerLevel.DISTRICT)
                .filter(unit -> unit.kind() == OrganizerKind.GOVERNMENT))
        .hasSizeGreaterThanOrEqualTo(17);
    assertThat(all.stream().filter(unit -> unit.level() == OrganizerLevel.MUNICIPAL))
        .hasSizeGreaterThanOrEqualTo(40);
    assertThat(rulebook.listSize()).isGreaterThanOrEqualTo(400);
    assertThat(rulebook.warnings()).isEmpty();
  }
}
