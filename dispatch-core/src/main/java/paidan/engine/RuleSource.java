package paidan.engine;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Message;
import paidan.diagnostic.Position;

/**
 * A rule as it is written, for the checks that Drools does not make: what it replaces, and whether
 * two deciding rules of equal salience can both apply.
 *
 * @param file where it stands
 * @param line line of its name
 * @param packageName its package
 * @param name its name
 * @param replaces whether it is marked {@code @replaces}
 * @param stage simple name of the stage it matches; null when it matches none
 * @param salience as written; "0" when it has none
 * @param deciding whether its consequence can decide
 * @param constraints constraints on the stage, as written
 */
record RuleSource(
    String file,
    int line,
    String packageName,
    String name,
    boolean replaces,
    @Nullable String stage,
    String salience,
    boolean deciding,
    List<String> constraints) {

  private static final Set<String> STAGES =
      Set.of("Intake", "Screening", "Assignment", "Completion");
  private static final Pattern DECIDING =
      Pattern.compile(
          "\\.\\s*(transfer|informOf\\w+|explain|referElsewhere|dissuade|answer)\\s*\\(");
  private static final Pattern EQUALITY =
      Pattern.compile(
          "(?:\\$?\\w+\\s*:\\s*)?(\\w+)\\s*(==|!=)\\s*(\"[^\"]*\"|true|false|null|-?\\d+)");

  /** Attributes that would break the order of stages, or decide by the clock. */
  private static final Set<String> REFUSED =
      Set.of(
          "agenda-group",
          "ruleflow-group",
          "activation-group",
          "auto-focus",
          "lock-on-active",
          "timer",
          "duration",
          "calendars",
          "date-effective",
          "date-expires",
          "enabled");

  /** The rules of a DRL file; what cannot be parsed, and what must not be used, is noted. */
  static List<RuleSource> parse(String file, String drl, Findings findings) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr descr;
    try {
      descr = parser.parse(false, new StringReader(drl));
    } catch (DroolsParserException e) {
      findings.error(Position.ofFile(file), message("drl-unreadable", file));
      return List.of();
    }
    for (DroolsError error : parser.getErrors()) {
      int line = error.getLines().length > 0 ? Math.max(error.getLines()[0], 0) : 0;
      findings.error(
          Position.ofLine(file, line), message("drl-syntax", firstLine(error.getMessage())));
    }
    if (descr == null || parser.hasErrors()) {
      return List.of();
    }
    if (!descr.getGlobals().isEmpty()) {
      findings.error(
          Position.ofLine(file, descr.getGlobals().get(0).getLine()),
          message("drl-global", descr.getGlobals().get(0).getIdentifier()));
    }
    List<RuleSource> rules = new ArrayList<>();
    for (RuleDescr rule : descr.getRules()) {
      refuse(file, rule, findings);
      rules.add(of(file, descr.getName(), rule));
    }
    return rules;
  }

  private static void refuse(String file, RuleDescr rule, Findings findings) {
    for (String attribute : rule.getAttributes().keySet()) {
      if (REFUSED.contains(attribute)) {
        findings.error(
            Position.ofLine(file, rule.getLine()),
            message("drl-attribute", rule.getName(), attribute));
      }
    }
  }

  private static RuleSource of(String file, String packageName, RuleDescr rule) {
    String stage = null;
    List<String> constraints = new ArrayList<>();
    for (BaseDescr part : rule.getLhs().getDescrs()) {
      if (part instanceof PatternDescr pattern
          && STAGES.contains(simple(pattern.getObjectType()))) {
        stage = simple(pattern.getObjectType());
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
          if (constraint instanceof ExprConstraintDescr expression) {
            constraints.add(expression.getExpression().strip());
          }
        }
      }
    }
    String salience = rule.getSalience();
    AnnotationDescr replaces = rule.getAnnotation("replaces");
    return new RuleSource(
        file,
        rule.getLine(),
        packageName,
        rule.getName(),
        replaces != null,
        stage,
        salience == null ? "0" : salience.replaceAll("\\s+", ""),
        isDeciding(stage, String.valueOf(rule.getConsequence())),
        constraints);
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static boolean isDeciding(@Nullable String stage, String consequence) {
    return "Assignment".equals(stage)
        || ("Screening".equals(stage) && DECIDING.matcher(consequence).find());
  }

  String key() {
    return packageName + '\0' + name;
  }

  /** Whether both can apply to one order and neither goes first. */
  boolean clashesWith(RuleSource other) {
    return deciding
        && other.deciding
        && Objects.equals(stage, other.stage)
        && salience.equals(other.salience)
        && !isExcludedBy(other);
  }

  /** Whether a constraint of one denies a constraint of the other. */
  private boolean isExcludedBy(RuleSource other) {
    for (String mine : constraints) {
      for (String theirs : other.constraints) {
        if (denies(mine, theirs)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean denies(String one, String other) {
    Matcher mine = EQUALITY.matcher(one);
    Matcher theirs = EQUALITY.matcher(other);
    if (!mine.matches() || !theirs.matches() || !mine.group(1).equals(theirs.group(1))) {
      return false;
    }
    boolean sameValue = mine.group(3).equals(theirs.group(3));
    boolean bothEqual = mine.group(2).equals("==") && theirs.group(2).equals("==");
    return bothEqual ? !sameValue : sameValue && !mine.group(2).equals(theirs.group(2));
  }

  static Message message(String code, Object... arguments) {
    return Message.of(Draft.BUNDLE, code, arguments);
  }

  static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
