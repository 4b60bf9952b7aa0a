package paidan.rulebook;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import paidan.order.Location;
import paidan.order.WorkOrder;
import paidan.sheet.SourceFile;

/**
 * The made-up city of Linhai for tests: two districts, three subdistricts (one name stands in both
 * districts), a small catalogue. Each test writes the rows of its dispatch list.
 */
final class Town {

  static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

  private final Map<String, String> files = new LinkedHashMap<>();

  Town() {
    with(
        "rulebook",
        "Key,Value",
        "name,linhai",
        "time zone,Asia/Shanghai",
        "district fallback,yes",
        "limit ordinary,7d");
    with(
        "areas",
        "Code,Name,Level,Parent,Aliases",
        "1,Linhai,city,,",
        "11,East,district,1,Orient",
        "1101,Harbour,subdistrict,11,",
        "1102,Bamboo,subdistrict,11,",
        "12,West,district,1,",
        "1201,Bamboo,subdistrict,12,");
    with(
        "organizers",
        "Code,Name,Kind,Level,Area,Functions,Valid to,Successor",
        "G-EAST,East Government,government,district,11,,,",
        "G-WEST,West Government,government,district,12,,,",
        "O-HARBOUR,Harbour Office,subdistrict,subdistrict,1101,,,",
        "O-BAMBOO-E,East Bamboo Office,subdistrict,subdistrict,1102,,,",
        "O-BAMBOO-W,West Bamboo Office,subdistrict,subdistrict,1201,,,",
        "UM-EAST,East Urban Management,department,district,11,urban management,,",
        "UM-WEST,West Urban Management,department,district,12,urban management,,",
        "TRANSPORT,Transport Commission,department,municipal,1,transport,,",
        "WATER,Linhai Water,enterprise,municipal,1,,,",
        "OLD-WATER,Old Water,enterprise,municipal,1,,2020-12-31,WATER",
        "GONE,Gone Bureau,department,municipal,1,,2020-12-31,");
    with(
        "matters",
        "Code,Level 1,Level 2,Level 3,Kind,Aliases",
        "01,Roads,,,,",
        "0101,Roads,Damage,,,",
        "010101,Roads,Damage,Pothole,,",
        "010102,Roads,Damage,Kerb,,",
        "0102,Roads,Lamps,,asset,Street lamps",
        "02,Water,,,,",
        "0201,Water,Supply,,,",
        "0202,Water,Damage,,,");
    with(
        "vocabulary",
        "Attribute,Value,Aliases,When absent",
        "owner,municipal,city,ask",
        "owner,district,,ask",
        "yard,yes,,no",
        "hours,(number),,ask");
  }

  Town with(String name, String... lines) {
    files.put(name + ".csv", String.join("\n", lines) + "\n");
    return this;
  }

  /** Adds a line to one of its sheets. */
  Town add(String name, String line) {
    files.merge(name + ".csv", line + "\n", String::concat);
    return this;
  }

  /** The dispatch list; rows have the columns of the first line. */
  Town list(String... lines) {
    return with("dispatch-list", lines);
  }

  Rulebook load() throws RulebookException {
    return Rulebook.load(sources());
  }

  List<SourceFile> sources() {
    List<SourceFile> sources = new ArrayList<>();
    files.forEach(
        (name, text) -> sources.add(new SourceFile(name, text.getBytes(StandardCharsets.UTF_8))));
    return sources;
  }

  Selection select(WorkOrder.Builder order, String... excluded) {
    try {
      Rulebook rulebook = load();
      return rulebook.select(rulebook.read(order.build()).facts(), Set.of(excluded), true);
    } catch (RulebookException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  static WorkOrder.Builder order(String matter, String area) {
    return WorkOrder.builder("1", MORNING)
        .matter(matter)
        .location(new Location(area, null, null, null));
  }
}
