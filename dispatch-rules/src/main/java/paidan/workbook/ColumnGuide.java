package paidan.workbook;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import paidan.sheet.Column;
import paidan.sheet.ColumnType;
import paidan.sheet.TableFormat;

/** What the template knows of each column: what it is for, how wide it is, what it offers. */
final class ColumnGuide {

  /** What a column is for: decides its colour. */
  enum Role {
    /** Names and describes the row. */
    PLAIN,
    /** Says when the row applies. */
    CONDITION,
    /** Says what comes of it. */
    RESULT,
    /** For people only. */
    REMARK
  }

  private static final Set<String> CONDITIONS =
      Set.of("Request type", "Matter", "Area", "Terms", "Terms absent");

  private static final Map<String, Set<String>> RESULTS =
      Map.of(
          "Rulebook", Set.of("Value"),
          "Dispatch list",
              Set.of(
                  "Lead",
                  "Assist",
                  "Supervise",
                  "Time limit",
                  "Urgency",
                  "Service hours",
                  "Notice",
                  "Priority",
                  "Legal basis"),
          "Circumstances",
              Set.of("Circumstance", "Lines", "Channel", "Unit", "Effect", "Notice", "Legal basis"),
          "Request types", Set.of("Request type", "Weight"),
          "Matter terms", Set.of("Matter", "Weight"),
          "Answers", Set.of("Answer", "Source"),
          "Calendar", Set.of("Kind"));

  private static final Set<String> WITH_CONDITIONS =
      Set.of("Dispatch list", "Circumstances", "Request types", "Matter terms", "Answers");

  /** Columns that say the same on all sheets, so that one note does. */
  private static final Set<String> SHARED =
      Set.of(
          "Aliases",
          "Valid from",
          "Valid to",
          "Successor",
          "Terms",
          "Terms absent",
          "Request type",
          "Matter",
          "Area",
          "Legal basis",
          "Weight",
          "Enabled",
          "Remarks");

  /** Columns that mean something else on one sheet. */
  private static final Set<String> OWN =
      Set.of(
          "Organizers/Area",
          "Request types/Request type",
          "Matter terms/Matter",
          "Scenarios/Request type",
          "Scenarios/Matter",
          "Scenarios/Area");

  private static final String EXPECTED = "Expect ";

  private ColumnGuide() {}

  static Role role(TableFormat table, Column column) {
    String heading = column.english();
    if (heading.startsWith(EXPECTED)
        || RESULTS.getOrDefault(table.english(), Set.of()).contains(heading)) {
      return Role.RESULT;
    }
    return WITH_CONDITIONS.contains(table.english()) && CONDITIONS.contains(heading)
        ? Role.CONDITION
        : Role.PLAIN;
  }

  /** Under what the note of a column stands among the messages. */
  static String noteKey(TableFormat table, Column column) {
    String heading = column.english();
    if (heading.startsWith(EXPECTED)) {
      return "note.expect";
    }
    boolean shared = SHARED.contains(heading) && !OWN.contains(table.english() + "/" + heading);
    return "note." + (shared ? "" : key(table.english()) + ".") + key(heading);
  }

  private static String key(String english) {
    return english.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  static Offer offer(TableFormat table, Column column) {
    return switch (column.english()) {
      case "Matter", "Expect matter" -> Offer.MATTERS;
      case "Area" -> table.english().equals("Organizers") ? Offer.AREA_CODES : Offer.AREAS;
      case "Expect area" -> Offer.AREAS;
      case "Lead", "Assist", "Supervise" -> Offer.PARTIES;
      case "Unit",
          "Expect lead",
          "Expect assist",
          "Expect supervise",
          "Expect alert",
          "Expect candidates",
          "Expect fallback" ->
          Offer.ORGANIZERS;
      case "Parent", "Successor" -> codes(table);
      case "Request type" ->
          column.type() == ColumnType.CONDITION ? Offer.REQUEST_TYPES : Offer.WORDS;
      case "Expect request type" -> Offer.WORDS;
      case "Attribute" -> Offer.ATTRIBUTES;
      case "Functions" -> Offer.FUNCTIONS;
      case "Time limit", "Expect time limit" -> Offer.TIME_LIMITS;
      case "Service hours" -> Offer.SERVICE_HOURS;
      case "Priority" -> Offer.PRIORITIES;
      case "Flags" -> Offer.FLAGS;
      case "Expect row" -> Offer.ROW_IDS;
      case "Value" -> table.english().equals("Rulebook") ? Offer.SETTINGS : Offer.NOTHING;
      default -> Offer.WORDS;
    };
  }

  private static Offer codes(TableFormat table) {
    return switch (table.english()) {
      case "Areas" -> Offer.AREA_CODES;
      case "Organizers" -> Offer.UNIT_CODES;
      default -> Offer.MATTER_CODES;
    };
  }

  /** How wide a column is at least, in letters. */
  static int width(TableFormat table, Column column) {
    if (table.english().equals("Rulebook")) {
      return column.english().equals("Remarks") ? 64 : 24;
    }
    return switch (column.english()) {
      case "Answer", "Text", "Order JSON" -> 56;
      case "Notice", "Legal basis", "Meaning" -> 36;
      case "Terms", "Keywords", "Lead", "Remarks" -> 30;
      case "Name", "Value", "Aliases", "Contact" -> 24;
      default ->
          switch (column.type()) {
            case CODE, DATE, WORD -> 13;
            case INTEGER, YES_NO -> 10;
            case CONDITION -> 26;
            case TERMS, LIST, TEXT -> 20;
          };
    };
  }
}
