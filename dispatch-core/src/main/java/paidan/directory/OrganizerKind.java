package paidan.directory;

/** What an organizer is. */
public enum OrganizerKind {
  /** A government (人民政府). */
  GOVERNMENT("government"),
  /** A department (部门). */
  DEPARTMENT("department"),
  /** A subdistrict office (街道办事处). */
  SUBDISTRICT("subdistrict"),
  /** A town or township government (乡镇人民政府). */
  TOWN("town"),
  /** A public-service enterprise (公共服务企业). */
  ENTERPRISE("enterprise"),
  /** A public institution (事业单位). */
  INSTITUTION("institution"),
  /** The unit through which bodies outside the city are reached (Article 22). */
  LIAISON("liaison"),
  /** The hotline itself (12345). */
  HOTLINE("hotline"),
  /** A community committee (居民委员会、村民委员会, Article 17). */
  COMMUNITY("community");

  private final String word;

  OrganizerKind(String word) {
    this.word = word;
  }

  /**
   * The English word of sheets and rules.
   *
   * @return such as {@code government}
   */
  public String word() {
    return word;
  }
}
