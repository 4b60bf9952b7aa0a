package paidan.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import paidan.diagnostic.Finding;
import paidan.examples.benchmarks.barelist.BareList;
import paidan.examples.benchmarks.barelist.BareListBenchmark;
import paidan.examples.benchmarks.barelist.BareListFiles;
import paidan.examples.benchmarks.barelist.Engine;
import paidan.examples.benchmarks.barelist.FileFormat;
import paidan.examples.benchmarks.ownjvm.InTurns;
import paidan.examples.benchmarks.ownjvm.LoadRun;
import paidan.examples.benchmarks.ownjvm.ReadCells;
import paidan.examples.benchmarks.ownjvm.SteadyLoad;
import paidan.examples.benchmarks.ownjvm.VirtualThreads;
import paidan.examples.benchmarks.page.Figure;
import paidan.examples.benchmarks.page.Figures;
import paidan.examples.benchmarks.wholedecision.AdversarialBenchmark;
import paidan.examples.benchmarks.wholedecision.WholeDecisionBenchmark;
import paidan.rulebook.RulebookException;

/** Measures the parts of the page. */
final class Measuring {

  static final int USUAL_ROWS = 100_000;
  static final int DAY = 70_000;
  static final String READING = "reading the cells (fastexcel-reader)";
  static final String DAY_OF_BEIJING = "a day of Beijing: paidan run, 70,000 orders";
  static final String START = "paidan run, one order";
  static final String WHOLE_OF_HAND_WRITTEN = "whole decision, of the hand-written router";
  static final String WHOLE_BY_ROWS = "whole decision, by so many rows, of 1,000";
  static final String WHOLE_BY_TERMS = "whole decision, by so many terms, of 500";
  static final String BARE_BY_ROWS = "bare list, by so many rows, of 1,000";
  static final String INDEX_OF_OPENL = "index alone, of OpenL Tablets by as many rows";

  /** A young collection takes 1 to 3 ms: so that there are few, the heap does not begin small. */
  private static final List<String> WHOLE_HEAP = List.of("-Xms3g", "-Xmx3g");

  private static final List<String> OTHER_COLLECTOR =
      List.of("-Xms3g", "-Xmx3g", "-Xmn2g", "-XX:+UseParallelGC");

  /** How a host should start its JVM. */
  static final String AS_A_HOST = ", java " + String.join(" ", WHOLE_HEAP);

  private static final double MEGABYTE = 1 << 20;
  private static final int LARGE = 1_000_000;

  private final Figures figures;
  private final Scale scale;
  private final Path data;
  private final Path paidan;
  private final Path orders;
  private final @Nullable Path newerJdk;
  private final Jmh jmh;

  Measuring(
      Figures figures, Scale scale, Path out, Path paidan, Path orders, @Nullable Path newerJdk) {
    this.figures = figures;
    this.scale = scale;
    this.data = out.resolve("data").toAbsolutePath();
    this.paidan = paidan;
    this.orders = orders;
    this.newerJdk = newerJdk;
    this.jmh = new Jmh(scale);
  }

  void measure(Part part)
      throws IOException, InterruptedException, RunnerException, RulebookException {
    switch (part) {
      case BARE_LIST -> bareList();
      case WHOLE_DECISION -> wholeDecision();
      case IN_TURNS -> inTurns();
      case ADVERSARIAL -> adversarial();
      case LOADING -> loading();
      case THREADS -> threads();
      case LATENCY -> latency();
      case PROCESS -> process();
    }
  }

  private void add(Part part, String measure, String contestant, Object at, double value)
      throws IOException {
    figures.add(
        new Figure(part.section().title(), measure, contestant, String.valueOf(at), value, 0));
  }

  private void add(Part part, String contestant, Object at, Jmh.Outcome outcome)
      throws IOException {
    figures.add(
        new Figure(
            part.section().title(),
            Measure.TIME,
            contestant,
            String.valueOf(at),
            outcome.microseconds(),
            outcome.error()));
    add(part, Measure.ALLOCATED, contestant, at, outcome.bytes());
  }

