package paidan.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Position;

/** The attributes that orders can have, and their values (词汇). Immutable. */
public final class Vocabulary {

  private final Map<String, Attribute> attributes = new LinkedHashMap<>();
  private final Map<String, Attribute> spellings = new HashMap<>();

  /**
   * A row of the Vocabulary sheet.
   *
   * @param attribute name of the attribute
   * @param value one of its values, or {@code (number)}, {@code (date)}, {@code (any)}
   * @param aliases other spellings of the value
   * @param whenAbsent what it means when the attribute is not given; null when the row does not say
   * @param position where the row stands
   */
  public record Entry(
      String attribute,
      String value,
      List<String> aliases,
      @Nullable WhenAbsent whenAbsent,
      Position position) {

    /** Takes a copy. */
    public Entry {
      aliases = List.copyOf(aliases);
    }
  }

  private Vocabulary() {}

  /**
   * The vocabulary of a rulebook.
   *
   * @param entries rows of the sheet, in its order
   * @param findings is told of values that stand twice, and of rows that contradict each other
   * @return the vocabulary
   */
  public static Vocabulary of(List<Entry> entries, Findings findings) {
    Map<String, List<Entry>> byAttribute = new LinkedHashMap<>();
    for (Entry entry : entries) {
      byAttribute
          .computeIfAbsent(Spelling.normal(entry.attribute()), a -> new ArrayList<>())
          .add(entry);
    }
    Vocabulary vocabulary = new Vocabulary();
    byAttribute.forEach((key, rows) -> vocabulary.add(key, rows, findings));
    return vocabulary;
  }

  private void add(String key, List<Entry> rows, Findings findings) {
    Map<String, Entry> seen = new HashMap<>();
    WhenAbsent absent = null;
    for (Entry row : rows) {
      for (String spelling : spellings(row)) {
        Entry other = seen.putIfAbsent(Spelling.normal(spelling), row);
        if (other != null && !other.equals(row)) {
          findings.error(
              row.position(),
              Says.that("value-twice", spelling, row.attribute(), other.value(), other.position()));
        }
      }
      WhenAbsent here = row.whenAbsent();
      if (here != null && absent != null && here != absent) {
        findings.error(row.position(), Says.that("when-absent-differs", row.attribute()));
      }
      absent = here == null ? absent : here;
    }
    Attribute attribute =
        new Attribute(attributes.size(), rows.get(0).attribute(), rows, absent != WhenAbsent.NO);
    attributes.put(attribute.name(), attribute);
    spellings.put(key, attribute);
    spellings.put(attribute.name(), attribute);
  }

  private static List<String> spellings(Entry row) {
    List<String> spellings = new ArrayList<>(row.aliases());
    spellings.add(row.value());
    return spellings;
  }

  /**
   * An attribute by its name.
   *
   * @param name in any case and width
   * @return null when there is none
   */
  public @Nullable Attribute attribute(String name) {
    Attribute exact = spellings.get(name);
    return exact != null ? exact : spellings.get(Spelling.normal(name));
  }

  /**
   * The names of all attributes.
   *
   * @return in the order of the sheet
   */
  public List<String> names() {
    return List.copyOf(attributes.keySet());
  }
}
