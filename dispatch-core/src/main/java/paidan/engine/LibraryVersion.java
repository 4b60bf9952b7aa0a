package paidan.engine;

/** The version of this library; part of every rulebook's hash. */
final class LibraryVersion {

  static final String TEXT = text();

  private LibraryVersion() {}

  private static String text() {
    String version = LibraryVersion.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}
