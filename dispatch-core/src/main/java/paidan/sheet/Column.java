package paidan.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A column of a table: the headings under which it is found. Headings are compared without regard
 * to case, blanks, full width and a remark in parentheses.
 *
 * @param english heading in English
 * @param chinese heading in Chinese
 * @param type what it holds
 * @param required whether a sheet without this column is an error
 * @param aliases other headings that are accepted
 */
public record Column(
    String english, String chinese, ColumnType type, boolean required, List<String> aliases) {

  /**
   * Takes a copy of the aliases.
   *
   * @param english heading in English
   * @param chinese heading in Chinese
   * @param type what it holds
   * @param required whether a sheet without this column is an error
   * @param aliases other headings that are accepted
   */
  public Column {
    Objects.requireNonNull(english);
    Objects.requireNonNull(chinese);
    Objects.requireNonNull(type);
    aliases = List.copyOf(aliases);
  }

  /**
   * A column that a sheet may lack.
   *
   * @param english heading in English
   * @param chinese heading in Chinese
   * @param type what it holds
   * @param aliases other headings that are accepted
   * @return the column
   */
  public static Column optional(
      String english, String chinese, ColumnType type, String... aliases) {
    return new Column(english, chinese, type, false, List.of(aliases));
  }

  /**
   * A column that every sheet of the table has.
   *
   * @param english heading in English
   * @param chinese heading in Chinese
   * @param type what it holds
   * @param aliases other headings that are accepted
   * @return the column
   */
  public static Column required(
      String english, String chinese, ColumnType type, String... aliases) {
    return new Column(english, chinese, type, true, List.of(aliases));
  }

  Stream<String> headings() {
    return Stream.concat(Stream.of(english, chinese), aliases.stream());
  }

  /**
   * The heading in one of the languages.
   *
   * @param language English unless it is Chinese
   * @return the heading
   */
  public String heading(Locale language) {
    return language.getLanguage().equals("zh") ? chinese : english;
  }

  /** Of the English heading alone: rows ask for their cells by column, a million times. */
  @Override
  public int hashCode() {
    return english.hashCode();
  }

  /** The English heading. */
  @Override
  public String toString() {
    return english;
  }
}
