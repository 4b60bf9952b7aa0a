package paidan.rules;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paidan.Dispatcher;
import paidan.order.Complainant;
import paidan.order.ComplainantKind;
import paidan.order.Location;
import paidan.order.RequestType;
import paidan.order.WorkOrder;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.sheet.SourceFile;

/**
 * A made-up city with two districts, a port zone that is a district of its own, and a rulebook
 * small enough to be read at a glance. A test adds rows, settings and rules to it.
 */
final class Linhai {

  /** A Monday morning. */
  static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-03-02T10:00:00+08:00");

  private static final Map<String, String> SHEETS =
      Map.of(
          "rulebook",
          """
          Key,Value
          name,linhai
          version,1
          time zone,Asia/Shanghai
          limit danger,2h
          limit utility,24h
          limit ordinary,7d
          limit complex,15d
          """,
          "areas",
          """
          Code,Name,Level,Parent
          L,Linhai,city,
          N,North District,district,L
          N1,Lamp Street,subdistrict,N
          N11,Lamp First Community,community,N1
          N2,Mill Town,subdistrict,N
          S,South District,district,L
          S1,Quay Street,subdistrict,S
          SZ,Port Zone,subdistrict,S
          """,
          "organizers",
          """
          Code,Name,Kind,Level,Area,Functions,Parent,Service hours,Valid to,Successor
          ROADS,Roads Bureau,department,municipal,L,roads,,,,
          PARKS,Parks Bureau,department,municipal,L,parks,,,,
          WATER,Linhai Water,enterprise,municipal,L,,,24x7,,
          GAS,Linhai Gas,enterprise,municipal,L,,,24x7,,
          HOTLINE,Linhai Hotline,hotline,municipal,L,,,,,
          NG,North Government,government,district,N,,,,,
          SG,South Government,government,district,S,,,,,
          ZG,Port Zone Committee,government,district,SZ,,,,,
          N1O,Lamp Street Office,subdistrict,subdistrict,N1,,,,,
          N2O,Mill Town Government,town,subdistrict,N2,,,,,
          S1O,Quay Street Office,subdistrict,subdistrict,S1,,,,,
          N11C,Lamp First Committee,community,community,N11,,,,,
          LIAISON,Liaison Office,liaison,municipal,L,,,,,
          RAIL,National Railway,enterprise,,,,LIAISON,,,
          OLDROADS,Highway Office,department,municipal,L,,,,2025-12-31,ROADS
          """,
          "matters",
          """
          Code,Level 1,Level 2,Kind,Community list
          R,Roads,,asset,
          R1,Roads,Potholes,,
          W,Water,,asset,
          N,Noise,,incident,
          ST,Stairs,,incident,yes
          RA,Railway,,asset,
          T,Old trees,,asset,
          AR,Archives,,incident,
          X,Unlisted,,incident,
          """,
          "dispatch list",
          """
          ID,Matter,Area,Lead,Assist,Supervise,Time limit,Urgency,Notice,Legal basis
          D-ROADS,Roads,,Roads Bureau,Parks Bureau,,10d,,We will mend it.,Road Act Article 3
          D-WATER,Water,,Linhai Water,,,5wd,,,
          D-NOISE,Noise,,role:subdistrict,role:community; Parks Bureau,Roads Bureau,,,,
          D-STAIRS,Stairs,,role:subdistrict,role:community,,,,,
          D-RAIL,Railway,,National Railway,,,10d,,,
          D-TREES,Old trees,,joint review[Roads Bureau; Parks Bureau],,,,,,
          D-ARCHIVES,Archives,,Parks Bureau,,,,danger,,
          """,
          "circumstances",
          """
          ID,Circumstance,Request type,Matter,Terms,Terms absent,Lines,Channel,Unit,Effect,Legal basis
          C-FIRE,emergency,,,fire,fire lane,119,,,decides,Fire Act Article 44
          C-CRASH,emergency,,,crash,,122,,,decides,
          C-HURT,emergency,,,injured,,120,,,decides,
          C-GAS,emergency,,,gas leak,,119,,Linhai Gas,decides,
          C-SMOKE,emergency,,,smoke,,119,,,warns,
          C-COURT,legal channel,complaint,,judgment,,,litigation,,decides,Procedure Act Article 122
          C-WORDS,secret,,,classified,,,,,decides,
          C-FILES,secret,,Archives,personnel file,,,,,decides,
          C-LOTTERY,beyond duties,,,lottery,,,lottery centre,Parks Bureau,decides,
          C-FAKE,unlawful,,,forged,,,,,decides,Penal Act Article 280
          """,
          "request types",
          """
          ID,Request type,Terms
          Q-WHERE,consultation,where is
          Q-ANGRY,complaint,I complain
          """,
          "matter terms",
          """
          ID,Matter,Terms
          M-LOUD,Noise,loud
          """,
          "answers",
          """
          ID,Terms,Answer,Source
          A-HALL,town hall,Number 1 Lamp Street,town guide
          """,
          "calendar",
          """
          Date,Kind,Name
          2026-03-03,holiday,Founders
          2026-03-07,working day,made up
          """);

  private final Map<String, String> sheets = new LinkedHashMap<>(SHEETS);
  private final List<SourceFile> rules = new ArrayList<>();

  static Linhai city() {
    return new Linhai();
  }

  /** Adds a row to a sheet. */
  Linhai row(String sheet, String row) {
    sheets.merge(sheet, row + "\n", String::concat);
    return this;
  }

  /** Replaces a sheet. */
  Linhai sheet(String sheet, String table) {
    sheets.put(sheet, table);
    return this;
  }

  Linhai setting(String key, String value) {
    return row("rulebook", key + "," + value);
  }

  /** Adds DRL; the files are called rules/1.drl, rules/2.drl … */
  Linhai rules(String drl) {
    return file("rules/" + (rules.size() + 1) + ".drl", drl);
  }

  Linhai file(String name, String text) {
    rules.add(new SourceFile(name, text.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  Rulebook rulebook() throws RulebookException {
    List<SourceFile> files = new ArrayList<>(rules);
    sheets.forEach(
        (name, table) ->
            files.add(
                new SourceFile(
                    name.replace(' ', '-') + ".csv", table.getBytes(StandardCharsets.UTF_8))));
    return Rulebook.load(files);
  }

  Dispatcher open() {
    try {
      return Dispatcher.builder().trustRules().load(rulebook());
    } catch (RulebookException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** A complaint of a known person from Lamp Street. */
  static WorkOrder.Builder order(String matter) {
    return WorkOrder.builder("1", MONDAY)
        .requestType(RequestType.COMPLAINT)
        .matter(matter)
        .complainant(new Complainant("ann", ComplainantKind.NATURAL_PERSON, "555", false))
        .location(at("Lamp Street"));
  }

  /** The same, in words. */
  static WorkOrder.Builder order(String matter, String text) {
    return order(matter).text(text);
  }

  static Location at(String area) {
    return new Location(area, null, null, null);
  }
}
