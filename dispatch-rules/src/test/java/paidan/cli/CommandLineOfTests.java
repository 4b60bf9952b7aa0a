package paidan.cli;

/** The command line for tests of other packages. */
public final class CommandLineOfTests {

  private CommandLineOfTests() {}

  /**
   * Runs a command without ending the JVM.
   *
   * @param arguments as they are typed
   * @return the exit code
   */
  public static int execute(String... arguments) {
    return Paidan.commandLine().execute(arguments);
  }
}
