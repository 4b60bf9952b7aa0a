package paidan.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import paidan.Dispatcher;
import paidan.check.Witnesses;
import paidan.decision.RoutingDecision;
import paidan.order.WorkOrder;
import paidan.rulebook.Conditions;
import paidan.rulebook.Facts;
import paidan.rulebook.ListRow;
import paidan.rulebook.Reading;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.rulebook.Truth;
import paidan.scenario.Expectation;
import paidan.scenario.Scenario;

/** Tries mutants one after the other; for one thread. */
final class Trial implements AutoCloseable {

  private final Rulebook rulebook;
  private final LocalDate day;
  private final Witnesses witnesses;
  private final boolean considersAll;
  private final Dispatcher right;
  private final Dispatcher wrong;
  private final List<Tried> scenarios = new ArrayList<>();

  /**
   * A scenario and what is known of its order before any rule has seen it.
   *
   * @param context all that its outcome depends on; empty when there is no history
   */
  private record Tried(
      Scenario scenario, Facts facts, boolean typed, boolean placed, String context) {}

  Trial(
      Rulebook rulebook,
      MutationRun.Loading loading,
      List<Scenario> passing,
      LocalDate day,
      @Nullable MutationHistory history)
      throws RulebookException {
    this.rulebook = rulebook;
    this.day = day;
    this.witnesses = new Witnesses(rulebook, day);
    this.considersAll = rulebook.considersAll();
    this.right = loading.load(rulebook);
    this.wrong = loading.load(rulebook);
    for (Scenario scenario : passing) {
      WorkOrder order = scenario.order();
      Reading reading = rulebook.read(order);
      // The words may tell the matter as well when the catalogue does not know the one given.
      Tried tried =
          new Tried(
              scenario, reading.facts(), order.requestType() != null, reading.matterKnown(), "");
      scenarios.add(history == null ? tried : inContext(tried, history));
    }
  }

  private Tried inContext(Tried tried, MutationHistory history) {
    List<ListRow> possible =
        rulebook.rows().stream()
            .filter(row -> !rulebook.ruleFiles().isEmpty() || isPossible(tried, row))
            .toList();
    return new Tried(
        tried.scenario(),
        tried.facts(),
        tried.typed(),
        tried.placed(),
        history.context(tried.scenario(), possible, considersAll(tried, possible)));
  }

  /** Whether no row but the possible ones can make a difference, with a slip or without. */
  private boolean considersAll(Tried tried, List<ListRow> possible) {
    if (!considersAll) {
      return false;
    }
    if (rulebook.ruleFiles().isEmpty()
        && tried.scenario().expectations().stream().noneMatch(Expectation::isOfCandidates)) {
      return true;
    }
    boolean given = rulebook.ruleFiles().isEmpty() && tried.typed() && tried.placed();
    long open =
        given
            ? possible.stream()
                .filter(row -> rulebook.test(row.conditions(), tried.facts()) == Truth.UNKNOWN)
                .count()
            : possible.size();
    return Rulebook.tellsCandidatesOf((int) open + Slips.MOST_CHANGED);
  }

  /** The contexts of the scenarios that a slip can touch, in the order in which they are run. */
  List<String> contexts(Mutant mutant) {
    return scenarios.stream()
        .filter(tried -> isTouched(tried, mutant))
        .map(Tried::context)
        .toList();
  }

  /** The context of a scenario that fails; null when none does. */
  @Nullable String noticing(Mutant mutant) {
    reload(mutant.in(rulebook));
    for (Tried tried : scenarios) {
      if (isTouched(tried, mutant)) {
        RoutingDecision decision = wrong.explain(tried.scenario().order());
        for (Expectation expectation : tried.scenario().expectations()) {
          if (!expectation.holds(decision)) {
            return tried.context();
          }
        }
      }
    }
    return null;
  }

  /** Whether an order that once told the slip still does. */
  Optional<Unnoticed> again(Mutant mutant, WorkOrder order) {
    reload(mutant.in(rulebook));
    return compare(mutant, order);
  }

  /** An order that comes out differently, after {@link #noticing} was asked. */
  Optional<Unnoticed> telling(Mutant mutant) {
    return Stream.<java.util.function.Supplier<List<WorkOrder>>>of(
            () -> orders(witnesses, mutant.row()), () -> changed(mutant), () -> onTheDay(mutant))
        .flatMap(orders -> orders.get().stream())
        .map(order -> compare(mutant, order))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Unnoticed> compare(Mutant mutant, WorkOrder order) {
    RoutingDecision one = right.explain(order);
    RoutingDecision other = wrong.explain(order);
    return Expectation.noneTells(one, other)
        ? Optional.empty()
        : Optional.of(new Unnoticed(mutant, order, one, other));
  }

  private static List<WorkOrder> orders(Witnesses witnesses, ListRow row) {
    List<WorkOrder> orders = new ArrayList<>();
    WorkOrder own = witnesses.of(row);
    if (own != null) {
      orders.add(own);
    }
    witnesses.beyond(row).forEach(beyond -> orders.add(beyond.order()));
    return orders;
  }

  private List<WorkOrder> changed(Mutant mutant) {
    if (mutant.changed().isEmpty()) {
      return List.of();
    }
    return orders(new Witnesses(mutant.in(rulebook), day), mutant.changed().get(0));
  }

  /** Orders of the days on which a shifted date makes a difference. */
  private List<WorkOrder> onTheDay(Mutant mutant) {
    if (mutant.slip() != Slip.DATE_SHIFTED) {
      return List.of();
    }
    Conditions as = mutant.row().conditions();
    Conditions now = mutant.changed().get(0).conditions();
    if (as.firstDay() != now.firstDay()) {
      return orders(new Witnesses(rulebook, LocalDate.ofEpochDay(as.firstDay())), mutant.row());
    }
    return orders(
        new Witnesses(mutant.in(rulebook), LocalDate.ofEpochDay(as.lastDay() + 1L)),
        mutant.changed().get(0));
  }

  /**
   * Whether the rows in question can have a part in an order: with or without the slip they hold,
   * or might. Rules may still find out type and matter; a rulebook's own rules may find out
   * anything.
   */
  private boolean isTouched(Tried tried, Mutant mutant) {
    return !rulebook.ruleFiles().isEmpty()
        || isPossible(tried, mutant.row())
        || mutant.changed().stream().anyMatch(row -> isPossible(tried, row));
  }

  private boolean isPossible(Tried tried, ListRow row) {
    Conditions all = row.conditions();
    Conditions sure =
        new Conditions(
            tried.typed() ? all.requestTypes() : Conditions.ANY_TYPE,
            tried.placed() ? all.matter() : null,
            all.area(),
            all.terms(),
            all.absentTerms(),
            all.attributes(),
            all.firstDay(),
            all.lastDay());
    return rulebook.test(sure, tried.facts()) != Truth.FALSE;
  }

  private void reload(Rulebook mutated) {
    try {
      wrong.reload(mutated);
    } catch (RulebookException e) {
      throw new IllegalStateException("the rules were loaded before", e);
    }
  }

  @Override
  public void close() {
    right.close();
    wrong.close();
  }
}
