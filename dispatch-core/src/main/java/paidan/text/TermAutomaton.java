package paidan.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import paidan.sheet.Spelling;

/**
 * Aho and Corasick's automaton over a fixed list of terms: one step a character, however many terms
 * there are.
 *
 * <p>Our own, by a measured need. Of 200 characters and 500 terms {@code org.ahocorasick} 0.6.3
 * took about 4 µs, a quarter of a whole decision, since it makes objects on the way; {@code
 * com.hankcs}' double-array trie 1.2.3 is as fast as this, but the name of its jar is no module
 * name, so that neither a host with modules nor Javadoc can use it. {@code examples/benchmarks} has
 * the figures.
 */
final class TermAutomaton {

  private static final int ROOT = 0;
  private static final int NONE = -1;
  private static final int CHARACTERS = 1 << 16;

  /** Most of a Chinese text: nothing to fold. */
  private static final char FIRST_HAN = 0x4E00;

  private static final char LAST_HAN = 0x9FFF;

  /** Where each character leads from the root: most characters of a text begin no term. */
  private final int[] fromRoot = new int[CHARACTERS];

  /**
   * Whether a character outside of any term cannot be passed over: it begins a term, or is to be
   * folded. A bit each, so that it stays near the processor.
   */
  private final int[] stops = new int[CHARACTERS / 32];

  /**
   * Whether a character may be the second of a term: most that begin one are not followed by such.
   * All may be when there are terms of one character.
   */
  private final int[] seconds = new int[CHARACTERS / 32];

  /** Steps from other states: an open hash table of state and character to state. */
  private long[] keys = new long[64];

  private int[] targets = new int[64];
  private int steps;

  /** Where to go on when a state knows no step: the longest proper suffix that is a state. */
  private int[] suffix = new int[64];

  /** The term that ends in a state. */
  private int[] term = new int[64];

  /** The next shorter suffix in which a term ends. */
  private int[] shorter = new int[64];

  /** Where to wait for the next character: a state that knows no step waits at its suffix. */
  private int[] waiting = new int[0];

  private int states = 1;

  TermAutomaton(List<String> terms) {
    Arrays.fill(keys, NONE);
    Arrays.fill(term, NONE);
    Arrays.fill(shorter, NONE);
    setOutsideOfHan(stops);
    setOutsideOfHan(seconds);
    for (int id = 0; id < terms.size(); id++) {
      int end = add(terms.get(id));
      term[end] = id;
      if (terms.get(id).length() == 1) {
        Arrays.fill(seconds, -1);
      } else {
        set(seconds, terms.get(id).charAt(1));
      }
    }
    link(terms);
  }

  private static void setOutsideOfHan(int[] bits) {
    Arrays.fill(bits, -1);
    Arrays.fill(bits, FIRST_HAN >>> 5, (LAST_HAN + 1) >>> 5, 0);
  }

  private static void set(int[] bits, char c) {
    bits[c >>> 5] |= 1 << c;
  }

  private static boolean isSet(int[] bits, char c) {
    return (bits[c >>> 5] & 1 << c) != 0;
  }

