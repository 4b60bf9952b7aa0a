package paidan.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import paidan.diagnostic.Finding;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Position;
import paidan.diagnostic.Severity;
import paidan.sheet.SourceFile;

/** What the sheets of a rulebook say that cannot be so, each with its cell and the way out. */
class LoaderFindingsTest {

  private static final String LIST = "ID,Matter,Area,Lead,Valid from,Valid to,Priority,Time limit";

  /** A mistake and what is told of it. */
  private record Told(
      Town town, String file, Severity severity, String code, String where, List<String> words) {}

  private static Arguments told(
      String mistake, Town town, String file, Severity severity, String code, String... rest) {
    return Arguments.of(
        Named.of(
            mistake,
            new Told(
                town,
                file + ".csv",
                severity,
                code,
                rest[0],
                List.of(rest).subList(1, rest.length))));
  }

  private static Arguments row(String mistake, String row, String code, String... rest) {
    return told(mistake, new Town().list(LIST, row), "dispatch-list", Severity.ERROR, code, rest);
  }

  private static Arguments error(
      String mistake, Town town, String file, String code, String... rest) {
    return told(mistake, town, file, Severity.ERROR, code, rest);
  }

  private static Town listed() {
    return new Town().list(LIST, "1,Water,,WATER,,,,");
  }

  static Stream<Arguments> rows_of_the_dispatch_list() {
    return Stream.of(
        row(
            "an area with a slip of the pen",
            "1,,Harbuor,WATER,,,,",
            "unknown-area-near",
            "C2",
            "Harbuor",
            "Linhai > East > Harbour (1101)"),
        row(
            "an area that nothing is near to",
            "1,,Nowhere,WATER,,,,",
            "unknown-area",
            "C2",
            "Nowhere"),
        row(
            "an area that stands in two districts",
            "1,,Bamboo,WATER,,,,",
            "ambiguous-area",
            "C2",
            "1102 Linhai > East > Bamboo",
            "1201 Linhai > West > Bamboo"),
        row(
            "a matter with a slip of the pen",
            "1,Roads > Damge,,WATER,,,,",
            "unknown-matter-near",
            "B2",
            "Roads > Damge",
            "Roads > Damage (0101)"),
        row(
            "a matter that stands in two places",
            "1,Damage,,WATER,,,,",
            "ambiguous-matter",
            "B2",
            "0101 Roads > Damage",
            "0202 Water > Damage"),
        row(
            "an organizer with a slip of the pen",
            "1,Water,,Linhai Watre,,,,",
            "unknown-organizer-near",
            "D2",
            "Linhai Watre",
            "Linhai Water (WATER)"),
        row("an organizer nobody knows", "1,Water,,Fire,,,,", "unknown-organizer", "D2", "Fire"),
        row(
            "a function with a slip of the pen",
            "1,Water,,role:district[urban managment],,,,",
            "unknown-function-near",
            "D2",
            "urban managment",
            "urban management"),
        row(
            "a function nobody has",
            "1,Water,,role:district[ballet],,,,",
            "unknown-function",
            "D2",
            "ballet",
            "urban management"),
        row(
            "a role that is none",
            "1,Water,,role:distrct,,,,",
            "unknown-role",
            "D2",
            "role:distrct",
            "role:district"),
        row(
            "names that run together, with a slip of the pen",
            "1,,EastHarbuor,WATER,,,,",
            "unknown-area-near",
            "C2",
            "EastHarbuor",
            "Linhai > East > Harbour (1101)"),
        row("no lead", "1,Water,,,,,,", "required", "D2", "Lead"),
        row("no ID", ",Water,,WATER,,,,", "required", "A2", "ID"),
        row(
            "a time limit in words",
            "1,Water,,WATER,,,,soon",
            "no-time-limit",
            "H2",
            "soon",
            "24h"),
        row(
            "a time limit of no unit",
            "1,Water,,WATER,,,,24",
            "time-limit-unit",
            "H2",
            "24",
            "24h"),
        row("a limit in weeks", "1,Water,,WATER,,,,2周", "time-limit-weeks", "H2", "14d", "10wd"),
        error(
            "a default limit in weeks",
            listed()
                .with("rulebook", "Key,Value", "name,linhai", "time zone,UTC", "limit ordinary,一周"),
            "rulebook",
            "time-limit-numerals",
            "B4",
            "一周"),
        row(
            "an end before the beginning",
            "1,Water,,WATER,2026-02-01,2026-01-31,,",
            "ends-before-it-begins",
            "F2",
            "2026-02-01",
            "2026-01-31"),
        row(
            "a day that the calendar does not have",
            "1,Water,,WATER,2026-13-01,,,",
            "not-a-date",
            "E2",
            "2026-13-01"),
        row("a range among names", "1,[1..5],,WATER,,,,", "no-range-here", "B2", "[1..5]"),
        told(
            "an organizer that had ended before the row begins",
            new Town().list(LIST, "1,Water,,GONE,2026-01-01,,,"),
            "dispatch-list",
            Severity.WARNING,
            "outside-validity",
            "D2",
            "Gone Bureau",
            "– 2020-12-31",
            "2026-01-01 –"));
  }

