package paidan.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Position;
import paidan.rulebook.Rulebook;
import paidan.sheet.Limits;
import paidan.sheet.RawTables;
import paidan.sheet.SourceFile;
import paidan.sheet.TableRow;
import paidan.sheet.WrittenSheet;

/**
 * The rows of a rulebook's sheets, to be quoted with their headings. Of the dispatch list all rows
 * go to the page while it is of a size that a phone can hold; of a larger one, and of the other
 * sheets, those that something is said of.
 */
final class QuotedSheets {

  private static final String LIST = "Dispatch list";
  private static final String ID = "ID";

  /** A list of more characters is not shown whole. */
  private static final int MOST_CHARACTERS = 700_000;

  /** No page shows more rows. */
  private static final int MOST_ROWS = 5_000;

  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<Position, Row> rows = new HashMap<>();
  private final int listRows;

  /** A sheet with its rows. */
  private static final class Sheet {

    private final WrittenSheet written;
    private final List<Row> rows = new ArrayList<>();

    Sheet(WrittenSheet written) {
      this.written = written;
    }

    boolean isList() {
      return written.format().english().equals(LIST);
    }
  }

  /** A row and the name by which the page finds it. */
  private static final class Row {

    private final TableRow cells;
    private final String key;
    private boolean wanted;

    Row(TableRow cells, String key) {
      this.cells = cells;
      this.key = key;
    }
  }

  QuotedSheets(List<SourceFile> files) {
    // What is wrong with them has been told by those who loaded them.
    RawTables tables =
        RawTables.readAsWritten(files, Rulebook.tables(), Limits.DEFAULT, new Findings());
    Set<String> ids = new HashSet<>();
    long characters = 0;
    int ofList = 0;
    for (WrittenSheet written : tables.sheets()) {
      Sheet sheet = new Sheet(written);
      sheets.add(sheet);
      for (TableRow cells : written.rows()) {
        Row row = new Row(cells, key(sheet, cells, ids));
        sheet.rows.add(row);
        rows.put(cells.position(), row);
        if (sheet.isList()) {
          ofList++;
          characters += characters <= MOST_CHARACTERS ? length(written, cells) : 0;
        }
      }
    }
    listRows = ofList;
    if (ofList <= MOST_ROWS && characters <= MOST_CHARACTERS) {
      sheets.stream().filter(Sheet::isList).flatMap(s -> s.rows.stream()).forEach(this::want);
    }
  }

  /** How many rows the sheets of the dispatch list have, those included that are not enabled. */
  int listRows() {
    return listRows;
  }

  private void want(Row row) {
    row.wanted = true;
  }

  private static long length(WrittenSheet sheet, TableRow row) {
    return sheet.headings().stream().mapToLong(h -> sheet.cell(row, h).text().length() + 3L).sum();
  }

  /** A row of the list by its ID, the first of those that share one; others by their place. */
  private static String key(Sheet sheet, TableRow row, Set<String> ids) {
    if (sheet.isList()) {
      for (WrittenSheet.Heading heading : sheet.written.headings()) {
        if (heading.column() != null && heading.column().english().equals(ID)) {
          String id = sheet.written.cell(row, heading).text();
          if (!id.isEmpty() && ids.add(id)) {
            return id;
          }
        }
      }
    }
    return row.file() + (row.sheet() == null ? "" : "!" + row.sheet()) + "!" + row.number();
  }

  /** Names the row to the page and sees to it that the page has it; does nothing for no row. */
  void refer(Position position, ObjectNode from) {
    Row row = find(position);
    if (row != null) {
      row.wanted = true;
      from.put("row", row.key);
    }
  }

  private @Nullable Row find(Position position) {
    return rows.get(new Position(position.file(), position.sheet(), position.row(), 0, null));
  }

  /** Sheets of which some row is wanted, the dispatch list first. */
  ArrayNode toJson() {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    int[] room = {MOST_ROWS};
    sheets.stream().filter(Sheet::isList).forEach(sheet -> add(sheet, room, json));
    sheets.stream().filter(sheet -> !sheet.isList()).forEach(sheet -> add(sheet, room, json));
    return json;
  }

  private static void add(Sheet sheet, int[] room, ArrayNode json) {
    List<Row> wanted = sheet.rows.stream().filter(row -> row.wanted).limit(room[0]).toList();
    if (wanted.isEmpty()) {
      return;
    }
    room[0] -= wanted.size();
    WrittenSheet written = sheet.written;
    ObjectNode object = json.addObject();
    object.put("file", written.file());
    object.put("sheet", sheet.rows.get(0).cells.sheet());
    object.put("list", sheet.isList());
    object.put("size", sheet.rows.size());
    ArrayNode headings = object.putArray("headings");
    for (WrittenSheet.Heading heading : written.headings()) {
      headings.addObject().put("text", heading.text()).put("column", heading.index());
    }
    ArrayNode rows = object.putArray("rows");
    for (Row row : wanted) {
      ArrayNode cells =
          rows.addObject().put("key", row.key).put("line", row.cells.number()).putArray("cells");
      written.headings().forEach(h -> cells.add(written.cell(row.cells, h).text()));
    }
  }
}