  private boolean takesPart(Engine engine, int rows) {
    int most =
        engine == Engine.KIE_DMN
            ? Math.min(scale.mostDmnRows(), engine.mostRows())
            : engine.mostRows();
    return rows <= most;
  }

  /** A list written here and read by the JVM that measures. */
  private Path file(int rows, Engine engine, FileFormat format) throws IOException {
    return new BareListFiles(new BareList(rows), data.resolve("bare-" + rows)).of(engine, format);
  }

  private static String classPath(Engine engine) {
    return engine == Engine.PAIDAN || engine == Engine.PAIDAN_INDEX
        ? Forks.withoutPeers()
        : Forks.all();
  }

  private static String heap(int rows) {
    return rows >= LARGE ? "8g" : "3g";
  }

  private void bareList() throws IOException, RunnerException {
    for (int rows : scale.sizes()) {
      for (Engine engine : Engine.values()) {
        if (takesPart(engine, rows)) {
          file(rows, engine, engine.formats().get(0));
          Map<String, String> params =
              Map.of(
                  "engine", engine.name(), "rows", String.valueOf(rows), "data", data.toString());
          add(
              Part.BARE_LIST,
              engine.title(),
              rows,
              jmh.run(BareListBenchmark.class, classPath(engine), heap(rows), 1, params));
        }
      }
    }
  }

  private void wholeDecision() throws IOException, RunnerException {
    for (int characters : scale.texts()) {
      whole(USUAL_ROWS, 500, characters);
    }
    whole(USUAL_ROWS, 5_000, 200);
    whole(1_000, 500, 200);
    if (scale.largest() >= LARGE) {
      whole(LARGE, 500, 200);
    }
  }

  private void whole(int rows, int terms, int characters) throws IOException, RunnerException {
    for (WholeDecisionBenchmark.Who who : WholeDecisionBenchmark.Who.values()) {
      add(
          Part.WHOLE_DECISION,
          title(who),
          setting(rows, terms, characters),
          whole(who, 1, rows, terms, characters));
    }
  }

  private Jmh.Outcome whole(
      WholeDecisionBenchmark.Who who, int threads, int rows, int terms, int characters)
      throws RunnerException {
    Map<String, String> params =
        Map.of(
            "who", who.name(),
            "rows", String.valueOf(rows),
            "terms", String.valueOf(terms),
            "text", String.valueOf(characters));
    // The router's automaton is a peer's library as well, but one that changes nothing for others.
    return jmh.run(WholeDecisionBenchmark.class, Forks.withoutPeers(), heap(rows), threads, params);
  }

  static String title(WholeDecisionBenchmark.Who who) {
    return who == WholeDecisionBenchmark.Who.PAIDAN ? "Paidan" : Engine.HAND_WRITTEN.title();
  }

  static String setting(int rows, int terms, int characters) {
    return "%,d rows, %,d terms, %d characters".formatted(rows, terms, characters);
  }

  private void inTurns() throws IOException, InterruptedException {
    int most = scale.largest();
    inTurns(
        WHOLE_OF_HAND_WRITTEN, USUAL_ROWS, "hand:" + USUAL_ROWS + ":500", city(USUAL_ROWS, 500));
    inTurns(WHOLE_BY_ROWS, most, city(1_000, 500), city(most, 500));
    inTurns(WHOLE_BY_TERMS, 5_000, city(USUAL_ROWS, 500), city(USUAL_ROWS, 5_000));
    inTurns(BARE_BY_ROWS, most, bare(Engine.PAIDAN, 1_000), bare(Engine.PAIDAN, most));
    for (int rows : scale.sizes()) {
      inTurns(INDEX_OF_OPENL, rows, bare(Engine.OPENL, rows), bare(Engine.PAIDAN_INDEX, rows));
    }
  }

  private static String city(int rows, int terms) {
    return "city:" + rows + ":" + terms;
  }

  private String bare(Engine engine, int rows) throws IOException {
    Path file = file(rows, engine, engine.formats().get(0));
    return "bare:" + engine + ":" + rows + ":" + file;
  }

