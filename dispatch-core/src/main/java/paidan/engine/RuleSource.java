package paidan.engine;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * @param position of its name, or of the row that it is made of
 * @param packageName its package
 * @param name its name
 * @param replaces whether it is marked {@code @replaces}
 * @param stage simple name of the stage it matches; null when it matches none
 * @param salience as written, without blanks and the parentheses around it; "0" when it has none
 * @param deciding whether its consequence can decide
 * @param constraints those on the stage that compare with a value
 * @param warnings the warnings that it gives
 * @param chinese its name for readers of Chinese; null when it has none
 * @param named what it names of the sheets
 */
record RuleSource(
    String file,
    Position position,
    String packageName,
    String name,
    boolean replaces,
    @Nullable String stage,
    String salience,
    boolean deciding,
    List<Equality> constraints,
    WarningCodes warnings,
    @Nullable String chinese,
    List<NamedInRule> named) {

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
  static List<RuleSource> parse(RuleText text, Findings findings) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr descr;
    try {
      descr = parser.parse(false, new StringReader(text.drl()));
    } catch (DroolsParserException e) {
      findings.error(Position.ofFile(text.file()), message("drl-unreadable", text.file()));
      return List.of();
    }
    for (DroolsError error : parser.getErrors()) {
      int line = error.getLines().length > 0 ? Math.max(error.getLines()[0], 0) : 0;
      String told = firstLine(error.getMessage());
      findings.error(
          text.at(line, told),
          text.table() ? message("table-error", withoutLine(told)) : message("drl-syntax", told));
    }
    if (descr == null || parser.hasErrors()) {
      return List.of();
    }
    if (!descr.getGlobals().isEmpty()) {
      String name = descr.getGlobals().get(0).getIdentifier();
      findings.error(
          text.at(descr.getGlobals().get(0).getLine(), name), message("drl-global", name));
    }
    List<RuleSource> rules = new ArrayList<>();
    for (RuleDescr rule : descr.getRules()) {
      refuse(text, rule, findings);
      rules.add(of(text, descr.getName(), rule));
    }
    return rules;
  }

  private static void refuse(RuleText text, RuleDescr rule, Findings findings) {
    for (String attribute : rule.getAttributes().keySet()) {
      if (REFUSED.contains(attribute)) {
        findings.error(
            text.at(rule.getLine(), attribute),
            message("drl-attribute", rule.getName(), attribute));
      }
    }
  }

  private static RuleSource of(RuleText text, String packageName, RuleDescr rule) {
    String stage = null;
    List<String> bound = new ArrayList<>();
    List<Equality> constraints = new ArrayList<>();
    for (BaseDescr part : rule.getLhs().getDescrs()) {
      if (part instanceof PatternDescr pattern
          && STAGES.contains(simple(pattern.getObjectType()))) {
        stage = simple(pattern.getObjectType());
        if (pattern.getIdentifier() != null) {
          bound.add(pattern.getIdentifier());
        }
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
          if (constraint instanceof ExprConstraintDescr expression) {
            Equality.of(expression.getExpression().strip()).ifPresent(constraints::add);
          }
        }
      }
    }
    String salience = rule.getSalience();
    AnnotationDescr replaces = rule.getAnnotation("replaces");
    return new RuleSource(
        text.file(),
        text.at(rule.getLine(), rule.getName()),
        packageName,
        rule.getName(),
        replaces != null,
        stage,
        salience == null ? "0" : bare(salience),
        isDeciding(stage, String.valueOf(rule.getConsequence())),
        constraints,
        WarningCodes.of(rule, bound),
        chinese(rule),
        NamedInRule.of(rule));
  }

  private static @Nullable String chinese(RuleDescr rule) {
    AnnotationDescr chinese = rule.getAnnotation("chinese");
    return chinese == null
        ? null
        : KnowledgeBase.unquoted(String.valueOf(chinese.getValue("value")));
  }

  /** The parser keeps the parentheses where there are some: {@code (500)} and 500 are the same. */
  private static String bare(String salience) {
    String written = salience.replaceAll("\\s+", "");
    return written.startsWith("(") && written.endsWith(")")
        ? written.substring(1, written.length() - 1)
        : written;
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
    for (Equality mine : constraints) {
      for (Equality theirs : other.constraints) {
        if (mine.denies(theirs)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A field that must have a value, or must not. */
  record Equality(String field, boolean equal, String value) {

    static Optional<Equality> of(String constraint) {
      Matcher matcher = EQUALITY.matcher(constraint);
      return matcher.matches()
          ? Optional.of(
              new Equality(matcher.group(1), matcher.group(2).equals("=="), matcher.group(3)))
          : Optional.empty();
    }

    boolean denies(Equality other) {
      if (!field.equals(other.field)) {
        return false;
      }
      boolean same = value.equals(other.value);
      return (equal && other.equal) ? !same : (same && equal != other.equal);
    }
  }

  static Message message(String code, Object... arguments) {
    return Message.of(Draft.BUNDLE, code, arguments);
  }

  /** What a compiler tells, without a line of DRL that nobody has written. */
  static String withoutLine(String told) {
    return told.replaceFirst("^\\[?\\d+,\\d+]?:\\s*", "")
        .replaceFirst("\\[ERR \\d+]\\s*", "")
        .replaceFirst("(?i)\\bline \\d+:\\d+\\s*", "")
        .strip();
  }

  static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
