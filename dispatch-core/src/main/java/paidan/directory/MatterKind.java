package paidan.directory;

/** What a matter is about; it decides whether matter or area is compared first (S7). */
public enum MatterKind {
  /** A thing with an owner, such as a lamp (部件、设施). */
  ASSET("asset"),
  /** Something that happens in a place (事件). */
  INCIDENT("incident");

  private final String word;

  MatterKind(String word) {
    this.word = word;
  }

  /**
   * The English word of sheets and rules.
   *
   * @return such as {@code asset}
   */
  public String word() {
    return word;
  }
}