  /** How long the second takes in units of the first. */
  private void inTurns(String what, int at, String first, String second)
      throws IOException, InterruptedException {
    double ratio = Math.sqrt(ratio(first, second) / ratio(second, first));
    add(Part.IN_TURNS, Measure.RATIO, what, at, ratio);
  }

  private double ratio(String first, String second) throws IOException, InterruptedException {
    String classPath = first.concat(second).contains("OPENL") ? Forks.all() : Forks.withoutPeers();
    return Forks.run(
            null,
            classPath,
            List.of("-Xms" + heap(LARGE), "-Xmx" + heap(LARGE), Forks.OPEN),
            InTurns.class,
            String.valueOf(scale.pairs()),
            first,
            second)
        .get("ratio")
        .asDouble();
  }

  private void adversarial() throws IOException, RunnerException, RulebookException {
    for (boolean adversarial : new boolean[] {false, true}) {
      Map<String, String> params =
          Map.of("adversarial", String.valueOf(adversarial), "rows", String.valueOf(USUAL_ROWS));
      add(
          Part.ADVERSARIAL,
          "Paidan",
          adversarial ? "adversarial" : "ordinary",
          jmh.run(AdversarialBenchmark.class, Forks.withoutPeers(), heap(1), 1, params));
    }
    for (Finding finding : AdversarialBenchmark.warnings(USUAL_ROWS)) {
      add(Part.ADVERSARIAL, Measure.WARNINGS, String.valueOf(finding), "adversarial", 1);
    }
  }

  private void loading() throws IOException, InterruptedException {
    for (int rows : scale.sizes()) {
      for (Engine engine : Engine.values()) {
        if (takesPart(engine, rows) && engine != Engine.PAIDAN_INDEX) {
          for (FileFormat format : engine.formats()) {
            load(rows, engine, format);
          }
        }
      }
      Path workbook = file(rows, Engine.PAIDAN, FileFormat.XLSX);
      JsonNode seconds =
          Forks.run(null, Forks.all(), memory(rows), ReadCells.class, workbook.toString());
      add(Part.LOADING, Measure.COLD, READING, rows, seconds.get("cold").asDouble());
      add(Part.LOADING, Measure.AGAIN, READING, rows, seconds.get("again").asDouble());
    }
  }

  private static List<String> memory(int rows) {
    // As large from the start as it may become: else it is copied whole each time that it grows.
    // And compacted by each full collection: else a twentieth of it passes for kept.
    return List.of(
        "-Xms" + heap(rows),
        "-Xmx" + heap(rows),
        "-XX:+UseSerialGC",
        "-XX:MarkSweepDeadRatio=0",
        Forks.OPEN);
  }

  static String title(Engine engine, FileFormat format) {
    return (engine == Engine.PAIDAN ? "Paidan" : engine.title()) + ", " + format;
  }

  private void load(int rows, Engine engine, FileFormat format)
      throws IOException, InterruptedException {
    JsonNode line =
        Forks.run(
            null,
            classPath(engine),
            memory(rows),
            LoadRun.class,
            engine.name(),
            file(rows, engine, format).toString(),
            String.valueOf(rows));
    String title = title(engine, format);
    add(Part.LOADING, Measure.COLD, title, rows, line.get("cold").asDouble());
    add(Part.LOADING, Measure.AGAIN, title, rows, line.get("again").asDouble());
    add(Part.LOADING, Measure.KEPT, title, rows, line.get("kept").asDouble() / rows);
    add(Part.LOADING, Measure.TEXT, title, rows, line.get("text").asDouble() / rows);
    add(
        Part.LOADING,
        Measure.LOAD_ALLOCATED,
        title,
        rows,
        line.get("allocated").asDouble() / MEGABYTE);
  }

