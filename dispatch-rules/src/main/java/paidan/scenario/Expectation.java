package paidan.scenario;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import paidan.decision.RoutingDecision;
import paidan.diagnostic.Message;
import paidan.diagnostic.Position;
import paidan.sheet.Spelling;

/** What one cell of a scenario expects of the decision. Immutable. */
public final class Expectation {

  private final Expected what;
  private final List<String> items;
  private final String text;
  private final Position cell;
  private final ExpectedWords words;

  Expectation(Expected what, List<String> items, String text, Position cell, ExpectedWords words) {
    this.what = Objects.requireNonNull(what);
    this.items = List.copyOf(items);
    this.text = text;
    this.cell = cell;
    this.words = words;
  }

  /**
   * Of which field.
   *
   * @return the heading of the column in English, such as {@code Expect lead}
   */
  public String field() {
    return what.column().english();
  }

  /**
   * Of which field, for people.
   *
   * @param language Chinese, or else English
   * @return the heading of the column
   */
  public String field(Locale language) {
    return what.column().heading(language);
  }

  /**
   * What is expected.
   *
   * @return as the cell has it
   */
  public String text() {
    return text;
  }

  /**
   * Whether it is about the candidates, of whom a decision does not tell any number.
   *
   * @return true for the column {@code Expect candidates}
   */
  public boolean isOfCandidates() {
    return what == Expected.CANDIDATES;
  }

  /**
   * Where it stands.
   *
   * @return the cell
   */
  public Position cell() {
    return cell;
  }

  Expected what() {
    return what;
  }

  /**
   * What came out instead, in the words of JSON.
   *
   * @param decision the decision
   * @return organizers with their names; {@code -} when the decision has nothing there
   */
  public String found(RoutingDecision decision) {
    return orNothing(what.told(decision));
  }

  /**
   * What came out instead, in words that the cell could have.
   *
   * @param decision the decision
   * @param language Chinese, or else English
   * @return for people; {@code -} when the decision has nothing there
   */
  public String found(RoutingDecision decision, Locale language) {
    return orNothing(
        what.told(decision).stream().map(said -> words.told(what, said, language)).toList());
  }

  private static String orNothing(List<String> found) {
    return found.isEmpty() ? ExpectationReader.NOTHING : String.join("; ", found);
  }

  /**
   * What is said of it when it was not met: where, which column, what was expected, what came out.
   *
   * @param decision the decision
   * @param language Chinese, or else English
   * @return a sentence
   */
  public String failure(RoutingDecision decision, Locale language) {
    return Message.of(
            ScenarioSheets.BUNDLE,
            "expected",
            cell.text(language),
            field(language),
            text,
            found(decision, language))
        .text(language);
  }

  /**
   * Whether a decision is as expected.
   *
   * @param decision the decision
   * @return true when it is
   */
  public boolean holds(RoutingDecision decision) {
    List<String> found = folded(what.found(decision));
    List<String> wanted = folded(items);
    if (wanted.isEmpty()) {
      return found.isEmpty();
    }
    return switch (what.how()) {
      case ALL ->
          what == Expected.DUE
              ? found.size() == 1 && isSameMoment(found.get(0))
              : new HashSet<>(found).equals(new HashSet<>(wanted));
      case ORGANIZERS -> new HashSet<>(found).equals(new HashSet<>(wanted));
      case SOME, PLACE -> found.containsAll(wanted);
      case BEGINNING ->
          items.stream()
              .allMatch(
                  item ->
                      what.found(decision).stream()
                          .anyMatch(rule -> words.rules().begins(rule, item)));
      case WITHIN -> found.stream().anyMatch(f -> f.contains(Spelling.fold(text)));
    };
  }

  /** Cells are read after NFKC: what a decision says in full-width signs is the same. */
  private static List<String> folded(List<String> texts) {
    return texts.stream().map(Spelling::fold).toList();
  }

  private boolean isSameMoment(String found) {
    return OffsetDateTime.parse(found).isEqual(OffsetDateTime.parse(items.get(0)));
  }

  /**
   * Whether no cell of a scenario sheet could tell two decisions apart.
   *
   * @param one a decision
   * @param other another one
   * @return true when all columns find the same in both
   */
  public static boolean noneTells(RoutingDecision one, RoutingDecision other) {
    for (Expected column : Expected.values()) {
      if (!column.found(one).equals(column.found(other))) {
        return false;
      }
    }
    return true;
  }
}
