package paidan.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Message;
import paidan.diagnostic.Position;

/**
 * Finds files, and sheets of a file, most of whose rows stand in another one as well: somebody has
 * kept a copy beside the original. It is told once, and its rows are left out, or every one of them
 * would be told as standing twice.
 */
final class Copies {

  private static final Pattern NAMED_SO =
      Pattern.compile("副本|备份|copy|backup|[(（]\\d+[)）]", Pattern.CASE_INSENSITIVE);

  private final Set<String> annotated;
  private final Map<Position, Integer> totals = new HashMap<>();
  private final Map<Position, Map<Position, Integer>> shared = new TreeMap<>(Position.ORDER);

  /**
   * Looks for copies.
   *
   * @param tables the rows of each table
   * @param annotated files that a check has annotated
   */
  Copies(Collection<List<TableRow>> tables, Set<String> annotated) {
    this.annotated = annotated;
    tables.forEach(this::lookForShared);
    if (!shared.isEmpty()) {
      tables.forEach(this::count);
    }
  }

  private void lookForShared(List<TableRow> rows) {
    // Sheets are read one after the other.
    if (rows.isEmpty() || sheet(rows.get(0)).equals(sheet(rows.get(rows.size() - 1)))) {
      return;
    }
    Map<Integer, TableRow> first = new HashMap<>();
    Map<Integer, Map<Position, TableRow>> again = new HashMap<>();
    for (TableRow row : rows) {
      TableRow before = first.putIfAbsent(row.textsHash(), row);
      if (before != null) {
        // One of each sheet, so that a row that stands there a thousand times costs no more.
        Map<Position, TableRow> there =
            again.computeIfAbsent(row.textsHash(), hash -> new HashMap<>());
        there.putIfAbsent(sheet(before), before);
        there.forEach((sheet, other) -> share(other, row));
        there.putIfAbsent(sheet(row), row);
      }
    }
  }

  private void share(TableRow before, TableRow row) {
    boolean sameFile = before.file().equals(row.file());
    Position one = sameFile ? sheet(before) : Position.ofFile(before.file());
    Position other = sameFile ? sheet(row) : Position.ofFile(row.file());
    if (!one.equals(other)) {
      share(one, other);
      share(other, one);
    }
  }

  private void count(List<TableRow> rows) {
    for (TableRow row : rows) {
      Stream.of(Position.ofFile(row.file()), sheet(row))
          .distinct()
          .forEach(place -> totals.merge(place, 1, Integer::sum));
    }
  }

  private void share(Position one, Position other) {
    shared.computeIfAbsent(one, o -> new TreeMap<>(Position.ORDER)).merge(other, 1, Integer::sum);
  }

  private static Position sheet(TableRow row) {
    return Position.ofCell(row.file(), row.sheet(), 0, 0);
  }

  /**
   * Tells the copies, and takes their rows out.
   *
   * @param tables the rows of each table; those of copies go
   */
  void leaveOut(Collection<List<TableRow>> tables, Findings findings) {
    Map<Position, List<Position>> originals = new TreeMap<>(Position.ORDER);
    shared.forEach(
        (one, others) ->
            others.keySet().stream()
                .filter(other -> Position.ORDER.compare(one, other) < 0)
                .forEach(other -> addCopy(one, other, originals)));
    originals.forEach((copy, of) -> tell(copy, kept(of, originals.keySet()), findings));
    Set<Position> left = new HashSet<>(originals.keySet());
    if (!left.isEmpty()) {
      tables.forEach(
          rows ->
              rows.removeIf(
                  row -> left.contains(Position.ofFile(row.file())) || left.contains(sheet(row))));
    }
  }

  private void addCopy(Position one, Position other, Map<Position, List<Position>> originals) {
    boolean first = isMostlyElsewhere(one);
    boolean second = isMostlyElsewhere(other);
    if (first || second) {
      boolean firstGoes = !second || (first && looksCopied(one) && !looksCopied(other));
      originals
          .computeIfAbsent(firstGoes ? one : other, copy -> new ArrayList<>())
          .add(firstGoes ? other : one);
    }
  }

  private boolean isMostlyElsewhere(Position place) {
    return 2 * sharedRows(place) > totals.getOrDefault(place, 0);
  }

  private int sharedRows(Position place) {
    int rows = shared.getOrDefault(place, Map.of()).values().stream().mapToInt(n -> n).sum();
    return Math.min(rows, totals.getOrDefault(place, 0));
  }

  private boolean looksCopied(Position place) {
    return annotated.contains(place.file()) || NAMED_SO.matcher(name(place)).find();
  }

  /** Of a sheet its own name, since its copy is in the same file. */
  private static String name(Position place) {
    return Objects.requireNonNullElse(place.sheet(), Objects.requireNonNull(place.file()));
  }

  /** Those that are no copies themselves, unless all are. */
  private static List<Position> kept(List<Position> of, Set<Position> left) {
    List<Position> kept = of.stream().filter(original -> !left.contains(original)).toList();
    return kept.isEmpty() ? of : kept;
  }

  private void tell(Position copy, List<Position> of, Findings findings) {
    String originals = of.stream().map(Copies::name).collect(Collectors.joining(", "));
    boolean marked = copy.sheet() == null && annotated.contains(copy.file());
    findings.error(
        copy,
        marked
            ? Message.of(CellReader.BUNDLE, "file-is-annotated-copy", name(copy), originals)
            : Message.of(
                CellReader.BUNDLE,
                "file-is-copy",
                name(copy),
                originals,
                sharedRows(copy),
                totals.getOrDefault(copy, 0)));
  }
}
