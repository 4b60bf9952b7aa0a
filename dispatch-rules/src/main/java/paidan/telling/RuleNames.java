package paidan.telling;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import paidan.engine.RuleDescription;

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
                Collectors.toMap(RuleDescription::name, Function.identity(), RuleNames::either));
  }

  /** Evidence does not tell the package: rules of one name are told alike. */
  private static RuleDescription either(RuleDescription one, RuleDescription other) {
    return Objects.equals(one.chinese(), other.chinese())
        ? one
        : new RuleDescription(one.packageName(), one.name(), one.basis(), null);
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
