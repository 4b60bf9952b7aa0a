package paidan.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Message;
import paidan.diagnostic.Position;
import paidan.directory.Area;
import paidan.directory.AreaLevel;
import paidan.directory.CalendarDay;
import paidan.directory.DayKind;
import paidan.directory.Matter;
import paidan.directory.MatterKind;
import paidan.directory.Organizer;
import paidan.directory.OrganizerKind;
import paidan.directory.OrganizerLevel;
import paidan.directory.Organizers;
import paidan.directory.Tree;
import paidan.directory.Validity;
import paidan.directory.Vocabulary;
import paidan.directory.WhenAbsent;
import paidan.directory.WorkCalendar;
import paidan.sheet.Cell;
import paidan.sheet.CellReader;
import paidan.sheet.Column;
import paidan.sheet.RawTables;
import paidan.sheet.Spelling;
import paidan.sheet.TableFormat;
import paidan.sheet.TableRow;
import paidan.sheet.TermGroups;

/** The reference sheets: areas, organizers, matters, calendar, vocabulary. */
final class DirectoryReader {

  private static final String PATH = " > ";
  private static final Pattern BETWEEN_ALIASES = Pattern.compile("[;；\\n]");
  private static final java.util.Set<String> CALENDAR =
      java.util.Set.of("", "calendar", "工作日", "工作日历");

  /** Which cell of a row a finding of the directory is about. */
  private static final Map<String, Column> CELLS =
      Map.ofEntries(
          Map.entry("duplicate-code", Tables.CODE),
          Map.entry("no-successor", Tables.SUCCESSOR),
          Map.entry("successor-cycle", Tables.SUCCESSOR),
          Map.entry("unknown-successor", Tables.SUCCESSOR),
          Map.entry("unknown-successor-near", Tables.SUCCESSOR),
          Map.entry("ambiguous-successor", Tables.SUCCESSOR),
          Map.entry("unknown-parent", Tables.PARENT),
          Map.entry("unknown-parent-near", Tables.PARENT),
          Map.entry("ambiguous-parent", Tables.PARENT),
          Map.entry("parent-cycle", Tables.PARENT),
          Map.entry("too-deep", Tables.PARENT),
          Map.entry("unknown-organizer-area", Tables.AREA_CODE),
          Map.entry("unknown-organizer-area-near", Tables.AREA_CODE),
          Map.entry("post-twice", Tables.AREA_CODE),
          Map.entry("value-twice", Tables.VALUE),
          Map.entry("when-absent-differs", Tables.WHEN_ABSENT),
          Map.entry("day-twice", Tables.DATE));

  private final RawTables tables;
  private final Findings findings;
  private final CellReader cells;
  private final Map<String, TermGroups> keywords = new HashMap<>();
  private final Tree<Area> areas;
  private final Tree<Matter> matters;
  private final Organizers organizers;
  private final WorkCalendar calendar;
  private final Vocabulary vocabulary;

  DirectoryReader(RawTables tables, Findings findings) {
    this.tables = tables;
    this.findings = findings;
    this.cells = new CellReader(findings);
    areas = inCells(Tables.AREAS, found -> Tree.ofAreas(readAreas(), found));
    matters = inCells(Tables.MATTERS, found -> Tree.ofMatters(readMatters(), found));
    organizers = inCells(Tables.ORGANIZERS, found -> Organizers.of(readOrganizers(), areas, found));
    calendar = inCells(Tables.CALENDAR, found -> WorkCalendar.of(readCalendar(), found));
    vocabulary = inCells(Tables.VOCABULARY, found -> Vocabulary.of(readVocabulary(), found));
  }

