package paidan.rulebook;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import paidan.decision.Circumstance;
import paidan.decision.Source;
import paidan.directory.Organizer;

/**
 * A row of the circumstances sheet (分类处理): what Article 11 handles differently, and how it is
 * recognised. A fact for rules: its getters are what a rule may ask.
 */
public final class CircumstanceRow {

  private final Source source;
  private final Conditions conditions;
  private final Circumstance circumstance;
  private final boolean deciding;
  private final List<String> lines;
  private final @Nullable String channel;
  private final List<Organizer> units;
  private final @Nullable String notice;
  private final List<String> legalBasis;

  CircumstanceRow(
      Source source,
      Conditions conditions,
      Circumstance circumstance,
      boolean deciding,
      List<String> lines,
      @Nullable String channel,
      List<Organizer> units,
      @Nullable String notice,
      List<String> legalBasis) {
    this.source = source;
    this.conditions = conditions;
    this.circumstance = circumstance;
    this.deciding = deciding;
    this.lines = lines;
    this.channel = channel;
    this.units = units;
    this.notice = notice;
    this.legalBasis = legalBasis;
  }

  /**
   * Where the row stands.
   *
   * @return file, sheet, row and ID
   */
  public Source getSource() {
    return source;
  }

  /**
   * Which circumstance of Article 11 the row recognises.
   *
   * @return its word, such as {@code legal-channel}
   */
  public String getCircumstance() {
    return circumstance.word();
  }

  /**
   * The Effect column: whether the row decides (处置) or only warns the operator (提示).
   *
   * @return true when it decides
   */
  public boolean isDeciding() {
    return deciding;
  }

  /**
   * Whether nothing but words of the text speaks for the circumstance (S13).
   *
   * @return true when the row has terms and neither a matter nor an attribute
   */
  public boolean isByTermsAlone() {
    return conditions.terms() != null
        && conditions.matter() == null
        && conditions.attributes().isEmpty();
  }

  /**
   * Emergency numbers to transfer to.
   *
   * @return such as 110 and 120; empty for other circumstances
   */
  public List<String> getLines() {
    return lines;
  }

  /**
   * Where such a matter must go instead.
   *
   * @return null when the row names none
   */
  public @Nullable String getChannel() {
    return channel;
  }

  /**
   * The units to alert, or to supervise and guide.
   *
   * @return empty when the row names none
   */
  public List<Organizer> getUnits() {
    return units;
  }

  /**
   * What to tell the complainant.
   *
   * @return null when the row does not say
   */
  public @Nullable String getNotice() {
    return notice;
  }

  /**
   * The provisions behind the row.
   *
   * @return titles and articles
   */
  public List<String> getLegalBasis() {
    return legalBasis;
  }

  /**
   * Its condition columns, for tools.
   *
   * @return in the numbers of the rulebook
   */
  public Conditions conditions() {
    return conditions;
  }

  /**
   * The circumstance for a message.
   *
   * @param language English unless it is Chinese
   * @return its word in rules, or in Chinese the word of the sheet
   */
  public String told(Locale language) {
    return language.getLanguage().equals("zh")
        ? Words.CIRCUMSTANCES.word(circumstance, language)
        : circumstance.word();
  }

  Circumstance circumstance() {
    return circumstance;
  }

  @Override
  public String toString() {
    return source.id();
  }
}
