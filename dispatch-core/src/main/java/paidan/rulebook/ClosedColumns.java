package paidan.rulebook;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import paidan.decision.Circumstance;
import paidan.sheet.CellReader;
import paidan.sheet.ClosedWords;
import paidan.sheet.Column;
import paidan.sheet.ColumnType;
import paidan.sheet.OrderWords;
import paidan.sheet.TableFormat;

/** Which columns of a rulebook's sheets take only certain words, for drop-downs. */
public final class ClosedColumns {

  private static final Map<Place, ClosedWords<?>> WORDS =
      Map.ofEntries(
          Map.entry(new Place(Tables.RULEBOOK, Tables.KEY), SettingKey.WORDS),
          Map.entry(new Place(Tables.AREAS, Tables.AREA_LEVEL), Words.AREA_LEVELS),
          Map.entry(new Place(Tables.ORGANIZERS, Tables.REQUIRED_KIND), Words.ORGANIZER_KINDS),
          Map.entry(new Place(Tables.ORGANIZERS, Tables.LEVEL), Words.ORGANIZER_LEVELS),
          Map.entry(new Place(Tables.MATTERS, Tables.KIND), Words.MATTER_KINDS),
          Map.entry(new Place(Tables.DISPATCH_LIST, Tables.URGENCY), OrderWords.URGENCIES),
          Map.entry(new Place(Tables.CIRCUMSTANCES, Tables.CIRCUMSTANCE), Words.CIRCUMSTANCES),
          Map.entry(new Place(Tables.CIRCUMSTANCES, Tables.EFFECT), Words.EFFECTS),
          Map.entry(new Place(Tables.REQUEST_TYPES, Tables.TYPE), OrderWords.REQUEST_TYPES),
          Map.entry(new Place(Tables.CALENDAR, Tables.REQUIRED_KIND), Words.DAY_KINDS),
          Map.entry(new Place(Tables.VOCABULARY, Tables.WHEN_ABSENT), Words.WHEN_ABSENT));

  private ClosedColumns() {}

  private record Place(TableFormat table, Column column) {}

  /**
   * The words of a column.
   *
   * @param table one of {@link Rulebook#tables}
   * @param column one of its columns
   * @return the words; null when other texts are accepted too
   */
  public static @Nullable ClosedWords<?> words(TableFormat table, Column column) {
    return column.type() == ColumnType.YES_NO
        ? CellReader.YES_NO
        : WORDS.get(new Place(table, column));
  }

  /**
   * The words for the circumstances that rows of the circumstances sheet recognise.
   *
   * @return the words
   */
  public static ClosedWords<Circumstance> circumstances() {
    return Words.CIRCUMSTANCES;
  }

  /**
   * The words for request types, which a condition may combine.
   *
   * @return the words
   */
  public static ClosedWords<?> requestTypes() {
    return OrderWords.REQUEST_TYPES;
  }
}
