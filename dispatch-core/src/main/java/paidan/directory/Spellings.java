package paidan.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by spelling. A catalogue may have hundreds of thousands of entries with several spellings
 * each: all lie in two arrays, where a map would have three objects for each of them.
 */
final class Spellings {

  private static final int[] NONE = {};
  private static final int SPREAD = 0x9E3779B1;
  private static final int FEWEST = 3;

  /** By hash, at least half of them null. */
  private @Nullable String[] keys;

  /** The number of a spelling; of one that has several -1 less their place in {@link #several}. */
  private int[] numbers;

  private int bits;
  private int size;
  private final List<int[]> several = new ArrayList<>(0);

  /**
   * Makes room.
   *
   * @param expected so many spellings come, perhaps more
   */
  Spellings(int expected) {
    bits = Math.max(FEWEST, 33 - Integer.numberOfLeadingZeros(Math.max(1, expected)));
    keys = new @Nullable String[1 << bits];
    numbers = new int[1 << bits];
  }

  /**
   * Adds a number to those that a spelling has.
   *
   * @param number not negative, and not below any that the spelling has
   */
  void add(String key, int number) {
    int slot = slot(key);
    if (keys[slot] == null) {
      put(slot, key, number);
    } else if (numbers[slot] >= 0) {
      if (numbers[slot] != number) {
        several.add(new int[] {2, numbers[slot], number});
        numbers[slot] = -several.size();
      }
    } else {
      int place = -1 - numbers[slot];
      several.set(place, longer(several.get(place), number));
    }
  }

  /** How many there are, the numbers, and room for more. */
  private static int[] longer(int[] counted, int number) {
    int count = counted[0];
    if (counted[count] == number) {
      return counted;
    }
    int[] longer =
        count + 1 < counted.length ? counted : Arrays.copyOf(counted, 2 * counted.length);
    longer[++longer[0]] = number;
    return longer;
  }

  /** Adds a spelling with its number, unless the spelling has one. */
  void addIfNone(String key, int number) {
    int slot = slot(key);
    if (keys[slot] == null) {
      put(slot, key, number);
    }
  }

  private void put(int slot, String key, int number) {
    keys[slot] = key;
    numbers[slot] = number;
    if (++size > keys.length / 2) {
      grow();
    }
  }

  private void grow() {
    @Nullable String[] oldKeys = keys;
    int[] oldNumbers = numbers;
    bits++;
    keys = new @Nullable String[1 << bits];
    numbers = new int[1 << bits];
    for (int i = 0; i < oldKeys.length; i++) {
      String key = oldKeys[i];
      if (key != null) {
        int slot = slot(key);
        keys[slot] = key;
        numbers[slot] = oldNumbers[i];
      }
    }
  }

  /** Where a spelling stands, or would. */
  private int slot(String key) {
    int slot = (key.hashCode() * SPREAD) >>> (Integer.SIZE - bits);
    for (String there = keys[slot]; there != null && !there.equals(key); there = keys[slot]) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /**
   * The one number of a spelling.
   *
   * @return -1 when it has none, or several
   */
  int one(String key) {
    int slot = slot(key);
    return keys[slot] == null ? -1 : Math.max(-1, numbers[slot]);
  }

  /**
   * All numbers of a spelling.
   *
   * @return ascending; empty when it has none
   */
  int[] all(String key) {
    int slot = slot(key);
    if (keys[slot] == null) {
      return NONE;
    }
    int number = numbers[slot];
    if (number >= 0) {
      return new int[] {number};
    }
    int[] counted = several.get(-1 - number);
    return Arrays.copyOfRange(counted, 1, 1 + counted[0]);
  }
}
