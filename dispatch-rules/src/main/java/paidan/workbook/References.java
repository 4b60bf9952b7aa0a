package paidan.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import paidan.directory.OrganizerLevel;
import paidan.order.Flag;
import paidan.rulebook.ClosedColumns;
import paidan.sheet.CellReader;
import paidan.sheet.ClosedWords;
import paidan.sheet.Column;

/** The lists that the drop-downs of a workbook offer. */
final class References {

  /** So many rows typed below those that there are come into the lists by themselves. */
  private static final int LIVE_ROWS = 1_000;

  static final String PREFIX = "paidan_";

  /** Of a list that grows, what was there at first. */
  static final String SORTED_PREFIX = "az_";

  private final Texts texts;
  private final List<SheetPlan> plans;
  private final Known known;
  private final Map<String, ReferenceList> lists = new LinkedHashMap<>();
  private final Map<List<String>, String> words = new HashMap<>();

  References(Known known, List<SheetPlan> plans, Texts texts) {
    this.known = known;
    this.plans = plans;
    this.texts = texts;
    addDirectory();
    addLevels();
    addFixed();
    addAttributes();
  }

  /** All lists, in the order of the sheet. */
  Collection<ReferenceList> lists() {
    return lists.values();
  }

  /** The name of what a column offers; null when there is nothing to offer. */
  @Nullable String nameOf(PlannedColumn column) {
    String name =
        switch (column.offer()) {
          case NOTHING, LEVELS, SETTINGS -> null;
          case WORDS -> column.words() == null ? null : words.get(shown(column.words()));
          case ATTRIBUTE_VALUES -> words.get(known.values(String.valueOf(column.attribute())));
          default -> key(column.offer());
        };
    return name != null && lists.containsKey(PREFIX + name) ? PREFIX + name : null;
  }

  boolean has(String name) {
    return lists.containsKey(PREFIX + name);
  }

  /** The name of the sorted part of a list that grows; null when nothing was there at first. */
  @Nullable String nameOfSorted(String name) {
    ReferenceList list = lists.get(name);
    return list == null ? null : list.sortedName();
  }

  /** The words of a closed list in the language of the workbook. */
  List<String> shown(ClosedWords<?> closed) {
    return texts.inChinese()
        ? List.copyOf(closed.words().values())
        : List.copyOf(closed.words().keySet());
  }

  private static String key(Offer offer) {
    return offer.name().toLowerCase(java.util.Locale.ROOT);
  }

  private void add(Offer offer, Collection<String> values, List<String> live) {
    add(key(offer), texts.say("reference." + key(offer)), values, live);
  }

  private void add(String name, String label, Collection<String> values, List<String> live) {
    if (!values.isEmpty() || !live.isEmpty()) {
      lists.put(PREFIX + name, new ReferenceList(PREFIX + name, label, List.copyOf(values), live));
    }
  }

  private void addDirectory() {
    List<String> organizers = known.organizerNames();
    List<String> newOrganizers = live("Organizers", "Name");
    List<String> parties = new ArrayList<>(organizers);
    parties.addAll(roles());
    parties.sort(Known.SORTED);
    add(Offer.MATTERS, known.matters(), live("Matters", "Name"));
    add(Offer.AREAS, known.areas(), live("Areas", "Name"));
    add(Offer.PARTIES, parties, newOrganizers);
    add(Offer.ORGANIZERS, organizers, newOrganizers);
    add(Offer.MATTER_CODES, known.matterCodes(), live("Matters", "Code"));
    add(Offer.AREA_CODES, known.areaCodes(), live("Areas", "Code"));
    add(Offer.UNIT_CODES, known.organizerCodes(), live("Organizers", "Code"));
    add(Offer.FUNCTIONS, known.functions(null), List.of());
    add(Offer.ROW_IDS, known.rowIds(), List.of());
  }

  private List<String> roles() {
    List<String> roles = new ArrayList<>();
    if (known.has(OrganizerLevel.SUBDISTRICT)) {
      roles.add(texts.role("role:subdistrict"));
    }
    if (known.has(OrganizerLevel.DISTRICT)) {
      roles.add(texts.role("role:district"));
    }
    for (String function : known.functions(OrganizerLevel.DISTRICT)) {
      roles.add(texts.role("role:district[" + function + "]"));
    }
    for (String function : known.functions(OrganizerLevel.MUNICIPAL)) {
      roles.add(texts.role("role:municipal[" + function + "]"));
    }
    return roles;
  }