  private void threads() throws IOException, InterruptedException, RunnerException {
    for (WholeDecisionBenchmark.Who who : WholeDecisionBenchmark.Who.values()) {
      for (int threads : new int[] {1, 2}) {
        Jmh.Outcome outcome = whole(who, threads, USUAL_ROWS, 500, 200);
        add(
            Part.THREADS,
            Measure.RATE,
            title(who),
            threads == 1 ? "1 thread" : threads + " threads",
            threads * 1e6 / outcome.microseconds());
      }
    }
    if (newerJdk != null) {
      JsonNode line =
          Forks.run(
              newerJdk,
              Forks.withoutPeers(),
              List.of("-Xmx3g"),
              VirtualThreads.class,
              String.valueOf(scale.loadSeconds() * 10_000),
              String.valueOf(USUAL_ROWS));
      String contestant = "Paidan on JDK " + line.get("jdk").asText();
      add(
          Part.THREADS,
          Measure.RATE,
          contestant,
          "pool of threads",
          line.get("platform").asDouble());
      add(
          Part.THREADS,
          Measure.RATE,
          contestant,
          "virtual threads",
          line.get("virtual").asDouble());
    }
  }

  private void latency() throws IOException, InterruptedException {
    latency("", List.of("-Xmx3g"));
    latency(AS_A_HOST, WHOLE_HEAP);
    latency(", java " + String.join(" ", OTHER_COLLECTOR), OTHER_COLLECTOR);
  }

  private void latency(String suffix, List<String> options)
      throws IOException, InterruptedException {
    JsonNode line =
        Forks.run(
            null,
            Forks.withoutPeers(),
            options,
            SteadyLoad.class,
            String.valueOf(scale.loadSeconds()),
            String.valueOf(USUAL_ROWS));
    percentiles("a loop that makes no object" + suffix, line.get("control"));
    percentiles("steady load" + suffix, line.get("steady"));
    percentiles("while rulebooks load" + suffix, line.get("reloading"));
    String contestant = "Paidan" + suffix;
    add(Part.LATENCY, Measure.RATE, contestant, "capacity", line.get("capacity").asDouble());
    add(
        Part.LATENCY,
        "rulebooks swapped in meanwhile",
        contestant,
        "all",
        line.get("reloads").asDouble());
  }

  private void percentiles(String contestant, JsonNode values) throws IOException {
    for (Iterator<Map.Entry<String, JsonNode>> each = values.fields(); each.hasNext(); ) {
      Map.Entry<String, JsonNode> value = each.next();
      add(
          Part.LATENCY,
          Measure.PERCENTILE,
          contestant,
          "p" + value.getKey(),
          value.getValue().asDouble());
    }
  }

  private void process() throws IOException, InterruptedException {
    List<String> lines = Files.readAllLines(orders);
    Path launcher =
        paidan.resolveSibling(File.separatorChar == '\\' ? "paidan.cmd" : "paidan").toRealPath();
    process("Paidan", List.of(launcher.toString()), lines);
    process(
        "Paidan, java -jar paidan.jar",
        List.of(Forks.java(null), "-jar", paidan.toString()),
        lines);
  }

  private void process(String contestant, List<String> start, List<String> lines)
      throws IOException, InterruptedException {
    add(Part.PROCESS, Measure.PROCESS, contestant, DAY_OF_BEIJING, run(start, lines, DAY));
    add(Part.PROCESS, Measure.PROCESS, contestant, START, run(start, lines, 1));
  }

  /** The median of several starts of the command line over so many made-up orders. */
  private double run(List<String> start, List<String> lines, int count)
      throws IOException, InterruptedException {
    Path day = data.resolve("orders-" + count + ".jsonl");
    Files.createDirectories(data);
    try (BufferedWriter out = Files.newBufferedWriter(day)) {
      for (int i = 0; i < count; i++) {
        out.write(lines.get(i % lines.size()));
        out.newLine();
      }
    }
    List<String> command = new ArrayList<>(start);
    command.addAll(
        List.of(
            "run",
            "--rulebook",
            "beijing",
            "--out",
            data.resolve("decisions.jsonl").toString(),
            day.toString()));
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < scale.runs(); i++) {
      seconds.add(Forks.seconds(command));
    }
    DoubleStream sorted = seconds.stream().mapToDouble(Double::doubleValue).sorted();
    return sorted.toArray()[scale.runs() / 2];
  }
}
