package paidan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static paidan.testing.SampleOrder.complaint;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import paidan.directory.OrganizerKind;
import paidan.rulebook.ListRow;
import paidan.testing.RulebookTest;
import paidan.testing.RulebookVerifier;

/** A community never leads, and assists only in matters of the community list. */
@DisplayName("Article 17: what is not on the community's list is not given to a community")
@RulebookTest(Linhai.FOLDER)
class Article17Test {

  private final RulebookVerifier verify;

  Article17Test(RulebookVerifier verify) {
    this.verify = verify;
  }

  @Test
  void beyond_its_list_the_community_is_left_out_and_the_other_units_assist() {
    verify
        .order(complaint().about("Noise").in("Lamp First Community"))
        .isDispatchedTo("Lamp Street Office")
        .isAssistedOnlyBy("Parks Bureau")
        .hasWarning("community-not-on-list")
        .byRule("Article 17");
  }

  @Test
  void in_a_matter_of_its_list_it_assists() {
    verify
        .order(complaint().about("Stairs").in("Lamp First Community"))
        .isAssistedOnlyBy("Lamp First Committee")
        .hasNoWarning("community-not-on-list")
        .notByRule("Article 17");
  }

  @Test
  void a_row_by_which_a_community_leads_is_an_error() {
    assertThatThrownBy(
            () ->
                Linhai.city()
                    .setting("community never leads", "yes")
                    .row("dispatch list", "D-COM,Unlisted,,Lamp First Committee,,,,,,")
                    .rulebook())
        .hasMessageContaining("A community would lead here");
  }

  @Nested
  @RulebookTest("beijing")
  class InBeijing {

    @Test
    void no_row_has_a_community_lead(RulebookVerifier beijing) {
      List<String> communities =
          beijing.rulebook().organizers().all().stream()
              .filter(unit -> unit.kind() == OrganizerKind.COMMUNITY)
              .map(unit -> unit.code())
              .toList();
      assertThat(beijing.rulebook().rows())
          .isNotEmpty()
          .noneMatch(row -> names(row, communities) || names(row, List.of("社区", "community")));
    }

    private static boolean names(ListRow row, List<String> units) {
      return units.stream().anyMatch(row.lead().toString()::contains);
    }

    @Test
    void units_that_are_no_communities_assist_in_every_matter(RulebookVerifier beijing) {
      beijing
          .order(complaint().about("物业管理 > 物业服务 > 物业交接纠纷").in("东城区东华门街道"))
          .isAssistedOnlyBy("北京市东城区住房和城市建设委员会", "北京市公安局东城分局")
          .hasNoWarning("community-not-on-list");
    }
  }
}
