package paidan.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Findings;

/**
 * Which numbers a code, a name or an alias stands for. All spellings are asked for in their normal
 * form ({@link Spelling}).
 */
final class Names {

  private final Spellings codes;
  private final Spellings names;
  private final Spellings aliases = new Spellings(0);
  private int longest;

  /** Of entries that {@link #checked} has passed: the first is number 0. */
  Names(List<? extends Listed> entries) {
    codes = new Spellings(entries.size());
    names = new Spellings(entries.size());
    for (int id = 0; id < entries.size(); id++) {
      Listed entry = entries.get(id);
      codes.add(key(entry.code()), id);
      add(names, entry.name(), id);
      for (String alias : entry.aliases()) {
        add(aliases, alias, id);
      }
    }
  }

  private void add(Spellings to, String spelling, int id) {
    String key = key(spelling);
    if (!key.isEmpty()) {
      to.add(key, id);
      longest = Math.max(longest, key.length());
    }
  }

  static String key(String spelling) {
    return Spelling.path(Spelling.normal(spelling));
  }

  /** Leaves out what has no code or a code that is taken, and says so. */
  static <T extends Listed> List<T> checked(List<T> entries, Findings findings) {
    Map<String, T> kept = new HashMap<>();
    List<T> checked = new ArrayList<>();
    for (T entry : entries) {
      String code = key(entry.code());
      T first = code.isEmpty() ? null : kept.putIfAbsent(code, entry);
      if (code.isEmpty()) {
        findings.error(entry.position(), Says.that("blank-code", entry.name()));
      } else if (first != null) {
        findings.error(
            entry.position(),
            Says.that(
                "duplicate-code",
                entry.code(),
                first.name(),
                first.position().whole(),
                first.position().row()));
      } else {
        checked.add(entry);
        checkParts(entry, findings);
      }
    }
    return checked;
  }

  private static void checkParts(Listed entry, Findings findings) {
    if (key(entry.name()).isEmpty()) {
      findings.error(entry.position(), Says.that("blank-name", entry.code()));
    }
    Validity validity = entry.validity();
    if (validity.empty()) {
      findings.error(
          entry.position(),
          Says.that(
              "ends-before-it-begins",
              entry.code(),
              String.valueOf(validity.from()),
              String.valueOf(validity.to())));
    }
  }

  /** The number that has this code, -1 when none has. */
  int code(String key) {
    return codes.one(key);
  }

  int[] named(String key) {
    return names.all(key);
  }

  int[] called(String key) {
    return aliases.all(key);
  }

  /** The length of the longest name or alias. */
  int longest() {
    return longest;
  }

  /** Those that are meant by a reference in a sheet: by code, else by name, else by alias. */
  int[] meant(String spelling) {
    String key = key(spelling);
    int code = code(key);
    if (code >= 0) {
      return new int[] {code};
    }
    int[] named = named(key);
    return named.length > 0 ? named : called(key);
  }

  /** Those with this code, name or alias, a name or code before an alias; null when none. */
  @Nullable Hits hits(String key) {
    return hits(key, code(key));
  }

  /** Those with this name or alias: a code does not run together with anything. */
  @Nullable Hits spoken(String key) {
    return hits(key, -1);
  }

  private @Nullable Hits hits(String key, int code) {
    int[] named = named(key);
    int[] called = called(key);
    if (code < 0 && called.length == 0) {
      return named.length == 0 ? null : new Hits(named, new byte[named.length]);
    }
    Set<Integer> first = new HashSet<>();
    Arrays.stream(named).forEach(first::add);
    if (code >= 0) {
      first.add(code);
    }
    int[] ids =
        IntStream.concat(first.stream().mapToInt(Integer::intValue), Arrays.stream(called))
            .sorted()
            .distinct()
            .toArray();
    byte[] costs = new byte[ids.length];
    for (int i = 0; i < ids.length; i++) {
      costs[i] = first.contains(ids[i]) ? 0 : Hits.ALIAS;
    }
    return new Hits(ids, costs);
  }

  /** Offers all codes, names and aliases of these numbers to a search for what was meant. */
  static void offer(Nearest nearest, Listed entry, String shown) {
    nearest.offer(key(entry.code()), entry.code());
    nearest.offer(key(entry.name()), shown);
    for (String alias : entry.aliases()) {
      nearest.offer(key(alias), shown);
    }
  }
}
