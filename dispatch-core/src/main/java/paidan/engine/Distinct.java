package paidan.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Things in the order in which they came, each once. A decision has eight such lists, nearly all of
 * them empty, most others with one thing: the empty ones are shared, a list is made for the second
 * thing, and a set only for a long list.
 *
 * @param <T> what is listed
 */
final class Distinct<T> {

  private static final int SHORT = 8;

  private final Function<T, Object> key;
  private List<T> list;
  private @Nullable Set<Object> keys;

  private Distinct(Function<T, Object> key, List<T> list) {
    this.key = key;
    this.list = list;
  }

  /**
   * An empty list, to be shared.
   *
   * @param key what tells two things apart
   */
  static <T> Distinct<T> none(Function<T, Object> key) {
    return new Distinct<>(key, List.of());
  }

  /**
   * Adds a thing, unless it is there.
   *
   * @return to be used instead of this one
   */
  Distinct<T> with(T thing) {
    if (list.isEmpty()) {
      return new Distinct<>(key, List.of(thing));
    }
    if (!contains(key.apply(thing))) {
      add(thing);
    }
    return this;
  }

  private void add(T thing) {
    if (list.size() == 1) {
      list = new ArrayList<>(list);
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

  /**
   * Adds things, each unless it is there.
   *
   * @return to be used instead of this one
   */
  Distinct<T> withAll(Collection<? extends T> things) {
    Distinct<T> all = this;
    for (T thing : things) {
      all = all.with(thing);
    }
    return all;
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

  /**
   * Takes out what has this key.
   *
   * @return to be used instead of this one
   */
  Distinct<T> without(Object unwanted) {
    if (list.isEmpty() || !contains(unwanted)) {
      return this;
    }
    return none(key)
        .withAll(list.stream().filter(one -> !key.apply(one).equals(unwanted)).toList());
  }

  /** The things; a copy where they may change. */
  List<T> list() {
    return List.copyOf(list);
  }
}
