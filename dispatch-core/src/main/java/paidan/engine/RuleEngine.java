package paidan.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paidan.decision.Answer;
import paidan.decision.Disposition;
import paidan.decision.Reason;
import paidan.decision.RoutingDecision;
import paidan.decision.RulebookVersion;
import paidan.decision.Warning;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Message;
import paidan.diagnostic.Position;
import paidan.directory.Organizer;
import paidan.order.Objection;
import paidan.order.PriorCase;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.rulebook.Facts;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.rulebook.Selection;
import paidan.sheet.SourceFile;

/**
 * A rulebook and its rules, ready to decide: stage after stage, a fact type each. Safe for many
 * threads.
 */
public final class RuleEngine implements AutoCloseable {

  /** Rules of a stage may fire so often for one order; more is a rule that sets itself off. */
  private static final int MOST_FIRINGS = 10_000;

  /** Sentences of decisions that no warning has: notices, reasons, and why rows lose. */
  private static final Pattern NO_WARNING =
      Pattern.compile("(?:why|notice)-.*|reason\\..*|a-condition");

  private static final Logger LOG = LoggerFactory.getLogger(RuleEngine.class);

  private final Rulebook rulebook;
  private final KnowledgeBase base;
  private final RulebookVersion version;
  private final PriorCases priorCases;
  private final AnswerSource answers;
  private final boolean full;
  private final List<Finding> ofNames;

  RuleEngine(
      Rulebook rulebook,
      KnowledgeBase base,
      PriorCases priorCases,
      AnswerSource answers,
      EvidenceDetail detail) {
    this.rulebook = rulebook;
    this.base = base;
    this.priorCases = priorCases;
    this.answers = answers;
    this.full = detail == EvidenceDetail.FULL;
    Findings names = new Findings();
    // With each rulebook anew: rules stay while the sheets that they name are exchanged.
    NamedInRule.check(base.added(), rulebook, names);
    this.ofNames = names.list();
    this.version =
        new RulebookVersion(
            rulebook.name(),
            rulebook.version(),
            "sha256:" + hash(rulebook.contentHash(), base.fingerprint()));
  }

  /**
   * Makes a rulebook ready to decide.
   *
   * @param rulebook the rulebook
   * @param before the engine it replaces, whose compiled rules are kept when only rows changed;
   *     null for the first
   * @param loader sees the shipped rules, and the classes that added rules import
   * @param trustRules whether rules of the rulebook may be compiled and run
   * @param priorCases where the host keeps earlier cases
   * @param answers where the host keeps answers
   * @param detail how much of the reasons decisions carry
   * @return the engine
   * @throws RulebookException when its rules are wrong or not trusted
   */
  public static RuleEngine of(
      Rulebook rulebook,
      @Nullable RuleEngine before,
      ClassLoader loader,
      boolean trustRules,
      PriorCases priorCases,
      AnswerSource answers,
      EvidenceDetail detail)
      throws RulebookException {
    List<SourceFile> added = rulebook.ruleFiles();
    KnowledgeBase base =
        before != null && before.base.isOf(added, loader)
            ? before.base.shared()
            : compile(added, loader, trustRules);
    return new RuleEngine(rulebook, base, priorCases, answers, detail);
  }

  private static KnowledgeBase compile(
      List<SourceFile> added, ClassLoader loader, boolean trustRules) throws RulebookException {
    Findings findings = new Findings();
    for (SourceFile file : added) {
      if (!trustRules) {
        findings.error(
            Position.ofFile(file.name()), Message.of(Draft.BUNDLE, "drl-untrusted", file.name()));
      }
    }
    KnowledgeBase base = findings.hasErrors() ? null : KnowledgeBase.of(added, loader, findings);
    if (base == null) {
      throw new RulebookException(findings.list());
    }
    return base;
  }

  /**
   * The rules.
   *
   * @return by package and name
   */
  public List<RuleDescription> rules() {
    return base.rules();
  }

  /**
   * The codes that warnings of a decision can have. The rules are read for it: not for every order.
   *
   * @return those of the library and those that the rules give; empty when a rule puts a code
   *     together or has code of the host do so, so that nobody can tell
   */
  public Optional<Set<String>> warningCodes() {
    Set<String> codes = new TreeSet<>(Rulebook.noteCodes());
    codes.addAll(Message.codesWithoutRemedy(Draft.BUNDLE));
    codes.removeIf(code -> NO_WARNING.matcher(code).matches());
    for (RuleSource rule : base.sources(rulebook.ruleFiles())) {
      if (!rule.warnings().complete()) {
        return Optional.empty();
      }
      codes.addAll(rule.warnings().codes());
    }
    return Optional.of(codes);
  }

