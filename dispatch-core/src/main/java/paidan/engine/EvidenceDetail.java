package paidan.engine;

/** How much of the reasons a decision carries. */
public enum EvidenceDetail {
  /** The rules and rows that decided, always told. */
  WINNING,
  /** As well the rows that held and lost, each with why; at most 20 and a count. */
  FULL
}
