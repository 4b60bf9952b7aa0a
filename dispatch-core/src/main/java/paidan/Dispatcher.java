package paidan;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import paidan.decision.RoutingDecision;
import paidan.decision.RulebookVersion;
import paidan.diagnostic.Finding;
import paidan.engine.AnswerSource;
import paidan.engine.EvidenceDetail;
import paidan.engine.PriorCases;
import paidan.engine.Replacement;
import paidan.engine.RuleDescription;
import paidan.engine.RuleEngine;
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;

/**
 * Decides work orders by a rulebook. One for each host: safe for many threads, and the rulebook can
 * be exchanged while they are at work.
 *
 * <p>What it does not do: it keeps no orders, calls nobody, and never asks the clock. The same
 * order and the same rulebook give the same decision, on any machine and at any time.
 */
public final class Dispatcher implements AutoCloseable {

  private final Settings settings;
  private final AtomicReference<Lease> current;
  private volatile boolean closed;

  /** What a builder has collected. */
  private record Settings(
      ClassLoader loader,
      boolean trustRules,
      PriorCases priorCases,
      AnswerSource answers,
      EvidenceDetail evidence) {

    RuleEngine engine(Rulebook rulebook, @Nullable RuleEngine before) throws RulebookException {
      return RuleEngine.of(rulebook, before, loader, trustRules, priorCases, answers, evidence);
    }
  }

  /** An engine and how many orders are in flight on it; closed when it is replaced and idle. */
  private static final class Lease {

    private final RuleEngine engine;

    /** Users plus one for being current; nobody can enter at 0. */
    private final AtomicInteger holders = new AtomicInteger(1);

    Lease(RuleEngine engine) {
      this.engine = engine;
    }

    boolean enter() {
      for (int seen = holders.get(); seen > 0; seen = holders.get()) {
        if (holders.compareAndSet(seen, seen + 1)) {
          return true;
        }
      }
      return false;
    }

    void leave() {
      if (holders.decrementAndGet() == 0) {
        engine.close();
      }
    }
  }

  private Dispatcher(Settings settings, RuleEngine engine) {
    this.settings = settings;
    this.current = new AtomicReference<>(new Lease(engine));
  }

  /**
   * Loads a rulebook, with nothing special.
   *
   * @param folderOrZip where it is
   * @return a dispatcher
   * @throws RulebookException when something in it is wrong; it tells all that is
   */
  public static Dispatcher load(Path folderOrZip) throws RulebookException {
    return builder().load(folderOrZip);
  }

  /**
   * Uses a rulebook that is already read.
   *
   * @param rulebook the rulebook
   * @return a dispatcher
   * @throws RulebookException when it has rules of its own, which only a builder can trust
   */
  public static Dispatcher of(Rulebook rulebook) throws RulebookException {
    return builder().load(rulebook);
  }

  /**
   * Starts a dispatcher with host lookups, trusted rules, or full evidence.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Decides an order.
   *
   * @param order the order
   * @return never null; what the rulebook cannot decide is undetermined, with the facts that are
   *     missing
   */
  public RoutingDecision dispatch(WorkOrder order) {
    Objects.requireNonNull(order, "order");
    Lease lease = lease();
    try {
      return lease.engine.decide(order);
    } finally {
      lease.leave();
    }
  }

  /**
   * Decides an order and tells as well the rows that held and lost, each with why.
   *
   * @param order the order
   * @return the decision, with full evidence
   */
  public RoutingDecision explain(WorkOrder order) {
    Objects.requireNonNull(order, "order");
    Lease lease = lease();
    try {
      return lease.engine.decide(order, true);
    } finally {
      lease.leave();
    }
  }

  /**
   * Decides many orders on all cores. The stream is lazy and keeps the order of the orders; all of
   * them are decided by the rulebook that is in force when each is taken.
   *
   * @param orders orders, such as the lines of a large file
   * @return a decision each, in the same order
   */
  public Stream<RoutingDecision> dispatchAll(Stream<WorkOrder> orders) {
    return Batch.inOrder(orders, this::dispatch);
  }

  private Lease inForce() {
    return Objects.requireNonNull(current.get());
  }

  private Lease lease() {
    while (!closed) {
      Lease lease = inForce();
      if (lease.enter()) {
        return lease;
      }
    }
    throw new IllegalStateException("the dispatcher is closed");
  }

  /**
   * Exchanges the rulebook. Orders in flight finish on the one they began with; when the new one
   * has errors, nothing changes.
   *
   * @param folderOrZip where the new one is
   * @return its name, version and hash
   * @throws RulebookException when something in it is wrong; it tells all that is
   */
  public RulebookVersion reload(Path folderOrZip) throws RulebookException {
    return reload(Rulebook.load(folderOrZip));
  }

