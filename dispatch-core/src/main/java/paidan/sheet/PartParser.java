package paidan.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Lets a handler hear a part of a workbook. What is written as spreadsheet programs write it goes
 * through {@link PlainMarkup}, and from the first character on that is not, through the parser of
 * the JDK, which knows all of XML and what is wrong with what is none.
 */
final class PartParser {

  /** Longer than any declaration that a program writes. */
  private static final int HEAD = 256;

  /** How XML in UTF-8 begins: with a mark and a declaration, or without. */
  private static final Pattern PLAIN_HEAD =
      Pattern.compile(
          "(?i)(?:\u00ef\u00bb\u00bf)?"
              + "(?:<\\?xml version=\"1\\.0\"(?: encoding=\"UTF-8\")?"
              + "(?: standalone=\"(?:yes|no)\")? ?\\?>)?(?=\\s*<[a-z])");

  private PartParser() {}

  static void parse(InputStream stream, PartHandler handler) throws IOException, SAXException {
    InputStream bytes = new BufferedInputStream(stream, 1 << 13);
    bytes.mark(HEAD);
    Matcher head =
        PLAIN_HEAD.matcher(new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1));
    bytes.reset();
    if (!head.lookingAt()) {
      parseByJdk(new InputSource(bytes), handler);
      return;
    }
    bytes.skipNBytes(head.end());
    PlainMarkup plain = new PlainMarkup(utf8(bytes), handler);
    if (!plain.tell()) {
      handler.ignore(plain.repeated());
      parseByJdk(new InputSource(plain.rest()), handler);
    }
  }

  private static Reader utf8(InputStream bytes) {
    return new InputStreamReader(
        bytes,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static void parseByJdk(InputSource source, PartHandler handler)
      throws IOException, SAXException {
    XMLReader xml;
    try {
      SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
      parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      // No spreadsheet program writes one, and an entity can grow without end or fetch a file.
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      xml = parsers.newSAXParser().getXMLReader();
    } catch (ParserConfigurationException e) {
      throw new IOException(e);
    }
    xml.setContentHandler(handler);
    xml.setErrorHandler(handler);
    xml.parse(source);
  }
}
