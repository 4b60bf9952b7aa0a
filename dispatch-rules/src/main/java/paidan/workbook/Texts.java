package paidan.workbook;

import java.util.Locale;
import paidan.diagnostic.Message;
import paidan.rulebook.Lead;
import paidan.sheet.Column;
import paidan.sheet.TableFormat;

/** The texts of a workbook in its language. */
final class Texts {

  private static final String BUNDLE = "paidan.workbook";

  private final Locale language;

  Texts(Locale language) {
    this.language = language;
  }

  boolean inChinese() {
    return language.getLanguage().equals("zh");
  }

  String say(String key, Object... arguments) {
    return Message.of(BUNDLE, key, arguments).text(language);
  }

  String heading(Column column) {
    return inChinese() ? column.chinese() : column.english();
  }

  /** A role as sheets have it, by its text in decisions. */
  String role(String text) {
    return Lead.Role.ofText(text).orElseThrow().told(language);
  }

  String name(TableFormat table) {
    return inChinese() ? table.chinese() : table.english();
  }

  /** A name of the workbook in either language, to recognise the sheets of an earlier one. */
  static String inEnglish(String key) {
    return Message.of(BUNDLE, key).text(Locale.ENGLISH);
  }

  static String inChinese(String key) {
    return Message.of(BUNDLE, key).text(Locale.CHINESE);
  }
}
