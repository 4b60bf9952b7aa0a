package paidan.telling;

import java.util.Locale;
import paidan.decision.Circumstance;
import paidan.decision.Reason;
import paidan.diagnostic.Message;
import paidan.order.Flag;
import paidan.rulebook.ClosedColumns;
import paidan.sheet.ClosedWords;
import paidan.sheet.OrderWords;

/** The words in which decisions are told, for sheets that take them too. */
public final class DecisionWords {

  /**
   * Why a decision is undetermined (原因): the words of {@link #told}, and in English first those of
   * JSON, which are shorter.
   */
  public static final ClosedWords<Reason> REASONS = reasons();

  /** What Article 11 handles differently (情形): more than rows of the rulebook can recognise. */
  public static final ClosedWords<Circumstance> CIRCUMSTANCES =
      ClosedColumns.circumstances()
          .and(
              Circumstance.MALICIOUS_USE,
              "malicious use",
              OrderWords.FLAGS.word(Flag.MALICIOUS_USE, Locale.CHINESE),
              Circumstance.MALICIOUS_USE.word());

  private DecisionWords() {}

  private static ClosedWords<Reason> reasons() {
    ClosedWords<Reason> words = ClosedWords.none();
    for (Reason reason : Reason.values()) {
      words =
          words.and(
              reason, reason.word(), told(reason, Locale.CHINESE), told(reason, Locale.ENGLISH));
    }
    return words;
  }

  /**
   * Why a decision is undetermined.
   *
   * @param reason the reason
   * @param language English unless it is Chinese
   * @return such as "no row applies"
   */
  public static String told(Reason reason, Locale language) {
    return Message.of("paidan.engine", "reason." + reason.word()).text(language);
  }
}
