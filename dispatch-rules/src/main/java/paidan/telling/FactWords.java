package paidan.telling;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import paidan.decision.Circumstance;
import paidan.decision.HeldCircumstance;
import paidan.decision.MissingFact;
import paidan.decision.Source;
import paidan.diagnostic.Message;
import paidan.order.LegalChannel;
import paidan.order.RequestType;
import paidan.rulebook.Lead;
import paidan.rulebook.Rulebook;
import paidan.sheet.ClosedWords;
import paidan.sheet.Column;
import paidan.sheet.OrderWords;

/** What the facts and words of decisions are called: JSON has names for machines. */
public final class FactWords {

  private static final String ATTRIBUTES = "attributes.";
  private static final String REQUEST_TYPE = "requestType";
  private static final String FLAGS = "flags";
  private static final String LEGAL_CHANNELS = "legalChannels";
  private static final String PRIOR_CASE = "prior case ";

  private static final Set<String> KNOWN =
      Set.of(
          "urgency",
          "terms",
          "termsAbsent",
          "organizer",
          "contact",
          "place",
          FLAGS,
          LEGAL_CHANNELS,
          "priorCases");

  /** What met a cell that no value of the catalogues and the vocabulary met. */
  private static final Map<String, String> NO_VALUE =
      Map.of("absent", "absent", "not in the vocabulary", "not-in-vocabulary", "not", "not");

  private final Locale language;

  /**
   * Prepares to tell facts.
   *
   * @param language English unless it is Chinese
   */
  public FactWords(Locale language) {
    this.language = language;
  }

  /**
   * A fact.
   *
   * @param fact its name in decisions, such as {@code location.area}
   * @return its word, which is the heading of the sheets where they have one; attributes in square
   *     brackets
   */
  public String of(String fact) {
    if (fact.startsWith(ATTRIBUTES)) {
      return "[" + fact.substring(ATTRIBUTES.length()) + "]";
    }
    Column column = Rulebook.column(fact);
    if (column != null) {
      return column.heading(language).toLowerCase(Locale.ROOT);
    }
    return KNOWN.contains(fact) ? say("fact." + fact) : fact;
  }

  /**
   * The words of facts, for sheets that take them.
   *
   * @param facts names in decisions, which are taken as well
   * @return what the words mean: those names
   */
  public static ClosedWords<String> words(Collection<String> facts) {
    FactWords english = new FactWords(Locale.ENGLISH);
    FactWords chinese = new FactWords(Locale.CHINESE);
    ClosedWords<String> words = ClosedWords.none();
    for (String fact : facts) {
      String word = chinese.of(fact);
      // Headings of attributes stand in these brackets too.
      words =
          words.and(fact, english.of(fact), word, fact, word.replace('[', '【').replace(']', '】'));
    }
    return words;
  }

  /** The value of a fact: what has words of its own is told in them, all else as sheets have it. */
  String value(String fact, String value) {
    return switch (fact) {
      case REQUEST_TYPE -> type(value);
      case FLAGS -> chinese() ? OrderWords.FLAGS.words().getOrDefault(value, value) : value;
      case LEGAL_CHANNELS -> chinese() ? legalChannel(value) : value;
      default -> NO_VALUE.containsKey(value) ? say("value." + NO_VALUE.get(value)) : value;
    };
  }

  private String type(String value) {
    return RequestType.ofWord(value)
        .map(type -> OrderWords.REQUEST_TYPES.word(type, language))
        .orElse(value);
  }

  private boolean chinese() {
    return language.getLanguage().equals("zh");
  }

  /** A channel and its status, such as {@code litigation entered}. */
  private String legalChannel(String value) {
    String[] words = value.split(" ", 2);
    return words.length < 2 ? value : say("legal-channel." + words[1], channel(words[0]));
  }

  /** What spoke for a circumstance. */
  String because(HeldCircumstance held) {
    String because = held.because();
    Source row = held.source();
    if (row != null) {
      return say("because.row", row.id());
    }
    if (because.startsWith(PRIOR_CASE)) {
      return say("because.prior-case", because.substring(PRIOR_CASE.length()));
    }
    return value(
        held.circumstance() == Circumstance.LEGAL_CHANNEL ? LEGAL_CHANNELS : FLAGS, because);
  }

  /** The role under which an organizer was found, as sheets have it. */
  String role(String via) {
    return Lead.Role.ofText(via).map(role -> role.told(language)).orElse(via);
  }

  /** The values that would make a difference. */
  List<String> values(MissingFact missing) {
    return missing.values().stream().map(value -> value(missing.fact(), value)).toList();
  }

  /**
   * A channel.
   *
   * @param channel as decisions have it
   * @return the word of a statutory one; all else is as sheets have it
   */
  public String channel(String channel) {
    return LegalChannel.Channel.ofWord(channel).isPresent() ? say("channel." + channel) : channel;
  }

  private String say(String code, Object... arguments) {
    String text = Message.of("paidan.telling", code, arguments).text(language);
    // A word that this version does not know is told as it is.
    return text.startsWith(code) ? code.substring(code.indexOf('.') + 1) : text;
  }
}
