package paidan.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import paidan.decision.TimeLimit;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Nearest;
import paidan.diagnostic.Position;
import paidan.directory.Organizer;
import paidan.directory.OrganizerResolution;
import paidan.directory.Resolution;
import paidan.directory.Tree;
import paidan.engine.RuleDescription;
import paidan.rulebook.CircumstanceRow;
import paidan.rulebook.ListRow;
import paidan.rulebook.Rulebook;
import paidan.sheet.Cell;
import paidan.sheet.CellReader;
import paidan.sheet.ClosedWords;
import paidan.sheet.TableRow;

/** Reads what scenarios expect. What can never come out is an error at its cell. */
final class ExpectationReader {

  /** Expects that the decision has nothing there. */
  static final String NOTHING = "-";

  private final Rulebook rulebook;
  private final Findings findings;
  private final CellReader reader;
  private final ScenarioCells cells;
  private final ExpectedWords words;
  private final Supplier<Optional<Set<String>>> warningCodes;

  /**
   * Asked for when the first is expected: the rules are read for it. Empty when nobody can tell.
   */
  private @Nullable Set<String> warnings;

  /** Of all tables whose rows may be expected; made when the first is. */
  private @Nullable Set<String> rowIds;

  ExpectationReader(
      Rulebook rulebook,
      List<RuleDescription> rules,
      Supplier<Optional<Set<String>>> warningCodes,
      Findings findings) {
    this.rulebook = rulebook;
    this.findings = findings;
    this.reader = new CellReader(findings);
    this.cells = new ScenarioCells(findings, rulebook.zone());
    this.words = new ExpectedWords(rulebook, rules);
    this.warningCodes = warningCodes;
  }

  List<Expectation> expectations(TableRow row) {
    List<Expectation> expectations = new ArrayList<>();
    for (Expected what : Expected.values()) {
      Cell cell = row.cell(what.column());
      if (!cell.isBlank()) {
        Expectation expectation = expectation(what, cell);
        if (expectation != null) {
          expectations.add(expectation);
        }
      }
    }
    expectations.sort(Comparator.comparing(Expectation::cell, Position.ORDER));
    return expectations;
  }

  private @Nullable Expectation expectation(Expected what, Cell cell) {
    String text = cell.normalized();
    if (text.equals(NOTHING)) {
      return expected(what, List.of(), cell);
    }
    if (what.how() == Expected.How.WITHIN) {
      return expected(what, List.of(text), cell);
    }
    int before = findings.errors();
    List<String> items = new ArrayList<>();
    for (String item : reader.list(cell)) {
      String meant = meant(what, cell, item);
      if (meant != null) {
        items.add(meant);
      }
    }
    if (findings.errors() == before
        && what.isOne()
        && items.stream().distinct().limit(2).count() > 1) {
      cells.error(cell, "several-in-one", cell.text());
    }
    return findings.errors() > before || items.isEmpty() ? null : expected(what, items, cell);
  }

  private Expectation expected(Expected what, List<String> items, Cell cell) {
    return new Expectation(what, items, cell.normalized(), cell.position(), words);
  }

  /** An item as a decision has it; null after an error. */
  private @Nullable String meant(Expected what, Cell cell, String item) {
    ClosedWords<String> closed = words.of(what);
    if (closed != null) {
      return cells.word(cell, item, closed);
    }
    return switch (what) {
      case LEAD, ASSIST, SUPERVISE, ALERT, CANDIDATES, FALLBACK -> organizer(cell, item);
      case MATTER -> node(cell, item, rulebook.matters());
      case AREA -> node(cell, item, rulebook.areas());
      case TIME_LIMIT -> limit(cell, item);
      case DUE -> due(cell, item);
      case ROW -> row(cell, item);
      case RULE -> rule(cell, item);
      case WARNINGS -> warning(cell, item);
      case INCOMPLETE -> ExpectedWords.element(item);
      case CHANNEL -> Rulebook.channel(item);
      default -> item;
    };
  }

  private @Nullable String limit(Cell cell, String item) {
    TimeLimit limit = reader.timeLimit(cell, item);
    return limit == null ? null : limit.toString();
  }

  private @Nullable String due(Cell cell, String item) {
    return cells.moment(new Cell(item, cell.kind(), cell.position()));
  }

  private @Nullable String organizer(Cell cell, String item) {
    OrganizerResolution resolution = rulebook.organizers().resolve(item);
    if (resolution instanceof OrganizerResolution.Found found) {
      return found.organizer().code();
    }
    if (resolution instanceof OrganizerResolution.Ambiguous ambiguous) {
      cells.error(
          cell,
          "ambiguous",
          item,
          String.join(", ", ambiguous.organizers().stream().map(Organizer::told).toList()));
    } else {
      cells.unknown(cell, item, rulebook.organizers().suggestions(item));
    }
    return null;
  }

  private @Nullable String node(Cell cell, String item, Tree<?> tree) {
    Resolution resolution = tree.resolve(item);
    if (resolution instanceof Resolution.Found found) {
      return tree.code(found.id());
    }
    if (resolution instanceof Resolution.Ambiguous ambiguous) {
      cells.error(
          cell,
          "ambiguous",
          item,
          String.join(", ", ambiguous.ids().stream().map(tree::path).limit(5).toList()));
    } else {
      cells.unknown(cell, item, tree.suggestions(item));
    }
    return null;
  }

  private @Nullable String row(Cell cell, String item) {
    Set<String> known = rows();
    if (known.contains(item)) {
      return item;
    }
    cells.unknown(cell, item, Nearest.of(item, known).map(List::of).orElse(List.of()));
    return null;
  }

  /** A list may have a hundred thousand rows, and as many scenarios. */
  private Set<String> rows() {
    Set<String> known = rowIds;
    if (known == null) {
      known = new LinkedHashSet<>();
      for (ListRow row : rulebook.rows()) {
        known.add(row.source().id());
      }
      for (CircumstanceRow row : rulebook.circumstanceRows()) {
        known.add(row.getSource().id());
      }
      known.addAll(rulebook.answerIds());
      rowIds = known;
    }
    return known;
  }

  /** A code that neither the library nor a rule gives never comes out. */
  private @Nullable String warning(Cell cell, String item) {
    Set<String> known = warnings;
    if (known == null) {
      known = warningCodes.get().orElse(Set.of());
      warnings = known;
    }
    if (known.isEmpty() || known.contains(item)) {
      return item;
    }
    String all = String.join(", ", known);
    Nearest.of(item, known)
        .ifPresentOrElse(
            near -> cells.error(cell, "no-such-warning-near", item, all, near),
            () -> cells.error(cell, "no-such-warning", item, all));
    return null;
  }

  /** The name of a rule, or the beginning of some. */
  private @Nullable String rule(Cell cell, String item) {
    List<String> named = words.rules().named(item);
    if (named.size() > 1) {
      cells.error(cell, "ambiguous-rule", item, String.join(", ", named));
      return null;
    }
    if (named.isEmpty() && !words.rules().begins(item)) {
      cells.unknown(cell, item, words.rules().nearest(item).stream().toList());
      return null;
    }
    return named.isEmpty() ? item : named.get(0);
  }
}