  /**
   * What the authors of the rulebook and of its rules should look at.
   *
   * @return warnings from loading it
   */
  public List<Finding> warnings() {
    return Stream.of(rulebook.warnings(), base.warnings(), ofNames).flatMap(List::stream).toList();
  }

  /**
   * The shipped rules that the rulebook has replaced.
   *
   * @return empty when there are none
   */
  public List<Replacement> replacements() {
    return base.replacements();
  }

  private static String hash(String content, String rules) {
    try {
      byte[] both = (content + "\n" + rules).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * The rulebook.
   *
   * @return its sheets, read and indexed
   */
  public Rulebook rulebook() {
    return rulebook;
  }

  /**
   * Name, version and hash, as every decision carries them.
   *
   * @return the hash covers sheets, rules shipped and added, and the version of the library
   */
  public RulebookVersion version() {
    return version;
  }

  /**
   * Decides one order.
   *
   * @param order the order
   * @return never null; what the rules cannot decide is undetermined
   */
  public RoutingDecision decide(WorkOrder order) {
    return decide(order, full);
  }

  /**
   * Decides one order.
   *
   * @param order the order
   * @param tellRejected whether to tell the rows that held and lost
   * @return never null; what the rules cannot decide is undetermined
   */
  public RoutingDecision decide(WorkOrder order, boolean tellRejected) {
    try {
      return new Run(order, tellRejected).decide();
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      // An order is never lost, not even to a mistake of this library.
      LOG.error("order {} failed", order.id(), e);
      return failed(order, e.getClass().getSimpleName());
    }
  }

  private RoutingDecision failed(WorkOrder order, String what) {
    return RoutingDecision.builder(order.id(), Disposition.UNDETERMINED, version)
        .reason(Reason.RULE_FAILED)
        .warnings(
            List.of(
                new Warning(
                    "decision-failed",
                    Message.of(Draft.BUNDLE, "decision-failed", what).text(rulebook.language()))))
        .ext(order.ext())
        .build();
  }

  /** Lets go of the compiled rules, unless another engine uses them. */
  @Override
  public void close() {
    base.close();
  }

  /** What is done with a session. */
  @FunctionalInterface
  private interface Stages {

    void fire(Session session) throws RuleFailure;
  }

  /** The way of one order. */
  private final class Run {

    private final boolean tellRejected;
    private WorkOrder order;
    private Draft draft;

    Run(WorkOrder order, boolean tellRejected) {
      this.tellRejected = tellRejected;
      this.order = order;
      this.draft = new Draft(rulebook, order, rulebook.read(order));
    }

    RoutingDecision decide() {
      try {
        if (priorCases == PriorCases.NONE && answers == AnswerSource.NONE) {
          inSession(
              session -> {
                understand(session);
                screen(session, screening());
              });
        } else {
          inSession(this::understand);
          // The host is asked between the sessions: it may take its time, or park its thread.
          ScreeningFact screening = screening();
          inSession(session -> screen(session, screening));
        }
      } catch (RuleFailure e) {
        LOG.warn("rule '{}' failed for order {}", e.told(Locale.ENGLISH), order.id(), e.getCause());
        draft.undetermined(Reason.RULE_FAILED);
        draft.warn("rule-failed", e.told(rulebook.language()));
      }
      return draft.toDecision(version);
    }

    private void understand(Session session) throws RuleFailure {
      session.fireIfConcerned(new IntakeFact(draft), MOST_FIRINGS, draft::acting);
    }

    private void screen(Session session, ScreeningFact screening) throws RuleFailure {
      session.fireIfConcerned(screening, MOST_FIRINGS, draft::acting);
      if (!draft.isDecided()) {
        assign(session);
      }
    }

    private void inSession(Stages stages) throws RuleFailure {
      Session session = base.borrow();
      try {
        stages.fire(session);
      } finally {
        base.giveBack(session);
      }
    }

    private ScreeningFact screening() {
      Facts facts = draft.facts();
      ScreeningFact screening =
          new ScreeningFact(
              draft,
              Cases.among(candidates(), order, rulebook, facts),
              rulebook.circumstances(facts));
      if (facts.requestType() == RequestType.CONSULTATION && screening.getAnswer() == null) {
        screening.answerOfHost(answerOfHost());
      }
      return screening;
    }

    /**
     * What a host asks may fail in any way: in languages without checked exceptions with those of
     * Java as well.
     */
    private @Nullable Answer answerOfHost() {
      try {
        return answers.answer(understood()).orElse(null);
      } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
        LOG.warn("the host's answers failed for order {}", order.id(), e);
        draft.warn("answers-failed");
        return null;
      }
    }

    /**
     * The order with what Intake has made of it: what the host's answers are to be looked up by.
     */
    private WorkOrder understood() {
      Facts facts = draft.facts();
      WorkOrder.Builder understood = order.toBuilder().requestType(facts.requestType());
      int matter = facts.matter().node();
      return (matter < 0 ? understood : understood.matter(rulebook.matters().code(matter))).build();
    }

    private List<PriorCase> candidates() {
      List<PriorCase> found;
      try {
        found = List.copyOf(priorCases.of(order));
      } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
        LOG.warn("the host's prior cases failed for order {}", order.id(), e);
        draft.warn("prior-cases-failed");
        return order.priorCases();
      }
      if (found.isEmpty()) {
        return order.priorCases();
      }
      List<PriorCase> all = new ArrayList<>(order.priorCases());
      all.addAll(found);
      return all;
    }

    private void assign(Session session) throws RuleFailure {
      Objections objections = Objections.of(order, rulebook, draft);
      // S6: whom a review assigns leads as who objected would have: by the row that the order has.
      Set<String> excluded =
          objections.assignedByReview() == null ? objections.excluded() : Set.of();
      Selection selection = rulebook.select(draft.facts(), excluded, tellRejected);
      draft.selected(selection);
      AssignmentFact assignment =
          new AssignmentFact(
              draft, selection, objections.assignedByReview(), objections.excluded());
      session.fire(assignment, 1, draft::acting);
      if (!draft.isDecided()) {
        Reason obstacle = selection.obstacle();
        draft.undetermined(obstacle == null ? Reason.NO_RULE : obstacle);
      }
      if (draft.disposition() == Disposition.DISPATCH) {
        session.fire(new CompletionFact(draft), MOST_FIRINGS, draft::acting);
      }
    }
  }

