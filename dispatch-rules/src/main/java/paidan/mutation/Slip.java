package paidan.mutation;

/** How a person errs in a row of the dispatch list. */
public enum Slip {
  /** The row is gone. */
  DELETED,
  /** A condition cell was emptied. */
  DROPPED,
  /** A condition takes more than it should. */
  WIDENED,
  /** A condition takes less than it should. */
  NARROWED,
  /** The leads of two rows were exchanged. */
  LEADS_SWAPPED,
  /** A day of validity is a month off. */
  DATE_SHIFTED,
  /** The priority is another. */
  PRIORITY_CHANGED,
  /** The time limit is another. */
  LIMIT_CHANGED
}
