package paidan.rulebook;

import java.util.Objects;

/**
 * What one condition cell of a row says of one order (S2).
 *
 * @param fact the fact of the order that it asks for, named as in JSON: {@code requestType}, {@code
 *     matter}, {@code location.area}, {@code attributes.NAME}, {@code terms}, {@code termsAbsent},
 *     {@code validity}
 * @param truth whether it holds
 * @param asked what the cell asks for
 * @param given what the order says; {@code -} when it says nothing
 */
public record Judgement(String fact, Truth truth, String asked, String given) {

  /** None may be null. */
  public Judgement {
    Objects.requireNonNull(fact);
    Objects.requireNonNull(truth);
    Objects.requireNonNull(asked);
    Objects.requireNonNull(given);
  }

  /** Such as {@code matter: asked 城市管理 > 供水, given 城市管理 > 供热: FALSE}. */
  @Override
  public String toString() {
    return fact + ": asked " + asked + ", given " + given + ": " + truth;
  }
}
