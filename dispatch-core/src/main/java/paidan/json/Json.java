package paidan.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Message;
import paidan.diagnostic.Position;

/** Jackson, as strict as this library wants it. */
final class Json {

  static final String BUNDLE = "paidan.json";

  /** An order has few levels; what the host adds under {@code ext} may have some more. */
  static final int MOST_LEVELS = 64;

  static final int LONGEST_TEXT = 4_000_000;
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_NAME = 1_000;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_LEVELS)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxNameLength(LONGEST_NAME)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  /**
   * Numbers keep the digits that they are written with: what is the host's goes back as it came.
   */
  static final ObjectMapper MAPPER =
      JsonMapper.builder(FACTORY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  static Message message(String code, Object... arguments) {
    return Message.of(BUNDLE, code, arguments);
  }

  /** The JSON object of a text; null after an error, which is noted. */
  static @Nullable JsonNode object(String json, Findings findings) {
    if (json.isBlank()) {
      findings.error(Position.ofJson("$"), message("empty"));
      return null;
    }
    JsonNode node;
    try (JsonParser parser = FACTORY.createParser(json)) {
      node = read(json, parser, findings);
    } catch (IOException e) {
      throw new UncheckedIOException("a text is not read from anywhere", e);
    }
    if (findings.hasErrors()) {
      return null;
    }
    if (node == null || !node.isObject()) {
      findings.error(Position.ofJson("$"), message("no-object"));
      return null;
    }
    return node;
  }

  private static @Nullable JsonNode read(String json, JsonParser parser, Findings findings)
      throws IOException {
    try {
      JsonNode node = MAPPER.readTree(parser);
      if (parser.nextToken() != null) {
        findings.error(Position.ofJson("$"), message("trailing"));
      }
      return node;
    } catch (JsonProcessingException e) {
      findings.error(Position.ofJson("$"), JsonSyntax.message(json, parser, e));
      return null;
    }
  }
}
