package paidan.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import paidan.directory.Organizer;
import paidan.directory.OrganizerLevel;
import paidan.directory.OrganizerResolution;
import paidan.directory.Resolution;
import paidan.directory.Tree;
import paidan.rulebook.Rulebook;
import paidan.sheet.CellSyntaxException;
import paidan.sheet.Condition;
import paidan.sheet.LeadExpression;
import paidan.sheet.Party;

/**
 * What a rulebook knows, as cells can name it: every text here is read back as just what it is
 * meant for. What cannot be written by its name is written by its code.
 */
final class Known {

  /** Excel finds beginnings without regard to case; the lists are sorted in the same way. */
  static final Comparator<String> SORTED =
      String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

  private final @Nullable Rulebook rulebook;

  Known(@Nullable Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  List<String> matters() {
    return rulebook == null ? List.of() : paths(rulebook.matters());
  }

  List<String> areas() {
    return rulebook == null ? List.of() : paths(rulebook.areas());
  }

  List<String> matterCodes() {
    return rulebook == null ? List.of() : codes(rulebook.matters());
  }

  List<String> areaCodes() {
    return rulebook == null ? List.of() : codes(rulebook.areas());
  }

  private static List<String> codes(Tree<?> tree) {
    List<String> codes = new ArrayList<>();
    for (int id = 0; id < tree.size(); id++) {
      codes.add(tree.code(id));
    }
    codes.sort(SORTED);
    return codes;
  }

  private static List<String> paths(Tree<?> tree) {
    List<String> paths = new ArrayList<>();
    for (int id = 0; id < tree.size(); id++) {
      for (String text : List.of(tree.path(id), tree.code(id))) {
        if (means(text, id, tree)) {
          paths.add(text);
          break;
        }
      }
    }
    paths.sort(SORTED);
    return paths;
  }

  private static boolean means(String text, int id, Tree<?> tree) {
    return isPlain(text, name -> !(tree.resolve(name) instanceof Resolution.Unknown))
        && tree.resolve(text) instanceof Resolution.Found found
        && found.id() == id;
  }

  /** Whether a condition takes a text for a name, and the whole of it. */
  private static boolean isPlain(String text, Predicate<String> known) {
    try {
      return Condition.parse(text, known) instanceof Condition.AnyOf any
          && any.items().equals(List.of(new Condition.Named(text, false, false)));
    } catch (CellSyntaxException e) {
      return false;
    }
  }

  /** The names of a level; those of the first level have no names above them. */
  List<List<String>> levels() {
    Set<List<String>> levels = new TreeSet<>(Comparator.comparing(l -> l.get(0) + '\0' + l.get(1)));
    for (int id = 0; rulebook != null && id < rulebook.matters().size(); id++) {
      int parent = rulebook.matters().parent(id);
      levels.add(
          List.of(
              parent < 0 ? "" : rulebook.matters().path(parent),
              rulebook.matters().node(id).name()));
    }
    return List.copyOf(levels);
  }

  List<Organizer> organizers() {
    return rulebook == null ? List.of() : rulebook.organizers().all();
  }

  List<String> organizerCodes() {
    return organizers().stream().map(Organizer::code).sorted(SORTED).toList();
  }

  List<String> organizerNames() {
    List<String> names = new ArrayList<>();
    for (Organizer organizer : organizers()) {
      for (String text : List.of(organizer.name(), organizer.code())) {
        if (means(text, organizer)) {
          names.add(text);
          break;
        }
      }
    }
    names.sort(SORTED);
    return names;
  }

  private boolean means(String text, Organizer organizer) {
    try {
      return LeadExpression.parse(text, this::isOrganizer) instanceof LeadExpression.FirstOf first
          && first.alternatives().equals(List.of(new Party.Organizer(text, false)))
          && rulebook != null
          && rulebook.organizers().resolve(text) instanceof OrganizerResolution.Found found
          && found.organizer().equals(organizer);
    } catch (CellSyntaxException e) {
      return false;
    }
  }

  private boolean isOrganizer(String text) {
    return rulebook != null
        && rulebook.organizers().resolve(text) instanceof OrganizerResolution.Found;
  }

  /** Functions of the organizers of a level; of all when the level is null. */
  Set<String> functions(@Nullable OrganizerLevel level) {
    Set<String> functions = new TreeSet<>(SORTED);
    organizers().stream()
        .filter(organizer -> level == null || organizer.level() == level)
        .forEach(organizer -> functions.addAll(organizer.functions()));
    return functions;
  }

  /** Whether the level exists; in a new rulebook every level may come to exist. */
  boolean has(OrganizerLevel level) {
    return rulebook == null || organizers().stream().anyMatch(o -> o.level() == level);
  }

  List<String> attributes() {
    return rulebook == null ? List.of() : rulebook.vocabulary().names();
  }

  /** The values of an attribute as conditions name them. */
  List<String> values(String attribute) {
    var known = rulebook == null ? null : rulebook.vocabulary().attribute(attribute);
    List<String> values = new ArrayList<>();
    if (known != null) {
      for (String value : known.valuesToTell()) {
        if (known.canonical(value) != null && isPlain(value, t -> known.canonical(t) != null)) {
          values.add(value);
        }
      }
    }
    return values;
  }

  /** IDs of the rows that can win, of all sheets. */
  List<String> rowIds() {
    Set<String> ids = new LinkedHashSet<>();
    if (rulebook != null) {
      rulebook.rows().forEach(row -> ids.add(row.source().id()));
      rulebook.circumstanceRows().forEach(row -> ids.add(row.getSource().id()));
      ids.addAll(rulebook.answerIds());
    }
    return ids.stream().sorted(SORTED).toList();
  }
}
