package paidan.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Things in the order in which they came, each once. A decision has eight such lists, nearly all of
 * them empty or short: a set is made only for a long one.
 *
 * @param <T> what is listed
 */
final class Distinct<T> {

  private static final int SHORT = 8;

  private final Function<T, Object> key;
  private List<T> list = Collections.emptyList();
  private @Nullable Set<Object> keys;

  /**
   * An empty list.
   *
   * @param key what tells two things apart
   */
  Distinct(Function<T, Object> key) {
    this.key = key;
  }

  void add(T thing) {
    if (contains(key.apply(thing))) {
      return;
    }
    if (list.isEmpty()) {
      list = new ArrayList<>(2);
    }
    list.add(thing);
    if (keys != null) {
      keys.add(key.apply(thing));
    } else if (list.size() > SHORT) {
      keys = new HashSet<>();
      for (T one : list) {
        keys.add(key.apply(one));
      }
    }
  }

  void addAll(Collection<? extends T> things) {
    for (T thing : things) {
      add(thing);
    }
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  private boolean contains(Object wanted) {
    if (keys != null) {
      return keys.contains(wanted);
    }
    for (T one : list) {
      if (key.apply(one).equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** Forgets what has this key. */
  void remove(Object unwanted) {
    if (contains(unwanted)) {
      list.removeIf(one -> key.apply(one).equals(unwanted));
      if (keys != null) {
        keys.remove(unwanted);
      }
    }
  }

  /** A copy that does not change. */
  List<T> list() {
    return switch (list.size()) {
      case 0 -> List.of();
      case 1 -> List.of(list.get(0));
      default -> List.copyOf(list);
    };
  }
}
