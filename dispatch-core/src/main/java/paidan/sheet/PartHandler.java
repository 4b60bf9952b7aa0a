package paidan.sheet;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Hears a part of a workbook. Its elements are of one namespace, whose prefix, when a program
 * writes one, is left away here: the parser is quicker when it need not look for namespaces.
 */
abstract class PartHandler extends DefaultHandler {

  private final PartAttributes attributes = new PartAttributes();
  private int ignored;

  /** Passes over the next so many beginnings and ends of elements, which it has heard before. */
  final void ignore(int events) {
    ignored = events;
  }

  private boolean isIgnored() {
    return ignored > 0 && ignored-- > 0;
  }

  /**
   * An element begins.
   *
   * @param name its name without prefix
   */
  abstract void start(String name, PartAttributes attributes) throws SAXException;

  /** An element ends. */
  void end(String name) throws SAXException {
    // Not everyone wants to know.
  }

  @Override
  public final void startElement(String uri, String local, String name, Attributes told)
      throws SAXException {
    if (!isIgnored()) {
      start(withoutPrefix(name), attributes.of(told));
    }
  }

  @Override
  public final void endElement(String uri, String local, String name) throws SAXException {
    if (!isIgnored()) {
      end(withoutPrefix(name));
    }
  }

  static String withoutPrefix(String name) {
    int colon = name.indexOf(':');
    return colon < 0 ? name : name.substring(colon + 1);
  }
}
