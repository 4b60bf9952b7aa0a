package paidan.examples.benchmarks;

/** What figures measure, with units, as the page writes them. */
final class Measure {

  static final String TIME = "µs a decision";
  static final String ALLOCATED = "bytes allocated a decision";
  static final String COLD = "seconds to the first decision, cold";
  static final String AGAIN = "seconds to the first decision, again";
  static final String KEPT = "bytes of heap kept a row";
  static final String TEXT = "bytes of them text, a row";
  static final String LOAD_ALLOCATED = "MB allocated while loading";
  static final String RATIO = "× as long, in turns";
  static final String RATE = "decisions a second";
  static final String PERCENTILE = "µs from arrival to decision, by percentile";
  static final String PROCESS = "seconds from start to end";

  static final String WARNINGS = "load warnings";

  private Measure() {}
}