  /** Each name of the catalogue beside the path above it, and the names at the top. */
  private void addLevels() {
    List<String> top = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (List<String> level : known.levels()) {
      if (level.get(0).isEmpty()) {
        top.add(level.get(1));
      } else {
        paths.add(level.get(0));
        names.add(level.get(1));
      }
    }
    add("level_top", texts.say("reference.level_top"), top, List.of());
    add("level_paths", texts.say("reference.level_paths"), paths, List.of());
    add("level_names", texts.say("reference.level_names"), names, List.of());
  }

  private void addFixed() {
    add(Offer.REQUEST_TYPES, shown(ClosedColumns.requestTypes()), List.of());
    add(Offer.PRIORITIES, shown(CellReader.PRIORITIES), List.of());
    add(Offer.TIME_LIMITS, List.of("2h", "24h", "3d", "7d", "15d", "5wd"), List.of());
    add(Offer.SERVICE_HOURS, List.of("24x7", texts.say("service-hours.calendar")), List.of());
    add(Offer.FLAGS, Arrays.stream(Flag.values()).map(Flag::word).toList(), List.of());
    add("zones", texts.say("reference.zones"), ZONES, List.of());
    add("languages", texts.say("reference.languages"), List.of("zh", "en"), List.of());
    addWords(CellReader.YES_NO, texts.say("reference.yes_no"));
    for (SheetPlan plan : plans) {
      for (PlannedColumn column : plan.columns()) {
        if (column.words() != null) {
          addWords(column.words(), column.heading().replace("*", ""));
        }
      }
    }
  }

  private static final List<String> ZONES =
      List.of(
          "Asia/Shanghai",
          "Asia/Hong_Kong",
          "Asia/Singapore",
          "Asia/Tokyo",
          "Europe/London",
          "Europe/Berlin",
          "America/New_York",
          "America/Chicago",
          "America/Los_Angeles",
          "UTC");

  private void addWords(ClosedWords<?> closed, String label) {
    List<String> values = shown(closed);
    if (words.putIfAbsent(values, "words_" + (words.size() + 1)) == null) {
      add(nameOfWords(values), label, values, List.of());
    }
  }

  String nameOfWords(List<String> values) {
    return String.valueOf(words.get(values));
  }

  private void addAttributes() {
    add(Offer.ATTRIBUTES, known.attributes(), List.of());
    for (String attribute : new TreeSet<>(known.attributes())) {
      List<String> values = known.values(attribute);
      if (!values.isEmpty() && words.putIfAbsent(values, "values_" + (words.size() + 1)) == null) {
        add(nameOfWords(values), "[" + attribute + "]", values, List.of());
      }
    }
  }

  /** What will be typed below the last row of a sheet. */
  private List<String> live(String table, String heading) {
    SheetPlan plan =
        plans.stream()
            .filter(one -> one.table().english().equals(table))
            .reduce((first, second) -> second)
            .orElseThrow();
    List<String> formulas = new ArrayList<>();
    int from = plan.firstRow() + plan.rows().size() + 1;
    List<Integer> levels = plan.levels();
    for (int row = from; row < from + LIVE_ROWS; row++) {
      formulas.add(
          heading.equals("Name") && !levels.isEmpty()
              ? path(plan, levels, row)
              : name(plan, plan.indexOf(headingOf(plan, heading)), row));
    }
    return formulas;
  }

  private String headingOf(SheetPlan plan, String english) {
    Column column =
        plan.table().columns().stream()
            .filter(one -> one.english().equals(english))
            .findFirst()
            .orElseThrow();
    return texts.heading(column) + (column.required() ? "*" : "");
  }

  private static String name(SheetPlan plan, int column, int row) {
    return "IF(" + cell(plan, column, row) + "=\"\",\"\"," + cell(plan, column, row) + "&\"\")";
  }

  private static String path(SheetPlan plan, List<Integer> levels, int row) {
    StringBuilder formula = new StringBuilder();
    for (int level : levels) {
      String cell = cell(plan, level, row);
      formula.append(formula.length() == 0 ? "" : "&");
      formula
          .append("IF(")
          .append(cell)
          .append("=\"\",\"\",")
          .append(level == levels.get(0) ? "" : "\" > \"&")
          .append(cell)
          .append(")");
    }
    return formula.toString();
  }

  /** By its number, so that rows may be deleted and sorted without breaking the formula. */
  private static String cell(SheetPlan plan, int column, int row) {
    String letters = CellReference.convertNumToColString(column);
    return "INDEX(" + quoted(plan.name()) + "!$" + letters + ":$" + letters + "," + row + ")";
  }

  static String quoted(String sheet) {
    return "'" + sheet.replace("'", "''") + "'";
  }
}