  /** What the directory says of a row is told of the cell that can be mended. */
  private <T> T inCells(TableFormat table, Function<Findings, T> reading) {
    Findings found = new Findings();
    T read = reading.apply(found);
    Map<Position, TableRow> rows = new HashMap<>();
    if (!found.list().isEmpty()) {
      tables.rows(table).forEach(row -> rows.put(row.position(), row));
    }
    for (Finding finding : found.list()) {
      TableRow row = rows.get(finding.position());
      Column column = CELLS.get(finding.code());
      findings.add(
          new Finding(
              finding.severity(),
              row == null || column == null ? finding.position() : row.cell(column).position(),
              finding.message()));
    }
    return read;
  }

  /** What has read the sheets, and knows how their codes are written. */
  CellReader cells() {
    return cells;
  }

  Tree<Area> areas() {
    return areas;
  }

  Tree<Matter> matters() {
    return matters;
  }

  Organizers organizers() {
    return organizers;
  }

  WorkCalendar calendar() {
    return calendar;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The Keywords cell of a matter; null when it has none. */
  @Nullable TermGroups keywords(String code) {
    return keywords.get(code);
  }

  /** Whether a Service hours cell says around the clock; null when it says something unknown. */
  static @Nullable Boolean isAroundTheClock(String text) {
    String plain =
        text.toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s×*]", "x").replace("xx", "x");
    if (plain.equals("24x7")
        || plain.equals("7x24")
        || plain.equals("全天")
        || plain.equals("24小时")) {
      return true;
    }
    return CALENDAR.contains(plain) ? Boolean.FALSE : null;
  }

  private @Nullable String code(TableRow row) {
    return cells.newCode(row, Tables.CODE);
  }

  /** All spellings by which the rows of a table can be meant. */
  private Set<String> spellings(List<TableRow> rows, Column name) {
    Set<String> spellings = new HashSet<>();
    for (TableRow row : rows) {
      if (row.word(Tables.CODE) == null) {
        cells.defines(row.cell(Tables.CODE));
      }
      addTo(spellings, row.text(Tables.CODE));
      addTo(spellings, row.text(name));
      String aliases = row.text(Tables.ALIASES);
      if (aliases != null) {
        for (String alias : BETWEEN_ALIASES.split(aliases, -1)) {
          addTo(spellings, alias);
        }
      }
    }
    spellings.remove("");
    return spellings;
  }

  private static void addTo(Set<String> spellings, @Nullable String text) {
    if (text != null) {
      spellings.add(Spelling.fold(text));
    }
  }

  /** A cell that names a row by its code; null when blank, or after an error. */
  private @Nullable String reference(TableRow row, Column column, Set<String> spellings) {
    if (row.isBlank(column)) {
      return null;
    }
    Cell cell = row.cell(column);
    Predicate<String> known = text -> spellings.contains(Spelling.fold(text));
    String text = cells.code(cell, known);
    return text == null || (!known.test(text) && cells.explain(cell, text, known)) ? null : text;
  }

  private @Nullable String optional(TableRow row, Column column) {
    String text = row.isBlank(column) ? "" : row.cell(column).normalized();
    return text.isEmpty() ? null : text;
  }

  private List<String> list(TableRow row, Column column) {
    return row.isBlank(column) ? List.of() : cells.list(row.cell(column));
  }

  private Validity validity(TableRow row) {
    if (row.isBlank(Tables.VALID_FROM) && row.isBlank(Tables.VALID_TO)) {
      return Validity.ALWAYS;
    }
    LocalDate from = cells.date(row.cell(Tables.VALID_FROM));
    LocalDate to = cells.date(row.cell(Tables.VALID_TO));
    if (from != null && to != null && to.isBefore(from)) {
      error(row.cell(Tables.VALID_TO), "ends-before-it-begins", from, to);
      return Validity.ALWAYS;
    }
    return from == null && to == null ? Validity.ALWAYS : new Validity(from, to);
  }

  private void error(Cell cell, String code, Object... arguments) {
    findings.error(cell.position(), Message.of(RowReader.BUNDLE, code, arguments));
  }

  private <E> @Nullable E word(TableRow row, Column column, paidan.sheet.ClosedWords<E> words) {
    return row.isBlank(column) ? null : cells.word(row.cell(column), words);
  }

