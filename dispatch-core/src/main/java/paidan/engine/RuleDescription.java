package paidan.engine;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rule as evidence names it.
 *
 * @param packageName its package
 * @param name its name
 * @param basis the provision behind it, from its {@code @basis}; null when it names none
 * @param chinese its name for readers of Chinese, from its {@code @chinese}; null when it has none
 */
public record RuleDescription(
    String packageName, String name, @Nullable String basis, @Nullable String chinese) {

  /**
   * The rule for a message.
   *
   * @param language English unless it is Chinese
   * @return its name, or the one in Chinese if it has one and that is the language
   */
  public String told(Locale language) {
    return chinese != null && language.getLanguage().equals("zh") ? chinese : name;
  }
}
