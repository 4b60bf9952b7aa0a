package paidan.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Nearest;
import paidan.diagnostic.Position;

/** Reads the fields of one JSON object; every error is noted with its path. */
final class Fields {

  /** What a complainant has said is never shown, not even in an error. */
  private static final Set<String> PRIVATE =
      Set.of("title", "text", "address", "contact", "progress", "result", "ground", "ref");

  private static final int SHOWN = 40;

  /** Characters that do something rather than show something. */
  private static final Set<Byte> HIDDEN =
      Set.of(
          Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED);

  private final JsonNode object;
  private final String path;
  private final Findings findings;
  private final Set<String> read = new LinkedHashSet<>();

  Fields(JsonNode object, String path, Findings findings) {
    this.object = object;
    this.path = path;
    this.findings = findings;
  }

  private @Nullable JsonNode value(String name) {
    read.add(name);
    JsonNode value = object.get(name);
    if (value == null || value.isNull() || (value.isTextual() && value.textValue().isEmpty())) {
      return null;
    }
    return value;
  }

  private void error(String name, String code, Object... arguments) {
    findings.error(Position.ofJson(path + "." + name), Json.message(code, arguments));
  }

  private void wrongType(String name, JsonNode found, String expected) {
    error(name, "wrong-type", shown(name, found), expected);
  }

  private static String shown(String name, JsonNode value) {
    if (value.isContainerNode()) {
      return value.isArray() ? "[…]" : "{…}";
    }
    String text = value.asText();
    if (PRIVATE.contains(name)) {
      return value.getNodeType().name().toLowerCase(java.util.Locale.ROOT)
          + " ("
          + text.length()
          + ")";
    }
    return shortened(text);
  }

  /** Not much of a text, on one line, and nothing in it that a terminal would obey. */
  static String shortened(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(SHOWN).forEach(c -> append(shown, c));
    return text.codePointCount(0, text.length()) <= SHOWN ? shown.toString() : shown + "…";
  }

  private static void append(StringBuilder shown, int c) {
    switch (c) {
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      case '\t' -> shown.append("\\t");
      default -> {
        if (HIDDEN.contains((byte) Character.getType(c))) {
          shown.append("\\u%04X".formatted(c));
        } else {
          shown.appendCodePoint(c);
        }
      }
    }
  }

  @Nullable String text(String name) {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    if (!value.isTextual()) {
      wrongType(name, value, "text");
      return null;
    }
    return value.textValue();
  }

  /** A text that must be there; "" after an error. */
  String required(String name) {
    String text = text(name);
    if (text == null || text.isBlank()) {
      if (value(name) == null || (text != null && text.isBlank())) {
        error(name, "required");
      }
      return "";
    }
    return text;
  }

  @Nullable Boolean bool(String name) {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    if (!value.isBoolean()) {
      wrongType(name, value, "true, false");
      return null;
    }
    return value.booleanValue();
  }

