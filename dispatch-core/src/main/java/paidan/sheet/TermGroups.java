package paidan.sheet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a terms cell says: {@code 油烟 + 小区; 餐饮 + 扰民} is satisfied when all terms of some group are in
 * the text.
 *
 * @param groups the groups, each of at least one term, folded as {@link Spelling#fold} does; none
 *     when the cell is blank
 */
public record TermGroups(List<List<String>> groups) {

  private static final Pattern LIKELY_SEPARATOR = Pattern.compile("[,/、|]");

  /**
   * Takes copies.
   *
   * @param groups the groups, each of at least one term, folded as {@link Spelling#fold} does; none
   *     when the cell is blank
   */
  public TermGroups {
    groups = groups.stream().map(List::copyOf).toList();
    if (groups.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a group has a term");
    }
  }

  /**
   * Reads a cell.
   *
   * @param text what the cell holds
   * @return its groups
   * @throws CellSyntaxException when there is a sign in it that looks like a separator and is none,
   *     or an empty part
   */
  public static TermGroups parse(String text) {
    Set<List<String>> groups = new LinkedHashSet<>();
    for (String group : CellText.split(CellText.normalize(text), ";\n")) {
      groups.add(group(group));
    }
    return new TermGroups(List.copyOf(groups));
  }

  private static List<String> group(String group) {
    Set<String> terms = new LinkedHashSet<>();
    if (group.startsWith("+") || group.endsWith("+")) {
      throw CellSyntaxException.of(
          "empty-part", group, group.startsWith("+") ? 1 : group.length(), "+");
    }
    for (String part : CellText.split(group, "+")) {
      String folded = Spelling.fold(term(part));
      if (folded.isEmpty()) {
        throw CellSyntaxException.of("empty-part", group, 1, part);
      }
      terms.add(folded);
    }
    return List.copyOf(terms);
  }

  private static String term(String part) {
    if (CellText.isQuoted(part)) {
      return CellText.unquote(part);
    }
    if (CellText.hasQuote(part)) {
      throw CellSyntaxException.of("stray-quote", part);
    }
    Matcher separator = LIKELY_SEPARATOR.matcher(part);
    if (separator.find()) {
      throw CellSyntaxException.of("separator-in-term", part, separator.group());
    }
    return part;
  }

  /**
   * Whether the cell was blank.
   *
   * @return true when there is no group
   */
  public boolean isEmpty() {
    return groups.isEmpty();
  }

  /** The cell again, as it would be parsed to the same groups. */
  @Override
  public String toString() {
    return groups.stream()
        .map(group -> group.stream().map(TermGroups::written).collect(Collectors.joining(" + ")))
        .collect(Collectors.joining("; "));
  }

  private static String written(String term) {
    Objects.requireNonNull(term);
    boolean plain =
        !CellText.hasQuote(term)
            && !LIKELY_SEPARATOR.matcher(term).find()
            && term.indexOf(';') < 0
            && term.indexOf('+') < 0;
    return plain ? term : CellText.quote(term);
  }
}
