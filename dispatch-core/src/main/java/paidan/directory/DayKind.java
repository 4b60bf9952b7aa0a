package paidan.directory;

/** What the calendar says of a day. */
public enum DayKind {
  /** A day off (节假日). */
  HOLIDAY("holiday"),
  /** A working day that makes up for one (调休上班). */
  WORKING_DAY("working day");

  private final String word;

  DayKind(String word) {
    this.word = word;
  }

  /**
   * The English word of sheets and rules.
   *
   * @return such as {@code holiday}
   */
  public String word() {
    return word;
  }
}
