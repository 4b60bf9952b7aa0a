package paidan.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import paidan.diagnostic.Message;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be understood: told in the language that it asks for. */
final class Misuse {

  /** Nobody said which command. */
  static final class NoCommand extends ParameterException {

    private static final long serialVersionUID = 1L;

    NoCommand(CommandLine command) {
      super(command, "which command?");
    }
  }

  private final ParameterException misuse;
  private final List<String> args;
  private final Locale language;

  private Misuse(ParameterException misuse, List<String> args, Locale language) {
    this.misuse = misuse;
    this.args = args;
    this.language = language;
  }

  /** Tells what is wrong with a command line, and how the command is used. */
  static int tell(ParameterException misuse, String[] args) {
    CommandLine command = misuse.getCommandLine();
    PrintWriter err = command.getErr();
    Locale language = Usage.language(List.of(args));
    new Misuse(misuse, List.of(args), language).sentences().forEach(err::println);
    Usage.speak(command, language);
    command.usage(err, command.getColorScheme());
    err.flush();
    return Exit.ERRORS;
  }

  private List<String> sentences() {
    if (misuse instanceof MissingParameterException missing) {
      return missing.getMissing().stream().map(this::missing).toList();
    }
    if (misuse instanceof NoCommand) {
      return List.of(say("command-missing"));
    }
    if (misuse instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (misuse instanceof OverwrittenOptionException twice) {
      return List.of(say("option-twice", label(twice.getOverwritten())));
    }
    if (misuse instanceof MutuallyExclusiveArgsException) {
      return List.of(say("rulebook-twice"));
    }
    ArgSpec argument = misuse.getArgSpec();
    if (argument != null && misuse.getValue() != null) {
      return List.of(
          say("bad-value", label(argument), misuse.getValue(), expected(argument.type())));
    }
    return List.of(say("misuse", String.valueOf(misuse.getMessage())));
  }

  private String missing(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return say("parameter-missing", argument.paramLabel());
    }
    boolean isNamed = Arrays.stream(option.names()).anyMatch(args::contains);
    return isNamed
        ? say("option-without-value", option.longestName(), option.paramLabel())
        : say("option-missing", option.longestName(), option.paramLabel());
  }

  private List<String> unmatched(UnmatchedArgumentException unmatched) {
    String first = unmatched.getUnmatched().get(0);
    boolean isCommand = unmatched.getCommandLine().getParent() == null && !first.startsWith("-");
    List<String> sentences = new ArrayList<>();
    sentences.add(
        isCommand
            ? say("command-unknown", first)
            : unmatched.isUnknownOption()
                ? say("option-unknown", first)
                : say("argument-unknown", first));
    if (!unmatched.getSuggestions().isEmpty()) {
      sentences.add(say("suggested", String.join(", ", unmatched.getSuggestions())));
    }
    return sentences;
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private String expected(Class<?> type) {
    if (type.isEnum()) {
      return say(
          "expected.words",
          Arrays.stream(type.getEnumConstants())
              .map(word -> word.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", ")));
    }
    if (type == boolean.class) {
      return say("expected.words", "true, false");
    }
    return say(type == LocalDate.class ? "expected.date" : "expected.number");
  }

  private String say(String code, Object... arguments) {
    return Message.of(Common.BUNDLE, code, arguments).text(language);
  }
}
