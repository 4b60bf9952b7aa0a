package paidan.sheet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** The attributes of the element that is just beginning; used again for the next one. */
final class PartAttributes {

  private static final int USUAL = 8;

  private String[] names = new String[USUAL];
  private String[] values = new String[USUAL];
  private int count;

  void clear() {
    count = 0;
  }

  void add(String name, String value) {
    if (count == names.length) {
      names = Arrays.copyOf(names, 2 * count);
      values = Arrays.copyOf(values, 2 * count);
    }
    names[count] = name;
    values[count++] = value;
  }

  /** Takes those that the JDK's parser tells. */
  PartAttributes of(Attributes told) {
    clear();
    for (int i = 0; i < told.getLength(); i++) {
      add(told.getQName(i), told.getValue(i));
    }
    return this;
  }

  int count() {
    return count;
  }

  String name(int i) {
    return names[i];
  }

  String value(int i) {
    return values[i];
  }

  /** The value of an attribute, null when there is none. */
  @Nullable String value(String name) {
    for (int i = 0; i < count; i++) {
      if (names[i].equals(name)) {
        return values[i];
      }
    }
    return null;
  }

  /**
   * The value of an attribute that every such element has.
   *
   * @throws IllegalArgumentException when it has none: the workbook is damaged
   */
  String required(String name) {
    String value = value(name);
    if (value == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return value;
  }
}
