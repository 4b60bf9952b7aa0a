package paidan.rulebook;

/** Is shown the rows that an index finds. */
@FunctionalInterface
interface RowVisitor {

  /** Of a row whose levels do not tell how deep its nodes match. */
  int NOT_TOLD = -1;

  /**
   * Takes one row.
   *
   * @param row number of the row in its index
   * @param truth whether it holds for the facts (S2)
   * @param matterLevel how deep the matter is under which it stands, the top being 1; 0 when its
   *     Matter cell is blank; {@link #NOT_TOLD} when the row may be shown again, or must be looked
   *     at to tell
   * @param areaLevel likewise for the area
   * @return false to see no more
   */
  boolean visit(int row, Truth truth, int matterLevel, int areaLevel);
}
