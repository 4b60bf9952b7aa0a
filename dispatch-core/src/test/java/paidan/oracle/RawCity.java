package paidan.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The trees and organizers of the made-up city of the fixture, written down a second time. */
final class RawCity {

  /** Code to the codes from the root down to it. */
  static final Map<String, List<String>> MATTERS = new TreeMap<>();

  static final Map<String, List<String>> AREAS = new TreeMap<>();

  static {
    chain(MATTERS, "01");
    chain(MATTERS, "01", "0101");
    chain(MATTERS, "01", "0101", "010101");
    chain(MATTERS, "01", "0101", "010102");
    chain(MATTERS, "01", "0102");
    chain(MATTERS, "02");
    chain(MATTERS, "02", "0201");
    chain(MATTERS, "02", "0202");
    chain(AREAS, "1");
    chain(AREAS, "1", "11");
    chain(AREAS, "1", "11", "1101");
    chain(AREAS, "1", "11", "1102");
    chain(AREAS, "1", "12");
    chain(AREAS, "1", "12", "1201");
  }

  private RawCity() {}

  private static void chain(Map<String, List<String>> tree, String... codes) {
    tree.put(codes[codes.length - 1], List.of(codes));
  }

  static boolean isAsset(String matter) {
    return matter.equals("0102");
  }

  private static final Map<String, String> OFFICES =
      Map.of("1101", "O-HARBOUR", "1102", "O-BAMBOO-E", "1201", "O-BAMBOO-W");
  private static final Map<String, String> GOVERNMENTS = Map.of("11", "G-EAST", "12", "G-WEST");
  private static final Map<String, String> MANAGEMENTS = Map.of("11", "UM-EAST", "12", "UM-WEST");

  static final String NOBODY = "nobody";
  static final String LACKS = "lacks the area";

  /** Who fills an alternative of a Lead cell for an order that may be in any of these areas. */
  static String fill(String alternative, List<String> areas) {
    if (!alternative.startsWith("role:") || level(alternative) == 3) {
      return switch (alternative) {
        case "OLD-WATER" -> "WATER";
        case "GONE" -> NOBODY;
        case "role:municipal[transport]" -> "TRANSPORT";
        default -> alternative;
      };
    }
    if (areas.isEmpty()) {
      return LACKS;
    }
    List<String> filled = new ArrayList<>();
    for (String area : areas) {
      String one = fillAt(alternative, AREAS.get(area));
      if (!filled.contains(one)) {
        filled.add(one);
      }
    }
    return filled.size() == 1 ? filled.get(0) : LACKS;
  }

  private static String fillAt(String role, List<String> line) {
    Map<String, String> holders =
        switch (role) {
          case "role:subdistrict" -> OFFICES;
          case "role:district" -> GOVERNMENTS;
          default -> MANAGEMENTS;
        };
    for (String area : line) {
      if (holders.containsKey(area)) {
        return holders.get(area);
      }
    }
    return LACKS;
  }

  /** How high a role stands; -1 for a named organizer. */
  static int level(String alternative) {
    return switch (alternative) {
      case "role:subdistrict" -> 1;
      case "role:district", "role:district[urban management]" -> 2;
      case "role:municipal[transport]" -> 3;
      default -> -1;
    };
  }
}
