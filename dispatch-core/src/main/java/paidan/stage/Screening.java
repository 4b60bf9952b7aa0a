package paidan.stage;

import org.jspecify.annotations.Nullable;

/** The stage in which the six circumstances of Article 11 are told apart. */
public interface Screening {

  /**
   * Number of the complainant's earlier work order on the same matter.
   *
   * @return the number, or null when there is none
   */
  @Nullable String getPriorCase();

  /**
   * Whether the work order brings facts that its prior case did not have.
   *
   * @return true when there are new facts
   */
  boolean isNewFacts();

  /**
   * Article 11 (3): tells the complainant how the prior case stands, instead of dispatching again.
   *
   * @param priorCase number of the prior case
   */
  void informOfProgress(String priorCase);
}
