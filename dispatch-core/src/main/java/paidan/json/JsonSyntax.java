package paidan.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Message;

/**
 * Why a text is no JSON: told from the place, the character there and what stands before it, since
 * Jackson says its reason in English only, and now and then with what the complainant said.
 */
final class JsonSyntax {

  /** Signs of Chinese keyboards and word processors, and the ones that JSON has. */
  private static final Map<Character, Character> WIDE =
      Map.ofEntries(
          Map.entry('，', ','),
          Map.entry('、', ','),
          Map.entry('：', ':'),
          Map.entry('“', '"'),
          Map.entry('”', '"'),
          Map.entry('＂', '"'),
          Map.entry('「', '"'),
          Map.entry('」', '"'),
          Map.entry('‘', '"'),
          Map.entry('’', '"'),
          Map.entry('｛', '{'),
          Map.entry('｝', '}'),
          Map.entry('［', '['),
          Map.entry('【', '['),
          Map.entry('］', ']'),
          Map.entry('】', ']'));

  /** Takes a field that stands twice. */
  private static final JsonFactory WITH_TWINS =
      Json.FACTORY.rebuild().disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String json;
  private final JsonParser parser;
  private final JsonProcessingException failure;
  private final int at;
  private final Object line;
  private final Object column;

  private JsonSyntax(String json, JsonParser parser, JsonProcessingException failure) {
    JsonLocation location = failure.getLocation();
    this.json = json;
    this.parser = parser;
    this.failure = failure;
    this.at =
        location == null ? 0 : (int) Math.max(0, Math.min(location.getCharOffset(), json.length()));
    this.line = location == null ? 1 : location.getLineNr();
    this.column = location == null ? 1 : location.getColumnNr();
  }

  /**
   * Tells what is wrong.
   *
   * @param json the text
   * @param parser what has read it so far
   * @param failure what stopped it
   * @return what is wrong where, and how to mend it
   */
  static Message message(String json, JsonParser parser, JsonProcessingException failure) {
    return new JsonSyntax(json, parser, failure).message();
  }

  private Message message() {
    if (failure instanceof StreamConstraintsException) {
      return Json.message("syntax-limits", line, column, Json.MOST_LEVELS, Json.LONGEST_TEXT);
    }
    if (failure instanceof JsonEOFException end) {
      JsonToken begun = end.getTokenBeingDecoded();
      return Json.message(
          begun == JsonToken.VALUE_STRING || begun == JsonToken.FIELD_NAME
              ? "syntax-quote"
              : "syntax-end",
          line,
          column);
    }
    if (isTwin()) {
      return Json.message("syntax-twice", line, column, Fields.shortened(String.valueOf(name())));
    }
    Character narrow = at < json.length() ? WIDE.get(json.charAt(at)) : null;
    if (narrow != null) {
      return Json.message("syntax-wide", line, column, json.charAt(at), narrow);
    }
    return inText() ? text() : structure();
  }

  /** Between the values there is no backslash, and no control character that stops the reader. */
  private boolean inText() {
    return isAfterBackslash() || (at < json.length() && json.charAt(at) < ' ');
  }

  private boolean isAfterBackslash() {
    return at > 0 && json.charAt(at - 1) == '\\';
  }

  private Message text() {
    return Json.message(isAfterBackslash() ? "syntax-escape" : "syntax-control", line, column);
  }

  private Message structure() {
    if (parser.getParsingContext().inRoot()) {
      return Json.message("syntax-outside", line, column);
    }
    JsonToken last = parser.currentToken();
    char before = before();
    if (last == JsonToken.FIELD_NAME || last == JsonToken.START_ARRAY) {
      return Json.message("syntax-value", line, column);
    }
    if (before == '{' || before == ',') {
      return Json.message(
          parser.getParsingContext().inObject() ? "syntax-name" : "syntax-value", line, column);
    }
    return Json.message("syntax-comma", line, column);
  }

  /** What stands before the word or the character that is wrong, blanks left out. */
  private char before() {
    int from = at;
    while (from > 0 && Character.isLetterOrDigit(json.charAt(from - 1))) {
      from--;
    }
    while (from > 0 && Character.isWhitespace(json.charAt(from - 1))) {
      from--;
    }
    return from == 0 ? ' ' : json.charAt(from - 1);
  }

  private @Nullable String name() {
    return parser.getParsingContext().getCurrentName();
  }

  /** Whether a reader that takes a field twice gets beyond this place. */
  private boolean isTwin() {
    if (name() == null) {
      return false;
    }
    try (JsonParser patient = WITH_TWINS.createParser(json)) {
      while (patient.nextToken() != null) {
        if (patient.currentTokenLocation().getCharOffset() > at) {
          return true;
        }
      }
      return true;
    } catch (JsonProcessingException e) {
      return e.getLocation() != null && e.getLocation().getCharOffset() > at;
    } catch (IOException e) {
      return false;
    }
  }
}
