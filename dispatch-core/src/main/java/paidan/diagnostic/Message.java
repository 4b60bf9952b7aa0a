package paidan.diagnostic;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

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

  private static final String REMEDY = ".remedy";

  /** Looked up once: decisions carry warnings, and a bundle is slow to find. */
  private static final Map<String, Map<String, Sentence>> ENGLISH = new ConcurrentHashMap<>();

  private static final Map<String, Map<String, Sentence>> CHINESE = new ConcurrentHashMap<>();

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
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    return new Message(bundle, code, List.of(texts));
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
    return format(language, code + REMEDY);
  }

  /**
   * The codes of messages that only tell something, so that nothing is to be done about them: no
   * finding has one of these.
   *
   * @param bundle package whose messages these are
   * @return those that have no remedy
   */
  public static Set<String> codesWithoutRemedy(String bundle) {
    Set<String> keys = sentences(bundle, /* chinese= */ false).keySet();
    return keys.stream()
        .filter(key -> !key.endsWith(REMEDY) && !keys.contains(key + REMEDY))
        .collect(Collectors.toUnmodifiableSet());
  }

  private String format(Locale language, String key) {
    Sentence sentence = sentences(bundle, language.getLanguage().equals("zh")).get(key);
    if (sentence == null) {
      return key.endsWith(REMEDY) ? "" : code + " " + String.join(", ", arguments);
    }
    return sentence.with(arguments);
  }

  private static Map<String, Sentence> sentences(String bundle, boolean chinese) {
    Map<String, Map<String, Sentence>> all = chinese ? CHINESE : ENGLISH;
    Map<String, Sentence> sentences = all.get(bundle);
    return sentences == null ? all.computeIfAbsent(bundle, name -> load(name, chinese)) : sentences;
  }

  private static Map<String, Sentence> load(String bundle, boolean chinese) {
    ResourceBundle all =
        ResourceBundle.getBundle(
            bundle + ".messages",
            chinese ? Locale.CHINESE : Locale.ROOT,
            Message.class.getClassLoader(),
            NO_FALLBACK);
    Map<String, Sentence> sentences = new HashMap<>();
    all.keySet().forEach(key -> sentences.put(key, new Sentence(all.getString(key))));
    return Map.copyOf(sentences);
  }
}
