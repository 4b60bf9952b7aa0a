package paidan.sheet;

/** As what a spreadsheet program stored a cell. Cells of CSV are blank or text. */
public enum CellKind {
  /** Nothing but blanks. */
  BLANK,
  /** Text, as it was typed. */
  TEXT,
  /** A number; its text is the plain number, whatever its format shows. */
  NUMBER,
  /** A number that is shown as a date; its text is ISO, such as {@code 2026-01-31}. */
  DATE,
  /** A truth value; its text is {@code true} or {@code false}. */
  BOOLEAN,
  /** The stored result of a formula. */
  FORMULA,
  /** An error such as {@code #DIV/0!}, or a formula without a stored result. */
  ERROR
}
