package paidan.cli;

import java.io.PrintWriter;
import java.util.Locale;
import paidan.json.FindingJson;
import paidan.rulebook.RulebookException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Something a user can mend: told in a sentence, never with a stack trace. */
final class Failure extends Exception {

  private static final long serialVersionUID = 1L;

  Failure(String sentence) {
    super(sentence);
  }

  /** Tells what stopped a command. */
  static int tell(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
    try (PrintWriter err = Common.stderr()) {
      if (failure instanceof Failure) {
        err.println(failure.getMessage());
      } else if (failure instanceof RulebookException rulebook) {
        tell(rulebook, err, parsed);
      } else {
        throw failure;
      }
    }
    return Exit.ERRORS;
  }

  private static Locale locale(ParseResult parsed) {
    Object language = command(parsed).matchedOptionValue("--lang", null);
    if (language == null) {
      return Locale.getDefault();
    }
    return language == Common.Language.ZH ? Locale.CHINESE : Locale.ENGLISH;
  }

  /** As {@code check} tells them: for a person, or a JSON object a line. */
  private static void tell(RulebookException failure, PrintWriter to, ParseResult parsed) {
    if (command(parsed).matchedOptionValue("--json", false)) {
      failure.findings().forEach(one -> to.println(FindingJson.write(one, locale(parsed))));
    } else {
      tell(failure, to, locale(parsed));
    }
  }

  private static ParseResult command(ParseResult parsed) {
    return parsed.hasSubcommand() ? parsed.subcommand() : parsed;
  }

  static void tell(RulebookException failure, PrintWriter to, Locale language) {
    new FindingLines(language).of(failure.findings()).forEach(to::println);
  }
}