  /**
   * Exchanges the rulebook. When only rows changed, the compiled rules are kept.
   *
   * @param rulebook the new one
   * @return its name, version and hash
   * @throws RulebookException when its rules are wrong or not trusted; then nothing changes
   */
  public synchronized RulebookVersion reload(Rulebook rulebook) throws RulebookException {
    Lease old = lease();
    try {
      Lease fresh = new Lease(settings.engine(rulebook, old.engine));
      current.set(fresh);
      old.leave();
      return fresh.engine.version();
    } finally {
      old.leave();
    }
  }

  private <T> T with(java.util.function.Function<RuleEngine, T> question) {
    Lease lease = lease();
    try {
      return question.apply(lease.engine);
    } finally {
      lease.leave();
    }
  }

  /**
   * The rulebook in force.
   *
   * @return name, version and hash, as decisions carry them
   */
  public RulebookVersion rulebook() {
    return with(RuleEngine::version);
  }

  /**
   * What the authors of the rulebook in force should look at.
   *
   * @return warnings from loading it
   */
  public List<Finding> warnings() {
    return with(RuleEngine::warnings);
  }

  /**
   * The rules in force.
   *
   * @return by package and name
   */
  public List<RuleDescription> rules() {
    return with(RuleEngine::rules);
  }

  /**
   * The codes that warnings of a decision can have. The rules are read for it: not for every order.
   *
   * @return those of the library and those that the rules give; empty when a rule puts a code
   *     together or has code of the host do so, so that nobody can tell
   */
  public Optional<Set<String>> warningCodes() {
    return with(RuleEngine::warningCodes);
  }

  /**
   * The shipped rules that the rulebook has replaced.
   *
   * @return empty when there are none
   */
  public List<Replacement> replacements() {
    return with(RuleEngine::replacements);
  }

  /** Lets go of the rulebook as soon as no order is in flight. Orders that come later fail. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      inForce().leave();
    }
  }

  /** Collects what a dispatcher needs beside its rulebook. Not thread-safe. */
  public static final class Builder {

    private ClassLoader loader = Dispatcher.class.getClassLoader();
    private boolean trustRules;
    private PriorCases priorCases = PriorCases.NONE;
    private AnswerSource answers = AnswerSource.NONE;
    private EvidenceDetail evidence = EvidenceDetail.WINNING;

    private Builder() {}

    /**
     * Declares the source of the rulebook trusted: its DRL is code, compiled and run.
     *
     * @return this builder
     */
    public Builder trustRules() {
      trustRules = true;
      return this;
    }

    /**
     * Sets where the host keeps earlier cases.
     *
     * @param lookup asked once for each order, from many threads at a time; when it fails or gives
     *     null, the order is decided without, with a warning
     * @return this builder
     */
    public Builder priorCases(PriorCases lookup) {
      priorCases = Objects.requireNonNull(lookup, "lookup");
      return this;
    }

    /**
     * Sets where the host keeps answers of its own.
     *
     * @param lookup asked for consultations that the knowledge sheet cannot answer, from many
     *     threads at a time; when it fails or gives null, the order is decided without, with a
     *     warning
     * @return this builder
     */
    public Builder answers(AnswerSource lookup) {
      answers = Objects.requireNonNull(lookup, "lookup");
      return this;
    }

    /**
     * Sets how much of the reasons decisions carry.
     *
     * @param detail the winning rules and rows, or the losing rows as well
     * @return this builder
     */
    public Builder evidence(EvidenceDetail detail) {
      evidence = Objects.requireNonNull(detail, "detail");
      return this;
    }

    /**
     * Sets the class loader that sees the shipped rules and the classes that added rules import.
     *
     * @param classes by default that of this library
     * @return this builder
     */
    public Builder classLoader(ClassLoader classes) {
      loader = Objects.requireNonNull(classes, "classes");
      return this;
    }

    /**
     * Loads a rulebook.
     *
     * @param folderOrZip where it is
     * @return a dispatcher
     * @throws RulebookException when something in it is wrong; it tells all that is
     */
    public Dispatcher load(Path folderOrZip) throws RulebookException {
      return load(Rulebook.load(folderOrZip));
    }

    /**
     * Loads a rulebook from the class path.
     *
     * @param folder such as {@code paidan/rulebooks/beijing}
     * @return a dispatcher
     * @throws RulebookException when something in it is wrong; it tells all that is
     */
    public Dispatcher loadFromClassPath(String folder) throws RulebookException {
      return load(Rulebook.load(loader, folder));
    }

    /**
     * Uses a rulebook that is already read.
     *
     * @param rulebook the rulebook
     * @return a dispatcher
     * @throws RulebookException when its rules are wrong or not trusted
     */
    public Dispatcher load(Rulebook rulebook) throws RulebookException {
      Settings settings = new Settings(loader, trustRules, priorCases, answers, evidence);
      return new Dispatcher(settings, settings.engine(rulebook, null));
    }
  }
}