  static Stream<Arguments> rows_of_other_sheets() {
    return Stream.of(
        error(
            "an ID twice",
            new Town().list(LIST, "1,Water,,WATER,,,,", "1,Roads,,TRANSPORT,,,,"),
            "dispatch-list",
            "id-twice",
            "A3",
            "dispatch-list.csv",
            "2"),
        told(
            "a matter that begins after the row has ended",
            new Town()
                .with("matters-b", "Code,Name,Parent,Valid from", "0203,Wells,02,2027-01-01")
                .list(LIST, "1,Wells,,WATER,,2026-12-31,,"),
            "dispatch-list",
            Severity.WARNING,
            "outside-validity",
            "B2",
            "Wells",
            "2027-01-01 –",
            "– 2026-12-31"),
        told(
            "a row without a matter that goes before those that have one",
            new Town().list(LIST, "1,Water,,WATER,,,,", "9,,,G-EAST,,,100,", "8,,West,G-WEST,,,1,"),
            "dispatch-list",
            Severity.WARNING,
            "catch-all-first",
            "G3",
            "9",
            "1"),
        error(
            "a code twice",
            listed().with("areas-b", "Code,Name,Level,Parent", "1101,Quay,subdistrict,11"),
            "areas-b",
            "duplicate-code",
            "A2",
            "1101",
            "Harbour",
            "areas.csv"),
        error(
            "a parent that stands nowhere",
            listed().with("areas-b", "Code,Name,Level,Parent", "1301,Quay,subdistrict,Westt"),
            "areas-b",
            "unknown-parent-near",
            "D2",
            "Westt",
            "West (12)"),
        error(
            "a parent whose zero was lost",
            listed().with("matters-b", "Code,Name,Parent", "0203,Wells,2"),
            "matters-b",
            "code-lost-zeros",
            "C2",
            "02"),
        error(
            "areas below themselves",
            listed()
                .with(
                    "areas-b",
                    "Code,Name,Level,Parent",
                    "14,North,district,15",
                    "15,South,district,14"),
            "areas-b",
            "parent-cycle",
            "D2",
            "14"),
        error(
            "a successor that stands nowhere",
            listed()
                .with(
                    "organizers-b",
                    "Code,Name,Kind,Valid to,Successor",
                    "OLD,Old Gas,enterprise,2020-12-31,WATTER"),
            "organizers-b",
            "unknown-successor-near",
            "E2",
            "WATTER",
            "WATER"),
        error(
            "successors of each other",
            listed()
                .with(
                    "organizers-b",
                    "Code,Name,Kind,Valid to,Successor",
                    "A,Gas One,enterprise,2020-12-31,B",
                    "B,Gas Two,enterprise,2021-12-31,A"),
            "organizers-b",
            "successor-cycle",
            "E3",
            "A"),
        told(
            "nobody who succeeds",
            listed()
                .with(
                    "organizers-b",
                    "Code,Name,Kind,Valid to,Successor",
                    "OLD,Old Gas,enterprise,2020-12-31,"),
            "organizers-b",
            Severity.WARNING,
            "no-successor",
            "E2",
            "OLD",
            "2020-12-31"),
        error(
            "an organizer in an area that is not there",
            listed().with("organizers-b", "Code,Name,Kind,Area", "GAS,Linhai Gas,enterprise,1109"),
            "organizers-b",
            "unknown-organizer-area-near",
            "D2",
            "1109",
            "1101"),
        error(
            "two organizers with one function in one place",
            listed()
                .with(
                    "organizers-b",
                    "Code,Name,Kind,Level,Area,Functions",
                    "UM-2,Another,department,district,11,urban management"),
            // The later of the two codes.
            "organizers",
            "post-twice",
            "E7",
            "UM-EAST",
            "UM-2"),
        error(
            "a kind that is none",
            listed().with("organizers-b", "Code,Name,Kind", "GAS,Linhai Gas,enterprize"),
            "organizers-b",
            "unknown-word-near",
            "C2",
            "enterprize",
            "enterprise"),
        error(
            "service hours in words",
            listed()
                .with("organizers-b", "Code,Name,Kind,Service hours", "GAS,Gas,enterprise,always"),
            "organizers-b",
            "service-hours",
            "D2",
            "always",
            "24x7"),
        error(
            "a matter whose levels have a gap",
            listed().with("matters-b", "Code,Level 1,Level 2,Level 3", "0301,Trees,,Oak"),
            "matters-b",
            "matter-gap",
            "D2",
            "2"),
        error(
            "a matter below one that is not there",
            listed().with("matters-b", "Code,Level 1,Level 2", "0301,Trees,Oak"),
            "matters-b",
            "matter-parent-missing",
            "A2",
            "Trees"),
        error(
            "a matter twice",
            listed().with("matters-b", "Code,Level 1,Level 2", "0209,Water,Supply"),
            "matters-b",
            "matter-twice",
            "A2",
            "0201",
            "0209"),
        error(
            "a matter without a name",
            listed().with("matters-b", "Code,Level 1,Level 2", "0301,,"),
            "matters-b",
            "matter-without-name",
            "A2",
            "matters-b.csv"),
        error(
            "a day twice",
            listed().with("calendar", "Date,Kind", "2026-01-01,holiday", "2026/1/1,holiday"),
            "calendar",
            "day-twice",
            "A3",
            "2026-01-01",
            "calendar.csv, line 2"),
        error(
            "a value twice",
            listed().with("vocabulary-b", "Attribute,Value", "owner,city"),
            "vocabulary-b",
            "value-twice",
            "B2",
            "city",
            "municipal",
            "vocabulary.csv, line "),
        error(
            "two meanings of an attribute that is not given",
            listed().with("vocabulary-b", "Attribute,Value,When absent", "owner,private,no"),
            "vocabulary-b",
            "when-absent-differs",
            "C2",
            "owner"),
        error(
            "a range of words",
            new Town().list("ID,Lead,[owner]", "1,WATER,>= 3"),
            "dispatch-list",
            "range-of-words",
            "C2",
            ">= 3",
            "owner"),
        error(
            "a range without an inside",
            new Town().list("ID,Lead,[hours]", "1,WATER,[5..3]"),
            "dispatch-list",
            "range-is-empty",
            "C2",
            "[5..3]"),
        error(
            "absence of what is asked for",
            new Town().list("ID,Lead,[owner]", "1,WATER,absent"),
            "dispatch-list",
            "absent-of-ask",
            "C2",
            "owner"),
        error(
            "a time zone nobody lives in",
            listed().with("rulebook", "Key,Value", "name,x", "time zone,Asia/Linhai"),
            "rulebook",
            "unknown-time-zone",
            "B3",
            "Asia/Linhai",
            "Asia/Shanghai"),
        error(
            "a language nobody speaks",
            listed().with("rulebook-b", "Key,Value", "language,la"),
            "rulebook-b",
            "unknown-language",
            "B2",
            "la",
            "zh"),
        error(
            "a key nobody knows",
            listed().with("rulebook-b", "Key,Value", "versoin,2"),
            "rulebook-b",
            "unknown-word-near",
            "A2",
            "versoin",
            "version"),
        error(
            "a key twice",
            listed().with("rulebook-b", "Key,Value", "name,other"),
            "rulebook-b",
            "key-twice",
            "A2",
            "name",
            "rulebook.csv"),
        error(
            "an emergency without a number",
            listed()
                .with("circumstances", "ID,Circumstance,Terms,Effect", "C1,emergency,fire,decides"),
            "circumstances",
            "emergency-without-line",
            "row 2",
            "110"),
        error(
            "a circumstance of everything",
            listed().with("circumstances", "ID,Circumstance,Terms,Effect", "C1,unlawful,,warns"),
            "circumstances",
            "circumstance-of-everything",
            "C2",
            "C1"),
        error(
            "a word where a number belongs",
            new Town().list("ID,Lead,[hours]", "1,WATER,five"),
            "dispatch-list",
            "value-no-number",
            "C2",
            "five",
            "hours"),
        error(
            "a weight of nothing",
            listed().with("request-types", "ID,Request type,Terms,Weight", "T1,help,help me,0"),
            "request-types",
            "weight-below-one",
            "D2",
            "0"));
  }

