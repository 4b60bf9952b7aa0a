package paidan.order;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a host gives: as in JSON, blank and null are the same as absent. */
final class Given {

  private Given() {}

  /** A text, null when nothing stands in it. */
  static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** A number, null when it is none. */
  static @Nullable Double number(@Nullable Double number) {
    return number == null || !Double.isFinite(number) ? null : number;
  }

  /**
   * A copy of a list.
   *
   * @throws NullPointerException which names the list, or the place in it, that is null
   */
  static <T> List<T> list(List<T> list, String name) {
    requireElements(list, name);
    return List.copyOf(list);
  }

  /**
   * A copy of the flags.
   *
   * @throws NullPointerException which names what is null
   */
  static Set<Flag> flags(Set<Flag> flags) {
    requireElements(flags, "flags");
    return flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
  }

  /**
   * A copy of the attributes that have a value.
   *
   * @throws NullPointerException which names what is null
   */
  static Map<String, String> attributes(Map<String, String> attributes) {
    Objects.requireNonNull(attributes, "attributes");
    if (attributes.isEmpty()) {
      return Map.of();
    }
    Map<String, String> copy = new LinkedHashMap<>();
    attributes.forEach(
        (name, value) -> {
          Objects.requireNonNull(name, "name of an attribute");
          if (text(value) != null) {
            copy.put(name, value);
          }
        });
    // The copy of one entry is one object, and the order is nobody's concern then.
    return copy.size() == 1 ? Map.copyOf(copy) : Collections.unmodifiableMap(copy);
  }

  private static void requireElements(Collection<?> all, String name) {
    Objects.requireNonNull(all, name);
    int i = 0;
    for (Object one : all) {
      if (one == null) {
        throw new NullPointerException(name + "[" + i + "]");
      }
      i++;
    }
  }
}
