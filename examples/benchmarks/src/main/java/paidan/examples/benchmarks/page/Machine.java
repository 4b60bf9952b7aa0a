package paidan.examples.benchmarks.page;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the figures were measured on and with. */
final class Machine {

  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
  private static final double GIBIBYTE = 1 << 30;

  private static final Pattern VERSIONED =
      Pattern.compile(
          "(dispatch-core|drools-core|drools-mvel|kie-dmn-core|camunda-engine-dmn|org\\.openl\\.rules"
              + "|poi|fastcsv|fastexcel-reader|aho-corasick-double-array-trie|jmh-core|HdrHistogram"
              + "|jfreechart|org\\.jfree\\.svg)-(\\d[^/\\\\]*)\\.jar");

  private Machine() {}

  static Map<String, String> facts() throws IOException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    facts.put(
        "machine",
        "%s, %d cores, %.0f GB"
            .formatted(
                processor(),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() / GIBIBYTE));
    facts.put("system", system.getName() + " " + system.getVersion());
    facts.put(
        "JDK", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    facts.put("load before", "%.2f".formatted(system.getSystemLoadAverage()));
    facts.put("versions", versions());
    return facts;
  }

  private static String processor() throws IOException {
    if (!Files.isReadable(PROCESSOR)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(PROCESSOR)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }

  private static String versions() {
    Map<String, String> versions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Matcher jars = VERSIONED.matcher(System.getProperty("java.class.path"));
    while (jars.find()) {
      versions.put(jars.group(1), jars.group(2));
    }
    StringBuilder text = new StringBuilder();
    versions.forEach(
        (name, version) ->
            text.append(text.isEmpty() ? "" : ", ").append(name).append(' ').append(version));
    return text.toString();
  }
}
