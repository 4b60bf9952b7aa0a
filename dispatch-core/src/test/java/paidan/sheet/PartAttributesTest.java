package paidan.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are strings, and values that still stand among the characters that were read. */
class PartAttributesTest {

  private static PartAttributes told(String value) {
    PartAttributes attributes = new PartAttributes();
    attributes.add("r", value);
    return attributes;
  }

  private static PartAttributes read(String value) {
    PartAttributes attributes = new PartAttributes();
    char[] buffer = ("<c r=\"" + value + "\">").toCharArray();
    attributes.add("r", buffer, 6, 6 + value.length());
    return attributes;
  }

  @ParameterizedTest(name = "{0} is column {1}")
  @CsvSource({"A1,0", "Z9,25", "AA10,26", "XFD1048576,16383", "XFE1,16383", "12,-1", "'',-1"})
  void a_place_tells_its_column(String place, int column) {
    assertThat(told(place).column(0)).isEqualTo(column);
    assertThat(read(place).column(0)).isEqualTo(column);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1048576", "2147483647", "-3", "007"})
  void a_number_is_read_without_a_string(String number) {
    assertThat(told(number).number("r", 5)).isEqualTo(Integer.parseInt(number));
    assertThat(read(number).number("r", 5)).isEqualTo(Integer.parseInt(number));
    assertThat(read(number).number("s", 5)).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1 ", "2147483648"})
  void what_is_no_number_is_damage(String text) {
    assertThatThrownBy(() -> told(text).number("r", 5)).isInstanceOf(NumberFormatException.class);
    assertThatThrownBy(() -> read(text).number("r", 5)).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void a_value_that_was_asked_for_stays_when_the_characters_go() {
    PartAttributes attributes = new PartAttributes();
    char[] buffer = "name".toCharArray();
    attributes.add("n", buffer, 0, 4);
    String name = attributes.value("n");
    buffer[0] = 'g';
    assertThat(name).isEqualTo("name");
    assertThat(attributes.value(0)).isEqualTo("name");
    assertThat(attributes.has("n")).isTrue();
    assertThat(attributes.has("m")).isFalse();
  }
}
