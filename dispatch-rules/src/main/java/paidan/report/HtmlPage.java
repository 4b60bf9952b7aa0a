package paidan.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import paidan.decision.Circumstance;
import paidan.telling.DecisionWords;
import paidan.telling.FactWords;

/**
 * The shell of a page that a person opens in a browser: one file, with its look, its scripts and
 * its data in it, in English and in Chinese, readable on a phone. It asks no network for anything:
 * its content security policy forbids it.
 *
 * <p>What a page is about is a pair of resources beside this class, {@code NAME.css} and {@code
 * NAME.js}, and its words, {@code NAME.properties} and {@code NAME_zh.properties}. They come after
 * those of the shell itself, {@code page.*}, which holds what all pages share: the switch of
 * languages, tabs, tables, badges, and the state of the page in its address.
 *
 * <p>Data reaches the page as JSON in which no character can end the element that holds it, and the
 * scripts show it as text only.
 */
public final class HtmlPage {

  private static final String SHELL = "page";

  private static final ObjectMapper JSON =
      new ObjectMapper(new JsonFactory().setCharacterEscapes(new InsideAnElement()));

  /** Facts of decisions that pages name, as JSON names them. */
  private static final List<String> FACTS =
      List.of("requestType", "matter", "location.area", "terms", "termsAbsent");

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final String name;

  private HtmlPage(String name) {
    this.name = name;
  }

  /**
   * The page with these contents.
   *
   * @param name name of the resources of the contents, such as {@code report}
   * @return the page
   */
  public static HtmlPage of(String name) {
    return new HtmlPage(name);
  }

  /**
   * Writes the page.
   *
   * @param data what the scripts of the contents show
   * @param language in which it opens; readers can switch
   * @param out where to, in UTF-8; stays open
   * @throws IOException when it cannot be written
   */
  public void write(ObjectNode data, Locale language, OutputStream out) throws IOException {
    String style = asset(SHELL + ".css") + asset(name + ".css");
    String script = asset(SHELL + ".js") + asset(name + ".js");
    boolean chinese = language.getLanguage().equals("zh");
    ObjectNode all = JSON.createObjectNode();
    all.put("language", chinese ? "zh" : "en");
    ObjectNode words = all.putObject("words");
    words.set("en", words(Locale.ROOT));
    words.set("zh", words(Locale.CHINESE));
    all.set("content", data);
    String page =
        asset(SHELL + ".html")
            .replace("%language%", chinese ? "zh" : "en")
            .replace("%style-hash%", hash(style))
            .replace("%script-hash%", hash(script))
            .replace("%style%", style)
            .replace("%script%", script);
    int place = page.indexOf("%data%");
    out.write(page.substring(0, place).getBytes(StandardCharsets.UTF_8));
    out.write(JSON.writeValueAsBytes(all));
    out.write(page.substring(place + "%data%".length()).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private ObjectNode words(Locale language) {
    ObjectNode words = JSON.createObjectNode();
    for (String bundle : List.of(SHELL, name)) {
      ResourceBundle all =
          ResourceBundle.getBundle(
              "paidan.report." + bundle, language, HtmlPage.class.getClassLoader(), NO_FALLBACK);
      all.keySet().stream().sorted().forEach(key -> words.put(key, all.getString(key)));
    }
    // What sheets and decisions have words for is called by them here too.
    FactWords facts = new FactWords(language);
    FACTS.forEach(fact -> words.put("fact." + fact, facts.of(fact)));
    for (Circumstance circumstance : Circumstance.values()) {
      words.put(
          "circumstance." + circumstance.word(),
          DecisionWords.CIRCUMSTANCES.word(circumstance, language));
    }
    return words;
  }

  private static String asset(String file) throws IOException {
    try (InputStream in = HtmlPage.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException("the library lacks " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Writes the characters with a meaning in HTML as JSON's own escapes. */
  private static final class InsideAnElement extends CharacterEscapes {

    private static final long serialVersionUID = 1L;
    private static final int[] ASCII = standardAsciiEscapesForJSON();

    static {
      for (char special : new char[] {'<', '>', '&', '\''}) {
        ASCII[special] = ESCAPE_STANDARD;
      }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ASCII.clone();
    }

    /** Line separators of Unicode, which older scripts take for the end of a line. */
    @Override
    public @org.jspecify.annotations.Nullable SerializableString getEscapeSequence(int character) {
      return character == 0x2028 || character == 0x2029
          ? new SerializedString("\\u" + Integer.toHexString(character))
          : null;
    }
  }
}
