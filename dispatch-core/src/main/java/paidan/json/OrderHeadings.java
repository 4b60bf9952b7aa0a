package paidan.json;

import static paidan.sheet.Column.optional;
import static paidan.sheet.Column.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paidan.diagnostic.Findings;
import paidan.diagnostic.Position;
import paidan.sheet.Column;
import paidan.sheet.ColumnType;
import paidan.sheet.CsvDialect;
import paidan.sheet.HeadingRow;
import paidan.sheet.NumberedColumns;
import paidan.sheet.TableFormat;
import paidan.sheet.WrittenSheet;

/**
 * The headings of orders in CSV: the names of the JSON's fields, or the words that sheets and
 * messages have for them in Chinese.
 */
final class OrderHeadings {

  /** Stands for a column that is passed over. */
  static final String REMARK = "#";

  static final String ATTRIBUTE = "attribute:";
  static final String LEVEL = "matter ";

  private static final String OWN = "ext.";

  /** As it is written here; sheets write it in brackets. */
  private static final Pattern NAMED_ATTRIBUTE = Pattern.compile("(?:attribute|属性)[:：](.+)");

  private static final TableFormat FORMAT =
      new TableFormat(
          "Orders",
          "诉求工单",
          List.of(
              required("id", "工单号", ColumnType.CODE, "编号", "工单编号"),
              required("receivedAt", "收到时间", ColumnType.TEXT),
              optional("dispatchedAt", "派发时间", ColumnType.TEXT),
              optional("channel", "受理渠道", ColumnType.TEXT),
              optional("language", "语言", ColumnType.TEXT),
              optional("requestType", "诉求类型", ColumnType.WORD),
              optional("urgency", "紧急程度", ColumnType.WORD),
              optional("matter", "事项", ColumnType.TEXT),
              optional("title", "标题", ColumnType.TEXT, "诉求标题"),
              optional("text", "诉求内容", ColumnType.TEXT, "内容"),
              optional("location.area", "行政区划", ColumnType.TEXT, "区划"),
              optional("location.address", "地址", ColumnType.TEXT),
              optional("location.longitude", "经度", ColumnType.TEXT),
              optional("location.latitude", "纬度", ColumnType.TEXT),
              optional("complainant.ref", "诉求人", ColumnType.TEXT),
              optional("complainant.kind", "诉求人类型", ColumnType.WORD),
              optional("complainant.contact", "联系方式", ColumnType.TEXT),
              optional("complainant.confidential", "保密", ColumnType.YES_NO),
              optional("flags", "标记", ColumnType.LIST),
              optional("newFacts", "新情况", ColumnType.YES_NO),
              optional("relatedOrders", "相关工单", ColumnType.LIST),
              optional("schema", "格式版本", ColumnType.TEXT)),
          true,
          new NumberedColumns("matter", "级", ColumnType.TEXT));

  private OrderHeadings() {}

  /**
   * What the columns of a file hold.
   *
   * @param headings as they are written
   * @param line where they stand, from 1
   * @param findings takes what is wrong with them
   * @return for each column the path of a field, {@link #ATTRIBUTE} and a name, {@link #LEVEL} and
   *     a number, or {@link #REMARK}; blank below no heading
   */
  static List<String> fields(List<String> headings, int line, Findings findings) {
    List<String> fields = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (String heading : headings) {
      String text = heading.strip();
      boolean own = text.startsWith(OWN);
      fields.add(own ? text : "");
      texts.add(own ? "" : asInSheets(text));
    }
    Findings told = new Findings();
    List<WrittenSheet.Heading> known = HeadingRow.read(FORMAT, texts, line, told);
    if (known.isEmpty()) {
      // Most likely the first order: what it says is not to be shown.
      findings.error(Position.UNKNOWN, Json.message("csv-headings", expected()));
      return fields;
    }
    told.list().forEach(findings::add);
    known.forEach(heading -> fields.set(heading.index(), field(heading)));
    return fields;
  }

  /**
   * What stands between the fields of a file.
   *
   * @param beginning its first rows; they may be cut anywhere
   * @return comma, semicolon or tab
   */
  static char separator(String beginning) {
    return CsvDialect.separator(beginning, FORMAT);
  }

  private static String asInSheets(String heading) {
    Matcher attribute = NAMED_ATTRIBUTE.matcher(heading);
    return attribute.matches() ? "[" + attribute.group(1).strip() + "]" : heading;
  }

  private static String field(WrittenSheet.Heading heading) {
    if (heading.isRemark()) {
      return REMARK;
    }
    if (heading.attribute() != null) {
      return ATTRIBUTE + heading.attribute();
    }
    return heading.level() > 0
        ? LEVEL + heading.level()
        : Objects.requireNonNull(heading.column()).english();
  }

  private static String expected() {
    return String.join(
        ", ",
        FORMAT.columns().stream()
            .filter(Column::required)
            .map(column -> column.english() + " (" + column.chinese() + ")")
            .toList());
  }
}