  /**
   * S6: the objections of an order; the latest of an organizer counts, and of several reviews the
   * latest that assigns an organizer that is known.
   *
   * @param excluded codes of those whose objection was upheld, and of their successors
   * @param assignedByReview whom the review has assigned, null when nobody
   */
  private record Objections(Set<String> excluded, @Nullable Organizer assignedByReview) {

    static final Objections NONE = new Objections(Set.of(), null);

    static Objections of(WorkOrder order, Rulebook rulebook, Draft draft) {
      if (order.objections().isEmpty()) {
        return NONE;
      }
      Map<String, Objection> latest = new LinkedHashMap<>();
      for (Objection objection : order.objections()) {
        Organizer organizer = rulebook.organizer(objection.organizer(), draft.facts());
        if (organizer == null) {
          draft.warn("objection-of-unknown", rulebook.organizers().told(objection.organizer()));
        } else {
          latest.merge(organizer.code(), objection, Objections::later);
        }
      }
      Set<String> excluded = new HashSet<>();
      Organizer assigned = null;
      Objection assigning = null;
      for (Map.Entry<String, Objection> entry : latest.entrySet()) {
        Objection objection = entry.getValue();
        if (objection.status() == Objection.Status.RAISED) {
          draft.warn("objection-raised", rulebook.organizers().told(entry.getKey()));
        } else if (objection.status() == Objection.Status.UPHELD) {
          excludeWithSuccessors(entry.getKey(), excluded, rulebook, draft.facts());
        }
        String to = objection.assignedTo();
        if (to != null && objection.status() != Objection.Status.RAISED) {
          Organizer named = rulebook.organizer(to, draft.facts());
          if (named == null) {
            draft.warn("assigned-to-unknown", rulebook.organizers().told(to));
          } else if ((named.code().equals(entry.getKey())
                  || !hasObjectedSince(latest.get(named.code()), objection))
              && (assigning == null || !before(decided(objection), decided(assigning)))) {
            assigned = named;
            assigning = objection;
          }
        }
      }
      return new Objections(excluded, assigned);
    }

    /** An organizer that has passed its duties on to one that is in force already. */
    private static void excludeWithSuccessors(
        String code, Set<String> excluded, Rulebook rulebook, Facts facts) {
      Organizer organizer = rulebook.organizer(code, facts);
      while (organizer != null && excluded.add(organizer.code())) {
        String successor = organizer.successor();
        organizer = successor == null ? null : rulebook.organizer(successor, facts);
      }
    }

    /** Whether whom a review has assigned has objected with success in its turn. */
    private static boolean hasObjectedSince(@Nullable Objection own, Objection assigning) {
      return own != null
          && own.status() == Objection.Status.UPHELD
          && !before(decided(own), decided(assigning));
    }

    private static Objection later(Objection one, Objection other) {
      return before(other.at(), one.at()) ? one : other;
    }

    private static @Nullable OffsetDateTime decided(Objection objection) {
      return objection.decidedAt() == null ? objection.at() : objection.decidedAt();
    }

    /** A time that is not known is before those that are. */
    private static boolean before(@Nullable OffsetDateTime one, @Nullable OffsetDateTime other) {
      return other != null && (one == null || one.isBefore(other));
    }
  }
}
