package paidan.diagnostic;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places for arguments, taken apart once: decisions carry warnings, and a {@link
 * MessageFormat} reads its pattern anew each time (a tenth of what a decision allocated).
 */
final class Sentence {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final String pattern;

  /** The texts before the places and after the last one; empty when it is no plain sentence. */
  private final List<String> texts = new ArrayList<>();

  private final int[] places;

  Sentence(String pattern) {
    this.pattern = pattern;
    Matcher place = PLACE.matcher(pattern);
    places = place.results().mapToInt(found -> found.group(1).charAt(0) - '0').toArray();
    boolean plain =
        pattern.indexOf('\'') < 0
            && pattern.chars().filter(c -> c == '{' || c == '}').count() == 2L * places.length;
    if (plain) {
      int from = 0;
      place.reset();
      while (place.find()) {
        texts.add(pattern.substring(from, place.start()));
        from = place.end();
      }
      texts.add(pattern.substring(from));
    }
  }

  String with(List<String> arguments) {
    if (texts.isEmpty()) {
      return new MessageFormat(pattern, Locale.ROOT).format(arguments.toArray());
    }
    if (places.length == 0) {
      return pattern;
    }
    StringBuilder text = new StringBuilder(pattern.length() + 16);
    for (int i = 0; i < places.length; i++) {
      text.append(texts.get(i));
      if (places[i] < arguments.size()) {
        text.append(arguments.get(places[i]));
      } else {
        text.append('{').append(places[i]).append('}');
      }
    }
    return text.append(texts.get(places.length)).toString();
  }
}
