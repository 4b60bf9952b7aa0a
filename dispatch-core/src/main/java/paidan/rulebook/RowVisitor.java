package paidan.rulebook;

/** Is shown the rows that an index finds. */
@FunctionalInterface
interface RowVisitor {

  /**
   * Takes one row.
   *
   * @param row number of the row in its index
   * @return false to see no more
   */
  boolean visit(int row);
}
