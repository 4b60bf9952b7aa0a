package paidan.sheet;

/** A file cannot be read at all; carries the code of the message that says why. */
final class UnreadableFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Object[] arguments;

  UnreadableFileException(String code, Object... arguments) {
    super(code);
    this.arguments = arguments.clone();
  }

  String code() {
    return String.valueOf(getMessage());
  }

  Object[] arguments() {
    return arguments.clone();
  }
}
