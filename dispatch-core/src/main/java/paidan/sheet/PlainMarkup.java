package paidan.sheet;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * XML as spreadsheet programs write it: elements, attributes, text and the usual references; names
 * in ASCII; no comments, sections or instructions. It tells a handler what it reads, and stops
 * before whatever else comes, be it right or wrong.
 *
 * <p>A dispatch list of 1,000,000 rows is 250 MB of such XML. The JDK's parser takes two to three
 * times as long for it (the log of the benchmarks has the figures).
 */
final class PlainMarkup {

  /** Far more than a part of a workbook has of each. */
  private static final int MOST_DEEP = 64;

  private static final int MOST_ATTRIBUTES = 64;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_REFERENCE = 10;

  /** Names come again and again, and so do values as short as these. */
  private static final int LONGEST_RECURRING_VALUE = 3;

  /** Where a character below 128 is nothing special. */
  private static final int IN_NAMES = 1;

  private static final int IN_TEXT = 2;
  private static final int IN_VALUES = 4;
  private static final byte[] ORDINARY = new byte[128];

  static {
    Arrays.fill(ORDINARY, ' ', ORDINARY.length, (byte) (IN_TEXT | IN_VALUES));
    ORDINARY['\n'] = IN_TEXT;
    ORDINARY['\t'] = IN_TEXT;
    ORDINARY[']'] = IN_VALUES;
    ORDINARY['"'] = IN_TEXT;
    ORDINARY['\''] = IN_TEXT;
    ORDINARY['<'] = 0;
    ORDINARY['&'] = 0;
    for (char c = 'a'; c <= 'z'; c++) {
      ORDINARY[c] |= IN_NAMES;
      ORDINARY[c - 'a' + 'A'] |= IN_NAMES;
    }
    for (char c : "0123456789_-.:".toCharArray()) {
      ORDINARY[c] |= IN_NAMES;
    }
  }

  private final Reader reader;
  private final PartHandler handler;
  private final PartAttributes attributes = new PartAttributes();
  private final StringBuilder value = new StringBuilder();
  private final @Nullable String[] recurring = new @Nullable String[256];

  private final char[] buffer = new char[1 << 16];
  private int limit;

  /** What is before it has been told. */
  private int told;

  /** Where it is looking. */
  private int at;

  private final String[] open = new String[MOST_DEEP];
  private int depth;
  private boolean ended;

  PlainMarkup(Reader reader, PartHandler handler) {
    this.reader = reader;
    this.handler = handler;
  }

  /** How a look at what comes next has ended. */
  private enum Look {
    TOLD,
    CUT_OFF,
    SOMETHING_ELSE
  }

  /**
   * Tells the handler what is plain.
   *
   * @return whether that was all
   */
  boolean tell() throws IOException, SAXException {
    while (told < limit || fill()) {
      Look look = look();
      if (look == Look.SOMETHING_ELSE || (look == Look.CUT_OFF && !fill())) {
        return false;
      }
    }
    return ended;
  }

  /** Gets more into the buffer; false when there is no more, or no room for it. */
  private boolean fill() throws IOException {
    limit -= told;
    System.arraycopy(buffer, told, buffer, 0, limit);
    told = 0;
    int read = limit == buffer.length ? -1 : reader.read(buffer, limit, buffer.length - limit);
    limit += Math.max(read, 0);
    return read > 0;
  }

