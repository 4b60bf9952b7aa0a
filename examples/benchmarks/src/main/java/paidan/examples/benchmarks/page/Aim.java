package paidan.examples.benchmarks.page;

import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A figure that the project aims at.
 *
 * @param text what is aimed at
 * @param measured takes it from a run; empty when that run has not measured it
 * @param unit of what is measured
 * @param limit what is just enough
 * @param atMost whether less is better
 * @param otherwise whether the other thing was done that the aim takes instead
 */
public record Aim(
    String text,
    Function<Figures, OptionalDouble> measured,
    String unit,
    double limit,
    boolean atMost,
    Predicate<Figures> otherwise) {

  public static Aim atMost(
      double limit, String unit, String text, Function<Figures, OptionalDouble> measured) {
    return new Aim(text, measured, unit, limit, true, figures -> false);
  }

  public static Aim atLeast(
      double limit, String unit, String text, Function<Figures, OptionalDouble> measured) {
    return new Aim(text, measured, unit, limit, false, figures -> false);
  }

  /**
   * The same aim, which takes something else instead.
   *
   * @param instead whether that was done
   * @return another aim
   */
  public Aim orElse(Predicate<Figures> instead) {
    return new Aim(text, measured, unit, limit, atMost, instead);
  }

  String outcome(Figures figures) {
    OptionalDouble value = measured.apply(figures);
    if (value.isEmpty()) {
      return "not measured";
    }
    return isMet(value.getAsDouble()) || otherwise.test(figures) ? "met" : "not met";
  }

  private boolean isMet(double value) {
    return atMost ? value <= limit : value >= limit;
  }

  String value(Figures figures) {
    OptionalDouble value = measured.apply(figures);
    return value.isEmpty() ? "" : Numbers.plain(value.getAsDouble()) + " " + unit;
  }

  String wanted() {
    return (atMost ? "≤ " : "≥ ") + Numbers.plain(limit) + " " + unit;
  }

  public static OptionalDouble combine(
      OptionalDouble one, OptionalDouble other, DoubleBinaryOperator operator) {
    return one.isPresent() && other.isPresent()
        ? OptionalDouble.of(operator.applyAsDouble(one.getAsDouble(), other.getAsDouble()))
        : OptionalDouble.empty();
  }

  public static OptionalDouble ratio(OptionalDouble one, OptionalDouble other) {
    return combine(one, other, (a, b) -> a / b);
  }
}
