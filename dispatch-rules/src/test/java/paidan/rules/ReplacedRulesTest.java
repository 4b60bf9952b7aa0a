package paidan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paidan.Dispatcher;
import paidan.decision.Assignee;
import paidan.decision.RoutingDecision;
import paidan.order.Flag;
import paidan.order.LegalChannel;
import paidan.order.Objection;
import paidan.order.PriorCase;
import paidan.order.RequestType;
import paidan.order.WorkOrder;

/**
 * Principles are DRL, not Java: for each article a jurisdiction's rule of the same package and name
 * stands in for the shipped one, and the decision changes.
 */
class ReplacedRulesTest {

  /**
   * A rule of a jurisdiction.
   *
   * @param article package of the shipped rule
   * @param drl the rule, with its name
   * @param order an order that it concerns
   * @param seen what of the decision changes
   * @param before with the shipped rule
   * @param after with the jurisdiction's
   */
  record Replaced(
      String article,
      String drl,
      WorkOrder.Builder order,
      Function<RoutingDecision, Object> seen,
      Object before,
      Object after) {

    @Override
    public String toString() {
      return drl.lines().findFirst().orElseThrow();
    }
  }

  private static Object disposition(RoutingDecision decision) {
    return decision.disposition().word();
  }

  private static Object lead(RoutingDecision decision) {
    Assignee lead = decision.lead();
    return lead == null ? decision.disposition().word() : lead.code();
  }

  private static Object codes(List<Assignee> assignees) {
    return assignees.stream().map(Assignee::code).toList();
  }

  private static PriorCase closedCase() {
    return new PriorCase(
        "0", "ann", null, PriorCase.Status.CLOSED, null, null, null, null, "mended");
  }

  private static PriorCase openCase() {
    return new PriorCase(
        "0", "ann", null, PriorCase.Status.IN_PROGRESS, null, null, null, "soon", null);
  }

