package paidan.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import paidan.decision.RoutingDecision;

/**
 * Writes routing decisions as JSON lines ({@code .jsonl}), each as {@link DecisionJson} has it. Not
 * for several threads at a time.
 */
public final class DecisionLines implements Closeable {

  private final OutputStream out;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(4096);

  /**
   * Writes to a stream.
   *
   * @param out takes UTF-8; should be buffered
   */
  public DecisionLines(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes one line.
   *
   * @param decision the decision
   * @throws IOException when the stream cannot be written to
   */
  public void write(RoutingDecision decision) throws IOException {
    try (JsonGenerator json = Json.FACTORY.createGenerator(line)) {
      DecisionJson.write(new JsonOutput(json), decision);
    }
    line.write('\n');
    line.writeTo(out);
    line.reset();
  }

  /** Closes the stream. */
  @Override
  public void close() throws IOException {
    out.close();
  }
}
