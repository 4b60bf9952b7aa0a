package paidan.sheet;

/** What a column holds: decides which mangled cells are errors and which drop-downs are offered. */
public enum ColumnType {
  /** Free text or names. */
  TEXT,
  /** A code, where a lost zero or a formula would change the meaning. */
  CODE,
  /** A condition of the cell language, where a formula is an error as in a code. */
  CONDITION,
  /** Groups of terms. */
  TERMS,
  /** A day. */
  DATE,
  /** A whole number. */
  INTEGER,
  /** Yes or no. */
  YES_NO,
  /** A word of a closed list. */
  WORD,
  /** Several texts, between them {@code ;} or line breaks. */
  LIST;

  /** Whether a formula's stored value cannot be trusted to be what the author meant. */
  boolean refusesFormulas() {
    return this == CODE || this == CONDITION;
  }
}