  @Nullable Double number(String name) {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      wrongType(name, value, "number");
      return null;
    }
    return number;
  }

  int integer(String name, int absent) {
    JsonNode value = value(name);
    if (value == null) {
      return absent;
    }
    if (!value.isInt()) {
      wrongType(name, value, "integer");
      return absent;
    }
    return value.intValue();
  }

  /** A time that must be there; null after an error. */
  @Nullable OffsetDateTime requiredTime(String name) {
    if (value(name) == null) {
      error(name, "required");
      return null;
    }
    return time(name);
  }

  @Nullable OffsetDateTime time(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      OffsetDateTime time = OffsetDateTime.parse(text.strip());
      if (time.getYear() < 1900 || time.getYear() > 9999) {
        error(name, "time-far", shown(name, object.get(name)));
        return null;
      }
      return time;
    } catch (DateTimeException e) {
      error(name, "no-time", shown(name, object.get(name)));
      return null;
    }
  }

  <E extends Enum<E>> @Nullable E word(
      String name, Function<String, Optional<E>> ofWord, Function<E, String> word, E[] all) {
    String text = text(name);
    return text == null ? null : word(name, text, ofWord, word, all);
  }

  private <E> @Nullable E word(
      String name,
      String text,
      Function<String, Optional<E>> ofWord,
      Function<E, String> word,
      E[] all) {
    Optional<E> found = ofWord.apply(text);
    if (found.isEmpty()) {
      error(
          name,
          "unknown-word",
          shortened(text),
          Arrays.stream(all).map(word).collect(Collectors.joining(" ")));
    }
    return found.orElse(null);
  }

  <E extends Enum<E>> @Nullable E requiredWord(
      String name, Function<String, Optional<E>> ofWord, Function<E, String> word, E[] all) {
    if (value(name) == null) {
      error(name, "required");
      return null;
    }
    return word(name, ofWord, word, all);
  }

  <E extends Enum<E>> List<E> words(
      String name, Function<String, Optional<E>> ofWord, Function<E, String> word, E[] all) {
    List<E> words = new ArrayList<>();
    List<String> texts = texts(name);
    for (int i = 0; i < texts.size(); i++) {
      E one = word(name + "[" + i + "]", texts.get(i), ofWord, word, all);
      if (one != null) {
        words.add(one);
      }
    }
    return words;
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    JsonNode value = value(name);
    if (value == null) {
      return texts;
    }
    if (!value.isArray()) {
      wrongType(name, value, "[ … ]");
      return texts;
    }
    for (int i = 0; i < value.size(); i++) {
      JsonNode item = value.get(i);
      if (!item.isTextual()) {
        error(name + "[" + i + "]", "wrong-type", shown(name, item), "text");
      } else if (!item.textValue().isBlank()) {
        texts.add(item.textValue());
      }
    }
    return texts;
  }

  <T> List<T> objects(String name, Function<Fields, @Nullable T> reader) {
    List<T> objects = new ArrayList<>();
    JsonNode value = value(name);
    if (value == null) {
      return objects;
    }
    if (!value.isArray()) {
      wrongType(name, value, "[ … ]");
      return objects;
    }
    for (int i = 0; i < value.size(); i++) {
      JsonNode item = value.get(i);
      String itemName = name + "[" + i + "]";
      if (!item.isObject()) {
        error(itemName, "wrong-type", shown(name, item), "{ … }");
      } else {
        T one = child(item, itemName, reader);
        if (one != null) {
          objects.add(one);
        }
      }
    }
    return objects;
  }

  /** A text that means something else; null when it is missing or after an error. */
  <T> @Nullable T parsed(String name, Function<String, Optional<T>> meaning, String expected) {
    String text = text(name);
    Optional<T> parsed = text == null ? Optional.empty() : meaning.apply(text);
    if (text != null && parsed.isEmpty()) {
      error(name, "wrong-type", shown(name, object.get(name)), expected);
    }
    return parsed.orElse(null);
  }

  /** An object that must be there; null after an error. */
  <T> @Nullable T requiredObject(String name, Function<Fields, @Nullable T> reader) {
    if (value(name) == null) {
      error(name, "required");
      return null;
    }
    return object(name, reader);
  }

  <T> @Nullable T object(String name, Function<Fields, @Nullable T> reader) {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    if (!value.isObject()) {
      wrongType(name, value, "{ … }");
      return null;
    }
    return child(value, name, reader);
  }

  /** A child that had an error of its own is null: the whole is refused anyway. */
  private <T> @Nullable T child(JsonNode value, String name, Function<Fields, @Nullable T> reader) {
    int before = findings.errors();
    Fields fields = new Fields(value, path + "." + name, findings);
    T read = null;
    try {
      read = reader.apply(fields);
    } catch (NullPointerException | IllegalArgumentException e) {
      if (findings.errors() == before) {
        throw e;
      }
    }
    fields.refuseOthers();
    return findings.errors() == before ? read : null;
  }

  /** Names and values; numbers and truth values are taken as their text. */
  Map<String, String> attributes(String name) {
    Map<String, String> attributes = new LinkedHashMap<>();
    JsonNode value = value(name);
    if (value == null) {
      return attributes;
    }
    if (!value.isObject()) {
      wrongType(name, value, "{ … }");
      return attributes;
    }
    value
        .properties()
        .forEach(
            field -> {
              JsonNode given = field.getValue();
              if (given.isContainerNode()) {
                error(
                    name + "." + shortened(field.getKey()),
                    "wrong-type",
                    shown(name, given),
                    "text");
              } else if (!given.isNull() && !plain(given).isBlank()) {
                attributes.put(field.getKey(), plain(given));
              }
            });
    return attributes;
  }

  /** A fraction as a spreadsheet shows it: 12.50 is 12.5. */
  private static String plain(JsonNode value) {
    return value.isBigDecimal() ? String.valueOf(value.doubleValue()) : value.asText();
  }

  /** Anything of the host. */
  Map<String, Object> any(String name) {
    JsonNode value = value(name);
    if (value == null) {
      return Map.of();
    }
    if (!value.isObject()) {
      wrongType(name, value, "{ … }");
      return Map.of();
    }
    Map<String, Object> map = new LinkedHashMap<>();
    value
        .properties()
        .forEach(
            field ->
                map.put(field.getKey(), Json.MAPPER.convertValue(field.getValue(), Object.class)));
    return map;
  }

  /** Schema version 1, or none. */
  void schema() {
    JsonNode value = value("schema");
    if (value != null && !(value.isInt() && value.intValue() == 1)) {
      error("schema", "schema", shown("schema", value));
    }
  }

  /** Whatever has not been asked for is unknown. */
  void refuseOthers() {
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!read.contains(name)) {
        String shown = shortened(name);
        Optional<String> near = Nearest.of(shown, read);
        findings.error(
            Position.ofJson(path + "." + shown),
            near.isPresent()
                ? Json.message("unknown-field-near", shown, near.get())
                : Json.message("unknown-field", shown, String.join(" ", read)));
      }
    }
  }
}
