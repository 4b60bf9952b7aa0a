package paidan.examples.ruletests;

import static paidan.testing.Expected.days;
import static paidan.testing.Expected.hours;
import static paidan.testing.Expected.row;
import static paidan.testing.SampleOrder.complaint;

import org.junit.jupiter.api.Test;
import paidan.testing.RulebookTest;
import paidan.testing.RulebookVerifier;

/** Whose road it is decides, and the operator is asked when nobody said it. */
@RulebookTest(value = "src/main/rulebook", allowCode = true)
class RoadsTest {

  private final RulebookVerifier verify;

  RoadsTest(RulebookVerifier verify) {
    this.verify = verify;
  }

  @Test
  void a_hole_in_a_town_road_is_the_bureaus() {
    verify
        .order(complaint().about("Roads > Holes").in("Mill Quarter").with("road owner", "town"))
        .isDispatchedTo("Roads Bureau")
        .isDueWithin(days(10))
        .onLegalBasis("Town Roads Act, Article 3")
        .becauseOf(row("L-ROADS"));
  }

  @Test
  void at_the_quay_the_owner_is_asked_for() {
    verify.order(complaint().about("Roads > Holes").in("Quay")).asksFor("attributes.road owner");
  }

  @Test
  void a_lamp_is_the_bureaus_whoever_owns_the_road() {
    verify
        .order(complaint().about("Roads > Lamps").in("Quay"))
        .isDispatchedTo("Roads Bureau")
        .isDueWithin(hours(24));
  }
}
