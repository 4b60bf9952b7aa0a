package paidan.examples.benchmarks.ownjvm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The one line of JSON that a forked JVM answers with; everything else it prints is noise. */
public final class Line {

  /** How the line begins. */
  public static final String MARK = "RESULT ";

  private Line() {}

  static void print(Map<String, ?> figures) throws JsonProcessingException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println();
    out.println(MARK + new ObjectMapper().writeValueAsString(figures));
  }
}
