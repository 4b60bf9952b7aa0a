package paidan.sheet;

import java.nio.CharBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * The attributes of the element that is just beginning; used again for the next one. Of each cell
 * its place is an attribute that no other has: a value becomes a string when someone asks for it.
 */
final class PartAttributes {

  private static final int USUAL = 8;

  private String[] names = new String[USUAL];
  private @Nullable String[] values = new @Nullable String[USUAL];

  /** Where a value stands in {@link #characters} that is no string yet. */
  private int[] from = new int[USUAL];

  private int[] to = new int[USUAL];
  private char[] characters = {};
  private int count;

  void clear() {
    count = 0;
  }

  void add(String name, String value) {
    makeRoom();
    names[count] = name;
    values[count++] = value;
  }

  /** Adds a value that stands there until the next element begins. */
  void add(String name, char[] buffer, int first, int end) {
    makeRoom();
    names[count] = name;
    values[count] = null;
    characters = buffer;
    from[count] = first;
    to[count++] = end;
  }

  private void makeRoom() {
    if (count == names.length) {
      names = Arrays.copyOf(names, 2 * count);
      values = Arrays.copyOf(values, 2 * count);
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
    }
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
    String value = values[i];
    if (value == null) {
      value = new String(characters, from[i], to[i] - from[i]);
      values[i] = value;
    }
    return value;
  }

  /**
   * The column of a cell's place, such as {@code AB12}, counted from 0; that of the last column a
   * sheet can have when there are more letters.
   */
  int column(int i) {
    String value = values[i];
    int end = value == null ? to[i] - from[i] : value.length();
    int column = 0;
    for (int k = 0; k < end; k++) {
      char c = value == null ? characters[from[i] + k] : value.charAt(k);
      if (c < 'A') {
        break;
      }
      column = 26 * column + (c - 'A' + 1);
    }
    return Math.min(column, 1 << 14) - 1;
  }

  /** The value of an attribute, null when there is none. */
  @Nullable String value(String name) {
    for (int i = 0; i < count; i++) {
      if (names[i].equals(name)) {
        return value(i);
      }
    }
    return null;
  }

  /**
   * The value of an attribute that is a number.
   *
   * @param otherwise the number when there is no such attribute
   * @throws NumberFormatException when it is none: the workbook is damaged
   */
  int number(String name, int otherwise) {
    for (int i = 0; i < count; i++) {
      if (names[i].equals(name)) {
        String value = values[i];
        return value == null
            ? Integer.parseInt(
                CharBuffer.wrap(characters, from[i], to[i] - from[i]), 0, to[i] - from[i], 10)
            : Integer.parseInt(value);
      }
    }
    return otherwise;
  }

  /** Whether there is an attribute of that name. */
  boolean has(String name) {
    for (int i = 0; i < count; i++) {
      if (names[i].equals(name)) {
        return true;
      }
    }
    return false;
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
