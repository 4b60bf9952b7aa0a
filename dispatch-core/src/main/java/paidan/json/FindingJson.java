package paidan.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Position;
import paidan.order.WorkOrder;

/** Findings as JSON, for the tools of administrators. */
public final class FindingJson {

  private FindingJson() {}

  /**
   * Writes a finding in one line.
   *
   * @param finding the finding
   * @param language of its sentences
   * @return a JSON object
   */
  public static String write(Finding finding, Locale language) {
    return write(finding, null, language);
  }

  /**
   * Writes a finding in one line, with an order that shows it.
   *
   * @param finding the finding
   * @param witness the order, as a host would submit it; null when there is none
   * @param language of its sentences
   * @return a JSON object
   */
  public static String write(Finding finding, @Nullable WorkOrder witness, Locale language) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.FACTORY.createGenerator(text)) {
      JsonOutput out = new JsonOutput(json);
      Position position = finding.position();
      out.begin();
      out.text("severity", finding.severity().name().toLowerCase(Locale.ROOT));
      out.text("code", finding.code());
      out.text("file", position.file());
      out.text("sheet", position.sheet());
      out.text("cell", position.cell().isEmpty() ? null : position.cell());
      out.text("path", position.path());
      out.text("text", finding.message().text(language));
      String remedy = finding.message().remedy(language);
      out.text("row", finding.row());
      out.text("remedy", remedy.isEmpty() ? null : remedy);
      if (witness != null) {
        out.name("witness");
        OrderJson.write(out, witness);
      }
      out.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
