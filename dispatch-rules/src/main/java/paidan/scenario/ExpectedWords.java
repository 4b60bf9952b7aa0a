package paidan.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import paidan.decision.Circumstance;
import paidan.decision.Disposition;
import paidan.decision.Principle;
import paidan.decision.Reason;
import paidan.engine.RuleDescription;
import paidan.order.RequestType;
import paidan.order.Urgency;
import paidan.rulebook.Rulebook;
import paidan.sheet.ClosedWords;
import paidan.sheet.OrderWords;
import paidan.telling.DecisionWords;
import paidan.telling.FactWords;
import paidan.telling.RuleNames;

/**
 * What decisions say in words of their own, and what scenarios and people call it, in English and
 * in Chinese. Each word means the same wherever it is read and told.
 */
final class ExpectedWords {

  private static final ClosedWords<String> DISPOSITIONS =
      ClosedWords.<String>none()
          .and(Disposition.DISPATCH.word(), "dispatch", "派单")
          .and(Disposition.ANSWER.word(), "answer", "直接答复", "答复")
          .and(Disposition.TRANSFER.word(), "transfer", "转接")
          .and(Disposition.INFORM_LEGAL_CHANNEL.word(), "inform-legal-channel", "告知法定途径")
          .and(Disposition.INFORM_PROGRESS.word(), "inform-progress", "告知办理情况")
          .and(Disposition.EXPLAIN.word(), "explain", "解释说明")
          .and(Disposition.REFER_ELSEWHERE.word(), "refer-elsewhere", "告知有权单位")
          .and(Disposition.DISSUADE.word(), "dissuade", "劝阻")
          .and(Disposition.UNDETERMINED.word(), "undetermined", "待定");

  private static final ClosedWords<String> PRINCIPLES =
      ClosedWords.<String>none()
          .and(Principle.STATUTORY.word(), "statutory", "职权法定")
          .and(Principle.TERRITORIAL.word(), "territorial", "属地管理")
          .and(Principle.HIERARCHICAL.word(), "hierarchical", "分级负责")
          .and(Principle.LIAISON.word(), "liaison", "协调联动");

  private static final ClosedWords<String> REASONS = DecisionWords.REASONS.as(Reason::word);

  private static final ClosedWords<String> CIRCUMSTANCES =
      DecisionWords.CIRCUMSTANCES.as(Circumstance::word);

  private static final ClosedWords<String> REQUEST_TYPES =
      OrderWords.REQUEST_TYPES.as(RequestType::word);

  private static final ClosedWords<String> URGENCIES = OrderWords.URGENCIES.as(Urgency::word);

  /** Of Article 10; rules of a rulebook may miss others, by words of their own. */
  private static final ClosedWords<String> ELEMENTS =
      FactWords.words(Set.of("matter", "contact", "place"));

  private final ClosedWords<String> facts;
  private final RuleNames rules;

  ExpectedWords(Rulebook rulebook, List<RuleDescription> rules) {
    this.facts = FactWords.words(rulebook.facts());
    this.rules = new RuleNames(rules);
  }

  /**
   * The words of a column that takes only these, whatever the rulebook.
   *
   * @return null when it takes others too
   */
  static @Nullable ClosedWords<String> always(Expected what) {
    return switch (what) {
      case DISPOSITION -> DISPOSITIONS;
      case PRINCIPLE -> PRINCIPLES;
      case REASON -> REASONS;
      case CIRCUMSTANCES -> CIRCUMSTANCES;
      case REQUEST_TYPE -> REQUEST_TYPES;
      case URGENCY -> URGENCIES;
      default -> null;
    };
  }

  /** The words of a column that takes only these; null when it takes others too. */
  @Nullable ClosedWords<String> of(Expected what) {
    return what == Expected.MISSING ? facts : always(what);
  }

  /** An element that an order lacks, as decisions name it. */
  static String element(String word) {
    String meant = ELEMENTS.meaning(word);
    return meant == null ? word : meant;
  }

  RuleNames rules() {
    return rules;
  }

  /** What a decision says, for people: what has words is told in them, all else as it is. */
  String told(Expected what, String said, Locale language) {
    ClosedWords<String> words = always(what);
    if (words != null) {
      return words.word(said, language);
    }
    return switch (what) {
      case MISSING, INCOMPLETE -> new FactWords(language).of(said);
      case CHANNEL -> new FactWords(language).channel(said);
      case RULE -> rules.told(said, language);
      default -> said;
    };
  }
}
