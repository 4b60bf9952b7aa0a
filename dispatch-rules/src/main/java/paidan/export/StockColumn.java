package paidan.export;

/**
 * A column of the exported decision table; in DRL its snippet is the constraint.
 *
 * @param label what people call it
 * @param snippet the constraint, with {@code $param} where the value goes
 */
record StockColumn(String label, String snippet) {

  static final String VALUE = "$param";

  /** The constraint for a value, as a rule has it. */
  String constraint(String value) {
    return snippet.replace(VALUE, value);
  }
}
