package paidan.diagnostic;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/**
 * A sentence that can be told in English and in Chinese.
 *
 * <p>The sentences stand in {@code messages.properties} (English) and {@code
 * messages_zh.properties} beside the package that says them, under {@code <code>} for what was
 * found and what was expected, and {@code <code>.remedy} for what to do about it.
 *
 * @param bundle package whose messages these are, such as {@code paidan.sheet}
 * @param code the kind of message in kebab case, stable: programs may depend on it
 * @param arguments what is filled in, as text
 */
public record Message(String bundle, String code, List<String> arguments) {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** Takes a copy of the arguments. */
  public Message {
    Objects.requireNonNull(bundle);
    Objects.requireNonNull(code);
    arguments = List.copyOf(arguments);
  }

  /**
   * Makes a message.
   *
   * @param bundle package whose messages these are
   * @param code the kind of message
   * @param arguments what is filled in; numbers and the like as their {@code toString}
   * @return the message
   */
  public static Message of(String bundle, String code, Object... arguments) {
    return new Message(bundle, code, List.of(arguments).stream().map(Object::toString).toList());
  }

  /**
   * What was found, and what was expected.
   *
   * @param language English unless it is Chinese
   * @return the sentence
   */
  public String text(Locale language) {
    return format(language, code);
  }

  /**
   * What to do about it.
   *
   * @param language English unless it is Chinese
   * @return the sentence, empty when there is nothing to do
   */
  public String remedy(Locale language) {
    return format(language, code + ".remedy");
  }

  private String format(Locale language, String key) {
    ResourceBundle sentences =
        ResourceBundle.getBundle(
            bundle + ".messages",
            language.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ROOT,
            Message.class.getClassLoader(),
            NO_FALLBACK);
    if (!sentences.containsKey(key)) {
      return key.endsWith(".remedy") ? "" : code + " " + String.join(", ", arguments);
    }
    return new MessageFormat(sentences.getString(key), Locale.ROOT).format(arguments.toArray());
  }
}
