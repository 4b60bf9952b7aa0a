package paidan.scenario;

import static paidan.sheet.Column.optional;
import static paidan.sheet.Column.required;

import java.util.List;
import java.util.stream.Stream;
import paidan.sheet.Column;
import paidan.sheet.ColumnType;
import paidan.sheet.TableFormat;

/** The columns of a scenario sheet: those of the order, and those of what is expected. */
final class ScenarioTable {

  static final Column ID = required("ID", "编号", ColumnType.CODE);
  static final Column NAME = optional("Name", "名称", ColumnType.TEXT);
  static final Column RECEIVED = optional("Received at", "收到时间", ColumnType.TEXT);
  static final Column DISPATCHED = optional("Dispatched at", "派发时间", ColumnType.TEXT);
  static final Column TYPE = optional("Request type", "诉求类型", ColumnType.WORD);
  static final Column URGENCY = optional("Urgency", "紧急程度", ColumnType.WORD);
  static final Column MATTER = optional("Matter", "事项", ColumnType.TEXT);
  static final Column AREA = optional("Area", "区划", ColumnType.TEXT, "行政区划");
  static final Column TITLE = optional("Title", "标题", ColumnType.TEXT);
  static final Column TEXT = optional("Text", "内容", ColumnType.TEXT);
  static final Column FLAGS = optional("Flags", "标记", ColumnType.LIST);
  static final Column CALLER = optional("Caller", "诉求人", ColumnType.TEXT);
  static final Column NEW_FACTS = optional("New facts", "新情况", ColumnType.YES_NO);
  static final Column ORDER_JSON = optional("Order JSON", "工单JSON", ColumnType.TEXT);
  static final Column CONFIRMED = optional("Confirmed", "已确认", ColumnType.YES_NO);
  static final Column REMARKS = optional("Remarks", "备注", ColumnType.TEXT);

  private static final List<Column> ORDER =
      List.of(
          ID,
          NAME,
          RECEIVED,
          DISPATCHED,
          TYPE,
          URGENCY,
          MATTER,
          AREA,
          TITLE,
          TEXT,
          FLAGS,
          CALLER,
          NEW_FACTS,
          ORDER_JSON,
          CONFIRMED,
          REMARKS);

  static final TableFormat FORMAT =
      new TableFormat(
          "Scenarios",
          "测试用例",
          Stream.concat(ORDER.stream(), Stream.of(Expected.values()).map(Expected::column))
              .toList(),
          true,
          null);

  private ScenarioTable() {}
}
