package paidan.sheet;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Hears a part of a workbook. Its elements are of one namespace, whose prefix, when a program
 * writes one, is left away here: the parser is quicker when it need not look for namespaces.
 */
abstract class PartHandler extends DefaultHandler {

  /**
   * An element begins.
   *
   * @param name its name without prefix
   */
  abstract void start(String name, Attributes attributes) throws SAXException;

  /** An element ends. */
  void end(String name) throws SAXException {
    // Not everyone wants to know.
  }

  @Override
  public final void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    start(withoutPrefix(name), attributes);
  }

  @Override
  public final void endElement(String uri, String local, String name) throws SAXException {
    end(withoutPrefix(name));
  }

  private static String withoutPrefix(String name) {
    int colon = name.indexOf(':');
    return colon < 0 ? name : name.substring(colon + 1);
  }
}
