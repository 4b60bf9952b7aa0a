package paidan.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.sheet.SourceFile;

/**
 * Rules shipped and rules added, compiled, with sessions to run them in. Safe for many threads; a
 * session serves one at a time.
 */
final class KnowledgeBase implements AutoCloseable {

  private final SessionPool sessions;
  private final List<Replacement> replacements;
  private final List<Finding> warnings;
  private final List<RuleSource> added;
  private final String fingerprint;

  /** Engines that use it: a reload that changes only rows shares it with the engine before. */
  private final AtomicInteger users = new AtomicInteger(1);

  private final ClassLoader loader;

  private KnowledgeBase(
      ClassLoader loader,
      SessionPool sessions,
      List<Replacement> replacements,
      List<Finding> warnings,
      List<RuleSource> added,
      String fingerprint) {
    this.loader = loader;
    this.sessions = sessions;
    this.replacements = replacements;
    this.warnings = warnings;
    this.added = added;
    this.fingerprint = fingerprint;
  }

  /**
   * Compiles.
   *
   * @param added DRL of the jurisdiction, from a source that the host trusts
   * @param loader sees the shipped rules, and the classes that added ones import
   * @return null after an error, which is noted
   */
  static @Nullable KnowledgeBase of(List<SourceFile> added, ClassLoader loader, Findings findings) {
    ShippedRules shipped = new ShippedRules(loader);
    List<Model> models = new ArrayList<>(shipped.models());
    List<Replacement> replacements = new ArrayList<>();
    List<RuleSource> ofJurisdiction = List.of();
    if (!added.isEmpty()) {
      List<RuleText> texts = StockTables.read(added, findings);
      ofJurisdiction = check(shipped.sources(), texts, replacements, findings);
      if (!findings.hasErrors()) {
        models.addAll(RuleCompiler.compile(texts, loader, findings));
      }
      if (findings.hasErrors()) {
        return null;
      }
    }
    return new KnowledgeBase(
        loader,
        new SessionPool(models),
        List.copyOf(replacements),
        findings.list(),
        ofJurisdiction,
        fingerprint(shipped, added));
  }

  /**
   * What Drools would pass over in silence.
   *
   * @return the added rules
   */
  private static List<RuleSource> check(
      List<RuleSource> shipped,
      List<RuleText> added,
      List<Replacement> replacements,
      Findings findings) {
    Map<String, RuleSource> inForce = new HashMap<>();
    shipped.forEach(rule -> inForce.put(rule.key(), rule));
    Map<String, RuleSource> ofJurisdiction = new LinkedHashMap<>();
    for (RuleText text : added) {
      for (RuleSource rule : RuleSource.parse(text, findings)) {
        RuleSource twice = ofJurisdiction.putIfAbsent(rule.key(), rule);
        RuleSource replaced = inForce.put(rule.key(), rule);
        if (twice != null) {
          error(rule, findings, "drl-rule-twice", rule.name(), twice.file());
        } else if (replaced != null && !rule.replaces()) {
          error(rule, findings, "drl-replaces-silently", rule.name());
        } else if (replaced == null && rule.replaces()) {
          error(rule, findings, "drl-replaces-nothing", rule.name(), rule.packageName());
        } else if (replaced != null) {
          replacements.add(new Replacement(rule.packageName(), rule.name(), rule.file()));
        }
        if (rule.stage() == null) {
          error(rule, findings, "drl-no-stage", rule.name());
        }
      }
    }
    for (RuleSource rule : ofJurisdiction.values()) {
      for (RuleSource other : inForce.values()) {
        boolean toldOnce =
            !other.equals(ofJurisdiction.get(other.key())) || rule.key().compareTo(other.key()) < 0;
        if (!rule.equals(other) && toldOnce && rule.clashesWith(other)) {
          error(rule, findings, "drl-equal-salience", rule.name(), other.name(), rule.salience());
        }
      }
    }
    List<RuleSource> all = List.copyOf(ofJurisdiction.values());
    warnOfSameNames(all, inForce.values(), findings);
    return all;
  }

