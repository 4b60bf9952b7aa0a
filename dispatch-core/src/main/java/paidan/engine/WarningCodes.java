package paidan.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * The codes of warnings that a rule gives, as its consequence is written.
 *
 * @param codes those that stand there
 * @param complete false when it may give others: it puts a code together, or hands the stage on to
 *     code of the host
 */
record WarningCodes(Set<String> codes, boolean complete) {

  /** With the code, if it is written out. */
  private static final Pattern WARN =
      Pattern.compile("\\.\\s*warn\\s*\\((?:\\s*\"([^\"\\\\]*)\"\\s*,)?");

  private static final String NOT_ITS_VERB = "(?![\\w$]|\\s*\\.|\\s*::(?!\\s*warn\\b))";

  /**
   * Reads a rule.
   *
   * @param stages what it calls the stages it matches
   */
  static WarningCodes of(RuleDescr rule, List<String> stages) {
    Set<String> codes = new LinkedHashSet<>();
    boolean complete = true;
    for (String consequence : consequences(rule)) {
      Matcher warn = WARN.matcher(consequence);
      while (warn.find()) {
        String code = warn.group(1);
        if (code == null) {
          complete = false;
        } else {
          codes.add(code);
        }
      }
      complete &= stages.stream().noneMatch(stage -> isHandedOn(stage, consequence));
    }
    return new WarningCodes(codes, complete);
  }

  private static List<String> consequences(RuleDescr rule) {
    List<String> consequences = new ArrayList<>();
    consequences.add(String.valueOf(rule.getConsequence()));
    rule.getNamedConsequences().values().forEach(named -> consequences.add(named.toString()));
    return consequences;
  }

  /** Whether a consequence does more with a stage than name its verbs, or has another call warn. */
  private static boolean isHandedOn(String stage, String consequence) {
    return Pattern.compile("(?<![\\w$])" + Pattern.quote(stage) + NOT_ITS_VERB)
        .matcher(consequence)
        .find();
  }
}
