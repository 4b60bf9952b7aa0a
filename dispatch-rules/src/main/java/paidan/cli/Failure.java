package paidan.cli;

import java.io.PrintWriter;
import java.util.Locale;
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
        tell(rulebook, err, locale(parsed));
      } else {
        throw failure;
      }
    }
    return Exit.ERRORS;
  }

  private static Locale locale(ParseResult parsed) {
    ParseResult sub = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    Object language = sub.matchedOptionValue("--lang", null);
    if (language == null) {
      return Locale.getDefault();
    }
    return language == Common.Language.ZH ? Locale.CHINESE : Locale.ENGLISH;
  }

  static void tell(RulebookException failure, PrintWriter to, Locale language) {
    new FindingLines(language).of(failure.findings()).forEach(to::println);
  }
}
