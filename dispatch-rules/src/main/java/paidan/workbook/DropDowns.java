package paidan.workbook;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import paidan.rulebook.SettingKey;
import paidan.sheet.CellReader;
import paidan.sheet.ColumnType;

/**
 * Gives the columns of a sheet their drop-downs. They suggest, and ask back when something else is
 * typed, but never refuse it: {@code A; B} is on no list.
 */
final class DropDowns {

  private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

  private final Sheet sheet;
  private final SheetPlan plan;
  private final References references;
  private final Texts texts;
  private final DataValidationHelper making;

  DropDowns(Sheet sheet, SheetPlan plan, References references, Texts texts) {
    this.sheet = sheet;
    this.plan = plan;
    this.references = references;
    this.texts = texts;
    this.making = sheet.getDataValidationHelper();
  }

  /** What is said of a text that is not on offer. */
  private enum Asking {
    /** Nothing. */
    SILENT,
    /** That it may be several, or a slip. */
    INFORMS,
    /** That it is probably wrong. */
    WARNS
  }

  void add() {
    for (int i = 0; i < plan.columns().size(); i++) {
      add(plan.columns().get(i), i);
    }
  }

  private void add(PlannedColumn column, int index) {
    if (column.offer() == Offer.LEVELS) {
      addLevel(column, index);
      return;
    }
    String name = references.nameOf(column);
    if (name != null && column.offer().narrows()) {
      list(narrowed(name, cell(index)), index, Asking.INFORMS, "not-on-list");
    } else if (name != null) {
      Asking asking =
          column.offer() == Offer.WORDS
              ? column.type() == ColumnType.LIST ? Asking.INFORMS : Asking.WARNS
              : column.offer().asks() ? Asking.INFORMS : Asking.SILENT;
      list(name, index, asking, asking == Asking.WARNS ? "no-such-word" : "not-on-list");
    } else if (column.type() == ColumnType.DATE) {
      put(
          making.createDateConstraint(OperatorType.GREATER_OR_EQUAL, "1", null, null),
          rows(index),
          Asking.WARNS,
          "no-date");
    } else if (column.type() == ColumnType.INTEGER) {
      put(
          making.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "1", null),
          rows(index),
          Asking.WARNS,
          "no-number");
    } else if (isKey(index)) {
      put(making.createCustomConstraint(once(index)), rows(index), Asking.WARNS, "twice");
    }
  }

  /** The first column of most tables is the code or ID of the row. */
  private boolean isKey(int index) {
    return index == 0 && plan.columns().get(0).type() == ColumnType.CODE;
  }

  private String once(int index) {
    String letters = CellReference.convertNumToColString(index);
    return "COUNTIF($" + letters + ":$" + letters + "," + cell(index) + ")<2";
  }

  /**
   * Those that begin with what stands in the cell, so that a path can be gone down step by step;
   * all when none does, or when some of them were added at the end of the list.
   */
  private String narrowed(String name, String cell) {
    String sorted = references.nameOfSorted(name);
    if (sorted == null) {
      return name;
    }
    String beginning = cell + "&\"*\"";
    String count = "COUNTIF(" + sorted + "," + beginning + ")";
    return "IF(AND(%s>0,%s=COUNTIF(%s,%s)),OFFSET(%s,MATCH(%s,%s,0)-1,0,%s,1),%s)"
        .formatted(count, count, name, beginning, sorted, beginning, sorted, count, name);
  }

  /** A level offers what the catalogue has below the levels to its left. */
  private void addLevel(PlannedColumn column, int index) {
    if (column.level() == 1 && references.has("level_top")) {
      list(References.PREFIX + "level_top", index, Asking.SILENT, "not-on-list");
    } else if (column.level() > 1 && references.has("level_paths")) {
      StringBuilder above = new StringBuilder();
      for (int level : plan.levels().subList(0, column.level() - 1)) {
        above.append(above.length() == 0 ? "" : "&\" > \"&").append(cell(level));
      }
      String paths = References.PREFIX + "level_paths";
      String names = References.PREFIX + "level_names";
      list(
          "OFFSET(%s,MATCH(%s,%s,0)-1,0,COUNTIF(%s,%s),1)"
              .formatted(names, above, paths, paths, above),
          index,
          Asking.SILENT,
          "not-on-list");
    }
  }

  /** A setting offers what goes with the key beside it. */
  void addSetting(int row, int index, SettingKey key) {
    String name = nameOfSetting(key);
    if (name != null) {
      put(
          making.createFormulaListConstraint(name),
          new CellRangeAddressList(row, row, index, index),
          Asking.SILENT,
          "not-on-list");
    }
  }

  private @Nullable String nameOfSetting(SettingKey key) {
    return switch (key) {
      case TIME_ZONE -> References.PREFIX + "zones";
      case LANGUAGE -> References.PREFIX + "languages";
      case LIMIT_DANGER, LIMIT_UTILITY, LIMIT_ORDINARY, LIMIT_COMPLEX ->
          References.PREFIX + "time_limits";
      case DISTRICT_FALLBACK,
          SAME_TIME_OF_DAY,
          ROLL_TO_WORKING_DAY,
          COMMUNITY_NEVER_LEADS,
          NO_PUSHING_DOWN ->
          References.PREFIX + references.nameOfWords(references.shown(CellReader.YES_NO));
      case NAME, VERSION, JURISDICTION, CIRCUMSTANCE_ORDER -> null;
    };
  }

  private void list(String formula, int index, Asking asking, String says) {
    put(making.createFormulaListConstraint(formula), rows(index), asking, says);
  }

  private void put(
      DataValidationConstraint constraint, CellRangeAddressList where, Asking asking, String says) {
    DataValidation validation = making.createValidation(constraint, where);
    validation.setEmptyCellAllowed(true);
    validation.setShowErrorBox(asking != Asking.SILENT);
    validation.setErrorStyle(
        asking == Asking.WARNS
            ? DataValidation.ErrorStyle.WARNING
            : DataValidation.ErrorStyle.INFO);
    validation.createErrorBox(texts.say("asks.title"), texts.say("asks." + says));
    sheet.addValidationData(validation);
  }

  private CellRangeAddressList rows(int index) {
    return new CellRangeAddressList(plan.firstRow(), LAST_ROW, index, index);
  }

  /** The cell of the first row, which Excel moves along with the rows. */
  private String cell(int index) {
    return "$" + CellReference.convertNumToColString(index) + (plan.firstRow() + 1);
  }
}
