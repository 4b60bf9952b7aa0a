package paidan.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence exists in both languages, and positions read as a person would say them. */
class MessagesTest {

  @ParameterizedTest
  @ValueSource(strings = {"json", "directory", "sheet", "rulebook", "engine"})
  void every_message_is_told_in_english_and_in_chinese(String name) {
    Properties english = properties("/paidan/" + name + "/messages.properties");
    Properties chinese = properties("/paidan/" + name + "/messages_zh.properties");
    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    chinese.forEach(
        (key, text) -> assertThat((String) text).as((String) key).matches("(?s).*\\p{IsHan}.*"));
  }

  @Test
  void a_cell_is_named_as_a_spreadsheet_program_names_it() {
    assertThat(Position.ofCell("a.xlsx", "派单目录", 17, 3)).hasToString("a.xlsx, 派单目录!C17");
    assertThat(Position.ofCell("a.csv", null, 1, 28)).hasToString("a.csv, AB1");
    assertThat(Position.ofLine("orders.jsonl", 3)).hasToString("orders.jsonl, line 3");
  }

  @Test
  void a_whole_row_is_named_in_the_language_of_the_reader() {
    Position row = Position.ofCell("a.xlsx", "派单目录", 17, 0);
    assertThat(row.text(Locale.ENGLISH)).isEqualTo("a.xlsx, 派单目录, row 17");
    assertThat(row.text(Locale.CHINESE)).isEqualTo("a.xlsx, 派单目录, 第 17 行");
    assertThat(Position.ofCell("a.xlsx", "派单目录", 17, 3).text(Locale.CHINESE))
        .isEqualTo("a.xlsx, 派单目录!C17");
    assertThat(Position.ofLine("orders.jsonl", 3).text(Locale.ENGLISH))
        .isEqualTo("orders.jsonl, line 3");
  }

  @Test
  void a_message_without_a_sentence_still_says_its_code_and_arguments() {
    assertThat(Message.of("paidan.sheet", "not-there", 1, "x").text(Locale.ENGLISH))
        .isEqualTo("not-there 1, x");
  }

  private static Properties properties(String resource) {
    Properties properties = new Properties();
    var stream = MessagesTest.class.getResourceAsStream(resource);
    if (stream == null) {
      return properties;
    }
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
