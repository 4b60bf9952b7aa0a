package paidan.rulebook;

/** S2: a condition is true, false or unknown. */
public enum Truth {
  /** The order says otherwise. */
  FALSE,
  /** The order does not say. */
  UNKNOWN,
  /** The order says so. */
  TRUE;

  /** {@code not} swaps true and false. */
  Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  static Truth of(boolean holds) {
    return holds ? TRUE : FALSE;
  }
}
