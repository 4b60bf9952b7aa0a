package paidan.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import paidan.Dispatcher;
import paidan.order.WorkOrder;
import paidan.rulebook.ListRow;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.scenario.Scenario;
import paidan.scenario.ScenarioRun;

/**
 * Which slips in the dispatch list the scenarios notice.
 *
 * @param caught how many some scenario noticed
 * @param unnoticed those that none noticed, each with an order that would
 * @param alike those for which no order was found that comes out differently: the row is as good
 *     without the slip as with it, or the order was not found
 * @param failing how many scenarios were left out because they fail without any slip
 */
public record MutationRun(int caught, List<Unnoticed> unnoticed, List<Mutant> alike, int failing) {

  /** Takes copies. */
  public MutationRun {
    unnoticed = List.copyOf(unnoticed);
    alike = List.copyOf(alike);
  }

  /** How a host loads a rulebook: whether it trusts its rules, for one. */
  @FunctionalInterface
  public interface Loading {

    /**
     * Makes a dispatcher.
     *
     * @param rulebook the rulebook
     * @return a new dispatcher, to be closed
     * @throws RulebookException when its rules are wrong or not trusted
     */
    Dispatcher load(Rulebook rulebook) throws RulebookException;
  }

  /** What became of a mutant. */
  private sealed interface Fate permits Caught, Missed, Alike {}

  private record Caught() implements Fate {}

  private record Missed(Unnoticed unnoticed) implements Fate {}

  private record Alike(Mutant mutant) implements Fate {}

  /**
   * Makes the slips and runs for each the scenarios that it can touch, on all cores.
   *
   * @param rulebook as it should be
   * @param loading makes dispatchers
   * @param scenarios what should notice
   * @param only IDs of the rows to err in; empty for all
   * @param day of the orders that are made up
   * @return what was noticed, the unnoticed in the order of the rows
   * @throws RulebookException when the rules of the rulebook are wrong or not trusted
   */
  public static MutationRun of(
      Rulebook rulebook, Loading loading, List<Scenario> scenarios, Set<String> only, LocalDate day)
      throws RulebookException {
    return of(rulebook, loading, scenarios, only, day, null);
  }

  /**
   * The same, but what earlier runs have found is not tried again where nothing has changed that
   * could make a difference.
   *
   * @param rulebook as it should be
   * @param loading makes dispatchers
   * @param scenarios what should notice
   * @param only IDs of the rows to err in; empty for all
   * @param day of the orders that are made up
   * @param history of this rulebook and day; is told what this run finds. Null for none
   * @return what was noticed, the unnoticed in the order of the rows
   * @throws RulebookException when the rules of the rulebook are wrong or not trusted
   */
  public static MutationRun of(
      Rulebook rulebook,
      Loading loading,
      List<Scenario> scenarios,
      Set<String> only,
      LocalDate day,
      @Nullable MutationHistory history)
      throws RulebookException {
    List<Mutant> mutants = new ArrayList<>();
    List<ListRow> rows = rulebook.rows();
    for (int i = 0; i < rows.size(); i++) {
      if (only.isEmpty() || only.contains(rows.get(i).source().id())) {
        mutants.addAll(Slips.of(rulebook, i));
      }
    }
    List<Scenario> passing = new ArrayList<>();
    try (Dispatcher dispatcher = loading.load(rulebook)) {
      ScenarioRun.of(dispatcher, scenarios).outcomes().stream()
          .filter(outcome -> outcome.passed())
          .forEach(outcome -> passing.add(outcome.scenario()));
    }
    Fate[] fates = run(rulebook, loading, passing, mutants, day, history);
    return sum(fates, scenarios.size() - passing.size());
  }

  private static Fate[] run(
      Rulebook rulebook,
      Loading loading,
      List<Scenario> passing,
      List<Mutant> mutants,
      LocalDate day,
      @Nullable MutationHistory history)
      throws RulebookException {
    int workers = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), mutants.size()));
    Fate[] fates = new Fate[mutants.size()];
    AtomicInteger next = new AtomicInteger();
    List<Trial> trials = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        Trial trial = new Trial(rulebook, loading, passing, day, history);
        trials.add(trial);
        done.add(
            pool.submit(
                () -> {
                  for (int n = next.getAndIncrement();
                      n < fates.length;
                      n = next.getAndIncrement()) {
                    fates[n] = fate(trial, mutants.get(n), history);
                  }
                }));
      }
      for (Future<?> one : done) {
        one.get();
      }
      return fates;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a mutant could not be tried", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      pool.shutdownNow();
      trials.forEach(Trial::close);
    }
  }

  private static Fate fate(Trial trial, Mutant mutant, @Nullable MutationHistory history) {
    if (history == null) {
      return trial.noticing(mutant) != null ? new Caught() : missed(trial, mutant);
    }
    String slip = history.slip(mutant);
    List<String> contexts = trial.contexts(mutant);
    for (String context : contexts) {
      if (history.isNoticed(slip, context)) {
        return new Caught();
      }
    }
    WorkOrder known = history.unnoticed(slip, contexts);
    if (known != null) {
      Optional<Unnoticed> again = trial.again(mutant, known);
      if (again.isPresent()) {
        history.unnoticed(slip, contexts, known, true);
        return new Missed(again.get());
      }
    }
    if (history.isAlike(slip, contexts)) {
      return new Alike(mutant);
    }
    String noticing = trial.noticing(mutant);
    if (noticing != null) {
      history.noticed(slip, noticing);
      return new Caught();
    }
    Fate fate = missed(trial, mutant);
    if (fate instanceof Missed missed) {
      history.unnoticed(slip, contexts, missed.unnoticed().order(), false);
    } else {
      history.alike(slip, contexts);
    }
    return fate;
  }

  private static Fate missed(Trial trial, Mutant mutant) {
    return trial.telling(mutant).<Fate>map(Missed::new).orElseGet(() -> new Alike(mutant));
  }

  private static MutationRun sum(Fate[] fates, int failing) {
    int caught = 0;
    List<Unnoticed> unnoticed = new ArrayList<>();
    List<Mutant> alike = new ArrayList<>();
    for (Fate fate : fates) {
      if (fate instanceof Missed missed) {
        unnoticed.add(missed.unnoticed());
      } else if (fate instanceof Alike one) {
        alike.add(one.mutant());
      } else {
        caught++;
      }
    }
    return new MutationRun(caught, unnoticed, alike, failing);
  }

  /**
   * How many slips were made.
   *
   * @return the number
   */
  public int mutants() {
    return caught + unnoticed.size() + alike.size();
  }

  /**
   * The share of the slips that matter which were noticed.
   *
   * @return 0 to 1; 1 when no slip matters
   */
  public double score() {
    int matter = caught + unnoticed.size();
    return matter == 0 ? 1 : (double) caught / matter;
  }
}
