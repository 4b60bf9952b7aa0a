package paidan.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paidan.rulebook.Rulebook;
import paidan.rulebook.RulebookException;
import paidan.sheet.SourceFile;

/**
 * A made-up town whose every possible order can be listed: five matters without matters below them,
 * three quarters, two attributes. A test writes its list.
 */
public final class SmallTown {

  private static final String HEADING =
      "ID,Request type,Matter,Area,Terms,Terms absent,[owner],[night],[days],Lead,Assist,Priority,"
          + "Valid from,Valid to,Legal basis,Urgency\n";

  private static final int COLUMNS = HEADING.split(",", -1).length;

  private final Map<String, String> sheets = new LinkedHashMap<>();
  private final StringBuilder list = new StringBuilder(HEADING);

  /** The town, with an empty list. */
  public SmallTown() {
    sheets.put("rulebook", "Key,Value\nname,small\ntime zone,Asia/Shanghai\n");
    sheets.put(
        "areas",
        """
        Code,Name,Level,Parent
        T,Town,city,
        E,East,district,T
        E1,Mill,subdistrict,E
        E2,Lake,subdistrict,E
        W,West,district,T
        W1,Dock,subdistrict,W
        """);
    sheets.put(
        "organizers",
        """
        Code,Name,Kind,Level,Area,Functions,Valid to,Successor
        A,Bureau A,department,municipal,T,,,
        B,Bureau B,department,municipal,T,,,
        C,Bureau C,department,municipal,T,roads,,
        OLD,Old Bureau,department,municipal,T,,2025-12-31,
        EG,East Government,government,district,E,,,
        WG,West Government,government,district,W,,,
        E1O,Mill Office,subdistrict,subdistrict,E1,,,
        E2O,Lake Office,subdistrict,subdistrict,E2,,,
        """);
    sheets.put(
        "matters",
        """
        Code,Level 1,Level 2,Kind,Keywords,Community list
        R,Roads,,asset,,
        R1,Roads,Holes,,,
        R2,Roads,Lamps,,lamp,
        N,Noise,,incident,,
        N1,Noise,Bars,,bar; smoke from a grill,yes
        N2,Noise,Works,,,
        G,Gas,,incident,gas smell,
        """);
    sheets.put(
        "vocabulary",
        """
        Attribute,Value,When absent
        owner,town,ask
        owner,private,ask
        night,yes,no
        days,(number),no
        """);
  }

  /** Adds a row; columns in the order of the heading, those at the end may be left out. */
  public SmallTown row(String row) {
    String cells = row.replaceAll("\"[^\"]*\"", "");
    int missing = COLUMNS - cells.split(",", -1).length;
    list.append(row).append(",".repeat(missing)).append('\n');
    return this;
  }

  /** Adds rows. */
  public SmallTown rows(List<String> rows) {
    rows.forEach(this::row);
    return this;
  }

  /** Puts another table in the place of one. */
  public SmallTown sheet(String name, String table) {
    sheets.put(name, table);
    return this;
  }

  /** Adds a setting. */
  public SmallTown setting(String key, String value) {
    sheets.merge("rulebook", key + "," + value + "\n", String::concat);
    return this;
  }

  /** Loads it. */
  public Rulebook rulebook() {
    List<SourceFile> files = new ArrayList<>();
    sheets.forEach((name, table) -> files.add(file(name, table)));
    files.add(file("dispatch-list", list.toString()));
    try {
      return Rulebook.load(files);
    } catch (RulebookException e) {
      throw new AssertionError(e.getMessage() + "\n" + list, e);
    }
  }

  private static SourceFile file(String name, String table) {
    return new SourceFile(name + ".csv", table.getBytes(StandardCharsets.UTF_8));
  }
}
