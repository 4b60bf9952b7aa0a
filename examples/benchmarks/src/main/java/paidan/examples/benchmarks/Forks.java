package paidan.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import paidan.examples.benchmarks.ownjvm.Line;

/** The JVMs that measure, each with the class path that its contestant would have at home. */
final class Forks {

  static final String CLASS_PATH = "java.class.path";

  /** OpenL defines classes through a method of the JDK that is closed since 16. */
  static final String OPEN = "--add-opens=java.base/java.lang=ALL-UNNAMED";

  /** What a host of Paidan does not have; some of it would replace parsers and compilers. */
  private static final Pattern PEERS =
      Pattern.compile(
          "(kie-dmn|camunda|feel-engine|scala|fastparse|sourcecode|geny|java-uuid|org\\.openl|groovy"
              + "|aalto|stax2|drools-mvel-\\d|mvel2|drools-engine-classic|drools-wiring-dynamic"
              + "|drools-alphanetwork|drools-tms|Saxon|xstream|mxparser|efesto|xmlresolver|pmml|asm).*\\.jar");

  private static final long MINUTES = 10;

  private Forks() {}

  /** The whole class path of this module. */
  static String all() {
    return System.getProperty(CLASS_PATH);
  }

  /** The class path without the peers. */
  static String withoutPeers() {
    return Arrays.stream(all().split(File.pathSeparator))
        .filter(entry -> !PEERS.matcher(String.valueOf(Path.of(entry).getFileName())).matches())
        .collect(Collectors.joining(File.pathSeparator));
  }

  static String java(@Nullable Path home) {
    Path jdk = home == null ? Path.of(System.getProperty("java.home")) : home;
    return jdk.resolve("bin").resolve("java").toString();
  }

  /** A main class of {@code ownjvm}, and what it answers. */
  static JsonNode run(
      @Nullable Path jdk, String classPath, List<String> options, Class<?> main, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(java(jdk));
    command.addAll(options);
    command.add("-cp");
    command.add(classPath);
    command.add(main.getName());
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      out.lines().forEach(lines::add);
    }
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException(main.getSimpleName() + " " + List.of(args) + ": " + lines);
    }
    String line =
        lines.stream()
            .filter(text -> text.startsWith(Line.MARK))
            .findFirst()
            .orElseThrow(() -> new IOException(main.getSimpleName() + " says nothing: " + lines));
    return new ObjectMapper().readTree(line.substring(Line.MARK.length()));
  }

  /** A whole process from start to end, in seconds; what it prints is dropped. */
  static double seconds(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int exit = process.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (exit != 0) {
      throw new IOException("exit " + exit + ": " + command);
    }
    return seconds;
  }
}