  private List<Area> readAreas() {
    List<Area> read = new ArrayList<>();
    List<TableRow> rows = tables.rows(Tables.AREAS);
    Set<String> spellings = spellings(rows, Tables.NAME);
    for (TableRow row : rows) {
      String code = code(row);
      String name = cells.requiredText(row.cell(Tables.NAME), Tables.NAME);
      AreaLevel level = requiredWord(row, Tables.AREA_LEVEL, Words.AREA_LEVELS);
      if (code != null && name != null && level != null) {
        read.add(
            new Area(
                code,
                name,
                level,
                optional(row, Tables.KIND),
                reference(row, Tables.PARENT, spellings),
                cells.list(row.cell(Tables.ALIASES)),
                validity(row),
                reference(row, Tables.SUCCESSOR, spellings),
                row.position()));
      }
    }
    return read;
  }

  private <E> @Nullable E requiredWord(
      TableRow row, Column column, paidan.sheet.ClosedWords<E> words) {
    return cells.requiredText(row.cell(column), column) == null ? null : word(row, column, words);
  }

  private List<Organizer> readOrganizers() {
    List<Organizer> read = new ArrayList<>();
    List<TableRow> rows = tables.rows(Tables.ORGANIZERS);
    Set<String> spellings = spellings(rows, Tables.NAME);
    Set<String> places = spellings(tables.rows(Tables.AREAS), Tables.NAME);
    for (TableRow row : rows) {
      String code = code(row);
      String name = cells.requiredText(row.cell(Tables.NAME), Tables.NAME);
      OrganizerKind kind = requiredWord(row, Tables.REQUIRED_KIND, Words.ORGANIZER_KINDS);
      OrganizerLevel level = word(row, Tables.LEVEL, Words.ORGANIZER_LEVELS);
      String hours = serviceHours(row.cell(Tables.SERVICE_HOURS));
      if (code != null && name != null && kind != null) {
        read.add(
            new Organizer(
                code,
                name,
                kind,
                level == null ? levelOf(kind) : level,
                reference(row, Tables.AREA_CODE, places),
                cells.list(row.cell(Tables.FUNCTIONS)),
                reference(row, Tables.PARENT, spellings),
                hours,
                cells.list(row.cell(Tables.ALIASES)),
                validity(row),
                reference(row, Tables.SUCCESSOR, spellings),
                cells.text(row.cell(Tables.CONTACT)),
                row.position()));
      }
    }
    return read;
  }

  private static @Nullable OrganizerLevel levelOf(OrganizerKind kind) {
    return switch (kind) {
      case SUBDISTRICT, TOWN -> OrganizerLevel.SUBDISTRICT;
      case COMMUNITY -> OrganizerLevel.COMMUNITY;
      default -> null;
    };
  }

  private @Nullable String serviceHours(Cell cell) {
    Boolean always = isAroundTheClock(cell.normalized());
    if (always == null) {
      error(cell, "service-hours", cell.text());
    }
    return Boolean.TRUE.equals(always) ? Organizer.AROUND_THE_CLOCK : null;
  }

  private List<Matter> readMatters() {
    Map<String, String> codeOfPath = new HashMap<>();
    List<TableRow> rows = tables.rows(Tables.MATTERS);
    Map<TableRow, List<String>> levelsOf = new LinkedHashMap<>();
    for (TableRow row : rows) {
      List<String> levels = levels(row);
      if (levels == null) {
        continue;
      }
      levelsOf.put(row, levels);
      String word = row.word(Tables.CODE);
      String code = word == null ? row.cell(Tables.CODE).normalized() : word;
      if (!levels.isEmpty() && !code.isEmpty()) {
        String path = String.join(PATH, levels);
        String other = codeOfPath.putIfAbsent(path, code);
        if (other != null) {
          error(row.cell(Tables.CODE), "matter-twice", path, other, code);
        }
      }
    }
    List<Matter> read = new ArrayList<>();
    Set<String> spellings = spellings(rows, Tables.OPTIONAL_NAME);
    levelsOf.values().stream()
        .filter(levels -> !levels.isEmpty())
        .forEach(levels -> spellings.add(Spelling.fold(levels.get(levels.size() - 1))));
    levelsOf.forEach(
        (row, levels) -> {
          Matter matter = matter(row, levels, codeOfPath, spellings);
          if (matter != null) {
            read.add(matter);
          }
        });
    return read;
  }

