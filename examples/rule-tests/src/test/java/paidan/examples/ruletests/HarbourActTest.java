package paidan.examples.ruletests;

import static org.assertj.core.api.Assertions.assertThat;
import static paidan.testing.SampleOrder.complaint;
import static paidan.testing.SampleOrder.help;

import org.junit.jupiter.api.Test;
import paidan.testing.RulebookTest;
import paidan.testing.RulebookVerifier;

/** The town's own rule (DRL), and the fire line of the circumstances sheet. */
@RulebookTest(value = "src/main/rulebook", allowCode = true)
class HarbourActTest {

  private final RulebookVerifier verify;

  HarbourActTest(RulebookVerifier verify) {
    this.verify = verify;
  }

  @Test
  void article_12_the_harbour_office_watches_over_noise_at_the_quay() {
    verify
        .order(complaint().about("Noise > Works").in("Quay"))
        .isDispatchedTo("Quay Office")
        .supervisedBy("South Government", "Harbour Office")
        .byRule("Harbour Act, Article 12");
  }

  @Test
  void article_12_does_not_reach_beyond_the_quay() {
    assertThat(verify.decide(complaint().about("Noise > Works").in("Lamp Street")).supervise())
        .extracting(unit -> unit.name())
        .containsExactly("North Government");
  }

  @Test
  void a_fire_is_transferred_and_a_blocked_fire_lane_is_none() {
    verify.order(help().about("Noise").in("Quay").saying("there is a fire")).isTransferredTo("112");
    verify
        .order(complaint().about("Noise").in("Quay").saying("they block the fire lane"))
        .isDispatchedTo("Quay Office");
  }
}
