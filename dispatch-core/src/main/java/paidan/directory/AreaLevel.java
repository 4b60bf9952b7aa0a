package paidan.directory;

/** Levels of areas, from the widest down. */
public enum AreaLevel {
  /** The city (市). */
  CITY("city"),
  /** A district (区). */
  DISTRICT("district"),
  /** A subdistrict or town (街道、乡镇). */
  SUBDISTRICT("subdistrict"),
  /** A community or village (社区、村). */
  COMMUNITY("community");

  private final String word;

  AreaLevel(String word) {
    this.word = word;
  }

  /**
   * The English word of sheets and rules.
   *
   * @return such as {@code city}
   */
  public String word() {
    return word;
  }
}