  static Stream<Replaced> rules() {
    return Stream.of(
        new Replaced(
            "article2",
            """
            rule "Article 2: the kind of request that its words tell" @replaces
            when
                $order : Intake( givenRequestType == null )
            then
                $order.takeRequestType("report");
            end
            """,
            Linhai.order("Roads", "I complain of a hole").requestType(null),
            decision -> decision.requestType(),
            RequestType.COMPLAINT,
            RequestType.REPORT),
        new Replaced(
            "article2",
            """
            rule "Article 2: the matter that its words tell" @replaces
            when
                $order : Intake( matterKnown == false )
            then
                $order.takeMatter("Stairs");
            end
            """,
            Linhai.order("", "it is loud at night"),
            decision -> decision.matter() == null ? "" : decision.matter().path(),
            "Noise",
            "Stairs"),
        new Replaced(
            "article9",
            """
            rule "Article 9: the line is not to be occupied maliciously" @replaces
            when
                $order : Screening( flags contains "malicious-use" )
            then
                $order.warn("malicious", "to the police");
            end
            """,
            Linhai.order("Roads").flags(Set.of(Flag.MALICIOUS_USE)),
            ReplacedRulesTest::disposition,
            "dissuade",
            "dispatch"),
        new Replaced(
            "article10",
            """
            rule "Article 10: the contact is recorded" @replaces
            when
                $order : Intake( contactGiven == false )
            then
                $order.lacks("telephone");
            end
            """,
            Linhai.order("Roads", "a hole").complainant(null),
            decision -> decision.incomplete(),
            List.of("contact"),
            List.of("telephone")),
        new Replaced(
            "article11",
            """
            rule "Article 11 §1: a consultation that can be answered is answered at once" @replaces
            when
                $order : Screening( requestType == "consultation", answer != null )
            then
                $order.warn("answer", "there is an answer, but a person calls back");
            end
            """,
            Linhai.order("Roads", "where is the town hall").requestType(RequestType.CONSULTATION),
            ReplacedRulesTest::disposition,
            "answer",
            "dispatch"),
        new Replaced(
            "article11",
            """
            rule "Article 11 §2: dispatch by the list" @replaces
                salience( 500 )
            when
                $order : Assignment( assignedByReview == null, lead != null, leadByLiaison == false )
            then
                $order.dispatchTo("Linhai Hotline");
            end
            """,
            Linhai.order("Roads"),
            ReplacedRulesTest::lead,
            "ROADS",
            "HOTLINE"),
        new Replaced(
            "article11",
            """
            rule "Article 11 (1): an emergency that the operator has flagged" @replaces
                salience( $order.precedence("emergency") )
            when
                $order : Screening( flaggedLines.empty == false )
            then
                $order.transfer(java.util.List.of("112"));
            end
            """,
            Linhai.order("Roads").flags(Set.of(Flag.EMERGENCY_119)),
            decision -> decision.lines(),
            List.of("119"),
            List.of("112")),
        new Replaced(
            "article11",
            """
            rule "Article 11 (1): an emergency that a row recognises" @replaces
            when
                $order : Screening( circumstanceRows.empty == false )
            then
                $order.warn("emergency", "please ask the caller");
            end
            """,
            Linhai.order("Roads", "a fire"),
            ReplacedRulesTest::disposition,
            "transfer",
            "dispatch"),
        new Replaced(
            "article11",
            """
            rule "Article 11 (2): a statutory channel that the matter must go to or has entered" @replaces
                salience( $order.precedence("legal-channel") )
            when
                $order : Screening( legalChannels.empty == false )
                $channel : paidan.order.LegalChannel( entered == true ) from $order.legalChannels
            then
                $order.informOfLegalChannel($channel);
            end
            """,
            Linhai.order("Roads")
                .legalChannels(
                    List.of(
                        new LegalChannel(
                            LegalChannel.Channel.ARBITRATION, LegalChannel.Status.PROPER))),
            ReplacedRulesTest::disposition,
            "inform-legal-channel",
            "dispatch"),
        new Replaced(
            "article11",
            """
            rule "Article 11 (3): the same matter again, still in progress, nothing new" @replaces
            when
                $order : Screening( priorCase != null, priorCaseInProgress == true )
            then
                $order.warn("again", "the complainant has called before");
            end
            """,
            Linhai.order("Roads").priorCases(List.of(openCase())).newFacts(false),
            ReplacedRulesTest::disposition,
            "inform-progress",
            "dispatch"),
        new Replaced(
            "article11",
            """
            rule "Article 11 (3): the same matter again, finished, nothing new" @replaces
                salience( $order.precedence("repeated") )
            when
                $order : Screening( $case : priorCase != null, newFacts == false )
            then
                $order.relate($case);
            end
            """,
            Linhai.order("Roads").priorCases(List.of(closedCase())).newFacts(false),
            ReplacedRulesTest::disposition,
            "inform-progress",
            "dispatch"),
        new Replaced(
            "article11",
            """
            rule "Article 11 (4): personal privacy that the operator has flagged" @replaces
                salience( $order.precedence("secret") - 2 )
            when
                $order : Screening( flags contains "personal-privacy" )
            then
                $order.dissuade("unlawful");
            end
            """,
            Linhai.order("Roads").flags(Set.of(Flag.PERSONAL_PRIVACY)),
            ReplacedRulesTest::disposition,
            "explain",
            "dissuade"),
        new Replaced(
            "article11",
            """
            rule "Article 11 (5): beyond the duties, as a row recognises" @replaces
            when
                $order : Screening( circumstanceRows.empty == false )
            then
                $order.warn("beyond", "perhaps beyond the duties");
            end
            """,
            Linhai.order("Unlisted", "the lottery"),
            ReplacedRulesTest::disposition,
            "refer-elsewhere",
            "dispatch"),
        new Replaced(
            "article11",
            """
            rule "Article 11 (6): unlawful or against good morals, as the operator has flagged" @replaces
            when
                $order : Screening( flags contains "unlawful" )
            then
                $order.explain("unlawful");
            end
            """,
            Linhai.order("Roads").flags(Set.of(Flag.UNLAWFUL)),
            ReplacedRulesTest::disposition,
            "dissuade",
            "explain"),
        new Replaced(
            "article12",
            """
            rule "Article 12 §1 (1): the district supervises its subdistricts and towns" @replaces
            when
                $order : Completion( leadLevel == "subdistrict" )
            then
                $order.assistBy("North Government");
            end
            """,
            Linhai.order("Stairs"),
            decision -> codes(decision.supervise()),
            List.of("NG"),
            List.of()),
        new Replaced(
            "article12",
            """
            rule "Article 12 §1 (2): no organizer can be named, but the district is known" @replaces
                salience( 300 )
            when
                $order : Assignment( assignedByReview == null, lead == null )
            then
                $order.dispatchTo("Linhai Hotline");
            end
            """,
            Linhai.order("Unlisted"),
            ReplacedRulesTest::lead,
            "NG",
            "HOTLINE"),
        new Replaced(
            "article12",
            """
            rule "Article 12 §2: hard cases are talked over before dispatch" @replaces
                salience( 200 )
            when
                $order : Assignment( assignedByReview == null, obstacle == "joint-review" )
            then
                $order.dispatchTo("Parks Bureau");
            end
            """,
            Linhai.order("Old trees"),
            ReplacedRulesTest::lead,
            "undetermined",
            "PARKS"),
        new Replaced(
            "article12",
            """
            rule "Article 12 §3: the organizer that the review has assigned" @replaces
                salience( 900 )
            when
                $order : Assignment( assignedByReview != null )
            then
                $order.leaveToJointReview();
            end
            """,
            Linhai.order("Roads")
                .objections(
                    List.of(
                        new Objection(
                            "ROADS", null, Objection.Status.UPHELD, null, null, "PARKS"))),
            ReplacedRulesTest::lead,
            "PARKS",
            "undetermined"),
        new Replaced(
            "article13",
            """
            rule "Article 13: the limit of the row" @replaces
            when
                $order : Completion( rowLimit != null )
            then
                $order.limit("3d");
            end
            """,
            Linhai.order("Roads"),
            decision -> String.valueOf(decision.timeLimit()),
            "10d",
            "3d"),
        new Replaced(
            "article14",
            """
            rule "Article 14: the others assist the first and report to it" @replaces
            when
                $order : Completion( assistNamed == true )
            then
                $order.assistBy("Linhai Hotline");
            end
            """,
            Linhai.order("Stairs").location(Linhai.at("Lamp First Community")),
            decision -> codes(decision.assist()),
            List.of("N11C"),
            List.of("HOTLINE")),
        new Replaced(
            "article17",
            """
            rule "Article 17: communities assist only in matters of their list" @replaces
                salience( 10 )
            when
                $order : Completion( assistNamed == true, onCommunityList == false )
            then
                $order.assistByThoseOfTheRow();
            end
            """,
            Linhai.order("Noise").location(Linhai.at("Lamp First Community")),
            decision -> codes(decision.assist()),
            List.of("PARKS"),
            List.of("N11C", "PARKS")),
        new Replaced(
            "article19",
            """
            rule "Article 19: utilities are served around the clock" @replaces
            when
                $order : Completion( servedAroundTheClock == true )
            then
                $order.warn("utility", "counted by working days here");
            end
            """,
            Linhai.order("Water"),
            decision -> String.valueOf(decision.due()).substring(0, 10),
            "2026-03-07",
            "2026-03-09"),
        new Replaced(
            "article22",
            """
            rule "Article 22: matters of central bodies are reflected through liaison" @replaces
                salience( 600 )
            when
                $order : Assignment( assignedByReview == null, lead != null, leadByLiaison == true )
            then
                $order.dispatch();
            end
            """,
            Linhai.order("Railway"),
            ReplacedRulesTest::lead,
            "LIAISON",
            "RAIL"),
        new Replaced(
            "article22",
            """
            rule "Article 22: no limit of the city binds a central body" @replaces
            when
                $order : Completion( principle == "liaison" )
            then
                $order.limit("30d");
            end
            """,
            Linhai.order("Railway"),
            decision -> String.valueOf(decision.timeLimit()),
            "null",
            "30d"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_of_a_jurisdiction_stands_in_for_the_shipped_one(Replaced replaced) {
    WorkOrder order = replaced.order().build();
    Linhai city = Linhai.city().setting("district fallback", "yes");
    try (Dispatcher shipped = city.open()) {
      assertThat(replaced.seen().apply(shipped.dispatch(order))).isEqualTo(replaced.before());
    }
    String drl =
        "package paidan.rules." + replaced.article() + "\nimport paidan.stage.*\n" + replaced.drl();
    try (Dispatcher own = city.rules(drl).open()) {
      assertThat(replaced.seen().apply(own.dispatch(order))).isEqualTo(replaced.after());
      assertThat(own.replacements())
          .singleElement()
          .satisfies(one -> assertThat(replaced.drl()).contains('"' + one.name() + '"'))
          .satisfies(one -> assertThat(one.file()).isEqualTo("rules/1.drl"));
    }
  }
}
