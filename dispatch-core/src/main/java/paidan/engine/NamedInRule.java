package paidan.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;
import paidan.decision.TimeLimit;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Message;
import paidan.directory.OrganizerResolution;
import paidan.rulebook.Rulebook;

/**
 * A name of the sheets that a rule has in quotation marks. Drools compiles it whatever it says: a
 * condition with a misspelt one never holds, and a verb with one fails for each order.
 *
 * @param kind what it names
 * @param text as written
 */
record NamedInRule(Kind kind, String text) {

  /** What is named. */
  enum Kind {
    MATTER,
    AREA,
    ORGANIZER,
    LIMIT
  }

  private static final Map<String, Kind> VERBS =
      Map.of(
          "isMatterWithin", Kind.MATTER,
          "takeMatter", Kind.MATTER,
          "isAreaWithin", Kind.AREA,
          "dispatchTo", Kind.ORGANIZER,
          "superviseBy", Kind.ORGANIZER,
          "assistBy", Kind.ORGANIZER,
          "limit", Kind.LIMIT);

  /** A call with one text and nothing else; one with a backslash is left to the compiler. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?<![\\w$])("
              + String.join("|", VERBS.keySet())
              + ")\\s*\\(\\s*(?:\"([^\"\\\\]*)\"|'([^'\\\\]*)')\\s*\\)");

  private static final Pattern COMMENT = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

  /** All that a rule names, each once. */
  static List<NamedInRule> of(RuleDescr rule) {
    Set<NamedInRule> named = new LinkedHashSet<>();
    conditions(rule.getLhs(), named);
    read(COMMENT.matcher(String.valueOf(rule.getConsequence())).replaceAll(" "), named);
    rule.getNamedConsequences()
        .values()
        .forEach(other -> read(COMMENT.matcher(other.toString()).replaceAll(" "), named));
    return List.copyOf(named);
  }

  private static void conditions(Object part, Set<NamedInRule> named) {
    if (part instanceof PatternDescr pattern) {
      conditions(pattern.getConstraint(), named);
    } else if (part instanceof ConditionalElementDescr group) {
      group.getDescrs().forEach(one -> conditions(one, named));
    } else if (part instanceof ExprConstraintDescr expression) {
      read(expression.getExpression(), named);
    } else if (part instanceof EvalDescr eval) {
      read(String.valueOf(eval.getContent()), named);
    }
  }

  private static void read(String code, Set<NamedInRule> named) {
    Matcher call = CALL.matcher(code);
    while (call.find()) {
      String text = call.group(2) == null ? call.group(3) : call.group(2);
      Kind kind = VERBS.get(call.group(1));
      if (kind != null) {
        named.add(new NamedInRule(kind, text));
      }
    }
  }

  /** Tells what the rules of a rulebook name and its sheets do not have. */
  static void check(List<RuleSource> rules, Rulebook rulebook, Findings findings) {
    for (RuleSource rule : rules) {
      for (NamedInRule name : rule.named()) {
        Message message = name.check(rule.name(), rulebook);
        if (message != null) {
          findings.warning(rule.position(), message);
        }
      }
    }
  }

  /** What is wrong with it; null when nothing is. */
  private @Nullable Message check(String rule, Rulebook rulebook) {
    return switch (kind) {
      case MATTER ->
          rulebook.matters().resolve(text).found() >= 0
              ? null
              : unknown(
                  "rule-matter", "rule-matter-near", rule, rulebook.matters().suggestions(text));
      case AREA ->
          rulebook.areas().resolve(text).found() >= 0
              ? null
              : unknown("rule-area", "rule-area-near", rule, rulebook.areas().suggestions(text));
      case ORGANIZER ->
          rulebook.organizers().resolve(text) instanceof OrganizerResolution.Found
              ? null
              : unknown(
                  "rule-organizer",
                  "rule-organizer-near",
                  rule,
                  rulebook.organizers().suggestions(text));
      case LIMIT ->
          TimeLimit.ofText(text).isPresent() ? null : RuleSource.message("rule-limit", rule, text);
    };
  }

  private Message unknown(String code, String codeNear, String rule, List<String> near) {
    return near.isEmpty()
        ? RuleSource.message(code, rule, text)
        : RuleSource.message(codeNear, rule, text, String.join(", ", near));
  }
}