  private @Nullable Matter matter(
      TableRow row, List<String> levels, Map<String, String> codeOfPath, Set<String> spellings) {
    String code = code(row);
    String name =
        levels.isEmpty()
            ? cells.text(row.cell(Tables.OPTIONAL_NAME))
            : levels.get(levels.size() - 1);
    String parent = reference(row, Tables.PARENT, spellings);
    if (levels.size() > 1) {
      String above = String.join(PATH, levels.subList(0, levels.size() - 1));
      parent = codeOfPath.get(above);
      if (parent == null) {
        error(row.cell(Tables.CODE), "matter-parent-missing", above);
      }
    }
    if (name == null) {
      error(row.cell(Tables.CODE), "matter-without-name");
    }
    MatterKind kind = word(row, Tables.KIND, Words.MATTER_KINDS);
    boolean communityList =
        !row.isBlank(Tables.COMMUNITY_LIST)
            && Boolean.TRUE.equals(cells.yesNo(row.cell(Tables.COMMUNITY_LIST)));
    TermGroups terms = row.isBlank(Tables.KEYWORDS) ? null : cells.terms(row.cell(Tables.KEYWORDS));
    if (code == null || name == null) {
      return null;
    }
    if (terms != null && !terms.isEmpty()) {
      keywords.put(code, terms);
    }
    return new Matter(
        code,
        name,
        parent,
        kind,
        list(row, Tables.KEYWORDS),
        communityList,
        list(row, Tables.ALIASES),
        validity(row),
        reference(row, Tables.SUCCESSOR, spellings),
        row.position());
  }

  /**
   * The filled levels from the top; empty when the sheet has names and parents instead, null after
   * an error.
   */
  private @Nullable List<String> levels(TableRow row) {
    List<String> levels = new ArrayList<>();
    int level = 0;
    for (Cell cell : row.numbered()) {
      level++;
      if (!cell.isBlank()) {
        if (levels.size() < level - 1) {
          error(cell, "matter-gap", levels.size() + 1);
          return null;
        }
        levels.add(cell.normalized());
      }
    }
    return levels;
  }

  private List<CalendarDay> readCalendar() {
    List<CalendarDay> days = new ArrayList<>();
    for (TableRow row : tables.rows(Tables.CALENDAR)) {
      cells.requiredText(row.cell(Tables.DATE), Tables.DATE);
      LocalDate day = cells.date(row.cell(Tables.DATE));
      DayKind kind = requiredWord(row, Tables.REQUIRED_KIND, Words.DAY_KINDS);
      if (day != null && kind != null) {
        days.add(new CalendarDay(day, kind, row.position()));
      }
    }
    return days;
  }

  private List<Vocabulary.Entry> readVocabulary() {
    List<Vocabulary.Entry> entries = new ArrayList<>();
    for (TableRow row : tables.rows(Tables.VOCABULARY)) {
      String name = cells.requiredText(row.cell(Tables.ATTRIBUTE), Tables.ATTRIBUTE);
      String value = cells.requiredText(row.cell(Tables.VALUE), Tables.VALUE);
      WhenAbsent absent = word(row, Tables.WHEN_ABSENT, Words.WHEN_ABSENT);
      if (name != null && value != null) {
        entries.add(
            new Vocabulary.Entry(
                row.cell(Tables.ATTRIBUTE).normalized(),
                row.cell(Tables.VALUE).normalized(),
                cells.list(row.cell(Tables.ALIASES)),
                absent,
                row.position()));
      }
    }
    return entries;
  }
}
