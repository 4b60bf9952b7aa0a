package paidan.telling;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import paidan.decision.MissingFact;
import paidan.diagnostic.Message;
import paidan.order.LegalChannel;

/** What the facts and words of decisions are called: JSON has names for machines. */
final class FactWords {

  private static final String ATTRIBUTES = "attributes.";
  private static final String REQUEST_TYPE = "requestType";

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
          "place");

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

  /** The value of a fact: request types are words, all else is as sheets have it. */
  String value(String fact, String value) {
    return fact.equals(REQUEST_TYPE) ? say("type." + value) : value;
  }

  /** The values that would make a difference. */
  List<String> values(MissingFact missing) {
    return missing.values().stream().map(value -> value(missing.fact(), value)).toList();
  }

  /** A channel: statutory ones are words, all else is as sheets have it. */
  String channel(String channel) {
    return LegalChannel.Channel.ofWord(channel).isPresent() ? say("channel." + channel) : channel;
  }

  private String say(String code) {
    String text = Message.of("paidan.telling", code).text(language);
    // A word that this version does not know is told as it is.
    return text.startsWith(code) ? code.substring(code.indexOf('.') + 1) : text;
  }
}
