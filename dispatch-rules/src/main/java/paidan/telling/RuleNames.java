package paidan.telling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import paidan.diagnostic.Nearest;
import paidan.engine.RuleDescription;
import paidan.sheet.Spelling;

/** What rules are called: evidence has their names, readers of Chinese may have others. */
public final class RuleNames {

  private final Map<String, RuleDescription> byName;

  /**
   * Knows some rules.
   *
   * @param rules those in force, as {@link paidan.Dispatcher#rules} has them
   */
  public RuleNames(List<RuleDescription> rules) {
    byName =
        rules.stream()
            .collect(
                Collectors.toMap(
                    RuleDescription::name,
                    Function.identity(),
                    RuleNames::either,
                    LinkedHashMap::new));
  }

  /** Evidence does not tell the package: rules of one name are told alike. */
  private static RuleDescription either(RuleDescription one, RuleDescription other) {
    return Objects.equals(one.chinese(), other.chinese())
        ? one
        : new RuleDescription(one.packageName(), one.name(), one.basis(), null);
  }

  /**
   * The rules of a name.
   *
   * @param name a name in one of the languages, in any case, width and spacing
   * @return the names that evidence has of them; several when rules share a name, none when it is
   *     the name of no rule
   */
  public List<String> named(String name) {
    String wanted = Spelling.fold(name);
    return byName.values().stream()
        .filter(rule -> spellings(rule).anyMatch(one -> Spelling.fold(one).equals(wanted)))
        .map(RuleDescription::name)
        .toList();
  }

  /**
   * Whether the name of a rule begins with a text.
   *
   * @param rule its name, as evidence has it
   * @param text the beginning, in any case, width and spacing
   * @return true when it is the beginning of its name in one of the languages
   */
  public boolean begins(String rule, String text) {
    String wanted = Spelling.fold(text);
    return Stream.of(rule, told(rule, Locale.CHINESE))
        .anyMatch(name -> Spelling.fold(name).startsWith(wanted));
  }

  /**
   * Whether the name of any rule begins with a text.
   *
   * @param text the beginning
   * @return true when it is the beginning of a name in one of the languages
   */
  public boolean begins(String text) {
    return byName.keySet().stream().anyMatch(rule -> begins(rule, text));
  }

  /**
   * What somebody who made a slip of the pen probably meant.
   *
   * @param text a name, or the beginning of one
   * @return the nearest name, in the language in which it is near; none when all are far
   */
  public Optional<String> nearest(String text) {
    List<String> all = byName.values().stream().flatMap(RuleNames::spellings).toList();
    List<String> beginnings =
        all.stream()
            .map(name -> name.substring(0, Math.min(name.length(), text.length())))
            .toList();
    return Nearest.of(text, all)
        .or(
            () ->
                Nearest.of(text, beginnings)
                    .flatMap(
                        begin -> all.stream().filter(name -> name.startsWith(begin)).findFirst()));
  }

  private static Stream<String> spellings(RuleDescription rule) {
    return Stream.of(rule.name(), rule.told(Locale.CHINESE));
  }

  /**
   * A rule for a person.
   *
   * @param name its name, as evidence has it
   * @param language English unless it is Chinese
   * @return the name itself when nothing else is known
   */
  public String told(String name, Locale language) {
    RuleDescription rule = byName.get(name);
    return rule == null ? name : rule.told(language);
  }

  /** The same with the provision behind it, unless its name begins with that. */
  String toldWithBasis(String name, Locale language) {
    RuleDescription rule = byName.get(name);
    String basis = rule == null ? null : rule.basis();
    return basis == null || name.startsWith(basis)
        ? told(name, language)
        : told(name, language) + " (" + basis + ")";
  }
}