  private static List<Finding> findings(Town town) {
    try {
      return town.load().warnings();
    } catch (RulebookException e) {
      return e.findings();
    }
  }

  @ParameterizedTest
  @MethodSource({"rows_of_the_dispatch_list", "rows_of_other_sheets"})
  void what_cannot_be_so_is_told_with_its_cell_and_the_way_out(Told told) {
    List<Finding> findings =
        findings(told.town()).stream().filter(f -> f.code().equals(told.code())).toList();
    assertThat(findings).as("%s", findings(told.town())).isNotEmpty();
    Finding finding =
        findings.stream()
            .filter(f -> told.file().equals(f.position().file()))
            .findFirst()
            .orElseThrow();
    assertThat(finding.severity()).isEqualTo(told.severity());
    assertThat(finding.position().cell()).isEqualTo(told.where());
    for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      assertThat(finding.text(language)).contains(told.words()).doesNotContain("{", "null");
      assertThat(finding.message().remedy(language)).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource({"rows_of_the_dispatch_list", "rows_of_other_sheets"})
  void one_mistake_is_one_error(Told told) {
    if (told.severity() == Severity.ERROR && !told.code().equals("parent-cycle")) {
      assertThat(findings(told.town()))
          .filteredOn(finding -> finding.severity() == Severity.ERROR)
          .extracting(Finding::code)
          .containsExactly(told.code());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"name,x", "name,x\ntime zone,Asia/Linhai", "name,x\ntime zone,UTC\nlanguage,fr"})
  void a_rulebook_whose_settings_are_wrong_does_not_load(String settings) {
    Town town = listed().with("rulebook", "Key,Value\n" + settings);
    assertThatExceptionOfType(RulebookException.class).isThrownBy(town::load);
  }

  @Test
  void all_mistakes_are_told_in_one_go_in_the_order_of_files_and_cells() {
    Town town =
        new Town()
            .with("organizers-b", "Code,Name,Kind", "GAS,,enterprise", "GAS,Gas,enterprize")
            .with("areas-b", "Code,Name,Level,Parent", "13,South,distrct,1")
            .list(LIST, "1,Watr,Est,WATR,,,high,soon", "1,Water,,,,,,");
    List<Finding> errors =
        findings(town).stream().filter(f -> f.severity() == Severity.ERROR).toList();
    assertThat(errors)
        .extracting(f -> f.position().file() + " " + f.position().cell())
        .containsExactly(
            "areas-b.csv C2",
            "dispatch-list.csv B2",
            "dispatch-list.csv C2",
            "dispatch-list.csv D2",
            "dispatch-list.csv G2",
            "dispatch-list.csv H2",
            "dispatch-list.csv A3",
            "dispatch-list.csv D3",
            "organizers-b.csv B2",
            "organizers-b.csv C3");
  }

  @Test
  void rows_that_only_a_range_tells_apart_are_named() {
    List<String> rows = new ArrayList<>(List.of("ID,Matter,[hours],Lead"));
    IntStream.range(2_000, 4_000)
        .forEach(i -> rows.add(i + ",Water,[%d..%d),WATER".formatted(i, i + 1)));
    assertThat(findings(new Town().list(rows.toArray(String[]::new))))
        .filteredOn(finding -> finding.code().equals("slow-rows"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.position().file()).isEqualTo("dispatch-list.csv");
              assertThat(finding.position().row()).isEqualTo(2);
              assertThat(finding.text(Locale.ENGLISH)).contains("2000, 2001, 2002, 2003, 2004 …");
            });
  }