  /** Readers of Chinese could not tell them apart, neither in reasons nor in coverage. */
  private static void warnOfSameNames(
      List<RuleSource> added, Collection<RuleSource> inForce, Findings findings) {
    Map<String, RuleSource> named = new HashMap<>();
    for (RuleSource rule : inForce) {
      String chinese = rule.chinese();
      if (chinese != null && !added.contains(rule)) {
        named.put(chinese, rule);
      }
    }
    for (RuleSource rule : added) {
      String chinese = rule.chinese();
      RuleSource other = chinese == null ? null : named.putIfAbsent(chinese, rule);
      if (chinese != null && other != null) {
        findings.warning(
            rule.position(),
            RuleSource.message("drl-chinese-twice", rule.name(), other.name(), chinese));
      }
    }
  }

  private static void error(RuleSource rule, Findings findings, String code, Object... arguments) {
    findings.error(rule.position(), RuleSource.message(code, arguments));
  }

  /** Whether it was compiled from just these rules. */
  boolean isOf(List<SourceFile> added, ClassLoader classes) {
    return loader == classes && fingerprint.equals(fingerprint(new ShippedRules(classes), added));
  }

  /** For one more engine. */
  KnowledgeBase shared() {
    users.incrementAndGet();
    return this;
  }

  private static String fingerprint(ShippedRules shipped, List<SourceFile> added) {
    StringBuilder all = new StringBuilder(LibraryVersion.TEXT).append('\n').append(shipped.text());
    for (SourceFile file : added) {
      all.append(file.name()).append('\n').append(content(file)).append('\n');
    }
    return all.toString();
  }

  /** A workbook is no text: other bytes must never look the same. */
  private static String content(SourceFile file) {
    return new String(file.content(), StandardCharsets.ISO_8859_1);
  }

  /** The shipped rules that rules of the jurisdiction stand in for. */
  List<Replacement> replacements() {
    return replacements;
  }

  /** What the authors of the added rules should look at. */
  List<Finding> warnings() {
    return warnings;
  }

  /** The rules of the jurisdiction as they are written. */
  List<RuleSource> added() {
    return added;
  }

  /** Library version, shipped DRL and added DRL, as one text to hash. */
  String fingerprint() {
    return fingerprint;
  }

  /** All rules. */
  List<RuleDescription> rules() {
    return sessions.base().getKiePackages().stream()
        .flatMap(one -> one.getRules().stream())
        .map(KnowledgeBase::describe)
        .sorted(
            java.util.Comparator.comparing(RuleDescription::packageName)
                .thenComparing(RuleDescription::name))
        .toList();
  }

  /**
   * The rules as they are written, those as well that others replace.
   *
   * @param added DRL of the jurisdiction that it was compiled from
   */
  List<RuleSource> sources(List<SourceFile> added) {
    Findings told = new Findings();
    List<RuleSource> sources = new ArrayList<>(new ShippedRules(loader).sources());
    StockTables.read(added, told).forEach(text -> sources.addAll(RuleSource.parse(text, told)));
    return sources;
  }

  static RuleDescription describe(Rule rule) {
    return new RuleDescription(
        rule.getPackageName(),
        rule.getName(),
        annotation(rule, "basis"),
        annotation(rule, "chinese"));
  }

  private static @Nullable String annotation(Rule rule, String name) {
    Object value = rule.getMetaData().get(name);
    return value == null ? null : unquoted(value.toString());
  }

  /** Rules compiled at run time, and the parser, keep the quotation marks of metadata. */
  static String unquoted(String text) {
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }

  /** A session for one order; to be given back. */
  Session borrow() {
    return sessions.borrow();
  }

  /** Keeps the session for the next order, unless it is spoilt or not needed. */
  void giveBack(Session session) {
    sessions.giveBack(session);
  }

  /** Disposes of idle sessions; those at work are disposed of when they are given back. */
  @Override
  public void close() {
    if (users.decrementAndGet() == 0) {
      sessions.close();
    }
  }
}
