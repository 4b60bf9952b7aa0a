package paidan.diagnostic;

/** How grave a {@link Finding} is. */
public enum Severity {
  /** Nothing may be used before this is mended: the rulebook or the order is not taken. */
  ERROR,
  /** It is used as it stands, and probably not as its author meant. */
  WARNING
}
