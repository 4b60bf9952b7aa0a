package paidan.scenario;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import paidan.telling.DecisionLine;

/** Writes outcomes as JUnit XML, which build servers show. */
public final class JunitXml {

  private JunitXml() {}

  /**
   * Writes a test suite, a scenario a test case.
   *
   * @param name name of the suite: the rulebook
   * @param run the outcomes
   * @param language of what is told of failures
   * @param out where to, in UTF-8; stays open
   * @throws XMLStreamException when it cannot be written
   */
  public static void write(String name, ScenarioRun run, Locale language, OutputStream out)
      throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", clean(name));
    xml.writeAttribute("tests", String.valueOf(run.outcomes().size()));
    xml.writeAttribute("failures", String.valueOf(run.failures()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "0");
    DecisionLine line = new DecisionLine(language);
    for (Outcome outcome : run.outcomes()) {
      Scenario scenario = outcome.scenario();
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", clean(scenario.source().file()));
      xml.writeAttribute("name", clean(scenario.title()));
      if (!outcome.passed()) {
        List<String> failed =
            outcome.failed().stream().map(e -> e.failure(outcome.decision(), language)).toList();
        xml.writeStartElement("failure");
        xml.writeAttribute("message", clean(failed.get(0)));
        xml.writeCharacters(clean(String.join("\n", failed) + "\n" + line.of(outcome.decision())));
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  /** XML has no place for most control characters. */
  private static String clean(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
  }
}
