package paidan.cli;

/** Exit codes of all commands. */
final class Exit {

  static final int OK = 0;

  /** {@code check}: there are warnings. */
  static final int WARNINGS = 1;

  /** Wrong usage, an unreadable file, or a rulebook with errors. */
  static final int ERRORS = 2;

  /** {@code run}: some lines are no orders; they are in the rejects. */
  static final int REJECTS = 3;

  private Exit() {}
}
