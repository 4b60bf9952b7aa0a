package paidan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import paidan.Dispatcher;
import paidan.decision.RoutingDecision;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;
import paidan.telling.Change;
import paidan.telling.Changes;
import paidan.telling.Narrative;
import paidan.telling.RuleNames;

/** What would change a decision is what changed orders come to. */
class ChangesTest {

  private static final Linhai CITY =
      Linhai.city()
          .sheet(
              "dispatch list",
              """
              ID,Matter,Area,Request type,[owner],Lead
              D-ROADS,Roads,,,,Roads Bureau
              D-PARK,Roads,,,park; garden,Parks Bureau
              D-REPORT,Roads,,report,,Linhai Gas
              D-HOLES,Roads > Potholes,,,,Linhai Water
              D-NOISE,Noise,,,,role:district
              """)
          .sheet(
              "vocabulary",
              """
              Attribute,Value,When absent
              owner,city,no
              owner,park,no
              owner,garden,no
              """);

  private static String told(WorkOrder.Builder order, Locale language) throws Exception {
    Rulebook rulebook = CITY.rulebook();
    try (Dispatcher dispatcher = Dispatcher.of(rulebook)) {
      WorkOrder built = order.build();
      RoutingDecision decision = dispatcher.explain(built);
      List<Change> changes = new Changes(rulebook, dispatcher).of(built, decision);
      StringWriter text = new StringWriter();
      new Narrative(new RuleNames(dispatcher.rules()), language, new PrintWriter(text, true))
          .tell(decision, changes);
      return text.toString();
    }
  }

  @Test
  void a_dispatch_tells_which_fact_would_give_it_to_whom() throws Exception {
    assertThat(told(Linhai.order("Roads"), Locale.ENGLISH))
        .contains("lead: Roads Bureau")
        .contains("What would change it")
        .contains("  [owner]: park / garden → Parks Bureau (PARKS)")
        .contains("  request type: report → Linhai Gas (GAS)")
        .doesNotContain("area: Linhai > South District");
  }

  @Test
  void a_fact_that_is_left_out_and_a_wider_matter_are_tried_too() throws Exception {
    assertThat(told(Linhai.order("Roads").attributes(Map.of("owner", "Park")), Locale.CHINESE))
        .contains("主办：Parks Bureau")
        .contains("  [owner]：未填 / city → Roads Bureau (ROADS)");
    assertThat(told(Linhai.order("Potholes"), Locale.ENGLISH))
        .contains("  matter: Roads → Roads Bureau (ROADS)");
  }

  @Test
  void of_the_place_the_other_districts_are_tried() throws Exception {
    assertThat(told(Linhai.order("Noise"), Locale.ENGLISH))
        .contains("  area: Linhai > South District → South Government (SG, role:district)")
        .doesNotContain("area: Linhai > North District →");
  }

  @Test
  void what_is_not_dispatched_has_facts_to_ask_for_and_no_changes() throws Exception {
    assertThat(told(Linhai.order("Unlisted"), Locale.ENGLISH))
        .contains("UNDETERMINED")
        .doesNotContain("What would change it");
    assertThat(
            told(
                Linhai.order("Roads", "forged").requestType(RequestType.COMPLAINT), Locale.ENGLISH))
        .doesNotContain("What would change it");
  }
}
