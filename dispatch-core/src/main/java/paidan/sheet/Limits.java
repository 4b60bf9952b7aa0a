package paidan.sheet;

/**
 * How much is read at most. What is larger is an error of the rulebook, never an error of the JVM.
 *
 * @param files files of a rulebook
 * @param fileBytes bytes of a file
 * @param totalBytes bytes of all files of a rulebook, and of a workbook when unpacked
 * @param sheets sheets of a workbook
 * @param rows rows of a sheet
 * @param columns columns of a sheet
 * @param cellLength characters of a cell
 */
public record Limits(
    int files, long fileBytes, long totalBytes, int sheets, int rows, int columns, int cellLength) {

  /** Enough for a million rows; far below what would bring a small server down. */
  public static final Limits DEFAULT =
      new Limits(1_000, 128L << 20, 512L << 20, 200, 1_048_576, 1_024, 32_767);

  /**
   * All are at least 1.
   *
   * @param files files of a rulebook
   * @param fileBytes bytes of a file
   * @param totalBytes bytes of all files of a rulebook, and of a workbook when unpacked
   * @param sheets sheets of a workbook
   * @param rows rows of a sheet
   * @param columns columns of a sheet
   * @param cellLength characters of a cell
   */
  public Limits {
    if (files < 1
        || fileBytes < 1
        || totalBytes < 1
        || sheets < 1
        || rows < 1
        || columns < 1
        || cellLength < 1) {
      throw new IllegalArgumentException("a limit is at least 1");
    }
  }
}
