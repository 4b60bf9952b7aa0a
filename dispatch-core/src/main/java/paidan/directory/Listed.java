package paidan.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Position;

/** What is listed in a directory under a code and a name: an area, a matter or an organizer. */
public sealed interface Listed permits Area, Matter, Organizer {

  /**
   * What programs call it.
   *
   * @return its code, unique within its directory
   */
  String code();

  /**
   * What people call it.
   *
   * @return its name, which may stand in several places
   */
  String name();

  /**
   * What it is called in a message.
   *
   * @return its name, and its code in parentheses
   */
  default String told() {
    return name() + " (" + code() + ")";
  }

  /**
   * What it belongs to.
   *
   * @return code or name of the parent, null at the top
   */
  @Nullable String parent();

  /**
   * What people call it besides.
   *
   * @return other names, often none
   */
  List<String> aliases();

  /**
   * When it exists.
   *
   * @return the days
   */
  Validity validity();

  /**
   * What took its place when it ended.
   *
   * @return code or name of the successor, null when there is none
   */
  @Nullable String successor();

  /**
   * Where it is listed.
   *
   * @return the row
   */
  Position position();
}