  private int add(String text) {
    int state = ROOT;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int next = step(state, c);
      if (next == NONE) {
        next = newState();
        if (state == ROOT) {
          fromRoot[c] = next;
          set(stops, c);
        } else {
          put(state, c, next);
        }
      }
      state = next;
    }
    return state;
  }

  private int newState() {
    if (states == term.length) {
      int size = states * 2;
      suffix = Arrays.copyOf(suffix, size);
      term = Arrays.copyOf(term, size);
      shorter = Arrays.copyOf(shorter, size);
      Arrays.fill(term, states, size, NONE);
      Arrays.fill(shorter, states, size, NONE);
    }
    return states++;
  }

  private int step(int state, char c) {
    if (state == ROOT) {
      return fromRoot[c] == 0 ? NONE : fromRoot[c];
    }
    long key = key(state, c);
    for (int slot = slot(key); keys[slot] != NONE; slot = (slot + 1) & (keys.length - 1)) {
      if (keys[slot] == key) {
        return targets[slot];
      }
    }
    return NONE;
  }

  private static long key(int state, char c) {
    return (long) state << 16 | c;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & (keys.length - 1);
  }

  private void put(int state, char c, int target) {
    if (steps * 2 >= keys.length) {
      long[] oldKeys = keys;
      int[] oldTargets = targets;
      keys = new long[oldKeys.length * 2];
      targets = new int[oldKeys.length * 2];
      Arrays.fill(keys, NONE);
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != NONE) {
          insert(oldKeys[i], oldTargets[i]);
        }
      }
    }
    insert(key(state, c), target);
    steps++;
  }

  private void insert(long key, int target) {
    int slot = slot(key);
    while (keys[slot] != NONE) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  /** Sets the suffixes breadth first: those of shorter states are needed for longer ones. */
  private void link(List<String> terms) {
    int[] parent = new int[states];
    char[] last = new char[states];
    int[] depth = new int[states];
    boolean[] isParent = new boolean[states];
    waiting = new int[states];
    for (String text : terms) {
      int state = ROOT;
      for (int i = 0; i < text.length(); i++) {
        int next = step(state, text.charAt(i));
        parent[next] = state;
        isParent[state] = true;
        last[next] = text.charAt(i);
        depth[next] = i + 1;
        state = next;
      }
    }
    Integer[] byDepth = new Integer[states];
    Arrays.setAll(byDepth, state -> state);
    Arrays.sort(byDepth, Comparator.comparingInt(state -> depth[state]));
    for (int state : byDepth) {
      int longest = ROOT;
      if (depth[state] > 1) {
        int candidate = suffix[parent[state]];
        int next = step(candidate, last[state]);
        while (next == NONE && candidate != ROOT) {
          candidate = suffix[candidate];
          next = step(candidate, last[state]);
        }
        longest = next == NONE ? ROOT : next;
      }
      suffix[state] = longest;
      waiting[state] = isParent[state] ? state : waiting[longest];
      shorter[state] = term[longest] == NONE ? shorter[longest] : longest;
    }
  }

  /**
   * Notes every term that is in a text; it is folded on the way, so that no copy of it is made.
   *
   * @param text any text, null for none
   * @return false when a character stands in it that cannot be folded alone: then what was noted is
   *     of no use, and the text must be folded first
   */
  boolean find(@Nullable String text, TermHits hits) {
    if (text == null) {
      return true;
    }
    int state = ROOT;
    int length = text.length();
    for (int i = passOver(text, 0); i < length; i = state == ROOT ? passOver(text, i + 1) : i + 1) {
      char c = text.charAt(i);
      if (c < FIRST_HAN || c > LAST_HAN) {
        int folded = Spelling.foldPlain(c);
        if (folded == Spelling.BLANK) {
          continue;
        }
        if (folded < 0) {
          return false;
        }
        c = (char) folded;
      }
      state = note(next(state, c), hits);
    }
    return true;
  }

  /** Where the next character stands that cannot be passed over; most can. */
  private int passOver(String text, int from) {
    int[] firsts = stops;
    int i = from;
    while (i < text.length() && !(isSet(firsts, text.charAt(i)) && mayGoOn(text, i))) {
      i++;
    }
    return i;
  }

  /** Whether what begins a term may go on; a character that is to be folded always may. */
  private boolean mayGoOn(String text, int at) {
    char c = text.charAt(at);
    return c < FIRST_HAN
        || c > LAST_HAN
        || at + 1 == text.length()
        || isSet(seconds, text.charAt(at + 1));
  }

  /** Notes every term that is in a text that {@link Spelling#fold} has folded. */
  void findFolded(@Nullable String text, TermHits hits) {
    if (text == null) {
      return;
    }
    int state = ROOT;
    for (int i = 0; i < text.length(); i++) {
      state = note(next(state, text.charAt(i)), hits);
    }
  }

  private int next(int from, char c) {
    int state = from;
    int next = step(state, c);
    while (next == NONE && state != ROOT) {
      state = suffix[state];
      next = step(state, c);
    }
    return next == NONE ? ROOT : next;
  }

  private int note(int state, TermHits hits) {
    for (int end = state; end > ROOT; end = shorter[end]) {
      if (term[end] != NONE) {
        hits.add(term[end]);
      }
    }
    return waiting[state];
  }
}
