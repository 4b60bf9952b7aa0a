package paidan.directory;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Position;

/**
 * A piece of the city (行政区划).
 *
 * @param code its code, such as {@code 110101001}
 * @param name its name, such as 东华门街道
 * @param level how large it is
 * @param kind a closer word such as {@code town} or {@code zone}, null when none is given
 * @param parent code or name of the area it lies in, null for the city
 * @param aliases other names, such as 南磨房乡 for 南磨房地区
 * @param validity when it exists
 * @param successor code or name of the area that took its place, null when there is none
 * @param position where it is listed
 */
public record Area(
    String code,
    String name,
    AreaLevel level,
    @Nullable String kind,
    @Nullable String parent,
    List<String> aliases,
    Validity validity,
    @Nullable String successor,
    Position position)
    implements Listed {

  /** Takes a copy of the aliases. */
  public Area {
    Objects.requireNonNull(code);
    Objects.requireNonNull(name);
    Objects.requireNonNull(level);
    Objects.requireNonNull(validity);
    Objects.requireNonNull(position);
    aliases = List.copyOf(aliases);
  }
}
