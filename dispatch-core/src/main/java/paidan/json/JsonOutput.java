package paidan.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes fields that are there and leaves out those that are not. */
final class JsonOutput {

  private final JsonGenerator json;

  JsonOutput(JsonGenerator json) {
    this.json = json;
  }

  /** Writes what is inside an object. */
  @FunctionalInterface
  interface Body<T> {
    void write(T value) throws IOException;
  }

  void begin() throws IOException {
    json.writeStartObject();
  }

  void end() throws IOException {
    json.writeEndObject();
  }

  void name(String name) throws IOException {
    json.writeFieldName(name);
  }

  void text(String name, @Nullable Object value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value.toString());
    }
  }

  /** With seconds, though they be 00: RFC 3339 knows no time without. */
  void time(String name, @Nullable OffsetDateTime value) throws IOException {
    if (value != null) {
      json.writeStringField(name, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value));
    }
  }

  void bool(String name, boolean value) throws IOException {
    json.writeBooleanField(name, value);
  }

  void number(String name, int value) throws IOException {
    json.writeNumberField(name, value);
  }

  void number(String name, @Nullable Double value) throws IOException {
    if (value != null) {
      json.writeNumberField(name, value);
    }
  }

  <T> void object(String name, @Nullable T value, Body<T> body) throws IOException {
    if (value != null) {
      json.writeObjectFieldStart(name);
      body.write(value);
      json.writeEndObject();
    }
  }

  <T> void objects(String name, Collection<T> values, Body<T> body) throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (T value : values) {
        json.writeStartObject();
        body.write(value);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  void texts(String name, Collection<String> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }

  void map(String name, Map<String, String> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeObjectFieldStart(name);
      for (Map.Entry<String, String> value : values.entrySet()) {
        json.writeStringField(value.getKey(), value.getValue());
      }
      json.writeEndObject();
    }
  }

  void any(String name, Map<String, Object> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeFieldName(name);
      json.writeRawValue(Json.MAPPER.writeValueAsString(values));
    }
  }
}
