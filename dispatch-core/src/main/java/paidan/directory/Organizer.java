package paidan.directory;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Position;

/**
 * Who can be given an order (承办单位).
 *
 * @param code its code
 * @param name its name
 * @param kind what kind of unit it is
 * @param level the level it works at, null when none is given and its kind and area do not tell
 * @param area code, path or name of the area it works in, null when it is bound to none
 * @param functions what it is there for, such as 城市管理: how a role such as 属地区[城市管理] finds it
 * @param parent code or name of the organizer above it, null at the top
 * @param serviceHours {@code 24x7}, or null when it keeps the calendar
 * @param aliases other names
 * @param validity when it exists
 * @param successor code or name of the organizer that took its place, null when there is none
 * @param contact how the operator reaches it, null when none is given
 * @param position where it is listed
 */
public record Organizer(
    String code,
    String name,
    OrganizerKind kind,
    @Nullable OrganizerLevel level,
    @Nullable String area,
    List<String> functions,
    @Nullable String parent,
    @Nullable String serviceHours,
    List<String> aliases,
    Validity validity,
    @Nullable String successor,
    @Nullable String contact,
    Position position)
    implements Listed {

  /** What {@link #serviceHours} says of an organizer that never closes (Article 19). */
  public static final String AROUND_THE_CLOCK = "24x7";

  /** Takes copies of the lists. */
  public Organizer {
    Objects.requireNonNull(code);
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(validity);
    Objects.requireNonNull(position);
    functions = List.copyOf(functions);
    aliases = List.copyOf(aliases);
  }

  /**
   * Whether it never closes.
   *
   * @return true when its service hours are {@value #AROUND_THE_CLOCK}
   */
  public boolean aroundTheClock() {
    return AROUND_THE_CLOCK.equals(serviceHours);
  }
}