  @Test
  void a_code_that_lost_its_zeros_in_the_catalogue_is_told_there_and_once() {
    Book book =
        Book.of("xlsx")
            .sheet(
                "Rulebook",
                Book.row("Key", "Value"),
                Book.row("name", "x"),
                Book.row("time zone", "UTC"))
            .sheet("Areas", Book.row("Code", "Name", "Level"), Book.row(11, "East", "district"))
            .sheet(
                "Organizers",
                Book.row("Code", "Name", "Kind", "Area"),
                Book.row("A", "A", "town", "011"))
            .sheet(
                "Matters",
                Book.row("Code", "Level 1"),
                Book.row(203, "Water"),
                Book.row("0204", "Gas"))
            .sheet(
                "Dispatch list",
                Book.row("ID", "Matter", "Area", "Lead"),
                Book.row("1", "0203", "011", "A"),
                Book.row("2", "0204; 0203", "", "A"));

    List<SourceFile> files = List.of(book.file());
    assertThat(catchThrowableOfType(RulebookException.class, () -> Rulebook.load(files)).findings())
        .extracting(
            finding ->
                finding.code() + " " + finding.position().sheet() + finding.position().cell())
        .containsExactly("code-lost-zeros-here AreasA2", "code-lost-zeros-here MattersA2");
  }

