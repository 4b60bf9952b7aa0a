package paidan.examples.benchmarks;

import java.util.Collection;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One benchmark in forked JVMs. */
final class Jmh {

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /**
   * What came out.
   *
   * @param microseconds a decision
   * @param error half of the confidence interval
   * @param bytes allocated a decision
   */
  record Outcome(double microseconds, double error, double bytes) {}

  /** A peer that finds no row says so in its log: what is measured is deciding, not logging. */
  private static final String QUIET = "-Dorg.slf4j.simpleLogger.defaultLogLevel=error";

  private final Scale scale;

  Jmh(Scale scale) {
    this.scale = scale;
  }

  Outcome run(
      Class<?> benchmark, String classPath, String heap, int threads, Map<String, String> params)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(benchmark.getName() + "\\.")
            .forks(scale.forks())
            .warmupIterations(scale.warmUps())
            .warmupTime(TimeValue.seconds(scale.iterationSeconds()))
            .measurementIterations(scale.iterations())
            .measurementTime(TimeValue.seconds(scale.iterationSeconds()))
            .threads(threads)
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .jvmArgs("-Xmx" + heap, "-XX:+UseParallelGC", QUIET, Forks.OPEN);
    params.forEach(options::param);
    return outcome(new Runner(options.build()), classPath);
  }

  /** JMH gives its forks the class path of its own JVM; there is no option for another. */
  private static Outcome outcome(Runner runner, String classPath) throws RunnerException {
    String own = System.getProperty(Forks.CLASS_PATH);
    System.setProperty(Forks.CLASS_PATH, classPath);
    try {
      Collection<RunResult> results = runner.run();
      RunResult result = results.iterator().next();
      Result<?> time = result.getPrimaryResult();
      double error = time.getScoreError();
      return new Outcome(
          time.getScore(),
          Double.isNaN(error) ? 0 : error,
          result.getSecondaryResults().get(ALLOCATED).getScore());
    } finally {
      System.setProperty(Forks.CLASS_PATH, own);
    }
  }
}
