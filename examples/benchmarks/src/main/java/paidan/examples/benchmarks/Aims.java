package paidan.examples.benchmarks;

import static paidan.examples.benchmarks.page.Aim.atLeast;
import static paidan.examples.benchmarks.page.Aim.atMost;
import static paidan.examples.benchmarks.page.Aim.combine;
import static paidan.examples.benchmarks.page.Aim.ratio;

import java.util.List;
import java.util.OptionalDouble;
import paidan.examples.benchmarks.barelist.Engine;
import paidan.examples.benchmarks.barelist.FileFormat;
import paidan.examples.benchmarks.page.Aim;
import paidan.examples.benchmarks.page.Figures;
import paidan.examples.benchmarks.wholedecision.WholeDecisionBenchmark.Who;

/** What the project aims at. The page holds the figures against it; no test does. */
final class Aims {

  private static final String USUAL = Measuring.setting(100_000, 500, 200);
  private static final List<String> SIZES = List.of("1000", "10000", "100000", "1000000");
  private static final String MILLION = "1000000";

  static final List<Aim> ALL =
      List.of(
          atMost(
              5,
              "µs",
              "Whole decision: 100,000 rows, 500 terms, 200 characters",
              figures -> whole(figures, Who.PAIDAN, USUAL)),
          atMost(
              3,
              "µs",
              "… more than the hand-written router",
              figures ->
                  combine(
                      whole(figures, Who.PAIDAN, USUAL),
                      whole(figures, Who.HAND_WRITTEN, USUAL),
                      (paidan, hand) -> paidan - hand)),
          atMost(
              5 * 1_024,
              "bytes",
              "… allocated, winning evidence included",
              figures ->
                  figures.value(
                      title(Part.WHOLE_DECISION),
                      Measure.ALLOCATED,
                      Measuring.title(Who.PAIDAN),
                      USUAL)),
          atMost(
              1.3,
              "×",
              "5,000 terms, of what 500 terms cost",
              figures -> inTurns(figures, Measuring.WHOLE_BY_TERMS, "5000")),
          atMost(
              1.5,
              "×",
              "1,000,000 rows, of what 1,000 rows cost (bare list)",
              figures -> inTurns(figures, Measuring.BARE_BY_ROWS, MILLION)),
          atMost(
              1.5,
              "×",
              "1,000,000 rows, of what 1,000 rows cost (whole decision)",
              figures -> inTurns(figures, Measuring.WHOLE_BY_ROWS, MILLION)),
          atMost(
              1,
              "×",
              "The index alone, of OpenL Tablets' time, at the size where that is worst",
              Aims::indexOfOpenl),
          atLeast(
              1_000,
              "×",
              "Bare list of 10,000 rows as a whole decision: faster than kie-dmn",
              figures ->
                  ratio(
                      bare(figures, Engine.KIE_DMN, "10000"),
                      bare(figures, Engine.PAIDAN, "10000"))),
          atMost(
                  3,
                  "×",
                  "Adversarial list of 100,000 rows, of the ordinary one; else a warning that names rows",
                  figures ->
                      ratio(adversarial(figures, "adversarial"), adversarial(figures, "ordinary")))
              .orElse(Aims::warnsOfAdversarial),
          atMost(
              2.5,
              "×",
              "Loading 1,000,000 rows of xlsx, cold, of reading the cells with fastexcel-reader",
              figures ->
                  ratio(
                      cold(figures, Measuring.title(Engine.PAIDAN, FileFormat.XLSX), MILLION),
                      cold(figures, Measuring.READING, MILLION))),
          atLeast(
              2,
              "×",
              "Loading 1,000,000 rows of xlsx, cold: faster than OpenL Tablets",
              figures ->
                  ratio(
                      cold(figures, Measuring.title(Engine.OPENL, FileFormat.XLSX), MILLION),
                      cold(figures, Measuring.title(Engine.PAIDAN, FileFormat.XLSX), MILLION))),
          atMost(
              200,
              "bytes",
              "Heap a row at 1,000,000 rows beside the text itself, areas and matters included",
              figures ->
                  combine(
                      heap(figures, Measure.KEPT),
                      heap(figures, Measure.TEXT),
                      (kept, text) -> kept - text)),
          atMost(
              10,
              "× the median",
              "p99.9 under a steady load of half the capacity",
              figures -> tail(figures, "steady load")),
          atMost(
              10,
              "× the median",
              "… also while a rulebook of 100,000 rows loads and is swapped in",
              figures -> tail(figures, "while rulebooks load")),
          atLeast(
              1.8,
              "×",
              "Two threads, of one",
              figures -> ratio(rate(figures, "2 threads"), rate(figures, "1 thread"))),
          atMost(
              3,
              "s",
              "A day of Beijing, 70,000 orders by paidan run, start included",
              figures -> process(figures, Measuring.DAY_OF_BEIJING)),
          atMost(
              1.5,
              "s",
              "Start to first decision with the embedded rulebook (and end of the process)",
              figures -> process(figures, Measuring.START)));

  private Aims() {}

  private static String title(Part part) {
    return part.section().title();
  }

  private static OptionalDouble whole(Figures figures, Who who, String setting) {
    return figures.value(title(Part.WHOLE_DECISION), Measure.TIME, Measuring.title(who), setting);
  }

  private static OptionalDouble bare(Figures figures, Engine engine, String rows) {
    return figures.value(title(Part.BARE_LIST), Measure.TIME, engine.title(), rows);
  }

  private static OptionalDouble inTurns(Figures figures, String what, String at) {
    return figures.value(title(Part.IN_TURNS), Measure.RATIO, what, at);
  }

  private static OptionalDouble indexOfOpenl(Figures figures) {
    return SIZES.stream()
        .map(rows -> inTurns(figures, Measuring.INDEX_OF_OPENL, rows))
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .max();
  }

  private static OptionalDouble adversarial(Figures figures, String list) {
    return figures.value(title(Part.ADVERSARIAL), Measure.TIME, "Paidan", list);
  }

  private static boolean warnsOfAdversarial(Figures figures) {
    return !figures.of(title(Part.ADVERSARIAL), Measure.WARNINGS).isEmpty();
  }

  private static OptionalDouble heap(Figures figures, String measure) {
    return figures.value(
        title(Part.LOADING), measure, Measuring.title(Engine.PAIDAN, FileFormat.XLSX), MILLION);
  }

  private static OptionalDouble cold(Figures figures, String contestant, String rows) {
    return figures.value(title(Part.LOADING), Measure.COLD, contestant, rows);
  }

  /**
   * Of the median without any loading: one that waits behind full cores would excuse every tail.
   */
  private static OptionalDouble tail(Figures figures, String load) {
    return ratio(
        figures.value(title(Part.LATENCY), Measure.PERCENTILE, load + Measuring.AS_A_HOST, "p99.9"),
        figures.value(
            title(Part.LATENCY), Measure.PERCENTILE, "steady load" + Measuring.AS_A_HOST, "p50.0"));
  }

  private static OptionalDouble rate(Figures figures, String threads) {
    return figures.value(title(Part.THREADS), Measure.RATE, "Paidan", threads);
  }

  private static OptionalDouble process(Figures figures, String what) {
    return figures.value(title(Part.PROCESS), Measure.PROCESS, "Paidan", what);
  }
}
