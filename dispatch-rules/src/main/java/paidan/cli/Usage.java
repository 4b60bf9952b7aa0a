package paidan.cli;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** How a command is used, in the language that its command line asks for. */
final class Usage {

  private static final String LANGUAGE = "--lang";

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Usage() {}

  /** Runs a command, or shows its help. */
  static int run(ParseResult parsed) {
    for (CommandLine command : parsed.asCommandLineList()) {
      if (command.isUsageHelpRequested()) {
        speak(command, language(parsed.originalArgs()));
      }
    }
    return new RunLast().execute(parsed);
  }

  /** Gives the help of a command a language. */
  static void speak(CommandLine command, Locale language) {
    command.setResourceBundle(words(language));
  }

  /** What help says beside the descriptions, by picocli's keys. */
  static ResourceBundle words(Locale language) {
    return ResourceBundle.getBundle("paidan.cli.usage", language, NO_FALLBACK);
  }

  /** The language that is asked for; the options need not be such that they can be read. */
  static Locale language(List<String> args) {
    for (int i = 0; i < args.size(); i++) {
      String next = i + 1 < args.size() ? args.get(i + 1) : "";
      String value =
          args.get(i).equals(LANGUAGE)
              ? next
              : args.get(i).startsWith(LANGUAGE + "=")
                  ? args.get(i).substring(LANGUAGE.length() + 1)
                  : "";
      if (value.equalsIgnoreCase("zh") || value.equalsIgnoreCase("en")) {
        return Locale.forLanguageTag(value);
      }
    }
    return Locale.getDefault();
  }
}