  /** What has not been told, as a document of its own: within the elements that are open. */
  Reader rest() throws IOException {
    StringBuilder opened = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      opened.append('<').append(open[i]).append('>');
    }
    if (ended) {
      opened.append("<ended/>");
    }
    PushbackReader rest = new PushbackReader(reader, opened.length() + limit - told);
    rest.unread(buffer, told, limit - told);
    rest.unread(opened.toString().toCharArray());
    return rest;
  }

  /** How many events at the beginning of the rest are no news. */
  int repeated() {
    return ended ? 2 : depth;
  }

  private Look look() throws SAXException {
    at = told;
    return switch (buffer[at]) {
      case '<' -> tag();
      case '&' -> textOfReference();
      case '\r' -> endOfLine();
      case ']' -> bracket();
      default -> {
        skip(IN_TEXT);
        yield at > told ? text() : Look.SOMETHING_ELSE;
      }
    };
  }

  /** Goes on to the next character that is special there. */
  private void skip(int where) {
    int i = at;
    while (i < limit && isOrdinary(buffer[i], where)) {
      i++;
    }
    at = i;
  }

  private static boolean isOrdinary(char c, int where) {
    return c < ORDINARY.length ? (ORDINARY[c] & where) != 0 : c < '\ufffe' && where != IN_NAMES;
  }

  /** Something else, unless it is not known, since the buffer is at its end. */
  private Look elseOrCutOff() {
    return at < limit ? Look.SOMETHING_ELSE : Look.CUT_OFF;
  }

  private Look text() throws SAXException {
    if (depth > 0) {
      handler.characters(buffer, told, at - told);
    } else if (!isBlank()) {
      return Look.SOMETHING_ELSE;
    }
    told = at;
    return Look.TOLD;
  }

  private boolean isBlank() {
    for (int i = told; i < at; i++) {
      if (!isSpace(buffer[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  private Look textOfReference() throws SAXException {
    int character = reference();
    if (character < 0 || depth == 0) {
      return elseOrCutOff();
    }
    char[] chars = Character.toChars(character);
    handler.characters(chars, 0, chars.length);
    told = at;
    return Look.TOLD;
  }

  /** Lines end with one character, however they are written. */
  private Look endOfLine() throws SAXException {
    if (++at == limit) {
      return Look.CUT_OFF;
    }
    if (buffer[at] == '\n') {
      told++;
    } else {
      buffer[told] = '\n';
    }
    return Look.TOLD;
  }

  /** Two of them may be the end of a section, which has no beginning here. */
  private Look bracket() throws SAXException {
    if (++at == limit) {
      return Look.CUT_OFF;
    }
    return buffer[at] == ']' ? Look.SOMETHING_ELSE : text();
  }

  private Look tag() throws SAXException {
    if (++at == limit) {
      return Look.CUT_OFF;
    }
    return buffer[at] == '/' ? endTag() : startTag();
  }

  private Look endTag() throws SAXException {
    if (depth == 0) {
      return Look.SOMETHING_ELSE;
    }
    at++;
    if (!isNext(open[depth - 1]) || !isNext('>')) {
      return elseOrCutOff();
    }
    told = at;
    end();
    return Look.TOLD;
  }

  /** Goes on if these are the next characters. */
  private boolean isNext(String name) {
    int end = at + name.length();
    if (end > limit) {
      at = limit;
      return false;
    }
    if (!isAt(at, name)) {
      return false;
    }
    at = end;
    return true;
  }

  /** Goes on if that is the next character. */
  private boolean isNext(char c) {
    if (at < limit && buffer[at] == c) {
      at++;
      return true;
    }
    return false;
  }

  private void end() throws SAXException {
    depth--;
    ended = depth == 0;
    handler.end(PartHandler.withoutPrefix(open[depth]));
  }

  private Look startTag() throws SAXException {
    String name = name();
    if (name == null || ended || depth == MOST_DEEP || !attributes()) {
      return elseOrCutOff();
    }
    boolean empty = isNext('/');
    if (!isNext('>')) {
      return elseOrCutOff();
    }
    told = at;
    open[depth++] = name;
    handler.start(PartHandler.withoutPrefix(name), attributes);
    if (empty) {
      end();
    }
    return Look.TOLD;
  }

  private @Nullable String name() {
    int from = at;
    skip(IN_NAMES);
    int length = at - from;
    return length == 0 || length > LONGEST_NAME || buffer[from] < 'A' ? null : recurring(from);
  }

  /** What stands from there to where it is looking; seldom an object of its own. */
  private String recurring(int from) {
    int length = at - from;
    int place = (buffer[from] + 7 * buffer[at - 1] + 31 * length) & (recurring.length - 1);
    String last = recurring[place];
    if (last != null && last.length() == length && isAt(from, last)) {
      return last;
    }
    String word = new String(buffer, from, length);
    recurring[place] = word;
    return word;
  }

  private boolean isAt(int from, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (buffer[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Reads attributes up to the end of the tag; false when they do not go on like attributes. */
  private boolean attributes() {
    attributes.clear();
    while (at < limit && isSpace(buffer[at])) {
      while (at < limit && isSpace(buffer[at])) {
        at++;
      }
      if (at < limit && buffer[at] != '>' && buffer[at] != '/' && !attribute()) {
        return false;
      }
    }
    return at < limit;
  }

  private boolean attribute() {
    String name = name();
    if (name == null
        || attributes.has(name)
        || attributes.count() == MOST_ATTRIBUTES
        || !isNext('=')
        || at == limit) {
      return false;
    }
    return (buffer[at] == '"' || buffer[at] == '\'') && value(name, buffer[at++]);
  }

  private boolean value(String name, char quote) {
    int from = at;
    skip(IN_VALUES);
    if (at < limit && buffer[at] == quote) {
      if (at > from && at - from <= LONGEST_RECURRING_VALUE) {
        attributes.add(name, recurring(from));
      } else {
        attributes.add(name, buffer, from, at);
      }
      at++;
      return true;
    }
    at = from;
    String text = valueWithReferences(quote);
    if (text == null) {
      return false;
    }
    attributes.add(name, text);
    return true;
  }

  private @Nullable String valueWithReferences(char quote) {
    value.setLength(0);
    while (!isNext(quote)) {
      int from = at;
      skip(IN_VALUES);
      value.append(buffer, from, at - from);
      if (at == limit) {
        return null;
      }
      char c = buffer[at];
      if (c == '&') {
        int character = reference();
        if (character < 0) {
          return null;
        }
        value.appendCodePoint(character);
      } else if (c == '"' || c == '\'') {
        if (c != quote) {
          value.append(c);
          at++;
        }
      } else {
        return null;
      }
    }
    return value.toString();
  }

  /** The character that a reference stands for; negative when it is none, or cut off. */
  private int reference() {
    int from = at + 1;
    at = from;
    while (at < limit && at - from < LONGEST_REFERENCE && buffer[at] != ';') {
      at++;
    }
    if (at == limit || buffer[at] != ';') {
      return -1;
    }
    String what = new String(buffer, from, at - from);
    int character =
        switch (what) {
          case "lt" -> '<';
          case "gt" -> '>';
          case "amp" -> '&';
          case "quot" -> '"';
          case "apos" -> '\'';
          default -> numbered(what);
        };
    if (character >= 0) {
      at++;
    }
    return character;
  }

  private static int numbered(String what) {
    int radix = what.startsWith("#x") ? 16 : 10;
    int from = radix == 16 ? 2 : 1;
    if (from >= what.length() || what.charAt(0) != '#') {
      return -1;
    }
    int character = 0;
    for (int i = from; i < what.length(); i++) {
      char c = what.charAt(i);
      int digit = c < ORDINARY.length ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return -1;
      }
      character = radix * character + digit;
    }
    return isCharacter(character) ? character : -1;
  }

  /** XML 1.0, production 2. */
  private static boolean isCharacter(int codePoint) {
    return codePoint >= ' '
        ? codePoint < Character.MIN_SURROGATE
            || (codePoint > Character.MAX_SURROGATE && codePoint < 0xfffe)
            || (codePoint > 0xffff && codePoint <= Character.MAX_CODE_POINT)
        : codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
  }
}
