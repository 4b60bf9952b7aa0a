package paidan.directory;

/** Levels of organizers, from the highest down (分级负责). */
public enum OrganizerLevel {
  /** Of the city (市级). */
  MUNICIPAL("municipal"),
  /** Of a district (区级). */
  DISTRICT("district"),
  /** Of a subdistrict or town (街乡). */
  SUBDISTRICT("subdistrict"),
  /** Of a community (社区). */
  COMMUNITY("community");

  private final String word;

  OrganizerLevel(String word) {
    this.word = word;
  }

  /**
   * The English word of sheets and rules.
   *
   * @return such as {@code municipal}
   */
  public String word() {
    return word;
  }
}
