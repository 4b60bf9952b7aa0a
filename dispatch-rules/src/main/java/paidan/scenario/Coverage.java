package paidan.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import paidan.Dispatcher;
import paidan.decision.Assignee;
import paidan.decision.Evidence;
import paidan.decision.RejectedRow;
import paidan.decision.RoutingDecision;
import paidan.decision.Source;
import paidan.engine.RuleDescription;
import paidan.rulebook.ListRow;
import paidan.rulebook.Rulebook;
import paidan.telling.RuleNames;

/**
 * What decisions have touched of a rulebook: which rows of the list won, which applied and lost,
 * which never applied; which rules acted; which roles were filled by whom.
 */
public final class Coverage {

  /** In percent: what doubles lose, and much less than a row. */
  private static final double ROUNDING = 1e-9;

  private static final String SHIPPED = "paidan.rules.";

  private final Map<String, Source> rows = new LinkedHashMap<>();
  private final Map<String, Integer> won = new TreeMap<>();
  private final Map<String, Integer> lost = new TreeMap<>();
  private final Map<String, Integer> acted = new TreeMap<>();
  private final Set<String> rules = new TreeSet<>();
  private final Set<String> ownRules = new TreeSet<>();
  private final Map<String, Set<String>> roles = new TreeMap<>();
  private final RuleNames names;

  /**
   * Starts with nothing touched.
   *
   * @param rulebook whose rows are counted
   * @param dispatcher whose rules are counted
   */
  public Coverage(Rulebook rulebook, Dispatcher dispatcher) {
    for (ListRow row : rulebook.rows()) {
      rows.put(row.source().id(), row.source());
    }
    List<RuleDescription> described = dispatcher.rules();
    names = new RuleNames(described);
    for (RuleDescription rule : described) {
      rules.add(rule.name());
      if (!rule.packageName().startsWith(SHIPPED)) {
        ownRules.add(rule.name());
      }
    }
  }

  /**
   * Counts a decision.
   *
   * @param decision with full evidence, as {@link Dispatcher#explain} gives it
   */
  public void add(RoutingDecision decision) {
    decision.evidence().forEach(evidence -> acted.merge(evidence.rule(), 1, Integer::sum));
    // Another one, after it, only gives its limit (S8).
    decision.evidence().stream()
        .map(Evidence::source)
        .filter(source -> source != null && source.equals(rows.get(source.id())))
        .findFirst()
        .ifPresent(source -> won.merge(source.id(), 1, Integer::sum));
    for (RejectedRow rejected : decision.rejected()) {
      lost.merge(rejected.source().id(), 1, Integer::sum);
    }
    Assignee lead = decision.lead();
    if (lead != null && lead.via() != null) {
      roles.computeIfAbsent(lead.via(), via -> new TreeSet<>()).add(lead.code());
    }
  }

  /**
   * How much of the list has won at least once.
   *
   * @return 0 to 1; 1 for a list without rows
   */
  public double ofRows() {
    return rows.isEmpty() ? 1 : (double) won.size() / rows.size();
  }

  /**
   * Whether a share is as large as is demanded.
   *
   * @param share 0 to 1
   * @param percent 0 to 100
   * @return true as well for 29 of 100 and 29 %, which no double is
   */
  public static boolean reaches(double share, double percent) {
    return share * 100 >= percent - ROUNDING;
  }

  /**
   * How many rows the list has.
   *
   * @return the enabled ones
   */
  public int rows() {
    return rows.size();
  }

  /**
   * The rows that won.
   *
   * @return ID to how often
   */
  public Map<String, Integer> won() {
    return Map.copyOf(won);
  }

  /**
   * How often rows applied and lost.
   *
   * @return ID to how often
   */
  public Map<String, Integer> lost() {
    return Map.copyOf(lost);
  }

  /**
   * How often rules acted.
   *
   * @return name to how often; those that never did are missing
   */
  public Map<String, Integer> acted() {
    return Map.copyOf(acted);
  }

  /**
   * The rows that applied, and lost whenever they did.
   *
   * @return where they stand, in the order of their IDs
   */
  public List<Source> onlyLost() {
    return rows.values().stream()
        .filter(row -> lost.containsKey(row.id()) && !won.containsKey(row.id()))
        .toList();
  }

  /**
   * The rows that never applied.
   *
   * @return where they stand, in the order of their IDs
   */
  public List<Source> never() {
    return rows.values().stream()
        .filter(row -> !lost.containsKey(row.id()) && !won.containsKey(row.id()))
        .toList();
  }

  /**
   * The rules that never acted.
   *
   * @return their names
   */
  public List<String> silentRules() {
    Set<String> silent = new LinkedHashSet<>(rules);
    silent.removeAll(acted.keySet());
    return new ArrayList<>(silent);
  }

  /**
   * The rulebook's own rules that never acted.
   *
   * @return the names of those that are not shipped with the library
   */
  public List<String> silentOwnRules() {
    return silentRules().stream().filter(ownRules::contains).toList();
  }

  /**
   * What the rules are called.
   *
   * @return knows the names of all rules, silent ones as well
   */
  public RuleNames names() {
    return names;
  }

  /**
   * How many rules there are.
   *
   * @return shipped and added
   */
  public int rules() {
    return rules.size();
  }

  /**
   * Who filled which role.
   *
   * @return role to codes of organizers
   */
  public Map<String, Set<String>> roles() {
    return Map.copyOf(roles);
  }
}
