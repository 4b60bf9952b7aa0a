package paidan.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code paidan} command. */
@Command(
    name = "paidan",
    description = "Routes citizen-hotline work orders by rules (派单).",
    mixinStandardHelpOptions = true,
    versionProvider = Paidan.Version.class)
public final class Paidan implements Runnable {

  private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("run", Run::new);
    COMMANDS.put("explain", Explain::new);
    COMMANDS.put("check", Check::new);
    COMMANDS.put("test", Test::new);
    COMMANDS.put("scenarios", Scenarios::new);
    COMMANDS.put("template", Template::new);
    COMMANDS.put("export", Export::new);
    COMMANDS.put("mutate", Mutate::new);
    COMMANDS.put("coverage", CoverageCommand::new);
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  private Paidan() {}

  /**
   * Runs the command and exits with its status.
   *
   * @param args arguments of the command line
   */
  public static void main(String[] args) {
    quietLogging();
    System.exit(commandLine(args.length == 0 ? "" : args[0]).execute(args));
  }

  static CommandLine commandLine() {
    return commandLine("");
  }

  /** To describe all commands takes 0.1 s, so that a known one is described alone. */
  private static CommandLine commandLine(String first) {
    CommandLine line = new CommandLine(new Paidan());
    COMMANDS.forEach(
        (name, command) -> {
          if (name.equals(first) || !COMMANDS.containsKey(first)) {
            line.addSubcommand(name, command.get());
          }
        });
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(Common.stdout())
        .setErr(Common.stderr())
        .setExecutionStrategy(Usage::run)
        .setParameterExceptionHandler(Misuse::tell)
        .setExecutionExceptionHandler(Failure::tell);
  }

  @Override
  public void run() {
    throw new Misuse.NoCommand(spec.commandLine());
  }

  /**
   * Warnings only, and nothing of damaged workbooks and of rules that do not compile, since
   * findings tell of them; unless the caller's JVM options say otherwise.
   */
  private static void quietLogging() {
    Map.of(
            "defaultLogLevel",
            "warn",
            "log.org.apache.poi.util.XMLHelper",
            "off",
            "log.org.drools.compiler.kie.builder.impl.KieProject",
            "off")
        .forEach(
            (what, level) ->
                System.getProperties().putIfAbsent("org.slf4j.simpleLogger." + what, level));
  }

  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = Paidan.class.getPackage().getImplementationVersion();
      return new String[] {"paidan " + (version == null ? "(not packaged)" : version)};
    }
  }
}
