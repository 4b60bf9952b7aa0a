package paidan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a process of its own left behind.
 *
 * @param status its exit code
 * @param out what it wrote to stdout
 * @param err what it wrote to stderr
 */
record Ended(int status, String out, String err) {

  /** Runs a command in a folder until it ends, with some more environment. */
  static Ended run(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    ProcessBuilder process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    // The JVM tells on stderr that it has picked the first two up.
    process
        .environment()
        .keySet()
        .removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "PAIDAN_OPTS"));
    process.environment().putAll(environment);
    int status = process.start().waitFor();
    return new Ended(status, Files.readString(out), Files.readString(err));
  }
}
