package paidan.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import paidan.decision.Assignee;
import paidan.decision.Candidate;
import paidan.decision.MissingFact;
import paidan.decision.Reason;
import paidan.sheet.Column;

/** S9: the possible rows that matter for one order, and the facts that would make them hold. */
final class PossibleRows {

  /** Nearly always no row is possible. Nobody adds any to it. */
  static final PossibleRows NONE = new PossibleRows();

  /** What facts may change that do not change the lead. */
  private static final Set<Column> LIMIT_AND_COPIES =
      Set.of(
          Tables.TIME_LIMIT, Tables.URGENCY, Tables.SERVICE_HOURS, Tables.ASSIST, Tables.SUPERVISE);

  private final Map<String, Set<String>> missing = new LinkedHashMap<>();
  private final List<ListRow> ofSameLead = new ArrayList<>();
  private final Map<String, Candidate> candidates = new LinkedHashMap<>();
  private boolean elsewhere;

  /** Adds one that leads where those that hold do. */
  void addOfSameLead(ListRow row, Matched matched) {
    ofSameLead.add(row);
    if (!elsewhere) {
      // Only told when nothing graver is.
      matched.unknown(row.conditions(), missing);
    }
  }

  /**
   * Adds one that leads elsewhere.
   *
   * @param lead to whom; null when that is open, or when there are candidates enough
   */
  void add(ListRow row, @Nullable Assignee lead, Matched matched) {
    if (!elsewhere) {
      elsewhere = true;
      missing.clear();
    }
    matched.unknown(row.conditions(), missing);
    if (lead != null && !hasCandidatesEnough()) {
      candidates.putIfAbsent(lead.code(), new Candidate(lead, row.source()));
    }
  }

  /** Whether it tells as many candidates as it ever does. */
  boolean hasCandidatesEnough() {
    return candidates.size() == Matched.MOST_VALUES;
  }

  /** Whether some lead elsewhere than those that hold. */
  boolean leadElsewhere() {
    return elsewhere;
  }

  /** Those that lead where those that hold do. */
  List<ListRow> ofSameLead() {
    return ofSameLead;
  }

  /** Whom those that lead elsewhere lead to. */
  List<Candidate> candidates() {
    return new ArrayList<>(candidates.values());
  }

  /** The names of the facts that they wait for. */
  Set<String> missingNames() {
    return missing.keySet();
  }

  /** The facts that they wait for, with values that would tell. */
  List<MissingFact> missing() {
    return missing.isEmpty()
        ? List.of()
        : missing.entrySet().stream()
            .map(fact -> new MissingFact(fact.getKey(), new ArrayList<>(fact.getValue())))
            .toList();
  }

  /** Why nothing can be decided without these facts. */
  Reason reason() {
    if (missing.size() != 1) {
      return Reason.MISSING_FACT;
    }
    return switch (missing.keySet().iterator().next()) {
      case Matched.AREA -> Reason.AMBIGUOUS_AREA;
      case Matched.MATTER -> Reason.AMBIGUOUS_MATTER;
      case Matched.REQUEST_TYPE -> Reason.AMBIGUOUS_REQUEST_TYPE;
      default -> Reason.MISSING_FACT;
    };
  }

  /** Whether those of the same lead have another limit than a row, or other copies. */
  boolean changeLimit(ListRow row) {
    for (ListRow other : ofSameLead) {
      if (!Collections.disjoint(row.differences(other), LIMIT_AND_COPIES)) {
        return true;
      }
    }
    return false;
  }
}
