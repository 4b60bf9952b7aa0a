package paidan.telling;

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
import paidan.sheet.OrderWords;

/** What the facts and words of decisions are called: JSON has names for machines. */
final class FactWords {

  private static final String ATTRIBUTES = "attributes.";
  private static final String REQUEST_TYPE = "requestType";
  private static final String FLAGS = "flags";
  private static final String LEGAL_CHANNELS = "legalChannels";
  private static final String PRIOR_CASE = "prior case ";

  private static final Set<String> KNOWN =
      Set.of(
          REQUEST_TYPE,
          "matter",
          "location.area",
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

  FactWords(Locale language) {
    this.language = language;
  }

  /** A fact, such as {@code location.area}; attributes as headings of sheets have them. */
  String of(String fact) {
    if (fact.startsWith(ATTRIBUTES)) {
      return "[" + fact.substring(ATTRIBUTES.length()) + "]";
    }
    return KNOWN.contains(fact) ? say("fact." + fact) : fact;
  }

  String of(RequestType type) {
    return OrderWords.REQUEST_TYPES.word(type, language);
  }

  /** The value of a fact: what has words of its own is told in them, all else as sheets have it. */
  String value(String fact, String value) {
    return switch (fact) {
      case REQUEST_TYPE -> RequestType.ofWord(value).map(this::of).orElse(value);
      case FLAGS -> chinese() ? OrderWords.FLAGS.words().getOrDefault(value, value) : value;
      case LEGAL_CHANNELS -> chinese() ? legalChannel(value) : value;
      default -> NO_VALUE.containsKey(value) ? say("value." + NO_VALUE.get(value)) : value;
    };
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

  /** A channel: statutory ones are words, all else is as sheets have it. */
  String channel(String channel) {
    return LegalChannel.Channel.ofWord(channel).isPresent() ? say("channel." + channel) : channel;
  }

  private String say(String code, Object... arguments) {
    String text = Message.of("paidan.telling", code, arguments).text(language);
    // A word that this version does not know is told as it is.
    return text.startsWith(code) ? code.substring(code.indexOf('.') + 1) : text;
  }
}