  @Test
  void damage_is_told_first_and_not_what_follows_from_it() {
    List<SourceFile> files =
        List.of(
            new SourceFile("organizers.xlsx", "PK\3\4 cut off".getBytes(UTF_8)),
            new SourceFile("rulebook.csv", "Key,Value\nname,x\ntime zone,UTC".getBytes(UTF_8)),
            new SourceFile("matters.csv", "Code,Level 1\n01,Water".getBytes(UTF_8)),
            new SourceFile(
                "dispatch-list.csv",
                "ID,Matter,Lead\n1,01,WATER\n2,Watr,WATER\n3,01,GAS".getBytes(UTF_8)));

    assertThat(catchThrowableOfType(RulebookException.class, () -> Rulebook.load(files)).findings())
        .extracting(finding -> finding.code() + finding.message().arguments())
        .containsExactly(
            "file-damaged[]", "unknown-matter-near[Watr, Water (01)]", "consequences-left-out[3]");
  }

  @ParameterizedTest
  @CsvSource({
    "承办单位-水务.xlsx, consequences-left-out[1]",
    "organizers-water.xlsx, consequences-left-out[1]",
    "water.xlsx, unknown-organizer[GAS]",
    "matters-water.xlsx, unknown-organizer[GAS]",
  })
  void of_several_files_of_a_table_the_damaged_one_is_known_by_its_name(
      String damaged, String told) {
    List<SourceFile> files =
        List.of(
            new SourceFile(damaged, "PK\3\4 cut off".getBytes(UTF_8)),
            new SourceFile("rulebook.csv", "Key,Value\nname,x\ntime zone,UTC".getBytes(UTF_8)),
            new SourceFile(
                "organizers.csv", "Code,Name,Kind\nWATER,Water,enterprise".getBytes(UTF_8)),
            new SourceFile("matters.csv", "Code,Level 1\n01,Water".getBytes(UTF_8)),
            new SourceFile(
                "dispatch-list.csv", "ID,Matter,Lead\n1,01,WATER\n3,01,GAS".getBytes(UTF_8)));

    assertThat(catchThrowableOfType(RulebookException.class, () -> Rulebook.load(files)).findings())
        .extracting(finding -> finding.code() + finding.message().arguments())
        .containsExactly("file-damaged[]", told);
  }

