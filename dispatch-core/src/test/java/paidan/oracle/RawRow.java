package paidan.oracle;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of a dispatch list as it was made up: what its cells mean is known without reading them.
 */
record RawRow(
    String id,
    Cell type,
    Cell matter,
    Cell area,
    List<List<String>> terms,
    List<List<String>> absentTerms,
    Cell owner,
    Cell yard,
    Cell hours,
    int priority,
    int fromDay,
    int toDay,
    boolean enabled,
    List<String> lead,
    boolean jointReview) {

  static final String HEADINGS =
      "ID,Request type,Matter,Area,Terms,Terms absent,[owner],[yard],[hours],Priority,Valid from,"
          + "Valid to,Enabled,Lead";

  /** What a condition cell means. */
  enum Kind {
    ANY,
    ANY_OF,
    NONE_OF,
    ABSENT
  }

  record Item(String value, boolean only) {}

  record Cell(Kind kind, List<Item> items) {

    static final Cell BLANK = new Cell(Kind.ANY, List.of());

    boolean isBlank() {
      return kind == Kind.ANY;
    }

    String written() {
      String all =
          items.stream()
              .map(item -> (item.only() ? "only " : "") + item.value())
              .collect(Collectors.joining("; "));
      return switch (kind) {
        case ANY -> "";
        case ANY_OF -> all;
        case NONE_OF -> "not(" + all + ")";
        case ABSENT -> "absent";
      };
    }
  }

  private static String written(List<List<String>> groups) {
    return groups.stream()
        .map(group -> String.join(" + ", group))
        .collect(Collectors.joining("; "));
  }

  private static String day(int day) {
    return day == 0 ? "" : "2026-03-%02d".formatted(day);
  }

  /** As a line of CSV. */
  String csv() {
    return String.join(
        ",",
        id,
        type.written(),
        matter.written(),
        area.written(),
        written(terms),
        written(absentTerms),
        owner.written(),
        yard.written(),
        hours.written(),
        String.valueOf(priority),
        day(fromDay),
        day(toDay),
        enabled ? "" : "no",
        jointReview
            ? "joint review[" + String.join("; ", lead) + "]"
            : String.join(" else ", lead));
  }
}
