package paidan.stage;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import paidan.decision.Answer;
import paidan.order.LegalChannel;
import paidan.order.PriorCase;
import paidan.rulebook.CircumstanceRow;

/**
 * Is it answered at once, or handled differently from a dispatch? The six circumstances of Article
 * 11 §1 and §2.
 *
 * <p>Rules fire by salience and the first that decides decides; what later ones say is recorded
 * among the circumstances of the decision.
 */
public interface Screening extends Stage {

  /**
   * The flags that the operator has set.
   *
   * @return their words, such as {@code state-secret}
   */
  Collection<String> getFlags();

  /**
   * The emergency numbers that the operator has flagged.
   *
   * @return such as 110, in ascending order
   */
  List<String> getFlaggedLines();

  /**
   * The statutory channels that the matter must go to or has entered, as the order says.
   *
   * @return empty when there are none
   */
  List<LegalChannel> getLegalChannels();

  /**
   * The earlier case of the same complainant in the same matter (S15): one in progress before the
   * last that was closed.
   *
   * @return null when there is none
   */
  @Nullable PriorCase getPriorCase();

  /**
   * Whether the prior case is still being handled.
   *
   * @return false as well when there is none
   */
  boolean isPriorCaseInProgress();

  /**
   * Whether the order brings facts or reasons that the prior case did not have.
   *
   * @return null when nobody has said so
   */
  @Nullable Boolean getNewFacts();

  /**
   * Cases of other people in the same matter.
   *
   * @return empty when there are none
   */
  List<PriorCase> getCasesOfOthers();

  /**
   * The rows of the circumstances sheet that hold.
   *
   * @return in the order of their IDs
   */
  List<CircumstanceRow> getCircumstanceRows();

  /**
   * The rows of the circumstances sheet whose terms the order has and that would hold if a fact
   * were known that it lacks, such as its request type.
   *
   * @return in the order of their IDs
   */
  List<CircumstanceRow> getPossibleCircumstanceRows();

  /**
   * The circumstances of these rows, so that a rule need not go through the rows in vain.
   *
   * @return their words, such as {@code emergency}, each once, in the order of the rows; empty when
   *     no row holds
   */
  Collection<String> getCircumstances();

  /**
   * Whether some row of the dispatch list with a Matter condition holds: then the matter is one of
   * the city's own (S13).
   *
   * @return true when there is one
   */
  boolean isListedMatter();

  /**
   * The answer to a consultation, from the knowledge sheet (知识库) or the host's own lookup.
   *
   * @return null when there is none
   */
  @Nullable Answer getAnswer();

  /**
   * How early a circumstance is decided, by the rulebook's order of circumstances: emergency first.
   *
   * @param circumstance its word
   * @return a salience
   */
  int precedence(String circumstance);

  /**
   * Article 11 (1): transfers to emergency numbers.
   *
   * @param lines the numbers
   */
  void transfer(Collection<String> lines);

  /**
   * Article 11 (1): transfers to the numbers of a row and alerts its unit.
   *
   * @param row an emergency row that holds
   */
  void transfer(CircumstanceRow row);

  /**
   * Article 11 (2): tells the complainant which statutory channel the matter must go to.
   *
   * @param channel the channel
   */
  void informOfLegalChannel(LegalChannel channel);

  /**
   * Article 11 (2): tells the complainant which statutory channel the matter must go to.
   *
   * @param row a legal-channel row that holds
   */
  void informOfLegalChannel(CircumstanceRow row);

  /**
   * Article 11 (3): tells the complainant the progress or the result of the prior case.
   *
   * @param priorCase the complainant's own case
   */
  void informOfProgress(PriorCase priorCase);

  /**
   * Article 11 (4): explains why the matter cannot be handled.
   *
   * @param flag the operator's flag, such as {@code commercial-secret}; a word that is no flag
   *     fails the rule
   */
  void explain(String flag);

  /**
   * Article 11 (4): explains why the matter cannot be handled.
   *
   * @param row a secret row that holds
   */
  void explain(CircumstanceRow row);

  /** Article 11 (5): tells the complainant that the matter is beyond the organizers' duties. */
  void referElsewhere();

  /**
   * Article 11 (5): tells the complainant where to go, and whom to ask for guidance.
   *
   * @param row a beyond-duties row that holds
   */
  void referElsewhere(CircumstanceRow row);

  /**
   * Articles 9 and 11 (6): dissuades, with the provisions and the legal consequences.
   *
   * @param flag the operator's flag: {@code unlawful} or {@code malicious-use}; another word fails
   *     the rule
   */
  void dissuade(String flag);

  /**
   * Article 11 (6): dissuades, with the provisions and the legal consequences.
   *
   * @param row an unlawful row that holds
   */
  void dissuade(CircumstanceRow row);

  /**
   * Article 11 §1: answers a consultation at once.
   *
   * @param answer the answer
   */
  void answer(Answer answer);

  /**
   * Names a case that has to do with the order, without telling anything of it.
   *
   * @param priorCase the case
   */
  void relate(PriorCase priorCase);

  /**
   * Warns the operator of a circumstance that does not decide.
   *
   * @param row a row that holds
   */
  void note(CircumstanceRow row);

  /**
   * Warns the operator of a circumstance that the order may be, and of the facts that would tell.
   *
   * @param row a row that is possible
   */
  void notePossible(CircumstanceRow row);
}
