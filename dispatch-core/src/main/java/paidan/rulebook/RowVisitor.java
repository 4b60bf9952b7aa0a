package paidan.rulebook;

/** Is shown the rows that an index finds. */
@FunctionalInterface
interface RowVisitor {

  /**
   * Takes one row.
   *
   * @param row number of the row in its index
   * @param matterLevel under which of the order's matters it stands, the top being 1; 0 when the
   *     row names none. Not told of rows below the order's place, nor when that is not just one.
   * @param areaLevel likewise for the area
   * @return false to see no more
   */
  boolean visit(int row, int matterLevel, int areaLevel);
}
