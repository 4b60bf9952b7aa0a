package paidan.workbook;

/** What the drop-down of a column offers. */
enum Offer {
  /** Nothing: there is no drop-down. */
  NOTHING,
  /** The words of a closed column. */
  WORDS,
  /** Matters by their paths. */
  MATTERS,
  /** Areas by their paths. */
  AREAS,
  /** Organizers by their names. */
  ORGANIZERS,
  /** Roles, and organizers by their names. */
  PARTIES,
  MATTER_CODES,
  AREA_CODES,
  UNIT_CODES,
  /** Names of a level of the catalogue, those below what stands in the levels before it. */
  LEVELS,
  REQUEST_TYPES,
  /** The values of the attribute that the column is for. */
  ATTRIBUTE_VALUES,
  ATTRIBUTES,
  FUNCTIONS,
  TIME_LIMITS,
  SERVICE_HOURS,
  PRIORITIES,
  FLAGS,
  /** IDs of the rows that can win. */
  ROW_IDS,
  /** Values of the Rulebook sheet, by the key beside them. */
  SETTINGS;

  /** Whether a text that is not on offer is worth a question: it may be several, or a slip. */
  boolean asks() {
    return switch (this) {
      case MATTERS, AREAS, ORGANIZERS, PARTIES, REQUEST_TYPES, ATTRIBUTE_VALUES -> true;
      case MATTER_CODES, AREA_CODES, UNIT_CODES, ATTRIBUTES, ROW_IDS -> true;
      default -> false;
    };
  }

  /** Whether what is typed so far narrows the offer: these lists are long, and sorted. */
  boolean narrows() {
    return switch (this) {
      case MATTERS, AREAS, ORGANIZERS, PARTIES -> true;
      case MATTER_CODES, AREA_CODES, UNIT_CODES, ROW_IDS -> true;
      default -> false;
    };
  }
}
