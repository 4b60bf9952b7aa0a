package paidan.sheet;

/** Which office fills a role. */
public enum RoleKind {
  /** The subdistrict or town of the place (属地街道). */
  SUBDISTRICT("subdistrict", false),
  /** The district government of the place (属地区政府). */
  DISTRICT("district", false),
  /** The community of the place (属地社区). */
  COMMUNITY("community", false),
  /** The district's organizer with a function (属地区[城市管理]). */
  DISTRICT_FUNCTION("district", true),
  /** The city's organizer with a function (市级[交通]). */
  MUNICIPAL_FUNCTION("municipal", true);

  private final String word;
  private final boolean function;

  RoleKind(String word, boolean function) {
    this.word = word;
    this.function = function;
  }

  String word() {
    return word;
  }

  /**
   * Whether the role names a function.
   *
   * @return true when it does
   */
  public boolean hasFunction() {
    return function;
  }
}
