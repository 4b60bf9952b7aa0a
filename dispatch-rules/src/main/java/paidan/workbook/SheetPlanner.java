package paidan.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.WorkbookUtil;
import org.jspecify.annotations.Nullable;
import paidan.rulebook.ClosedColumns;
import paidan.scenario.ScenarioSheets;
import paidan.sheet.ClosedWords;
import paidan.sheet.Column;
import paidan.sheet.ColumnType;
import paidan.sheet.NumberedColumns;
import paidan.sheet.TableFormat;
import paidan.sheet.WrittenSheet;

/** Settles which sheets a workbook has, and which columns each of them. */
final class SheetPlanner {

  private static final int FEWEST_LEVELS = 3;
  private static final int LONGEST_NAME = 31;
  private static final int WIDEST = 60;
  private static final int ROWS_TO_MEASURE = 2_000;

  private final Texts texts;
  private final List<SheetPlan> plans = new ArrayList<>();

  private SheetPlanner(Texts texts) {
    this.texts = texts;
  }

  /** Every table has a sheet; one that the rulebook keeps in several sheets keeps them. */
  static List<SheetPlan> plan(List<WrittenSheet> written, Texts texts) {
    SheetPlanner planner = new SheetPlanner(texts);
    for (TableFormat table : ScenarioSheets.allTables()) {
      List<WrittenSheet> sheets =
          written.stream().filter(sheet -> sheet.format().equals(table)).toList();
      if (sheets.isEmpty()) {
        planner.add(table, null);
      }
      sheets.forEach(sheet -> planner.add(table, sheet));
    }
    return List.copyOf(planner.plans);
  }

  private void add(TableFormat table, @Nullable WrittenSheet source) {
    List<PlannedColumn> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      NumberedColumns numbered = table.numbered();
      WrittenSheet.Heading from = heading(source, column);
      if (numbered != null && isNameOrParent(column)) {
        addNamed(table, column, numbered, source, columns);
      } else {
        columns.add(column(table, column, from, source));
      }
      if (table.attributes() && column.english().equals(lastCondition(table)) && source != null) {
        addAttributes(source, columns);
      }
    }
    if (source != null) {
      addRemarks(source, columns);
    }
    plans.add(new SheetPlan(table, name(table, source), columns, source));
  }

  private static String lastCondition(TableFormat table) {
    return table.equals(ScenarioSheets.table()) ? "Area" : "Terms absent";
  }

  private static boolean isNameOrParent(Column column) {
    return column.english().equals("Name") || column.english().equals("Parent");
  }

  /** A catalogue has levels, or names and parents: both only when the rulebook has both. */
  private void addNamed(
      TableFormat table,
      Column column,
      NumberedColumns numbered,
      @Nullable WrittenSheet source,
      List<PlannedColumn> columns) {
    List<WrittenSheet.Heading> levels =
        source == null ? List.of() : source.headings().stream().filter(h -> h.level() > 0).toList();
    WrittenSheet.Heading from = heading(source, column);
    if (column.english().equals("Name") && (from == null || !levels.isEmpty())) {
      for (int level = 1; level <= Math.max(FEWEST_LEVELS, levels.size()); level++) {
        WrittenSheet.Heading of = level <= levels.size() ? levels.get(level - 1) : null;
        columns.add(
            new PlannedColumn(
                numbered.heading(level, texts.inChinese()),
                numbered.type(),
                ColumnGuide.Role.PLAIN,
                width(20, source, of),
                Offer.LEVELS,
                null,
                null,
                level,
                texts.say("note.matters.level", level),
                of));
      }
    }
    if (from != null) {
      columns.add(column(table, column, from, source));
    }
  }

  private PlannedColumn column(
      TableFormat table,
      Column column,
      WrittenSheet.@Nullable Heading from,
      @Nullable WrittenSheet source) {
    String heading = texts.heading(column);
    if (column.english().equals("Priority")) {
      heading += texts.say("heading.larger-wins");
    }
    String note = texts.say(ColumnGuide.noteKey(table, column), texts.heading(column));
    return new PlannedColumn(
        column.required() ? heading + "*" : heading,
        column.type(),
        ColumnGuide.role(table, column),
        width(ColumnGuide.width(table, column), source, from),
        ColumnGuide.offer(table, column),
        words(table, column),
        null,
        0,
        column.required() ? texts.say("note.required") + "\n" + note : note,
        from);
  }

  private static @Nullable ClosedWords<?> words(TableFormat table, Column column) {
    return table.equals(ScenarioSheets.table())
        ? ScenarioSheets.words(column)
        : ClosedColumns.words(table, column);
  }

  private void addAttributes(WrittenSheet source, List<PlannedColumn> columns) {
    for (WrittenSheet.Heading heading : source.headings()) {
      String attribute = heading.attribute();
      if (attribute != null) {
        boolean ofOrder = source.format().equals(ScenarioSheets.table());
        columns.add(
            new PlannedColumn(
                "[" + attribute + "]",
                ColumnType.CONDITION,
                ofOrder ? ColumnGuide.Role.PLAIN : ColumnGuide.Role.CONDITION,
                width(20, source, heading),
                Offer.ATTRIBUTE_VALUES,
                null,
                attribute,
                0,
                texts.say(ofOrder ? "note.scenarios.attribute" : "note.attribute", attribute),
                heading));
      }
    }
  }

  /** What is meant for people stays beside the column that it stood beside. */
  private void addRemarks(WrittenSheet source, List<PlannedColumn> columns) {
    WrittenSheet.Heading before = null;
    for (WrittenSheet.Heading heading : source.headings()) {
      if (heading.isRemark()) {
        columns.add(
            indexOf(columns, before) + 1,
            new PlannedColumn(
                heading.text(),
                ColumnType.TEXT,
                ColumnGuide.Role.REMARK,
                width(16, source, heading),
                Offer.NOTHING,
                null,
                null,
                0,
                texts.say("note.remark"),
                heading));
      }
      before = heading;
    }
  }

  private static int indexOf(List<PlannedColumn> columns, WrittenSheet.@Nullable Heading from) {
    for (int i = 0; from != null && i < columns.size(); i++) {
      if (from.equals(columns.get(i).from())) {
        return i;
      }
    }
    return from == null ? -1 : columns.size() - 1;
  }

  private static WrittenSheet.@Nullable Heading heading(
      @Nullable WrittenSheet source, Column column) {
    return source == null
        ? null
        : source.headings().stream()
            .filter(heading -> column.equals(heading.column()))
            .findFirst()
            .orElse(null);
  }

  /** Wide enough for what there is, within reason. */
  private static int width(
      int least, @Nullable WrittenSheet source, WrittenSheet.@Nullable Heading heading) {
    if (source == null || heading == null) {
      return least;
    }
    int longest =
        source.rows().stream()
            .limit(ROWS_TO_MEASURE)
            .mapToInt(row -> TextWidth.of(source.cell(row, heading).text()))
            .max()
            .orElse(0);
    return Math.max(least, Math.min(longest + 2, Math.min(WIDEST, 2 * least)));
  }

  private String name(TableFormat table, @Nullable WrittenSheet source) {
    String suffix = source == null || source.suffix().isEmpty() ? "" : "-" + source.suffix();
    String name = WorkbookUtil.createSafeSheetName(cut(texts.name(table) + suffix, LONGEST_NAME));
    String unique = name;
    for (int i = 2; isTaken(unique); i++) {
      unique = cut(name, LONGEST_NAME - 4) + "-" + i;
    }
    return unique;
  }

  private boolean isTaken(String name) {
    return plans.stream().anyMatch(plan -> plan.name().equalsIgnoreCase(name));
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
