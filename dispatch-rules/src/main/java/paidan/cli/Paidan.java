package paidan.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code paidan} command. */
@Command(
    name = "paidan",
    description = "Routes citizen-hotline work orders by rules (派单).",
    mixinStandardHelpOptions = true,
    subcommands = {
      Run.class,
      Explain.class,
      Check.class,
      Test.class,
      Scenarios.class,
      Template.class,
      Export.class,
      Mutate.class,
      CoverageCommand.class
    },
    versionProvider = Paidan.Version.class)
public final class Paidan implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private Paidan() {}

  /**
   * Runs the command and exits with its status.
   *
   * @param args arguments of the command line
   */
  public static void main(String[] args) {
    quietLogging();
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Paidan())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Failure::tell);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  /** Warnings only, unless the caller's JVM options say otherwise. */
  private static void quietLogging() {
    String level = "org.slf4j.simpleLogger.defaultLogLevel";
    if (System.getProperty(level) == null) {
      System.setProperty(level, "warn");
    }
  }

  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = Paidan.class.getPackage().getImplementationVersion();
      return new String[] {"paidan " + (version == null ? "(not packaged)" : version)};
    }
  }
}