  @Test
  void in_chinese_rows_and_settings_are_named_as_in_a_chinese_sheet() {
    List<Finding> findings =
        findings(
            listed()
                .with("rulebook", "Key,Value", "name,x")
                .with("areas-b", "Code,Name,Level", "1,Again,city"));

    assertThat(findings)
        .extracting(finding -> finding.code() + ": " + finding.message().text(Locale.CHINESE))
        .contains(
            "setting-missing: 规则手册表没有写“时区”（time zone）。",
            "duplicate-code: 代码 1 重复，另见“Linhai”（areas.csv 第 2 行）。");
  }

  @Test
  void of_a_catalogue_the_levels_are_among_the_headings_that_are_expected() {
    assertThat(findings(listed().with("matters-b", "Code,Level 1,Rubbish", "9,Fire,")))
        .filteredOn(finding -> finding.code().equals("unknown-heading"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.text(Locale.CHINESE)).contains("Level 1 (一级) …"));
  }

  @Test
  void a_finding_quotes_its_row() {
    assertThat(findings(new Town().list(LIST, "1,Watr,,WATER,,,,2h")))
        .filteredOn(finding -> finding.code().equals("unknown-matter-near"))
        .extracting(Finding::row)
        .containsExactly("1 | Watr | … | WATER | … | 2h");
  }

  @Test
  void warnings_without_number_leave_room_for_the_errors() {
    Findings findings = new Findings();
    Position cell = Position.ofCell("a.csv", null, 1, 1);
    IntStream.range(0, 3 * Findings.LIMIT)
        .forEach(i -> findings.warning(cell, paidan.diagnostic.Message.of("paidan.sheet", "w")));
    findings.error(cell, paidan.diagnostic.Message.of("paidan.sheet", "e"));
    assertThat(findings.list()).hasSize(Findings.LIMIT + 1);
    assertThat(findings.left()).isEqualTo(2 * Findings.LIMIT);
  }

  @Test
  void more_findings_than_are_listed_are_counted() {
    List<String> rows = new ArrayList<>(List.of(LIST));
    IntStream.range(0, Findings.LIMIT + 7).forEach(i -> rows.add(i + ",Watr,,WATER,,,,"));
    List<Finding> findings = findings(new Town().list(rows.toArray(String[]::new)));
    assertThat(findings.get(findings.size() - 1).code()).isEqualTo("more-findings");
    assertThat(findings.get(findings.size() - 1).text(Locale.ENGLISH)).contains("7 more");
  }

  @Test
  void a_list_without_a_row_in_use_is_told() throws RulebookException {
    for (Town town :
        List.of(new Town().list(LIST), new Town().list("ID,Enabled,Lead", "1,no,WATER"))) {
      assertThat(town.load().warnings()).extracting(Finding::code).contains("dispatch-list-empty");
    }
    assertThat(listed().load().warnings())
        .extracting(Finding::code)
        .doesNotContain("dispatch-list-empty");
  }
}
